/** A case by its seed and number: files, a command line, and where it may write. The same numbers give the same case. */
import { join } from 'node:path';
import { type Line, makeLine } from './commands.ts';
import { readCorpus, type Sample } from './corpus.ts';
import { makeGroups, makePairs } from './groups.ts';
import { hugeNames, makeHuge } from './huge.ts';
import { encode, mutateBytes, mutateText } from './mutate.ts';
import { makeOrg, type Org } from './org.ts';
import { Random } from './random.ts';
import { makePrivate, makeRules } from './rules.ts';
import { makeTemplates } from './templates.ts';
import { oddText } from './texts.ts';
import { makeWorkbook } from './workbooks.ts';

export interface Case extends Line {
  readonly kind: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** In a process of its own, as a user would. */
  readonly isProcess: boolean;
  /** Where groups were written, the first person of them is taken out again. */
  readonly isForgotten: boolean;
}

type Made = Omit<Case, 'isProcess' | 'isForgotten'>;

export interface Shares {
  /** One case of so many is out of all proportion. */
  readonly huge: number;
  /** One case of so many runs in a process of its own. */
  readonly process: number;
}

export const usualShares: Shares = { huge: 1000, process: 250 };

export class Cases {
  readonly #samples: readonly Sample[];
  readonly #seed: number;
  readonly #shares: Shares;

  constructor(root: string, seed: number, shares: Shares = usualShares) {
    this.#samples = readCorpus(join(root));
    this.#seed = seed;
    this.#shares = shares;
  }

  make(number: number): Case {
    const random = new Random(this.#seed, number);
    if (this.#shares.huge > 0 && number % this.#shares.huge === 0) {
      const turn = number / this.#shares.huge - 1;
      const { name, files, args } = makeHuge(
        hugeNames[(turn + hugeNames.length) % hugeNames.length]!,
        random,
      );
      const at = args.indexOf('-o');
      return {
        kind: `huge: ${name}`,
        files,
        args,
        output: at < 0 ? null : args[at + 1]!,
        answers: null,
        isProcess: true,
        isForgotten: false,
      };
    }
    const made = random.chance(0.3) ? this.#real(random) : madeUp(random);
    const isProcess = this.#shares.process > 0 && number % this.#shares.process === 1;
    return { ...made, isProcess, isForgotten: random.chance(0.2) };
  }

  /** A real file made worse. */
  #real(random: Random): Made {
    const sample = random.pick(this.#samples);
    const org = orgOf(sample.people.toString('utf8'));
    const kind = random.pick(['text', 'text', 'bytes', 'encoding', 'whole']);
    const text = sample.people.toString('utf8');
    const people =
      kind === 'text'
        ? mutateText(random, text)
        : kind === 'bytes'
          ? mutateBytes(random, sample.people)
          : kind === 'encoding'
            ? encode(random, text)
            : sample.people;
    const files: Record<string, string | Uint8Array> = { 'people.csv': people };
    if (sample.rules !== null && random.chance(0.7))
      files['rules.yaml'] = random.chance(0.3) ? mutateText(random, sample.rules) : sample.rules;
    else if (random.chance(0.5)) files['rules.yaml'] = makeRules(random, org);
    return {
      kind: `real: ${kind} of ${sample.name}`,
      files: { ...files, ...beside(random, org) },
      ...makeLine(random, org),
    };
  }
}

function madeUp(random: Random): Made {
  const org = makeOrg(random);
  const form = random.int(0, 19);
  const [kind, people] =
    form === 0
      ? ['workbook', makeWorkbook(random, [org.headings, ...org.rows])]
      : form === 1
        ? ['encoded', encode(random, org.csv)]
        : form === 2
          ? ['bytes', mutateBytes(random, Buffer.from(org.csv))]
          : ['csv', org.csv];
  const name =
    kind === 'workbook' || random.chance(0.03) ? random.pick(['people.xlsx', 'people.csv']) : 'people.csv';
  const files: Record<string, string | Uint8Array> = { [name]: people };
  if (random.chance(0.75))
    files['rules.yaml'] = random.chance(0.05)
      ? encode(random, makeRules(random, org))
      : makeRules(random, org);
  return {
    kind: `made up: ${kind}`,
    files: { ...files, ...beside(random, org) },
    ...makeLine(random, org, name),
  };
}

/** What else may lie in the folder: groups, earlier ones, pairs, an older export, private things, texts, a folder that exists. */
function beside(random: Random, org: Org): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'groups.csv': makeGroups(random, org) };
  if (random.chance(0.1)) files['groups.csv'] = encode(random, files['groups.csv'] as string);
  if (random.chance(0.03))
    files['groups.csv'] = mutateBytes(random, Buffer.from(files['groups.csv'] as string));
  if (random.chance(0.02))
    files['groups.csv'] = makeWorkbook(random, [['group', 'id'], ...org.ids.map((id) => ['Ash', id])]);
  for (const [earlier, share] of [
    ['2026-H2', 0.9],
    ['2026-H1', 0.3],
    ['2025-H2', 0.2],
  ] as const)
    if (random.chance(share)) files[`${earlier}/groups.csv`] = makeGroups(random, org);
  if (random.chance(0.8)) files['old.csv'] = random.chance(0.5) ? org.csv : makeOrg(random).csv;
  if (random.chance(0.9)) files['pairs.csv'] = makePairs(random, org);
  if (random.chance(0.9)) files['private.yaml'] = makePrivate(random, org);
  if (random.chance(0.3)) files['exists/groups.csv'] = oddText(random);
  if (random.chance(0.3)) Object.assign(files, makeTemplates(random));
  return files;
}

/** Of a real file roughly who is in it, to name them in other files. */
function orgOf(text: string): Org {
  const [heading = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const rows = lines.slice(0, 40).map((line) => line.split(','));
  const column = (index: number) => rows.map((row) => row[index] ?? '');
  const headings = heading.split(',');
  return { csv: text, headings, rows, ids: column(0), names: column(Math.min(1, headings.length - 1)) };
}
