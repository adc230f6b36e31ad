/** The completion script for fish. */
import type { CommandWords, OptionWords, ProgramWords, Value } from './words.ts';

export function fishScript({ name, options, commands }: ProgramWords): string {
  const valued = commands.flatMap((command) =>
    command.options
      .filter(({ value }) => value !== null)
      .flatMap(({ flags }) => flags.map((flag) => quote(`${command.name} ${flag}`))),
  );
  return `# Completion of ${name} for fish. To load it: ${name} completion fish | source

# The command typed and how many of its arguments stand before the cursor; 0 alone before any command.
function __${name}_place
    set -l command ''
    set -l place 0
    set -l flag ''
    for word in (commandline -opc)[2..-1]
        if test -n "$flag"
            set flag ''
        else if string match -q -- '-*' $word
            contains -- "$command $word" ${valued.join(' ')}; and set flag $word
        else if test -z "$command"
            set command $word
        else
            set place (math $place + 1)
        end
    end
    echo $command $place
end

function __${name}_in
    string match -q -- "$argv[1] *" (__${name}_place)
end

function __${name}_at
    test (__${name}_place | string trim) = "$argv"
end

# Folders, and files with one of these endings; where there are none, all files.
function __${name}_files
    set -l all (__fish_complete_path (commandline -ct))
    string match -ri -- '^.*(?:/|\\.(?:'(string join '|' $argv)'))$' (string replace -r '\\t.*' '' -- $all)
    or printf '%s\\n' $all
end

complete -c ${name} -e
complete -c ${name} -f
${options.map((option) => line(name, `__${name}_at 0`, flagWords(name, option))).join('\n')}
${commands.map((each) => line(name, `__${name}_at 0`, `-a ${each.name} -d ${quote(each.about)}`)).join('\n')}
${commands.flatMap((command) => commandLines(name, command)).join('\n')}
`;
}

function commandLines(program: string, { name, options, values }: CommandWords): string[] {
  return [
    ...options.map((option) => line(program, `__${program}_in ${name}`, flagWords(program, option))),
    ...values.flatMap((value, place) => {
      const words = valueWords(program, value);
      return words === '' ? [] : [line(program, `__${program}_at ${name} ${place}`, words)];
    }),
  ];
}

function line(program: string, condition: string, words: string): string {
  return `complete -c ${program} -n ${quote(condition)} ${words}`;
}

function flagWords(program: string, { flags, about, value }: OptionWords): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const takes = value === null ? [] : ['-x', valueWords(program, value)];
  return [...names, '-d', quote(about), ...takes].filter((word) => word !== '').join(' ');
}

function valueWords(program: string, value: Value): string {
  if (value.kind === 'words') return `-a ${quote(value.words.join(' '))}`;
  if (value.kind === 'file') return `-a ${quote(`(__${program}_files ${value.endings.join(' ')})`)}`;
  return value.kind === 'folder' ? `-a '(__fish_complete_directories)'` : '';
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
