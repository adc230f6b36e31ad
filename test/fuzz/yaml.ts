/** Made-up rules.yaml and private.yaml: mostly sensible trees with odd nodes, written in many ways, and tricks of YAML itself. */
import type { Org } from './org.ts';
import type { Random } from './random.ts';
import { oddText } from './texts.ts';

type Tree = string | number | boolean | null | Tree[] | Raw | { [key: string]: Tree };

/** Text that stands in the file as it is. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const strengths = ['never', 'must', 'avoid', 'should', 'prefer', 'off'];
const soft = ['avoid', 'prefer', 'prefer', 'off'];

export function makeRules(random: Random, org: Org): string {
  const tree: { [key: string]: Tree } = {};
  for (const [key, value] of Object.entries(parts(random, org))) {
    const isUsual = key === 'size' || key === 'who' || key === 'rules';
    if (random.chance(isUsual ? 0.6 : 0.15)) tree[key] = value();
  }
  return written(random, tree);
}

function parts(random: Random, org: Org): Record<string, () => Tree> {
  const column = () =>
    random.chance(0.6)
      ? random.pick(['department', 'team', 'timezone', 'level', 'start_date', 'location'])
      : random.pick(org.headings);
  const value = () => random.pick(random.pick(org.rows.length > 0 ? org.rows : [['x']]));
  const person = () =>
    random.chance(0.8) && org.ids.length > 0
      ? random.pick(random.pick([org.ids, org.names]))
      : oddText(random);
  const list = (item: () => Tree, most = 4) => Array.from({ length: random.int(0, most) }, item);
  const pairs = () => list(() => list(person, 4));
  const condition = (): Tree =>
    random.chance(0.5)
      ? {
          reports: random.pick(['1 or more', '0', '2 to 5', '99999 or more', -1, '1 or less', ' 3 or fewer']),
        }
      : {
          [column()]: random.pick<Tree>([
            value(),
            list(value),
            '*',
            `${'*a'.repeat(12)}`,
            `${value().slice(0, 2)}*`,
          ]),
        };
  const strength = () => random.pick(random.chance(0.7) ? soft : strengths);
  const entry = (more: { [key: string]: Tree } = {}): Tree =>
    random.chance(0.4)
      ? strength()
      : {
          strength: strength(),
          ...(random.chance(0.2) ? { weight: random.pick([1, 2, 999999999, 0, -1, 1.5]) } : {}),
          ...more,
        };
  const number = () => random.pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 999999999, -1, 2.5]);
  const size = (): Tree =>
    random.chance(0.7)
      ? { min: random.int(1, 4), ideal: random.int(3, 6), max: random.int(4, 9) }
      : {
          min: number(),
          ideal: number(),
          max: number(),
          attend: random.pick(['60%', '3/5', '0/0', '1/0', '200%', 'x']),
          spare: number(),
        };
  const rules = (): { [key: string]: Tree } => ({
    'reporting-chain': entry(),
    'same-manager': entry(),
    'common-boss': entry({ within: number() }),
    'same-team': entry(),
    collaborators: entry({ teams: list(() => list(value)), file: 'pairs.csv' }),
    apart: entry({ pairs: pairs() }),
    together: entry({ pairs: pairs(), file: 'pairs.csv' }),
    spread: { [column()]: entry(), [column()]: entry() },
    alike: { [column()]: entry() },
    alone: { [column()]: entry({ values: list(value) }) },
    'at-least': { [column()]: entry({ value: value(), count: number() }) },
    'at-most': {
      [column()]: random.chance(0.5) ? entry({ count: number() }) : list(() => entry({ value: value() })),
    },
    range: { [column()]: entry({ want: random.pick(['narrow', 'wide', 'x']) }) },
    'common-hour': entry({
      minutes: random.pick([15, 60, 90, 1, 0, 600, 100000]),
      'working-day': random.pick(['09:00-17:00', '17:00-09:00', '00:00-24:00', '25:99-x', '09:00-09:00']),
      'working-days': random.pick<Tree>(['Mon-Fri', ['Mon', 'Sun'], [], 'x']),
      'slot-zone': random.pick(['UTC', 'Europe/Berlin', 'x']),
      alternate: random.chance(0.5),
    }),
    facilitator: entry({ 'per-group': number(), list: list(person), deputy: strength() }),
    skills: entry({ strong: column(), wants: column() }),
    'former-manager': entry({
      file: random.pick(['old.csv', 'people.csv', '../x', 'pairs.csv', 'rules.yaml']),
    }),
    'met-before': entry(),
    'even-sizes': entry(),
    size: entry(),
    move: entry(),
    stay: entry(),
    return: entry(),
    split: entry(),
    pairs: entry(),
    pool: entry(),
    asked: entry(),
  });
  return {
    format: () => random.pick([1, 1, 1, 2, 0, 'x', 999999999999]),
    program: () =>
      random.pick(['mini-m', 'adjacent', 'peer-groups', 'coaching-circles', 'aligned', 'one-on-ones', 'x']),
    cycle: () =>
      random.pick<Tree>([
        '2027-H1',
        '2027-H2',
        '9999-H2',
        '0000-H1',
        { name: oddText(random), from: '2027-01-04', to: '2027-06-25' },
        { name: 'x', from: '2027-06-25', to: '2027-01-04' },
        { name: 'x', from: '0001-01-01', to: '9999-12-31' },
        { name: 'x', from: '2027-02-30', to: '2027-06-25' },
        { name: 'x', from: '2027-01-04', to: '2027-01-04' },
      ]),
    columns: () => ({
      [random.pick(['id', 'name', 'manager', 'score', 'facilitator', 'location'])]: random.pick<Tree>([
        random.pick(org.headings),
        random.int(-1, 20),
        {
          column: random.pick(org.headings),
          type: random.pick(['number', 'date', 'text', 'day/month', 'x']),
        },
      ]),
    }),
    places: () => ({ [value()]: random.pick(['Europe/Paris', '+01:00', '+99:00', 'x']) }),
    'as-of': () => random.pick<Tree>(['2026-03-31', '99999-01-01', { column: column(), value: value() }]),
    who: () =>
      random.pick<Tree>([
        {},
        {},
        { include: condition() },
        { exclude: condition() },
        { include: condition(), exclude: condition() },
      ]),
    pools: () =>
      list(
        () => ({
          name: random.pick(['a', 'b', oddText(random)]),
          ...(condition() as object),
          ...(random.chance(0.5) ? { size: size() } : {}),
        }),
        3,
      ),
    size,
    groups: () => random.pick([1, 2, 3, 5, 0, 1000, 999999999, 'x']),
    names: () =>
      random.pick<Tree>([
        'trees',
        'rivers',
        'birds',
        list(() => oddText(random), 8),
        ['../../x', 'a/b', 'CON'],
        'x',
      ]),
    rules: () => Object.fromEntries(random.some(Object.entries(rules()), 0.2)),
    history: () =>
      random.pick<Tree>(['*/groups.csv', ['old.csv'], '../*/*', '**', '/*', 'old*', oddText(random)]),
    rotation: () => ({
      mode: random.pick(['a-few', 'everyone', 'repairs-only', 'x']),
      move: number(),
      'stay-at-least': random.pick(['1/2', '0', '1', '3/2', '1/0', 'x']),
    }),
    private: () => random.pick(['private.yaml', 'private.yaml', 'missing.yaml', '../../etc/passwd', '.']),
    sensitive: () => list(column),
    'roster-shows': () => list(() => random.pick([column(), 'name', 'id', 'group', 'role'])),
    [oddText(random)]: () => oddText(random),
  };
}

export function makePrivate(random: Random, org: Org): string {
  const person = () => (org.ids.length > 0 && random.chance(0.9) ? random.pick(org.ids) : oddText(random));
  const people = () => Array.from({ length: random.int(0, 3) }, person);
  const tree: { [key: string]: Tree } = {};
  if (random.chance(0.6)) tree.apart = Array.from({ length: random.int(0, 3) }, people);
  if (random.chance(0.5))
    tree.away = [
      {
        id: person(),
        from: random.pick(['2027-01-10', '2027-99-99']),
        until: random.pick(['2027-03-01', 'x', '9999-12-31']),
      },
    ];
  if (random.chance(0.3)) tree.out = people();
  if (random.chance(0.3)) tree['asked-to-move'] = people();
  return written(random, tree);
}

/** A tree as YAML with odd nodes and tricks in some. */
function written(random: Random, tree: Tree): string {
  const oddity = random.pick([0, 0, 0, 0.02, 0.15]);
  const text = random.chance(0.5) ? flow(random, tree, oddity) : block(random, tree, oddity, '');
  if (!random.chance(0.08)) return `${text}\n`;
  return random.pick(tricks)(text, random);
}

