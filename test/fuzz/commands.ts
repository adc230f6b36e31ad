/** Command lines over the files of a case, with usual and odd options. */
import type { Org } from './org.ts';
import type { Random } from './random.ts';
import { oddText } from './texts.ts';

export interface Line {
  readonly args: readonly string[];
  /** Where it may write, from the working folder; null for nowhere. */
  readonly output: string | null;
  /** What is typed where it asks; null where nobody is there. */
  readonly answers: readonly string[] | null;
}

const verbs = [
  'assign',
  'assign',
  'assign',
  'assign',
  'rotate',
  'rotate',
  'check',
  'check',
  'place',
  'explain',
  'diff',
  'people',
  'rules',
  'init',
  'forget',
  'kit-templates',
];
const oddWords = [
  '',
  '-1',
  '0',
  '1e9',
  '9'.repeat(30),
  'NaN',
  '1.5',
  ' 1',
  '--',
  '0x10',
  '../../x',
  '\u001b[31m',
  '\u202e',
  '*',
  '999999999999999',
];

export function makeLine(random: Random, org: Org, people = 'people.csv'): Line {
  const odd = random.chance(0.25) ? oddWords : ['1', '2'];
  if (random.chance(0.01)) return strangeLine(random);
  const verb = random.pick(verbs);
  const output = random.pick([
    'out',
    'out',
    'out',
    'out/deep/er',
    'öut',
    'o\u202eut',
    'out\u001b[31m',
    'out',
    'out',
    'new',
    'new',
    random.pick(['exists', '.', 'people.csv', 'people.csv/x']),
  ]);
  const person = () =>
    random.chance(0.8) && org.ids.length > 0
      ? random.pick(random.pick([org.ids, org.names]))
      : oddText(random);
  const group = () => random.pick(['Ash', 'Birch', 'ash', oddText(random)]);
  if (verb === 'forget') return forgetLine(random, person);
  if (verb === 'kit-templates') return templatesLine(random, output);
  const args: string[] = [verb];
  if (verb === 'diff')
    args.push('groups.csv', random.pick(['old.csv', 'groups.csv', 'people.csv', 'missing.csv']));
  else if (verb !== 'rules' || random.chance(0.8))
    args.push(
      random.chance(0.98)
        ? people
        : random.pick(['missing.csv', '.', 'rules.yaml', `${people}#Staff`, oddText(random)]),
    );
  if (['check', 'place', 'explain'].includes(verb))
    args.push(random.chance(0.97) ? 'groups.csv' : random.pick(['people.csv', 'missing.csv', 'rules.yaml']));
  if (verb === 'rotate')
    args.push(
      '--from',
      random.chance(0.97) ? random.pick(['groups.csv', '2026-H2/groups.csv']) : 'people.csv',
    );
  if (verb === 'place') args.push(person());
  if (verb === 'explain') {
    if (random.chance(0.9)) args.push(random.chance(0.3) ? group() : person());
    if (random.chance(0.4)) args.push(person());
    if (random.chance(0.2)) args.push('--in', group());
  }
  const runs = ['assign', 'rotate', 'check', 'place'].includes(verb);
  const isWriting = (runs && random.chance(0.6)) || verb === 'init';
  if (runs) args.push(...runOptions(random, odd));
  if (verb === 'assign' || verb === 'rotate')
    args.push('--effort', 'quick', ...searchOptions(random, verb, odd));
  if (verb === 'check' && random.chance(0.4))
    args.push('--fix', ...random.pick([[], ['--moves', random.pick(['1', '3', '0', ...odd])]]));
  if (verb === 'place' && random.chance(0.5)) args.push('--in', group());
  if (verb === 'people' && random.chance(0.4)) args.push(random.pick(['--csv', '--verbose', '--quiet']));
  if (verb === 'init') return initLine(random, args);
  if (isWriting) args.push('-o', output);
  return {
    args: random.chance(0.005) ? [...args, random.pick(odd)] : args,
    output: isWriting ? output : null,
    answers: null,
  };
}

