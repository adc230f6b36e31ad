/** Takes values of sensitive columns out of diagnostics: what is odd about a column is told with its values. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lazily } from '../lazily.ts';
import type { Table } from '../table.ts';

/** `sensitive` are headings of the table. */
export function redact(
  diagnostics: readonly Diagnostic[],
  table: Table,
  sensitive: ReadonlySet<string>,
): Diagnostic[] {
  if (sensitive.size === 0) return [...diagnostics];
  const values = lazily(() => valuesOf(table, sensitive));
  const quotes = (text: string) => quoted(text).some((each) => values().has(each));
  return diagnostics.map((each): Diagnostic => {
    const { message, help = '', place } = each;
    const heading = [...sensitive].find((name) => message.startsWith(`${name}: `));
    const isSecret = heading !== undefined || quotes(message);
    if (!isSecret && !quotes(help)) return each;
    const { help: _, ...rest } = each;
    if (!isSecret) return rest;
    const where = heading ?? (place?.file === table.file ? 'A column' : 'This line');
    return {
      ...rest,
      message: `${where}: some values are worth a look in the file; they are sensitive and not shown here.`,
    };
  });
}

/** What stands in quotation marks of any kind, or behind a colon in a line of YAML. */
function quoted(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”|"([^"]*)"|`([^`]*)`/g)].flatMap((match) => {
    const inside = match.slice(1).find((each) => each !== undefined)!;
    return [inside, ...inside.split(/[:,[\]{}]/)].map(plain).filter(Boolean);
  });
}

/** Whole cells, and the parts of those that list several things. */
function valuesOf({ headings, columns }: Table, sensitive: ReadonlySet<string>): Set<string> {
  const values = new Set<string>();
  headings.forEach((heading, index) => {
    if (!sensitive.has(heading)) return;
    for (const label of columns[index]!.labels) {
      values.add(plain(label));
      for (const part of label.split(/[;,|\n]/)) values.add(plain(part));
    }
  });
  values.delete('');
  return values;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
