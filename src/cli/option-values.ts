/** What the options of several commands mean. */
import { InvalidArgumentError } from 'commander';
import { forTerminal } from '../write/safe-text.ts';
import type { Io } from './io.ts';

/** Without colours where --no-color was given. */
export function plainIf(io: Io, { color }: { color?: boolean }): Io {
  return color === false ? { ...io, outColours: false, errColours: false } : io;
}

/** A name that is not empty. */
export function filled(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected a name.');
  return text;
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 0.');
  return Number(text);
}

/** A word that was typed may hold anything: a shell completes the names of files. */
export function sayUsage(text: string, write: (text: string) => void): void {
  write(text.split('\n').map(forTerminal).join('\n'));
}
