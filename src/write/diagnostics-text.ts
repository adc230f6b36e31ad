/** Diagnostics as lines for a terminal: `file:line:column`, what was found, and help. */
import { type Diagnostic, type Place, type Severity, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';

/** Sorted by place, each with its help on a line of its own; notes only where asked for. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  palette: Palette,
  withNotes: boolean,
): string {
  const shown = sortDiagnostics(diagnostics).filter((each) => withNotes || each.severity !== 'note');
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const each of shown) {
    const kind = `${each.code} ${each.place?.file ?? ''}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= ALIKE_SHOWN) lines.push(render(each, palette));
  }
  for (const [kind, count] of counts) {
    const [code, file] = [kind.slice(0, kind.indexOf(' ')), kind.slice(kind.indexOf(' ') + 1)];
    if (count > ALIKE_SHOWN)
      lines.push(
        `${palette.strong(forTerminal(file))} and ${count - ALIKE_SHOWN} more like this (${code})\n`,
      );
  }
  return lines.join('');
}

/** Diagnostics of one kind about one file that are shown; the rest is counted. */
const ALIKE_SHOWN = 8;
/** Characters of a message that are shown: a cell may hold a novel. */
const MESSAGE_SHOWN = 400;

function clip(text: string): string {
  return text.length <= MESSAGE_SHOWN ? text : `${text.slice(0, MESSAGE_SHOWN - 60)} ... ${text.slice(-50)}`;
}

function render({ severity, place, message, help }: Diagnostic, palette: Palette): string {
  const where = place === null ? '' : `${palette.strong(renderPlace(place))} `;
  const word = wordFor(severity, palette);
  const advice = help === undefined ? '' : `  ${palette.faint('help:')} ${forTerminal(clip(help))}\n`;
  return `${where}${word}: ${forTerminal(clip(message))}\n${advice}`;
}

export function renderPlace({ file, line, column }: Place): string {
  const parts = [forTerminal(file), line, column].filter((part) => part !== undefined);
  return parts.join(':');
}

function wordFor(severity: Severity, palette: Palette): string {
  if (severity === 'error') return palette.bad('error');
  return severity === 'warning' ? palette.warn('warning') : palette.faint('note');
}
