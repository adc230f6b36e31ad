/** The JSON Schema of rules.yaml (draft-07, which YAML editors understand best), from the registry of rules and the programmes. */
import { personFields, programmes, rotationModes, rules, rulesKeys } from '../dist/index.js';
import { programmeTexts } from './programme-texts.mjs';

const words = {
  unwanted: ['never', 'avoid', 'prefer', 'off'],
  wanted: ['must', 'should', 'prefer', 'off'],
  either: ['never', 'must', 'avoid', 'should', 'prefer', 'off'],
};

const off = { const: 'off' };
const text = { type: ['string', 'number', 'boolean'] };
const texts = { anyOf: [text, { type: 'array', items: text, minItems: 1 }] };
const count = { type: 'integer', minimum: 1 };
const share = { type: 'string', pattern: '^\\s*\\d{1,3}\\s*(/\\s*\\d{1,3}|%)\\s*$' };
const lists = {
  type: 'array',
  items: { type: 'array', items: { type: ['string', 'number'] }, minItems: 2 },
};

/** Options of rules, by name. One that is not here accepts any value, and a test asks for it to be described. */
const options = {
  within: { ...count, description: 'Levels above both.' },
  pairs: { ...lists, description: 'Lists of people by id, e-mail address or name.' },
  teams: { ...lists, description: 'Lists of teams.' },
  file: { type: 'string', description: 'A CSV file or workbook; its path starts at rules.yaml.' },
  value: { ...text, description: 'A value of the column; * stands for anything.' },
  values: { ...texts, description: 'Values of the column; * stands for anything.' },
  count: { ...count, description: 'How many people.' },
  want: { enum: ['wide', 'narrow'], description: 'Over all quarters of the pool, or within one.' },
  strong: { type: 'string', description: 'The column in which people say what they are strong in.' },
  wants: { type: 'string', description: 'The column in which people say what they want help with.' },
  minutes: { ...count, description: 'How long the common time must be.' },
  'working-day': { type: 'string', description: 'Such as "09:00-17:00".' },
  'working-days': { type: 'string', description: 'Such as Mon-Fri.' },
  hours: { type: 'string', description: 'A column of own working hours, such as 08:00-16:00.' },
  days: { type: 'string', description: 'A column of own working days, such as Sun-Thu.' },
  'slot-zone': { type: 'string', description: 'The timezone by whose clock every slot is fixed.' },
  alternate: { type: 'boolean', description: 'Offers groups without the hour two times in alternate weeks.' },
  list: { ...texts, description: 'Who may facilitate, in order, instead of the column.' },
  deputy: { enum: words.wanted, description: 'How much a deputy is wanted beside the facilitator.' },
  'per-group': { ...count, description: 'How many facilitators a group has.' },
};

const size = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    min: count,
    ideal: count,
    max: count,
    attend: { ...share, description: 'How many of a group usually come, such as 60%; the sizes follow.' },
    spare: { type: 'integer', minimum: 0, description: 'Seats kept free for joiners.' },
  },
};

const conditions = { type: 'object', additionalProperties: texts };

const column = { type: ['string', 'integer'] };

const rotation = {
  type: 'object',
  additionalProperties: false,
  properties: {
    mode: { enum: rotationModes, description: 'A few change groups, everyone does, or only what is broken.' },
    move: { type: 'integer', minimum: 0, description: 'How many leave each group.' },
    'stay-at-least': { ...share, description: 'The share of a group that stays, such as 1/2 or 50%.' },
    'who-moves': { ...texts, description: 'rule-broken, asked, longest-in-group' },
  },
};

const cycle = {
  anyOf: [
    { type: 'string', pattern: '^\\s*\\d{4}-[hH][12]\\s*$' },
    {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: text, from: { type: 'string' }, to: { type: 'string' } },
    },
  ],
};

const columns = {
  type: 'object',
  properties: Object.fromEntries(
    personFields.map((field) => [field.replace(' ', '_'), { $ref: '#/definitions/column' }]),
  ),
  additionalProperties: { $ref: '#/definitions/column' },
};

const mapping = {
  anyOf: [
    column,
    { type: 'array', items: column, minItems: 1 },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        column: { anyOf: [column, { type: 'array', items: column }] },
        type: { enum: ['text', 'number', 'date', 'day/month', 'month/day'] },
      },
    },
  ],
};

const pool = {
  type: 'object',
  required: ['name'],
  properties: { name: text, size: { $ref: '#/definitions/sizes' }, groups: count },
  additionalProperties: texts,
};

