/** Completion at the prompt: each script is run by its own shell, where that is installed, and offers what the commands define. */
import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { valuesByName, wordsOf } from '../../src/cli/completion/words.ts';
import { nodeIo } from '../../src/cli/io.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { minimHere } from './in-process.ts';
import { folderWith, minim } from './minim.ts';

const program: Command = buildProgram(nodeIo(), () => {});
const effort = ['best', 'normal', 'quick'];
const files = {
  'People.CSV': '',
  'old.csv': '',
  'my groups.csv': '',
  'data.xlsx': '',
  'rules.yaml': '',
  'b.yml': '',
  'notes.md': '',
  'out/': '',
};
const tables = ['People.CSV', 'data.xlsx', 'my groups.csv', 'old.csv', 'out/'];

/** A line as typed so far, and what is offered for its last word. */
const cases: readonly (readonly [line: readonly string[], offered: readonly string[]])[] = [
  [['as'], ['assign']],
  [['assign', '--effort', ''], effort],
  [['assign', 'people.csv', '--effort', 'b'], ['best']],
  [
    ['rotate', 'people.csv', '--mode', ''],
    ['a-few', 'everyone', 'repairs-only'],
  ],
  [['explain', 'a.csv', 'b.csv', '--for', ''], ['leadership']],
  [
    ['assign', '-r', ''],
    ['b.yml', 'out/', 'rules.yaml'],
  ],
  [['assign', 'people.csv', '-o', ''], ['out/']],
  [['check', ''], tables],
  [['check', '--seed', '3', 'people.csv', ''], tables],
  [['check', 'people.csv', 'groups.csv', ''], []],
  [['place', 'people.csv', 'groups.csv', 'Ada', '--in', ''], []],
  [['assign', '--cal'], ['--calendar']],
  [['check', '--cal'], []],
  [['help', 'rot'], ['rotate']],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
];

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

function run(shell: string, words: readonly string[], folder: string): string[] {
  const { stdout, stderr, status } = spawnSync(shell, words, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

const folderFor = (shell: string) => {
  const folder = folderWith(files);
  return { folder, script: minim(folder, ['completion', shell]).out };
};

describe('every command', () => {
  it('has values of which it is known what completes them', () => {
    const named = wordsOf(program).commands.flatMap(({ options, values }) => [
      ...options.flatMap(({ value }) => value ?? []),
      ...values,
    ]);
    expect(named.length).toBeGreaterThan(40);
    const unknown = named.filter(({ name, kind }) => kind !== 'words' && !(name in valuesByName));
    expect(unknown).toEqual([]);
  });

  it.each(['bash', 'zsh', 'fish'])('and every option of it stands in the script for %s', async (shell) => {
    const { out, code } = await minimHere(folderWith({}), ['completion', shell]);
    expect(code).toBe(0);
    for (const { name, options } of wordsOf(program).commands) {
      expect(out).toContain(name);
      for (const { flags } of options)
        for (const flag of flags)
          expect(out).toContain(
            shell !== 'fish' ? flag : ` -${flag.startsWith('--') ? 'l' : 's'} ${flag.replace(/^--?/, '')} `,
          );
    }
  });

  it('is no shell that is not known', async () => {
    const { code, err } = await minimHere(folderWith({}), ['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });
});

describe.runIf(has('bash'))('bash', () => {
  const { folder, script } = folderFor('bash');
  // Bash refuses compopt where nobody sits and presses Tab; of a folder it tells the name alone and adds the slash itself.
  const ask = `${script}
compopt() { [[ "$*" == '-o filenames' ]]; }
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _minim
for each in "\${COMPREPLY[@]}"; do [[ -d $each ]] && each+=/; printf '%s\\n' "$each"; done | LC_ALL=C sort -u`;
  const offered = (...words: readonly string[]) =>
    run('bash', ['--norc', '--noprofile', '-c', ask, 'bash', 'minim', ...words], folder);

  it.each(cases)('offers after %j: %j', (line, expected) => expect(offered(...line)).toEqual(expected));

  it('takes the value behind an equals sign, which it hands over as a word', () => {
    expect(offered('assign', '--effort', '=')).toEqual(effort);
    expect(offered('assign', '--effort', '=', 'q')).toEqual(['quick']);
    expect(offered('assign', '--seed', '=', '3', '')).toEqual(tables);
  });

  it('offers all files where none has the ending', () => {
    expect(offered('assign', 'no')).toEqual(['notes.md']);
  });
});

describe.runIf(has('fish'))('fish', () => {
  const { folder, script } = folderFor('fish');
  const ask = `${script}\ncomplete -C (string join ' ' -- minim $argv | string collect) | string replace -r '\\t.*' ''; true`;
  const offered = (...words: readonly string[]) =>
    run('fish', ['--no-config', '-c', ask, '--', ...words], folder).sort();

  it.each(cases)('offers after %j: %j', (line, expected) =>
    expect(offered(...line)).toEqual([...expected].sort()));

  it('offers all files where none has the ending', () => {
    expect(offered('assign', 'no')).toEqual(['notes.md']);
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  const { folder, script } = folderFor('zsh');
  // Zsh completes for a terminal only, so one is made, in which whatever is offered is put down in a file.
  const inside = `autoload -Uz compinit; compinit -u -D
source $HERE/_minim
bindkey '^I' list-choices
compadd() {
  if [[ \${@[1,(i)(-|--)]} != *-[OAD]' '* ]]; then
    local -a hits
    builtin compadd -A hits "$@"
    (( $#hits )) && print -rl -- $hits >> $HERE/offered
  fi
  builtin compadd "$@"
}
next() { print MARK >> $HERE/offered }
next
`;
  const outside = `zmodload zsh/zpty
export HERE=$1; shift
wait_for() { until [[ -e $HERE/offered && $(grep -c MARK $HERE/offered) -eq $1 ]]; do zpty -r -t z screen; sleep 0.02; done }
zpty z 'TERM=dumb zsh -f -i'
zpty -w z 'source $HERE/inside'
wait_for 1
marks=1
for line; do
  zpty -w -n z "$line"$'\\t\\C-unext\\n'
  wait_for $(( ++marks ))
done
zpty -d z
cat $HERE/offered`;
  let offered: string[][] = [];
  beforeAll(() => {
    const here = folderWith({ inside, _minim: script });
    const lines = cases.map(([line]) => `minim ${line.join(' ')}`);
    const said = run('zsh', ['-f', '-c', outside, 'zsh', here, ...lines], folder).join('\n');
    offered = said.split('MARK').map((text) => text.split('\n').filter((each) => each !== ''));
  });

  it.each(
    cases.map(([line, expected], index) => ({ line, expected, index })),
  )('offers after $line: $expected', ({ line, expected, index }) => {
    const names = [...new Set(offered[index + 1])].map((name) => name.replace('\\ ', ' '));
    // Where nothing else may follow zsh offers the options.
    const asked = names.filter((name) => !name.startsWith('-') || line.at(-1)!.startsWith('-'));
    expect(asked.sort()).toEqual(expected.map((each) => each.replace('/', '')).sort());
  });
});
