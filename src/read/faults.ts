/** Many faults of one kind told in few diagnostics, so that other messages are not buried. */
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';

export interface Fault {
  readonly place: Place;
  readonly message: string;
  readonly help?: string;
}

const MOST_SINGLY = 5;
const FIRST_FEW = 3;

/** One diagnostic per fault; of many faults the first few and a summary. */
export function firstFew(code: DiagnosticCode, faults: readonly Fault[], what: string): Diagnostic[] {
  const shown = faults.length > MOST_SINGLY ? faults.slice(0, FIRST_FEW) : faults;
  const diagnostics = shown.map(({ place, message, help }) => diagnostic(code, place, message, help));
  const rest = faults.slice(shown.length);
  if (rest.length > 0) {
    const lines = [...new Set(rest.slice(0, 2 * MOST_SINGLY).map((fault) => fault.place.line))];
    const some = lines.slice(0, MOST_SINGLY).join(', ');
    const message = `${rest.length} more ${what}: lines ${some}${rest.length > MOST_SINGLY ? ' and so on' : ''}.`;
    diagnostics.push(diagnostic(code, rest[0]!.place, message));
  }
  return diagnostics;
}
