/** Makes docs/rules.md, docs/diagnostics.md, docs/programmes.md, docs/why.md, docs/kit.md, the schema of rules.yaml and the output in README.md; with --check fails where they are out of date. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diagnosticCodes, programmes, rules } from '../dist/index.js';
import { kitPage } from './kit-page.mjs';
import { programmesPage } from './programmes-page.mjs';
import { rulesSchema } from './schema.mjs';
import { shortened } from './shortened.mjs';
import { whyPage } from './why-page.mjs';

const wordsFor = {
  unwanted: ['never', 'avoid', 'prefer'],
  wanted: ['must', 'should', 'prefer'],
  either: ['never', 'avoid', 'prefer'],
};

const optionTexts = {
  within: '`within`: levels above both, 1 or more (default 2)',
  pairs:
    '`pairs`: lists of people by id, e-mail address or name, such as `[[e7, e9]]`; a longer list means everyone with everyone',
  teams: '`teams`: lists of teams, such as `[[Payments, Billing]]`',
  value: '`value`: a value of the column, alike but for case, `*` standing for anything',
  values: '`values`: a list of values of the column, alike but for case, `*` standing for anything',
  count: '`count`: how many people, 1 or more (default 1)',
  want: '`want`: `wide` (the default) or `narrow`',
  strong: '`strong`: the column in which people say what they are strong in; a cell may hold several topics',
  wants: '`wants`: the column in which they say what they want help with',
  'per-group': '`per-group`: how many facilitators a group needs, 1 or more (default 1)',
  list: '`list`: who may facilitate, by id, e-mail address or name, in the order in which the role goes to them; without it, those whose cell in the column `facilitator` says yes',
  deputy:
    '`deputy`: `must`, `should`, `prefer` or `off` (the default): one more of them in each group, who gets the role `deputy`; reported as `facilitator:deputy`',
  file: '`file`: a CSV file with the heading `a,b` and an optional whole-number `weight`; its path starts at rules.yaml',
  minutes: '`minutes`: how long a group needs, in quarter-hours (default 60)',
  'working-day': '`working-day`: hours by each one’s own clock (default `"09:00-17:00"`)',
  'working-days': '`working-days`: days by each one’s own calendar (default `Mon-Fri`)',
  hours: '`hours`: a column of own working hours, such as `08:00-16:00`',
  days: '`days`: a column of own working days, such as `Sun-Thu`',
  'slot-zone':
    '`slot-zone`: the timezone by whose clock every slot is fixed (default: that of a member, whichever suits best)',
  alternate:
    '`alternate`: with `true`, a group without the hour is offered two times of the week, used in turn, that share what lies outside the working day (default `false`); costs stay as they are',
};

const earlierExport =
  '`file`: an earlier export, read like the present one; people are the same by id or e-mail address; its path starts at rules.yaml. In the examples `pairs` says who had whom as manager';

const HEADER = '<!-- Made by `npm run docs` from the sources. Do not edit. -->\n';

function rulesPage() {
  const parts = [HEADER, '# The rules\n', introduction];
  for (const rule of rules) {
    const words = wordsFor[rule.speaks];
    const column = { attribute: rule.needsOrder ? 'start_date' : 'department', values: undefined };
    const options = rule.perColumn ? { column } : {};
    const entry = (strength) => rule.sentence({ strength, options });
    const strong = entry(words[0]);
    const weak = entry(words[1]);
    parts.push(`## ${rule.id}\n`, strong, strong === weak ? '' : `With \`${words[1]}\`: ${weak}`, '');
    parts.push(`- Strengths: ${words.map((word) => `\`${word}\``).join(', ')}, \`off\``);
    parts.push(`- Costs 1 for each ${rule.unit.one}`);
    parts.push(...defaultsOf(rule));
    for (const option of rule.options)
      parts.push(`- ${rule.readsEarlierExport && option === 'file' ? earlierExport : optionTexts[option]}`);
    parts.push('', '| Groups | Options | Cost |', '| --- | --- | --- |');
    for (const example of rule.examples) {
      const given = example.options ? `\`${JSON.stringify(example.options)}\`` : '';
      parts.push(`| \`${example.groups.replaceAll('|', '\\|')}\` | ${given} | ${example.cost} |`);
    }
    parts.push('');
  }
  return parts.join('\n').replace(/\n{3,}/g, '\n\n');
}

const introduction = `A rule is written in rules.yaml as \`id: strength\` or \`id: { strength, weight, options }\`; a list gives several entries.
Strengths compare one after the other: first \`never\`/\`must\`, which are never broken, then \`avoid\`/\`should\`, then \`prefer\`.
A \`weight\` (a whole number, default 1) counts inside its own strength only. Values that are not known cost nothing.

In the examples groups stand between bars; \`Ana/Red<Bo\` is Ana of team Red, who reports to Bo; \`<?gone\` reports to somebody
outside the file; \`A=3\` has the number 3. The examples run as tests.
`;

/** The default of mini-m, and of each other programme that has another. */
function defaultsOf(rule) {
  const [first, ...others] = programmes.map(
    (programme) => `- In ${programme.name}: ${defaultOf(rule, programme)}`,
  );
  const said = first.replace(/^- In [^:]*/, '');
  return [first, ...others.filter((text) => text.replace(/^- In [^:]*/, '') !== said)];
}

function defaultOf(rule, programme) {
  const own = programme.rules.filter(({ id }) => id === rule.id);
  if (own.length === 0) return rule.options.includes('pairs') ? 'off until pairs are listed' : 'off';
  return own
    .map(
      ({ column, strength, needs }) =>
        `\`${column ? `${column}: ` : ''}${strength}\`${needs ? ` where the export has a ${needs} column${needs === 'timezone' ? ', or places that tell' : ''}` : ''}`,
    )
    .join('; ');
}

function diagnosticsPage() {
  const rows = Object.entries(diagnosticCodes).map(
    ([code, { severity, title }]) => `| \`${code}\` | ${severity} | ${title} |`,
  );
  return [
    HEADER,
    '# What minim says about files\n',
    'An `error` stops the run with exit code 2; a `warning` or `note` does not.\n',
    '| Code | Severity | What it says |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** README.md with the real output of its first command between the markers. */
function readme() {
  const text = readFileSync('README.md', 'utf8');
  const words = ['bin/minim.js', 'assign', 'examples/first-run/people.csv'];
  const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' };
  const output = spawnSync(process.execPath, words, { encoding: 'utf8', env }).stdout;
  const block = `made by npm run docs -->\n\n\`\`\`text\n${shortened(output)}\n\`\`\`\n\n<!-- end`;
  return text.replace(/made by npm run docs -->[\s\S]*?<!-- end/, () => block);
}

let isStale = false;
for (const [path, text] of [
  ['docs/rules.md', rulesPage()],
  ['docs/diagnostics.md', diagnosticsPage()],
  ['docs/programmes.md', programmesPage()],
  ['docs/why.md', whyPage()],
  ['docs/kit.md', kitPage()],
  ['schema/rules.schema.json', rulesSchema()],
  ['README.md', readme()],
]) {
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${path} is out of date: run npm run docs\n`);
    isStale = true;
  }
}
process.exitCode = isStale ? 1 : 0;