const odd: readonly Raw[] = [
  '!!js/function "function(){}"',
  '!!binary aGk=',
  '!!set {a, b}',
  '!!timestamp 2020-01-01',
  '!<tag:x> y',
  '&a x',
  '*a',
  '<<',
  '~',
  '',
  '[]',
  '{}',
  '[[[[]]]]',
  '.inf',
  '-.inf',
  '.nan',
  '0x7fffffffffffffff',
  '0o17',
  '1e400',
  '1_0',
  '2001-12-14',
  '"\\u0000\\e[31m"',
  '"\\uD800"',
  '|',
  '>-',
  '? a',
  '@x',
  '`x`',
  '%x',
  '"open',
  "'",
  '{a: {a: {a: {a: 1}}}}',
  '[1, [2, [3]]]',
  'NO',
  'y',
].map((text) => new Raw(text));

const scalar = (random: Random, value: Tree, oddity: number): string => {
  if (random.chance(oddity)) return random.chance(0.5) ? random.pick(odd).text : quoted(oddText(random));
  if (value instanceof Raw) return value.text;
  return typeof value === 'string'
    ? /^[\w-]+$/.test(value) && random.chance(0.8)
      ? value
      : quoted(value)
    : String(value);
};

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\ud800-\udfff\u007f-\u009f\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isScalar(value: Tree): value is string | number | boolean | null | Raw {
  return value === null || typeof value !== 'object' || value instanceof Raw;
}

