/** Data about faults in input files: what was found, where, and what to do about it. Rendering is not done here. */
import { type DiagnosticCode, diagnosticCodes } from './codes.ts';

/** `error`: nothing can be done with this input. `warning`: read on, but a person should look. `note`: said for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** A place in an input file. Line and column count from 1, as an editor shows them. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place | null;
  /** One sentence: what was found, and what was expected. */
  readonly message: string;
  /** What the reader can do: a remedy, or "did you mean". */
  readonly help?: string;
}

/** Builds a diagnostic; its severity is a property of its code. */
export function diagnostic(
  code: DiagnosticCode,
  place: Place | null,
  message: string,
  help?: string,
): Diagnostic {
  const { severity, help: usual } = diagnosticCodes[code];
  const advice = help ?? usual;
  const base = { code, severity, place, message };
  return advice === undefined ? base : { ...base, help: advice };
}

/** Adds all of a list to another, however long it is: spreading arguments would overflow the stack. */
export function gather<T>(into: T[], more: Iterable<T>): void {
  for (const each of more) into.push(each);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === 'error');
}

/** Sorted by file, line and column, for people to read. Files keep the order of their first diagnostic. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(diagnostics.map((each) => each.place?.file ?? ''))];
  const rank = (each: Diagnostic) => files.indexOf(each.place?.file ?? '');
  return [...diagnostics].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
