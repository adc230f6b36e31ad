/** docs/programmes.md: for each programme its one line, its defaults with their sources, and what it makes of its example. */
import { existsSync, readFileSync } from 'node:fs';
import { programmes, rules } from '../dist/index.js';
import { programmeTexts, sources } from './programme-texts.mjs';
import { shortened } from './shortened.mjs';

const [miniM] = programmes;

export function programmesPage() {
  const list = programmes.map(
    ({ name }) => `| [\`${name}\`](#${name}) | ${programmeTexts[name]?.what ?? ''} |`,
  );
  return [
    '<!-- Made by `npm run docs` from the programmes, scripts/programme-texts.mjs and the examples. Do not edit. -->\n',
    '# Programmes\n',
    'A programme sets what rules.yaml does not: who takes part, pools, sizes, rules and how groups change. One line chooses it, and',
    'every other key of rules.yaml takes the place of one default. Without rules.yaml it is `mini-m`.\n',
    '| `program:` | For what |\n| --- | --- |',
    ...list,
    `\n${everywhere}\n`,
    ...programmes.map(section),
    '## Sources\n',
    'Where a source differs from another, the table says which was followed. What has no source is this project’s choice.\n',
    '| Key | Source |\n| --- | --- |',
    ...Object.entries(sources).map(([key, text]) => `| ${key} | ${text} |`),
    '',
  ].join('\n');
}

const everywhere = `With each of them \`skills\` brings together people who want help with something and people strong in it, by two columns in which they
say so themselves, never by ratings: \`rules: { skills: { strength: prefer, strong: Strong in, wants: Wants help with } }\`.

Groups over regions without a common hour may take turns: \`rules: { common-hour: { strength: should, alternate: true } }\` gives each of them two times of the
week, used in alternate weeks, so that nobody always meets early or late.`;

function section(programme) {
  const texts = programmeTexts[programme.name];
  if (texts === undefined) throw new Error(`scripts/programme-texts.mjs says nothing of ${programme.name}`);
  const isFirst = programme === miniM;
  return [
    `## ${programme.name}\n`,
    `${texts.what}\n`,
    `\`\`\`yaml\n${texts.yaml ?? `program: ${programme.name}`}\n\`\`\`\n`,
    '| What | Default | Where it comes from |\n| --- | --- | --- |',
    ...factRows(programme, texts),
    ...ruleRows(programme, texts),
    isFirst ? '' : '\nAll else is as in [mini-m](#mini-m).\n',
    example(texts.example),
  ].join('\n');
}

function example(name) {
  const output = `examples/${name}/expected/stdout.txt`;
  if (!existsSync(output)) return '';
  const file = `examples/${name}/command.txt`;
  const command = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'assign people.csv';
  const link = `[examples/${name}](../examples/${name}): \`minim ${command}\` prints`;
  return `${link}\n\n\`\`\`text\n${shortened(readFileSync(output, 'utf8'))}\n\`\`\`\n`;
}

function factRows(programme, { rows }) {
  const values = { size: sizesOf(programme) };
  const labels = { who: 'who takes part', pools: 'pools', size: 'size' };
  return Object.entries(rows).map(([key, [value, source]]) => row(labels[key], value ?? values[key], source));
}

function sizesOf({ size, pools }) {
  const say = ({ min, ideal, max }) => `${min} to ${max}, ideal ${ideal}`;
  const others = pools.filter((pool) => say(pool.size) !== say(size));
  return [say(size), ...others.map((pool) => `${say(pool.size)} in the pool ${pool.name}`)].join('; ');
}

/** All rules of the first programme; of the others those that differ from it, and those that it has and they have not. */
function ruleRows(programme, texts) {
  const isFirst = programme === miniM;
  const [own, first] = [defaultsOf(programme), defaultsOf(miniM)];
  const keys = [...new Set([...own.keys(), ...(isFirst ? [] : first.keys())])];
  const source = (key) => texts.rules[key] ?? 'this project’s choice';
  const rows = keys
    .filter((key) => isFirst || own.get(key) !== first.get(key))
    // Where everybody changes, rules about who stays say nothing.
    .filter((key) => own.has(key) || !rules.find(({ id }) => id === key)?.isOfRotation)
    .map((key) => row(`\`${key}\``, own.get(key) ?? '`off`', source(key)));
  const mode = programme.rotation ?? 'a-few';
  if (isFirst || programme.rotation) rows.push(row('`rotation`', `mode \`${mode}\``, source('rotation')));
  return rows;
}

/** By key, such as `spread:department`; a rule with two entries has both in one cell. */
function defaultsOf({ rules }) {
  const texts = new Map();
  for (const { id, column, strength, weight, needs, want } of rules) {
    const key = column === undefined ? id : `${id}:${column}`;
    const more = [want, weight && `weight ${weight}`].filter(Boolean).map((each) => `, ${each}`);
    const where = needs ? ` where the export has a ${needs} column` : '';
    const text = `\`${strength}\`${more.join('')}${where}`;
    texts.set(key, texts.has(key) ? `${texts.get(key)}; ${text}` : text);
  }
  return texts;
}

function row(...cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