function runOptions(random: Random, odd: readonly string[]): string[] {
  const args = random.chance(0.85) ? ['--cycle', random.chance(0.97) ? '2027-H1' : random.pick(odd)] : [];
  if (random.chance(0.2)) args.push('--seed', random.pick(['2', '999999999999999', '0', ...odd]));
  for (const flag of ['--json', '--dry-run', '--force', '--quiet', '--verbose', '--no-color'])
    if (random.chance(0.12)) args.push(flag);
  return args;
}

function searchOptions(random: Random, verb: string, odd: readonly string[]): string[] {
  const args: string[] = [];
  if (random.chance(0.15)) args.push('--calendar');
  if (random.chance(0.1)) args.push('--attendees');
  if (random.chance(0.25)) args.push('--kit');
  if (verb === 'rotate') {
    if (random.chance(0.3)) args.push('--mode', random.pick(['a-few', 'everyone', 'repairs-only']));
    if (random.chance(0.3)) args.push('--move', random.pick(['0', '1', '2', '3', ...odd]));
    return args;
  }
  if (random.chance(0.1)) args.push('--rounds', random.pick(['1', '2', '5', ...odd]));
  if (random.chance(0.05)) args.push('--prices');
  if (random.chance(0.02))
    args.push('--seconds', random.pick(['0.0001', '1e-300', ...odd.filter((text) => !/^\d+$/.test(text))]));
  if (random.chance(0.03)) args.push('--threads', random.pick(['1', '999', ...odd]));
  return args;
}

function initLine(random: Random, args: readonly string[]): Line {
  const output = random.pick(['-', 'new.yaml', 'new.yaml', 'out/new.yaml', 'people.csv', '.']);
  const more = random.chance(0.1) ? ['--ask-hr'] : random.chance(0.5) ? ['--yes'] : [];
  if (random.chance(0.1)) more.push('--force');
  const answer = () =>
    random.pick([
      '',
      '',
      '',
      '1',
      '2',
      '99',
      '-1',
      '5 to 8',
      '8 to 5',
      '0',
      'none',
      'team',
      'department, timezone',
      'NaN',
      '\u001b[31m',
      oddText(random),
    ]);
  const answers = random.chance(0.6) ? Array.from({ length: random.int(0, 12) }, answer) : null;
  return { args: [...args, '-o', output, ...more], output: output === '-' ? null : output, answers };
}

/** Changes files where they lie: what is outside of the first folder must stay as it is. */
function forgetLine(random: Random, person: () => string): Line {
  const output = random.pick(['2026-H2', '2026-H2', '.', 'exists', 'missing', 'people.csv']);
  const more = random.chance(0.2) ? [output] : [];
  return {
    args: ['forget', person(), output, ...more, ...(random.chance(0.2) ? ['--dry-run'] : [])],
    output,
    answers: null,
  };
}

function templatesLine(random: Random, output: string): Line {
  const isWriting = random.chance(0.8);
  const args = [...(isWriting ? ['-o', output] : []), ...(random.chance(0.3) ? ['--force'] : [])];
  return { args: ['kit-templates', ...args], output: isWriting ? output : null, answers: null };
}

function strangeLine(random: Random): Line {
  const args = random.pick<readonly string[]>([
    [],
    ['--help'],
    ['help', oddText(random)],
    ['--version'],
    [oddText(random)],
    ['assign'],
    ['assign', 'people.csv', `--${oddText(random)}`],
    ['rotate', 'people.csv'],
    ['init'],
    ['init', '--ask-hr'],
    ['rules'],
    ['place', 'people.csv', 'groups.csv'],
    ['diff', 'groups.csv'],
    ['forget', 'e1'],
    ['completion'],
    ['completion', random.pick(['bash', 'zsh', 'fish'])],
    ['completion', oddText(random)],
  ]);
  return { args, output: null, answers: null };
}
