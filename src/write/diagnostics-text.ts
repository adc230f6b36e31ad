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
  return shown.map((each) => render(each, palette)).join('');
}

function render({ severity, place, message, help }: Diagnostic, palette: Palette): string {
  const where = place === null ? '' : `${palette.strong(renderPlace(place))} `;
  const word = wordFor(severity, palette);
  const advice = help === undefined ? '' : `  ${palette.faint('help:')} ${forTerminal(help)}\n`;
  return `${where}${word}: ${forTerminal(message)}\n${advice}`;
}

export function renderPlace({ file, line, column }: Place): string {
  const parts = [forTerminal(file), line, column].filter((part) => part !== undefined);
  return parts.join(':');
}

function wordFor(severity: Severity, palette: Palette): string {
  if (severity === 'error') return palette.bad('error');
  return severity === 'warning' ? palette.warn('warning') : palette.faint('note');
}
