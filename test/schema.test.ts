/** schema/rules.schema.json takes every rules.yaml that minim takes, refuses slips, and describes all that it proposes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { fields } from '../src/read/layout.ts';
import { rulesKeys } from '../src/read/rules/head.ts';
import { programmes } from '../src/read/rules/programme.ts';
import { rules } from '../src/rules/index.ts';

const root = join(import.meta.dirname, '..');
const schema = JSON.parse(readFileSync(join(root, 'schema', 'rules.schema.json'), 'utf8'));
const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

/** Where and what; empty where the schema takes the text. */
function refusals(yaml: string): string[] {
  if (validate(parse(yaml))) return [];
  return validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('examples', name, 'rules.yaml'));

test.each(examples)('%s is taken', (path) => {
  expect(refusals(readFileSync(join(root, path), 'utf8'))).toEqual([]);
});

test('the YAML in docs is taken', () => {
  const pages = ['README.md', 'docs/formats.md', 'docs/programmes.md', 'docs/half-years.md', 'docs/kit.md'];
  const blocks = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!),
  );
  expect(blocks.length).toBeGreaterThan(5);
  const ofRules = blocks.filter((block) => !block.includes('asked-to-move'));
  for (const block of ofRules) expect({ block, refusals: refusals(block) }).toEqual({ block, refusals: [] });
});

test.each([
  'rules: { same-manager: [avoid, { strength: avoid, weight: 2 }] }',
  'rules: { spread: { department: prefer, level: [prefer, { strength: should, weight: 2 }] } }',
  'rules: { spread: off, alone: { gender: off }, skills: { strength: off } }',
  'rules: { alone: { gender: { strength: avoid, values: [woman] } } }',
  'rules: { at-least: { level: { strength: must, value: M3, count: 2 } } }',
  'rules: { apart: { strength: never, pairs: [[e7, e9], [1, 2, 3]] } }',
  'rules: { former-manager: { strength: avoid, file: old-export.csv } }',
  'columns: { id: 1, manager: [2, 3], first_name: First, tenure: { column: Years, type: number } }',
  'kit: { contact: Ana Ash, concerns: HR, channel: "{group}", templates: ours }',
  'rotation: { mode: everyone, move: 0, stay-at-least: 50%, who-moves: [rule-broken] }',
  'pools: [{ name: front, manages: people, size: { min: 5 }, groups: 3 }]\ncycle: { name: x, from: 2027-01-04, to: 2027-06-25 }',
])('taken: %s', (yaml) => {
  expect(refusals(yaml)).toEqual([]);
});

test.each([
  ['an unknown key', 'sizes: { min: 5 }'],
  ['an unknown programme', 'program: mini-n'],
  ['an unknown rule', 'rules: { same-manger: avoid }'],
  ['an unknown strength', 'rules: { same-manager: sometimes }'],
  ['a strength of the other kind', 'rules: { same-manager: must }'],
  ['a strength of the other kind in a map', 'rules: { together: { strength: avoid, pairs: [[a, b]] } }'],
  ['a rule without a strength', 'rules: { same-manager: { weight: 2 } }'],
  ['an option of another rule', 'rules: { same-manager: { strength: avoid, within: 2 } }'],
  ['a weight of nothing', 'rules: { same-manager: { strength: avoid, weight: 0 } }'],
  ['a rule about columns without one', 'rules: { spread: prefer }'],
  ['a rule that needs values without them', 'rules: { alone: { gender: avoid } }'],
  ['a rule of pairs without them', 'rules: { apart: never }'],
  ['skills without their columns', 'rules: { skills: { strength: prefer, strong: Strong in } }'],
  ['a former manager by no file', 'rules: { former-manager: avoid }'],
  ['a pair of one', 'rules: { apart: { strength: never, pairs: [[e7]] } }'],
  ['an unknown size', 'size: { least: 5 }'],
  ['an unknown mode', 'rotation: { mode: some }'],
  ['a pool without a name', 'pools: [{ manages: people }]'],
  ['a half-year of another kind', 'cycle: 2027'],
  ['an unknown key of the kit', 'kit: { contcat: Ana }'],
  ['a newer format', 'format: 2'],
])('refused: %s', (_, yaml) => {
  expect(refusals(yaml)).not.toEqual([]);
});

describe('what an editor proposes', () => {
  const { properties, definitions } = schema;

  it('is every key, programme, field and rule', () => {
    expect(Object.keys(properties)).toEqual([...rulesKeys]);
    const names = properties.program.anyOf.map((each: { const: string }) => each.const);
    expect(names).toEqual(programmes.map(({ name }) => name));
    expect(Object.keys(properties.columns.properties)).toEqual(
      fields.map((field) => field.replace(' ', '_')),
    );
    const ids = rules.map(({ id }) => id);
    expect(Object.keys(properties.rules.properties)).toEqual(ids);
  });

  it('says what it is', () => {
    const described = (of: Record<string, { description?: string }>) =>
      Object.entries(of).filter(([, { description }]) => !description);
    expect(described(properties)).toEqual([]);
    expect(described(properties.rules.properties)).toEqual([]);
    // Whoever adds an option says in scripts/schema.mjs what it takes.
    for (const { id } of rules)
      expect({ id, not: described(optionsOf(definitions[id])) }).toEqual({ id, not: [] });
    for (const { description } of properties.program.anyOf) expect(description).toBeTruthy();
  });
});

function optionsOf(entry: { anyOf: { properties?: Record<string, { description?: string }> }[] }) {
  return entry.anyOf.find(({ properties }) => properties !== undefined)!.properties!;
}
