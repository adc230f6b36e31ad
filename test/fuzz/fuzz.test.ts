/** A fixed number of the cases that `npm run fuzz` makes by the hundred thousand. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Cases } from './cases.ts';
import { judgeFiles, judgeRun } from './judge.ts';
import { runCase } from './run-case.ts';

const root = join(import.meta.dirname, '..', '..');
const CASES = 160;

it(`${CASES} hostile and broken inputs end with an answer or a sentence`, async () => {
  const cases = new Cases(root, 1, { huge: 0, process: 0 });
  const exits = new Map<number | null, number>();
  for (let number = 1; number <= CASES; number++) {
    const it = cases.make(number);
    const { code, complaints } = await runCase(it, root);
    expect(complaints, `case ${number}: ${it.kind}, minim ${it.args.join(' ')}`).toEqual([]);
    exits.set(code, (exits.get(code) ?? 0) + 1);
  }
  // A fuzzer whose input is refused at the door tests the door alone.
  for (const code of [0, 1, 2]) expect(exits.get(code), `exit ${code}`).toBeGreaterThan(CASES / 20);
});

it('the same seed and number give the same case', () => {
  const [one, other] = [1, 1].map((seed) => new Cases(root, seed, { huge: 0, process: 0 }));
  for (const number of [1, 2, 77]) expect(one!.make(number)).toEqual(other!.make(number));
});

it('what must not happen is noticed', () => {
  const case1 = new Cases(root, 1, { huge: 0, process: 0 }).make(1);
  const plain = { ...case1, args: ['check'], files: {} };
  const run = (code: number | null, out: string, err = '') => judgeRun(plain, { code, out, err });
  expect(run(0, 'Six groups of five.\n')).toEqual([]);
  expect(run(2, '')).toEqual(['says nothing about exit 2']);
  expect(run(3, 'This is a bug.\n    at run (cli.js:1:2)\n')).toEqual(['ended with 3', 'shows a stack']);
  expect(run(null, '')).toEqual(['did not end']);
  expect(run(0, 'undefined people\n')).toEqual(['says “undefined”']);
  expect(run(0, 'a \u202e b\n')).toEqual(['shows the raw character 202e']);
  expect(run(0, 'a \u200e b\n')).toEqual(['shows the raw character 200e']);
  expect(run(0, 'שרה\u200e b\n')).toEqual([]);
  const files = (path: string, text: string) => judgeFiles(plain, new Map([[path, Buffer.from(text)]]));
  expect(files('groups.csv', "group,id\nAsh,'=1\n")).toEqual([]);
  expect(files('groups.csv', 'group,id\nAsh,"=1"\n')).toHaveLength(1);
  expect(files('result.json', '{ "a": ')).toHaveLength(1);
  expect(files('roster.md', '| <b>x</b> |\n')).toHaveLength(1);
  expect(files('report.html', '<!doctype html>\n<html lang="en">\n<body><img src=x></body>\n')).toHaveLength(
    1,
  );
});
