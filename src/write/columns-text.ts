/** The columns of an export as lines: what each is read as, how much of it is known, samples, and what is not read. */
import { counted } from '../model/counted.ts';
import type { ColumnView, Overview } from '../model/overview.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { clipTo, padTo, WIDTH, widthOf, wrap } from './wrap.ts';

const LONGEST_NAME = 24;
const LONGEST_SAMPLE = 20;
const LINES_SHOWN = 5;
const HEADINGS_SHOWN = 8;

export function columnLines(overview: Overview, verbose: boolean, palette: Palette): string[] {
  const { columns, notRead } = overview;
  const all = columns.length + notRead.length;
  const widest = (texts: readonly string[]) =>
    Math.min(LONGEST_NAME, Math.max(0, ...texts.map((text) => widthOf(forTerminal(text)))));
  const first = widest(columns.map(({ attribute }) => attribute));
  const second = widest(columns.map(({ heading }) => heading));
  const shown = verbose ? notRead : notRead.slice(0, HEADINGS_SHOWN);
  const rest = notRead.length - shown.length;
  const names = shown.map((heading) => clipTo(forTerminal(heading), LONGEST_NAME)).join(', ');
  return [
    palette.strong(`Columns read: ${columns.length} of ${all}`),
    ...columns.flatMap((view) => columnText(view, first, second, verbose, palette)),
    ...(notRead.length > 0
      ? wrap(`${notRead.length}: ${names}${rest > 0 ? ` and ${rest} more` : ''}`, '  not read, ').map(
          palette.faint,
        )
      : []),
  ];
}

function columnText(
  view: ColumnView,
  first: number,
  second: number,
  verbose: boolean,
  palette: Palette,
): string[] {
  const attribute = padTo(clipTo(forTerminal(view.attribute), first), first);
  const heading = padTo(clipTo(forTerminal(view.heading), second), second);
  const indent = `  ${attribute}  ${heading}  `;
  const many = `${counted(view.values, 'value')}, ${view.known === view.people ? 'all' : share(view)} known`;
  const text = view.isSensitive
    ? `${many}: sensitive, not shown`
    : many + samplesThatFit(view, widthOf(indent + many));
  const after = ' '.repeat(widthOf(indent));
  return [
    ...wrap(text, indent),
    ...(view.remark === '' ? [] : wrap(view.remark, after).map(palette.faint)),
    ...unknownText(view, verbose).flatMap((line) => wrap(line, after).map(palette.warn)),
  ];
}

/** As many samples as the line has room for. */
function samplesThatFit({ samples, values }: ColumnView, taken: number): string {
  let text = '';
  let count = 0;
  for (const sample of samples) {
    const next = `${text}${text === '' ? ': ' : ', '}${clipTo(forTerminal(sample), LONGEST_SAMPLE)}`;
    if (count > 0 && taken + widthOf(next) + ', ...'.length > WIDTH) break;
    text = next;
    count++;
  }
  return count < values && text !== '' ? `${text}, ...` : text;
}

/** Whole per cent, never 100 while somebody is unknown and never 0 while somebody is known. */
function share({ known, people }: ColumnView): string {
  const rounded = people === 0 ? 0 : Math.round((100 * known) / people);
  if (known < people && rounded === 100) return '99 %';
  return known > 0 && rounded === 0 ? '1 %' : `${rounded} %`;
}

/** Columns of which a missing value weakens a rule for those who take part. */
const weighty: readonly string[] = ['manager', 'department', 'team', 'timezone', 'start_date'];

function unknownText({ attribute, unknownLines }: ColumnView, verbose: boolean): string[] {
  const count = unknownLines.length;
  if (count === 0 || !weighty.includes(attribute)) return [];
  const shown = verbose ? unknownLines : unknownLines.slice(0, LINES_SHOWN);
  const rest = count - shown.length;
  const lines = `${count === 1 ? 'line' : 'lines'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return [`not known of ${counted(count, 'participant')}: ${lines}`];
}
