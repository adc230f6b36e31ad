/** `minim kit-templates`: the texts of the announcement kit as files, to be put into other words. */
import { join } from 'node:path';
import { kitTextNames, kitTexts } from '../../model/kit.ts';
import { renderDiagnostics } from '../../write/diagnostics-text.ts';
import { writeWords } from '../../write/kit/words-markdown.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { EXIT_DONE, EXIT_INPUT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { KIT_README, shippedText } from '../kit-texts.ts';
import { sayKept, writeTemplates } from '../output.ts';
import { paletteFor } from '../palette.ts';

export interface KitTemplatesCommand {
  readonly output?: string | undefined;
  readonly force: boolean;
}

export function kitTemplatesCommand(io: Io, { output, force }: KitTemplatesCommand): number {
  if (output === undefined) {
    const width = Math.max(...kitTextNames.map(({ length }) => length));
    const lines = kitTextNames.map((name) => {
      const { becomes, forWhom } = kitTexts[name];
      return `  ${name.padEnd(width)}  ${becomes}, for ${forWhom}\n`;
    });
    io.out(`The texts of the announcement kit, and what they become:\n\n${lines.join('')}\n`);
    io.out('Nothing was written. To save: minim kit-templates -o DIR\n');
    return EXIT_DONE;
  }
  const texts = new Map(kitTextNames.map((name): [string, string] => [name, shippedText(io, name)]));
  texts.set(KIT_README, writeWords());
  const done = writeTemplates(io, output, texts, force);
  if (done.fault) {
    io.err(renderDiagnostics([done.fault], paletteFor(io.errColours), true));
    return EXIT_INPUT;
  }
  const path = forTerminal(output);
  io.out(`Wrote ${texts.size} files into ${path}; ${forTerminal(join(output, KIT_README))} explains them.\n`);
  for (const [name, backup] of done.kept) io.out(`${sayKept(join(output, name), join(output, backup))}\n`);
  return EXIT_DONE;
}
