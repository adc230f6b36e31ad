/** The rules.yaml that init writes means what was proposed, whatever stands in the export. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeople } from '../../src/read/people/read-people.ts';
import type { Choices } from '../../src/read/propose/choices.ts';
import { type ChosenColumn, propose } from '../../src/read/propose/propose.ts';
import { proposeWho } from '../../src/read/propose/who.ts';
import { readHead } from '../../src/read/rules/head.ts';
import { readProblem } from '../../src/read/rules/read-problem.ts';
import { readYaml } from '../../src/read/rules/yaml-cursor.ts';
import { readTable } from '../../src/read/table.ts';
import { renderRulesYaml } from '../../src/write/rules-yaml.ts';
import { cycle } from '../helpers/world.ts';

const tricky = [
  'null',
  'no',
  '007',
  '# x',
  'a: b',
  '- a',
  '"',
  "'",
  '[a]',
  '{',
  '*',
  '&x',
  '|',
  '%',
  '@',
  '~',
  '\\',
  'é',
];
/** What a heading or an id may be: trimmed as cells are, and not empty. */
const odd = fc
  .oneof(
    fc.constantFrom(...tricky),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
    fc.string({ unit: fc.constantFrom(...'ab #:-*&!|>%@"\'\\[]{}?\n\t'), minLength: 1, maxLength: 10 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && !text.includes(',') && !['-', "''"].includes(text));

const choices: Choices = {
  circle: 'managers',
  size: { min: 3, ideal: 4, max: 6 },
  pools: 'one size',
  sameTeam: 'never',
  spread: null,
};

/** A top, nine managers, two people under each; ids and the place column carry the odd texts. */
function exportWith(heading: string, odd: string): string {
  const quoted = (cells: readonly string[]) =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  const managers = Array.from({ length: 9 }, (_, i) => `${odd}m${i}`);
  const rows = [
    [`${odd}top`, '', `${odd}0`],
    ...managers.map((id, i) => [id, `${odd}top`, `${odd}${i % 3}`]),
    ...managers.flatMap((id, i) => [0, 1].map((n) => [`${id}r${n}`, id, `${odd}${i % 3}`])),
  ];
  return [['Employee ID', 'Manager ID', heading], ...rows].map(quoted).join('');
}

describe('a rules.yaml made from an export', () => {
  it('is read back without a fault and means what was proposed', () => {
    fc.assert(
      fc.property(odd, odd, (written, value) => {
        const heading = `${written}${['x', '?'].includes(written) ? ' place' : ''}`;
        const { table } = readTable('people.csv', exportWith(heading, value));
        const given = table!.headings[2]!;
        fc.pre(
          !['id', 'name', 'email', 'manager', 'team', 'reports', 'manages'].includes(given.toLowerCase()),
        );
        const columns: ChosenColumn[] = [{ attribute: 'department', heading: given, because: value }];
        const mapped = columns.map(({ attribute, heading: name }) => ({
          attribute,
          headings: [name],
          kind: null,
          place: { file: 'rules.yaml' },
        }));
        const { file } = readPeople(table!, mapped, cycle);
        const proposal = propose(file!, columns, { ...choices, spread: ['department', given] });
        const figures = { pools: [{ name: 'all', sizes: [4, 5] }] };
        const { root, diagnostics } = readYaml({
          file: 'rules.yaml',
          text: renderRulesYaml(proposal, figures),
        });
        expect(diagnostics).toEqual([]);
        const head = readHead(root!);
        const again = readPeople(table!, head.columns, cycle);
        const { standing, participants } = readProblem(head, again.file!, cycle, () => ({
          table: null,
          diagnostics: [],
        }));
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(head.columns.map(({ headings }) => headings)).toEqual([[given]]);
        const placed = [...again.file!.people.ids.keys()].filter(
          (person) => participants.out[person] === null,
        );
        expect(placed).toEqual(proposeWho(file!, 'managers').people);
        expect(placed).toHaveLength(9);
        const keys = standing.map(({ entry }) => entry.key);
        expect(keys).toEqual(
          expect.arrayContaining(['reporting-chain', 'spread:department', `spread:${given}`]),
        );
      }),
      { numRuns: 150, seed: 1, examples: [['constructor', 'null']] },
    );
  });
});