function flow(random: Random, value: Tree, oddity: number): string {
  if (isScalar(value) || random.chance(oddity / 4)) return scalar(random, value, oddity);
  if (Array.isArray(value)) return `[${value.map((item) => flow(random, item, oddity)).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${scalar(random, key, oddity / 4)}: ${flow(random, each, oddity)}`)
    .join(', ')} }`;
}

function block(random: Random, value: Tree, oddity: number, indent: string): string {
  if (isScalar(value) || random.chance(0.1) || Object.keys(value).length === 0)
    return flow(random, value, oddity);
  const inner = `${indent}${random.chance(oddity / 4) ? '\t' : '  '}`;
  const nested = (each: Tree) =>
    isScalar(each) || Object.keys(each).length === 0
      ? ` ${flow(random, each, oddity)}`
      : `\n${inner}${block(random, each, oddity, inner)}`;
  if (Array.isArray(value)) return value.map((item) => `-${nested(item)}`).join(`\n${indent}`);
  return Object.entries(value)
    .map(([key, each]) => `${scalar(random, key, oddity / 4)}:${nested(each)}`)
    .join(`\n${indent}`);
}

const tricks: readonly ((text: string, random: Random) => string)[] = [
  (text) => `${text}\n---\n${text}\n`,
  (text) => `${text}\n${text}\n`,
  (text) => `%YAML 1.1\n---\n${text}\n`,
  (text) => `%TAG ! tag:x,2000:\n---\n!x ${text}\n`,
  (text) => `base: &b { a: 1 }\n<<: *b\n${text}\n`,
  (text) => `"__proto__": { size: 1 }\nconstructor: x\n${text}\n`,
  (text) => text.replaceAll('  ', '\t'),
  (text) => text.replaceAll('\n', '\r'),
  (text, random) => text.slice(0, random.int(0, text.length)),
  (text, random) => `${text}\nsensitive: ${'['.repeat(random.int(1, 3000))}\n`,
  (_, random) => `rules: ${'{a: '.repeat(random.int(1, 2000))}1${'}'.repeat(1000)}\n`,
  (_, random) => `${'- '.repeat(random.int(1, 2000))}x\n`,
  (_, random) => bomb(random.int(2, 10)),
  () => 'a: &a [*a, *a]\nsensitive: *a\n',
  () => 'rules: &r { spread: *r }\n',
  () => '? [a, b]\n: c\n? { x: y }\n: z\n',
  () => `size: ${'9'.repeat(5000)}\n`,
  () => '\u0000\n',
  () => '',
  () => '[]\n',
  () => 'null\n',
  () => '"text"\n',
  () => '# only a remark\n',
  (text, random) => `${text}\n${'#'.repeat(random.int(1, 5000))}\n`,
  (text, random) => `${text}\nroster-shows: [${'name, '.repeat(random.int(1, 400))}]\n`,
  (text, random) => `${text}\nhistory: "${'*/'.repeat(random.int(1, 40))}*"\n`,
];

/** Ten aliases a level: a billion items where somebody follows them all. */
export function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const items = Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
    return `a${level}: &a${level} [${items.join(', ')}]`;
  });
  return `${lines.join('\n')}\nsensitive: *a${levels - 1}\nroster-shows: *a${levels - 1}\nrules: { apart: { strength: avoid, pairs: *a${levels - 1} } }\n`;
}
