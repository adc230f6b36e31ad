/** The command `explain`: its name, options and help. */
import { type Command, Option } from 'commander';
import type { Io } from './io.ts';
import { filled, plainIf } from './option-values.ts';

export function addExplain(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('explain')
    .description('Tell why somebody sits where they sit, what a group is, or why two people are apart.')
    .argument('<people>', 'the export: a CSV file, one row a person')
    .argument('<groups>', 'the groups as they are')
    .argument('[who]', 'a person by id, e-mail address or name, or the name of a group')
    .argument('[other]', 'another person: why are the two together or apart?')
    .option('--in <group>', 'what would be if the person sat in this group', filled)
    .addOption(
      new Option('--for <readers>', 'one page for them, in Markdown, without names').choices(['leadership']),
    )
    .option('-r, --rules <file>', 'the rules (default: as for assign)')
    .option('--cycle <half-year>', 'the half-year the groups are for (default: the next one)')
    .option('--quiet', 'print the explanation and errors only', false)
    .option('--no-color', 'no colours')
    .addHelpText('after', EXPLAIN_EXAMPLE)
    .action(
      async (people: string, groups: string, who: string | undefined, other: string | undefined, options) => {
        const { explainCommand } = await import('./commands/explain.ts');
        finish(await explainCommand(plainIf(io, options), { ...options, people, groups, who, other }));
      },
    );
}

const EXPLAIN_EXAMPLE = `
Examples:
  minim explain people.csv groups.csv "Aiko Mori"                why here, why not elsewhere
  minim explain people.csv groups.csv "Aiko Mori" --in Rowan     what if
  minim explain people.csv groups.csv "Aiko Mori" "Sam Osei"     why these two are apart
  minim explain people.csv groups.csv Hazel                      what this group is
  minim explain people.csv groups.csv --for leadership > page.md

Judges by the export as it is now. Writes nothing.
`;
