/** A law over random companies and private files: what is written follows from the groups, and from nothing private beside. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { company, csv } from './company.ts';
import { minimHere } from './in-process.ts';
import { allFiles, folderWith } from './minim.ts';
import { groupsOf } from './recount.ts';

const MANAGERS = 12;
const managers = Array.from({ length: MANAGERS }, (_, index) => `m${String(index + 1).padStart(2, '0')}`);
const idArb = fc.constantFrom(...managers);
const pairArb = fc.uniqueArray(idArb, { minLength: 2, maxLength: 2 });

const privateArb = fc.record({
  apart: fc.array(pairArb, { minLength: 1, maxLength: 2 }),
  soft: fc.array(pairArb, { maxLength: 1 }),
  asked: fc.uniqueArray(idArb, { maxLength: 1 }),
  away: fc.uniqueArray(idArb, { maxLength: 1 }),
  seed: fc.integer({ min: 1, max: 2 }),
});

const rules = 'cycle: 2027-H1\nsize: { min: 3, ideal: 4, max: 5 }\n';

const commands = ['assign', 'rotate'] as const;
type Command = (typeof commands)[number];
type Files = Readonly<Record<string, string>>;

/** Files of a run by name, or null where the answer is no. */
async function filesOf(folder: string, command: Command, seed: number, rules: 'open' | 'closed') {
  // What was written earlier and sorts before --from would be history.
  const to = `${command}-${rules === 'open' ? 1 : 2}`;
  const from = command === 'rotate' ? ['--from', './assign-1/groups.csv'] : [];
  const options = [
    '-r',
    `./${rules}.yaml`,
    '-o',
    `./${to}`,
    '--kit',
    '--seed',
    `${seed}`,
    '--effort',
    'quick',
  ];
  const { code, err } = await minimHere(folder, [command, './people.csv', ...from, ...options, '--force']);
  expect([0, 1], err).toContain(code);
  return code === 0 ? allFiles(join(folder, to)) : null;
}

const byDefault = new Map<number, { folder: string; before: Record<Command, Files> }>();

/** A folder with what is written without the private file. */
async function opened(seed: number) {
  const known = byDefault.get(seed);
  if (known) return known;
  const closed = `${rules}private: private.yaml\n`;
  const people = csv(company(MANAGERS));
  const folder = folderWith({ 'people.csv': people, 'open.yaml': rules, 'closed.yaml': closed });
  const assign = (await filesOf(folder, 'assign', seed, 'open'))!;
  const rotate = (await filesOf(folder, 'rotate', seed, 'open'))!;
  const made = { folder, before: { assign, rotate } };
  byDefault.set(seed, made);
  return made;
}

test('where the groups are the same every byte is, and else only what follows from the groups differs', async () => {
  const seen = { same: 0, other: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(privateArb, async ({ apart, soft, asked, away, seed }) => {
      const { folder, before } = await opened(seed);
      const lists = (pairs: readonly string[][]) => pairs.map((pair) => `[${pair.join(', ')}]`).join(', ');
      const absences = away.map((id) => `{ id: ${id}, until: 2027-02-01 }`).join(', ');
      writeFileSync(
        join(folder, 'private.yaml'),
        `apart: [${lists(apart)}, { strength: avoid, pairs: [${lists(soft)}] }]\naway: [${absences}]\nasked-to-move: [${asked.join(', ')}]\n`,
      );
      for (const name of commands) {
        const after = await filesOf(folder, name, seed, 'closed');
        if (after === null) seen.no++;
        else if (after['groups.csv'] === before[name]['groups.csv']) {
          seen.same++;
          expect(after).toEqual(before[name]);
        } else {
          seen.other++;
          const result = JSON.parse(after['result.json']!);
          expect(shapeOf(result)).toEqual(shapeOf(JSON.parse(before[name]['result.json']!)));
          for (const members of groupsOf(after['groups.csv']!).values())
            for (const [a, b] of apart) expect(members.includes(a!) && members.includes(b!)).toBe(false);
          if (name === 'assign') await holdsToCheck(folder, result);
        }
      }
    }),
    { numRuns: 10, seed: 20270104 },
  );
  // A law that met only one of the cases would say little.
  expect(Math.min(seen.same, seen.other), JSON.stringify(seen)).toBeGreaterThan(3);
});

/** All that a result says beside groups, what they cost, and the search. */
function shapeOf(result: Record<string, unknown>) {
  const { groups: _groups, search, cost, bound, rules: told, ...rest } = result;
  const keys = (each: unknown) => Object.keys(each as object);
  const named = (told as Record<string, unknown>[]).map(({ id, strength, weight }) => [id, strength, weight]);
  return { ...rest, named, keys: [search, cost, bound].map(keys) };
}

/** What is said of the groups is what `check` says of them who has never heard of the private file. */
async function holdsToCheck(folder: string, result: Record<string, unknown>): Promise<void> {
  const words = ['check', './people.csv', './assign-2/groups.csv', '-r', './open.yaml', '--json'];
  const judged = JSON.parse((await minimHere(folder, words)).out);
  for (const key of ['cost', 'bound', 'rules', 'people', 'groups'] as const)
    expect(judged[key], key).toEqual(result[key]);
}
