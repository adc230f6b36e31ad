/** Of a file without headings: its columns by number with samples, so that rules.yaml can name them. */
import { isUnknown } from '../read/people/cells.ts';
import { type Table, valuesOf } from '../read/table.ts';
import { forTerminal } from '../write/safe-text.ts';
import { clipTo, wrap } from '../write/wrap.ts';
import type { Io } from './io.ts';
import { tableIn } from './read-file.ts';

const SAMPLES = 3;
const LONGEST_SAMPLE = 20;

export function sayNumbers(io: Io, people: string): void {
  const { table } = tableIn(io, people, { isNumbered: true });
  if (table === null || table.size === 0) return;
  const isNumbered = table.headings[0] === 'column 1';
  const say = (lines: readonly string[]) => io.err(lines.map((line) => `${line}\n`).join(''));
  if (!isNumbered) {
    say(
      wrap(
        'If the first line holds the headings, minim knows none of them. Name those that matter in a rules.yaml beside the file, such as',
      ),
    );
    say(['  columns: { id: ..., name: ..., manager: ..., department: ... }', 'with these headings:']);
    say(
      table.headings.map(
        (heading, column) => `  ${clipTo(forTerminal(heading), 40)}: ${samplesOf(table, column)}`,
      ),
    );
    return;
  }
  say(
    wrap(
      'If the first line is a row already, name the columns by number in a rules.yaml beside the file, such as',
    ),
  );
  say(['  columns: { id: 1, name: 2, manager: 3, department: 4 }', 'with the numbers of its columns:']);
  say(table.headings.map((_, column) => `  ${String(column + 1).padStart(3)}  ${samplesOf(table, column)}`));
}

function samplesOf(table: Table, column: number): string {
  const values = valuesOf(table, column).filter((value) => !isUnknown(value));
  if (values.length === 0) return 'empty';
  const samples = values.slice(0, SAMPLES).map((value) => clipTo(forTerminal(value), LONGEST_SAMPLE));
  return `${samples.join(' · ')}${values.length > SAMPLES ? ' · ...' : ''}`;
}
