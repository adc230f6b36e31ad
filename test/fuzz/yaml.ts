/** Trees written as YAML in many ways, with odd nodes in them and tricks of YAML itself. */
import type { Random } from './random.ts';
import { oddText } from './texts.ts';

export type Tree = string | number | boolean | null | Tree[] | Raw | { [key: string]: Tree };

/** Text that stands in the file as it is. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Sound, or with odd nodes or a trick where `isWild`. */
export function writeYaml(random: Random, tree: Tree, isWild: boolean): string {
  const oddity = isWild ? random.pick([0, 0.02, 0.15]) : 0;
  const text = random.chance(0.5) ? flow(random, tree, oddity) : block(random, tree, oddity, '');
  if (!isWild || !random.chance(0.3)) return `${text}\n`;
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
