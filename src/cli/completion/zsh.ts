/** The completion script for zsh, to be loaded after `compinit`, or as `_minim` in a folder of $fpath. */
import type { CommandWords, OptionWords, ProgramWords, Value } from './words.ts';

export function zshScript({ name, options, commands }: ProgramWords): string {
  const fn = `_${name}`;
  const described = commands.map((each) => `    ${quote(`${each.name}:${each.about}`)}`);
  return `#compdef ${name}
# Completion of ${name} for zsh. To load it after compinit: source <(${name} completion zsh)

${fn}() {
  local curcontext=$curcontext state line
  local -A opt_args
  local -a commands=(
${described.join('\n')}
  )
  _arguments -C -S \\
${options.map((option) => `    ${spec(option)} \\`).join('\n')}
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $words[1] in
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == ${fn} ]]; then
  ${fn} "$@"
else
  compdef ${fn} ${name}
fi
`;
}

function commandCase({ name, options, values }: CommandWords): string {
  const places = values.map((value, index) => quote(`${index + 1}:${plain(value.name)}:${actionFor(value)}`));
  const words = ['_arguments -S', ...options.map(spec), ...places];
  return `        ${name})
          ${words.join(' \\\n            ')}
          ;;`;
}

/** `'(-r --rules)'{-r+,--rules=}'[the rules]:file:_files'`. */
function spec({ flags, about, value }: OptionWords): string {
  const text = `[${plain(about)}]${value === null ? '' : `:${plain(value.name)}:${actionFor(value)}`}`;
  // The value may be the next word, or stand behind `--rules=` or `-r`.
  const sign = (flag: string) => (flag.startsWith('--') ? '=' : '+');
  const typed = value === null ? flags : flags.map((flag) => flag + sign(flag));
  if (flags.length === 1) return quote(typed[0]! + text);
  return `${quote(`(${flags.join(' ')})`)}{${typed.join(',')}}${quote(text)}`;
}

function actionFor(value: Value): string {
  if (value.kind === 'words') return `(${value.words.join(' ')})`;
  if (value.kind === 'file') return `_files -g "*.(#i)(${value.endings.join('|')})(-.)"`;
  return value.kind === 'folder' ? '_files -/' : ' ';
}

/** Brackets and colons end a part of what `_arguments` is told. */
function plain(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