/** Keys of rules.yaml, by name, as far as they are more than any value. */
const keys = {
  format: { const: 1, description: 'The format of this file.' },
  program: {
    description: 'The programme that sets what is not written.',
    anyOf: programmes.map(({ name }) => ({ const: name, description: programmeTexts[name]?.what })),
  },
  cycle: { ...cycle, description: 'The half-year: 2027-H1, or a name with dates as YYYY-MM-DD.' },
  'as-of': {
    description: 'Which of several snapshots is read: a day, or a cell of a column.',
    anyOf: [text, { type: 'object', additionalProperties: false, properties: { column: text, value: text } }],
  },
  places: {
    description: 'What texts of the timezone or location column mean: { HQ North: Europe/Paris }.',
    type: 'object',
    additionalProperties: { type: 'string' },
  },
  names: {
    description: 'Names of groups: a list that ships, or your own.',
    anyOf: [{ enum: ['trees', 'rivers', 'birds'] }, { type: 'array', items: text, minItems: 1 }],
  },
  columns: { ...columns, description: 'Headings of columns that are not recognised, by field.' },
  who: {
    description: 'Who takes part; replaces the default of the programme.',
    type: 'object',
    additionalProperties: false,
    properties: {
      include: { ...conditions, description: 'Every line must match.' },
      exclude: { ...conditions, description: 'Any match excludes.' },
    },
  },
  pools: {
    description: 'People of different pools never share a group.',
    type: 'array',
    minItems: 1,
    items: pool,
  },
  size: { allOf: [{ $ref: '#/definitions/sizes' }], description: 'People in a group.' },
  groups: { ...count, description: 'A fixed number of groups, for every pool.' },
  rules: {
    description: 'Each rule that is named replaces the entry of the programme whole.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...rules.map((rule) => [rule.id, ruleSchema(rule)])]),
  },
  history: { ...texts, description: 'Earlier groups, such as "*/groups.csv", oldest first by path.' },
  'former-ids': {
    type: 'string',
    description: 'A CSV file with the headings old,new: ids that people had in earlier groups.',
  },
  rotation: { ...rotation, description: 'How groups change from one half-year to the next.' },
  private: { type: 'string', description: 'A file of things that appear in no other file.' },
  sensitive: { ...texts, description: 'Columns that may be used and are never written.' },
  'roster-shows': { ...texts, description: 'Columns of groups.csv and roster.md.' },
  kit: {
    description: 'What the texts of --kit say beside the groups.',
    type: 'object',
    additionalProperties: false,
    properties: {
      contact: { type: 'string', description: 'Whom people ask in private: a name and an address.' },
      concerns: { type: 'string', description: 'Where serious matters go, if not to HR.' },
      channel: { type: 'string', description: 'Names of channels, such as "peers-{group}-{cycle}".' },
      templates: { type: 'string', description: 'A folder of texts; its path starts at rules.yaml.' },
    },
  },
};

/** `same-manager: avoid`, `spread: { department: prefer }`, with one entry or a list of them. */
function ruleSchema(rule) {
  const entry = { $ref: `#/definitions/${rule.id}` };
  const one = { anyOf: [entry, { type: 'array', minItems: 1, items: entry }] };
  const description = `${rule.sentence({ strength: words[rule.speaks][0], options: {} })} Counts each ${rule.unit.one}.`;
  if (!rule.perColumn) return { ...one, description };
  return { anyOf: [off, { type: 'object', additionalProperties: one }], description };
}

/** A strength word, or a map with `strength`, `weight` and the options of the rule. */
function entrySchema(rule) {
  const strength = { enum: words[rule.speaks], description: 'How strongly it is meant.' };
  const weight = { ...count, description: 'Counts inside its own strength only.' };
  const own = rule.options.map((name) => [name, options[name] ?? {}]);
  const map = {
    type: 'object',
    additionalProperties: false,
    required: ['strength'],
    properties: { strength, weight, ...Object.fromEntries(own) },
  };
  const needed = neededBy(rule).map((names) => ({ required: names }));
  if (needed.length === 0) return { anyOf: [strength, map] };
  return { anyOf: [off, { ...map, anyOf: [...needed, { properties: { strength: off } }] }] };
}

/** Options without which an entry counts nothing, in the ways there are to give them. */
function neededBy(rule) {
  if (rule.readsEarlierExport) return [['file']];
  if (rule.options.includes('strong')) return [['strong', 'wants']];
  const isOfPairs = rule.options.includes('pairs');
  const ways = rule.needsValues ? ['value', 'values'] : isOfPairs ? ['pairs', 'teams', 'file'] : [];
  return ways.filter((name) => rule.options.includes(name)).map((name) => [name]);
}

export function rulesSchema() {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'rules.yaml of minim',
    $comment: 'Made by npm run docs from the rules and programmes. Do not edit.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rulesKeys.map((key) => [key, keys[key] ?? {}])),
    definitions: {
      sizes: size,
      column: mapping,
      ...Object.fromEntries(rules.map((rule) => [rule.id, entrySchema(rule)])),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
