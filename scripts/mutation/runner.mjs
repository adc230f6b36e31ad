/**
 * A test runner for Stryker that runs tests in its own process, again and again.
 *
 * Stryker's runner for vitest starts a worker for each mutant and loads everything anew: two seconds, where the tests that
 * concern a mutant mostly take a few milliseconds.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commonTokens, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundle } from './bundle.mjs';

/** How long each test took when nothing was mutated: for the runners that are started later. */
const TIMES = 'times.json';

class InProcessRunner {
  #state;
  /** By id: `{ file, run }`. */
  #tests = null;
  #times = {};

  constructor(namespace) {
    globalThis[namespace] ??= {};
    this.#state = globalThis[namespace];
  }

  capabilities() {
    // Another process is started for a mutant that is at work while modules load.
    return { reloadEnvironment: false };
  }

  async dryRun() {
    this.#tests = await bundle('dry', { isCounting: true });
    const coverage = this.#state.mutantCoverage;
    const results = [];
    for (const id of this.#tests.keys()) {
      this.#state.currentTestId = id;
      results.push(await this.#run(id));
    }
    this.#state.currentTestId = undefined;
    const times = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(TIMES, JSON.stringify(times));
    this.#tests = null;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit: ofAllTests, mutantActivation }) {
    // Stryker allows a test a hundred times what all tests together need; a tenth of it tells an endless loop as surely.
    const hitLimit = ofAllTests === undefined ? undefined : Math.ceil(ofAllTests / 10);
    const activate = () => {
      Object.assign(this.#state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    };
    if (mutantActivation === 'static') activate();
    await this.#load();
    const results = [];
    for (const id of this.#quickFirst(testFilter ?? [...this.#tests.keys()])) {
      activate();
      const result = await this.#run(id);
      const late = determineHitLimitReached(this.#state.hitCount, hitLimit);
      this.#state.activeMutant = undefined;
      if (late) return toMutantRunResult(late);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    const failed = results.at(-1);
    if (mutantActivation !== 'static' && failed?.status === TestStatus.Failed)
      await this.#holdWithoutMutant(failed);
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }

  /** A test that fails must hold again once the mutant sleeps: what a mutant leaves behind would be counted as killing the next. */
  async #holdWithoutMutant({ id, failureMessage }) {
    const again = await this.#run(id);
    if (again.status === TestStatus.Failed)
      throw new Error(
        `${id} fails without a mutant as well: ${again.failureMessage}; before: ${failureMessage}`,
      );
  }

  async #load() {
    if (this.#tests !== null) return;
    this.#tests = await bundle(`mutants-${process.pid}`, { isCounting: false });
    if (existsSync(TIMES)) this.#times = JSON.parse(readFileSync(TIMES, 'utf8'));
  }

  #quickFirst(ids) {
    const timeOf = (id) => this.#times[id] ?? 0;
    return [...ids].sort((a, b) => timeOf(a) - timeOf(b));
  }

  async #run(id) {
    const { file, run } = this.#tests.get(id);
    const start = performance.now();
    const result = { id, name: id, fileName: resolve(file) };
    try {
      await run();
      return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - start };
    } catch (error) {
      const failureMessage = String(error?.message ?? error);
      return { ...result, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - start };
    }
  }
}

function create(injector) {
  return injector.provideValue('namespace', '__stryker__').injectFunction(make);
}
create.inject = [commonTokens.injector];

function make(namespace) {
  return new InProcessRunner(namespace);
}
make.inject = ['namespace'];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
