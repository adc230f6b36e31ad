/** What may be typed after `minim`, read off the commands as they are defined, so that completion never lags behind them. */
import type { Argument, Command, Option } from 'commander';

/** What a value may be: one of a few words, a file by its ending, a folder, or something only a person knows. */
export type Value =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file'; readonly endings: readonly string[] }
  | { readonly kind: 'folder' }
  | { readonly kind: 'free' };

export interface OptionWords {
  /** `-r` and `--rules`, or one of them. */
  readonly flags: readonly string[];
  readonly about: string;
  /** Null where the option takes none. */
  readonly value: (Value & { readonly name: string }) | null;
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  readonly values: readonly (Value & { readonly name: string })[];
}

export interface ProgramWords {
  readonly name: string;
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

const table = { kind: 'file', endings: ['csv', 'tsv', 'txt', 'xlsx'] } as const;
const rules = { kind: 'file', endings: ['yaml', 'yml'] } as const;
const free = { kind: 'free' } as const;

/** By the name that help gives a value; a test refuses a name that is not listed. */
export const valuesByName: Readonly<Record<string, Value>> = {
  people: table,
  groups: table,
  before: table,
  after: table,
  file: rules,
  folder: { kind: 'folder' },
  folders: { kind: 'folder' },
  person: free,
  who: free,
  other: free,
  group: free,
  number: free,
  'half-year': free,
};

export function wordsOf(program: Command): ProgramWords {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return {
    name: program.name(),
    options: help.visibleOptions(program).map(optionWords),
    commands: commands.map((command) => ({
      name: command.name(),
      about: command.description(),
      options: help.visibleOptions(command).map(optionWords),
      values: command.registeredArguments.map((argument) =>
        argument.name() === 'command'
          ? { name: 'command', kind: 'words', words: names }
          : namedValue(argument.name(), argument),
      ),
    })),
  };
}

function optionWords(option: Option): OptionWords {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const name = /[<[](.+?)[>\]]/.exec(option.flags)?.[1];
  return {
    flags,
    about: option.description,
    value: name === undefined ? null : namedValue(name, option),
  };
}

function namedValue(name: string, { argChoices }: Pick<Argument | Option, 'argChoices'>) {
  const value: Value = argChoices ? { kind: 'words', words: argChoices } : (valuesByName[name] ?? free);
  return { name, ...value };
}
