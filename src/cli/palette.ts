/** Colours for a terminal, by meaning. */
import { Chalk } from 'chalk';
import { noPaint, type Palette } from '../write/paint.ts';

export function paletteFor(colours: boolean): Palette {
  if (!colours) return noPaint;
  const chalk = new Chalk({ level: 1 });
  return { strong: chalk.bold, faint: chalk.dim, good: chalk.green, warn: chalk.yellow, bad: chalk.red };
}
