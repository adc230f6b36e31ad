/** Rows as delimited text in all the ways that programs and people write it, faults included. */
import type { Random } from './random.ts';

export interface CsvFlaws {
  /** Share of rows and cells that are written wrongly. */
  readonly share: number;
}

export function writeTable(
  random: Random,
  rows: readonly (readonly string[])[],
  { share }: CsvFlaws,
): string {
  const delimiter = random.chance(0.75) ? ',' : random.pick([';', '\t', '|', ',']);
  const lineBreak = random.chance(0.75) ? '\n' : random.pick(['\r\n', '\r', '\n\n', '\n\r\n']);
  const isAllQuoted = random.chance(0.1);
  const needsQuotes = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}"\\r\\n]`);
  const cell = (text: string) => {
    if (random.chance(share)) return random.pick([text, `"${text}`, `${text}"`, `"${text}"x`, ` "${text}" `]);
    return isAllQuoted || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (cells: readonly string[]) => {
    const written = cells.map(cell);
    if (random.chance(share)) written.push(...random.pick([[''], ['x'], ['', 'y'], ['"']]));
    if (random.chance(share)) written.pop();
    return written.join(delimiter);
  };
  const lines = rows.map(line);
  if (random.chance(share)) lines.unshift(random.pick(['sep=;', 'Report of 1 July', '', ',,,', '# x', '"']));
  if (random.chance(share))
    lines.push(random.pick(['Total: 12', '', ',,,,', '"', 'End of report', '\u001a']));
  return lines.join(lineBreak) + (random.chance(0.9) ? lineBreak : '');
}
