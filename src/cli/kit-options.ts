/** The option `--kit`, and the command `kit-templates` that writes out its texts. */
import { type Command, Option } from 'commander';
import type { Io } from './io.ts';
import { filled, plainIf } from './option-values.ts';

export function kitOption(): Option {
  return new Option(
    '--kit',
    'write what announces the groups too: texts for each group, mail merge, channels, wiki page, survey',
  ).default(false);
}

export function addKitTemplates(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('kit-templates')
    .description('Write out the texts of the announcement kit, to be put into your own words.')
    .option('-o, --output <folder>', 'write them there (without it nothing is written)', filled)
    .option('--force', 'replace files that exist', false)
    .option('--no-color', 'no colours')
    .addHelpText('after', EXAMPLE)
    .action(async (options) => {
      const { kitTemplatesCommand } = await import('./commands/kit-templates.ts');
      finish(kitTemplatesCommand(plainIf(io, options), options));
    });
}

const EXAMPLE = `
Example:
  minim kit-templates -o our-texts

Then write in rules.yaml, and use --kit with assign or rotate:
  kit: { contact: "Ana Ash, ana.ash@firm.example", templates: our-texts }

A text that you delete from the folder is the one that ships; a text that you empty is not written.
`;
