/** The completion script for bash, from 3.2 (which then completes files by itself) on; it needs no package beside. */
import type { CommandWords, OptionWords, ProgramWords, Value } from './words.ts';

export function bashScript({ name, options, commands }: ProgramWords): string {
  const fn = `_${name}`;
  const cases = commands.flatMap((command) => commandCases(fn, command));
  const top = [...commands.map((command) => command.name), ...options.flatMap(({ flags }) => flags)];
  return `# Completion of ${name} for bash. To load it: source <(${name} completion bash)

${fn}_words() {
  local each
  for each in $1; do
    [[ $each == "$word"* ]] && COMPREPLY+=("$each")
  done
}

${fn}_found() {
  local each
  while IFS= read -r each; do COMPREPLY+=("$each"); done < <(compgen "$@" -- "$word")
}

# Folders, and files with one of these endings; where there are none, all files.
${fn}_files() {
  type compopt > /dev/null 2>&1 || return
  compopt -o filenames
  local pattern
  for pattern; do ${fn}_found -f -X "!$pattern"; done
  ${fn}_found -d
  (( \${#COMPREPLY[@]} > 0 )) || ${fn}_found -f
}

${fn}_folders() {
  type compopt > /dev/null 2>&1 || return
  compopt -o filenames
  ${fn}_found -d
}

${fn}() {
  local word=\${COMP_WORDS[COMP_CWORD]} command='' flag='' each place=0 index
  COMPREPLY=()
  for (( index = 1; index < COMP_CWORD; index++ )); do
    each=\${COMP_WORDS[index]}
    if [[ $each == = ]]; then
      continue
    elif [[ \${COMP_WORDS[index - 1]} == = || -n $flag ]]; then
      flag=''
    elif [[ $each == -* ]]; then
      case "$command $each" in
${listed(commands)}
      esac
    elif [[ -z $command ]]; then
      command=$each
    else
      place=$(( place + 1 ))
    fi
  done
  # In --option=value the sign is a word of its own.
  if [[ $word == = ]]; then
    word=''
  elif [[ \${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
    flag=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [[ -z $command ]]; then
    ${fn}_words '${top.join(' ')}'
    return
  fi
  if [[ -z $flag && $word == -* ]]; then flag=-; fi
  case "$command \${flag:-$place}" in
${cases.join('\n')}
  esac
}

if type compopt > /dev/null 2>&1; then
  complete -F ${fn} ${name}
else
  complete -o default -F ${fn} ${name}
fi
`;
}

/** Of all options, those that are followed by a value. */
function listed(commands: readonly CommandWords[]): string {
  const patterns = commands.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== null)
      .flatMap(({ flags }) => flags.map((flag) => `'${name} ${flag}'`)),
  );
  return `        ${patterns.join(' | ')}) flag=$each ;;`;
}

function commandCases(fn: string, { name, options, values }: CommandWords): string[] {
  const flags = options.flatMap((option) => option.flags).join(' ');
  return [
    ...(flags === '' ? [] : [`    '${name} -') ${fn}_words '${flags}' ;;`]),
    ...options.flatMap((option) => optionCase(fn, name, option)),
    ...values.flatMap((value, place) => {
      const action = actionFor(fn, value);
      return action === null ? [] : [`    '${name} ${place}') ${action} ;;`];
    }),
  ];
}

function optionCase(fn: string, command: string, { flags, value }: OptionWords): string[] {
  const action = value && actionFor(fn, value);
  return action ? [`    ${flags.map((flag) => `'${command} ${flag}'`).join(' | ')}) ${action} ;;`] : [];
}

function actionFor(fn: string, value: Value): string | null {
  if (value.kind === 'words') return `${fn}_words '${value.words.join(' ')}'`;
  if (value.kind === 'free') return null;
  if (value.kind === 'folder') return `${fn}_folders`;
  return `${fn}_files ${value.endings.map((ending) => `'*.${eitherCase(ending)}'`).join(' ')}`;
}

/** `[cC][sS][vV]`. */
function eitherCase(ending: string): string {
  return [...ending].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}
