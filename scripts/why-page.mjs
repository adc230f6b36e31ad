/** Makes docs/why.md: what is printed, by running it on the examples. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const bin = resolve('bin/minim.js');
/** Lines of the same length and no colours, whoever runs it. */
const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' };

export function whyPage() {
  const folder = mkdtempSync(join(tmpdir(), 'minim-why-'));
  try {
    return pageFrom(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageFrom(folder) {
  /** What a command prints, from the line that says who takes part; `change` is made in the example's rules.yaml. */
  const run = (example, words, change = null) => {
    const cwd = resolve('examples', example);
    const args = [...words];
    if (change !== null) {
      const rules = readFileSync(join(cwd, 'rules.yaml'), 'utf8');
      const changed = change.reduce((text, [from, to]) => text.replace(from, to), rules);
      if (changed === rules) throw new Error(`nothing to change in the rules of ${example}`);
      const list = join(cwd, 'collaborators.csv');
      writeFileSync(
        join(folder, 'rules.yaml'),
        changed.replace('file: collaborators.csv', `file: "${list}"`),
      );
      args.push('-r', join(folder, 'rules.yaml'));
    }
    const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
      cwd,
      encoding: 'utf8',
      env,
    });
    if (status > 1) throw new Error(`${words.join(' ')}: ${stderr}`);
    if (stdout !== '') return stdout.trimEnd();
    const told = stderr.slice(stderr.search(/^.*rows: /m));
    return told
      .replaceAll(`"${resolve('examples', example, 'collaborators.csv')}"`, 'collaborators.csv')
      .trimEnd();
  };
  const shown = (words, text) =>
    [
      '```text',
      `$ minim ${words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')}`,
      text,
      '```',
      '',
    ].join('\n');
  const said = (example, words, change) => shown(words, run(example, words, change));
  const groups = 'expected/groups.csv';
  const assign = ['assign', 'people.csv'];
  const prices = run('first-run', [...assign, '--prices']);
  const withoutElena = join(folder, 'groups.csv');
  const seats = readFileSync(resolve('examples/first-run', groups), 'utf8');
  writeFileSync(withoutElena, seats.replace(/^.*Elena Navarro.*\n/m, ''));
  const explain = (...words) => ['explain', 'people.csv', groups, ...words];
  return [
    '<!-- Made by `npm run docs` from the examples. Do not edit. -->\n',
    '# Why\n',
    introduction,
    '## Why rules cannot hold, and what would make it possible\n',
    cannotHold,
    'With `same-manager: never` in [examples/uk-department-of-health](../examples/uk-department-of-health):\n',
    said('uk-department-of-health', assign, [['same-manager: avoid', 'same-manager: never']]),
    'With `common-hour: must` in [examples/first-run](../examples/first-run):\n',
    said('first-run', assign, [['rules:\n', 'rules:\n  common-hour: must\n']]),
    'With three facilitators in the same example:\n',
    said('first-run', assign, [
      ['rules:\n', 'rules:\n  facilitator: { strength: must, list: [E1070, E1047, E1036] }\n'],
    ]),
    '## What each rule costs\n',
    pricesText,
    shown(
      [...assign, '--prices'],
      prices.slice(prices.indexOf('What each rule costs'), prices.indexOf('Nothing was written')).trimEnd(),
    ),
    '## Why somebody sits where they sit\n',
    'Each rule in their group in one sentence; then every other group: possible and at what price, or not and who is in the way.\n',
    said('first-run', explain('Elena Navarro')),
    '`--in` asks for one group, and then also looks for two others whose exchange would open it:\n',
    said('first-run', explain('Julien Marchand', '--in', 'Maple')),
    'For somebody without a seat, the seats there are:\n',
    shown(
      ['explain', 'people.csv', 'groups.csv', 'Elena Navarro'],
      run('first-run', ['explain', 'people.csv', withoutElena, 'Elena Navarro']),
    ),
    '## Why two are together or apart\n',
    said('first-run', explain('Elena Navarro', 'Dorota Król')),
    '## What a group is\n',
    said('first-run', explain('Linden')),
    '## One page for leadership\n',
    leadership,
    `${run('first-run', explain('--for', 'leadership'))
      .replace(/^(#+ )/gm, '##$1')
      .replace(/^/gm, '> ')
      .replace(/^> $/gm, '>')}\n`,
  ].join('\n');
}

const introduction = `minim says why: why hard rules cannot hold, what would make it possible, what each rule costs the others, and why
somebody sits where they sit. All of it is judged by the export as it is when the question is asked.

On the organiser's terminal a rule of private.yaml, or one about a sensitive column, reads "a private reason" and names nobody;
what is written for others ends "Not every reason is listed.", whether or not there is another.
`;

const cannotHold = `Where hard rules clash, minim names a smallest set of people and rules that clash by themselves, and checks it: without any one
of them groups were found. Where nothing is proved it says so. Below stand changes of rules.yaml, each tried on the same people
with the same options; what is pasted in gives what is promised. That somebody sits with a superior is never offered.
`;

const pricesText = `\`--prices\` forms the groups anew with each soft rule made hard and left out, and shows what the others then cost. Searches are not
proofs: a longer one may find a lower price.
`;

const leadership = `\`--for leadership\` prints one page without names, in Markdown: what it is, what it costs, how far each rule holds, what was given up
and whether that could be avoided. Rules of private.yaml and about sensitive columns have no part in it.
`;
