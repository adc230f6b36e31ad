/** Colours for a terminal, by meaning. */
import { Chalk } from 'chalk';
import { noPaint, type Palette } from '../write/paint.ts';

export function paletteFor(colours: boolean): Palette {
  if (!colours) return noPaint;
  const chalk = new Chalk({ level: 1 });
  // Chalk takes any number of texts; what is handed to `map` must not take the index for one.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
