/** Lines of reporting beside the solid one: mapped columns, second manager columns, second posts of one person. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { ways } from './chart-faults.ts';
import type { ManagerCells } from './chart-links.ts';
import { managersIn } from './manager-cells.ts';
import type { FindPerson, Found, How } from './managers.ts';
import type { MergedPerson } from './merge.ts';

export interface DottedLines {
  readonly dotted: ReadonlyMap<number, readonly number[]>;
  /** People with a line to somebody who is not known. */
  readonly unsure: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Mapped dotted lines, and the managers that another column or another current row of the same person names. */
export function dottedLines(
  file: string,
  people: readonly MergedPerson[],
  find: FindPerson,
  cellsOf: ManagerCells,
  boss: Int32Array,
): DottedLines {
  const dotted = new Map<number, number[]>();
  const unsure = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  const matches = new Map<How, Match[]>();
  const nameOf = (person: number) => people[person]!.main.name || people[person]!.main.id;
  people.forEach(({ main, alsoCurrent, isAmbiguous }, person) => {
    const add = (other: number) => {
      const list = dotted.get(person);
      if (other === person || list?.includes(other)) return;
      if (list) list.push(other);
      else dotted.set(person, [other]);
    };
    const place = { file, line: main.line };
    for (const text of main.dotted) {
      const parts = dottedIn(text, find);
      for (const part of parts) {
        if (part.kind !== 'found') continue;
        add(part.person);
        const list = matches.get(part.how);
        if (list) list.push({ line: main.line, text, person: part.person });
        else matches.set(part.how, [{ line: main.line, text, person: part.person }]);
      }
      if (parts.every((part) => part.kind === 'found')) continue;
      unsure.add(person);
      const isShared = parts.some((part) => part.kind === 'ambiguous');
      const what = isShared ? 'is the name of several people' : 'is not in the file';
      const message = `“${text}”, a dotted-line manager of ${nameOf(person)}, ${what}.`;
      diagnostics.push(diagnostic('people/unknown-manager', place, message, 'that line is not known'));
    }
    const cells = cellsOf(main);
    // One cell that names one person is what the solid line was read from.
    const isPlain = cells.length < 2 && !mayNameSeveral.test(cells[0]?.text ?? '');
    if (isPlain && alsoCurrent.length === 0 && !isAmbiguous) return;
    const named = new Set<number>();
    for (const { text, by } of cells) {
      for (const each of managersIn(text, by, find)) if (each.kind === 'found') named.add(each.person);
    }
    if (named.size > 1) {
      const names = [...named].map(nameOf).join(' and ');
      const [message, help] =
        cells.length > 1
          ? [
              `The manager columns of ${nameOf(person)} name different people: ${names}; both count.`,
              'correct one of the two cells',
            ]
          : [
              `The manager cell of ${nameOf(person)} names several people: ${names}; the first is read as the manager, the others as dotted lines.`,
              'if another is the manager, write that one first',
            ];
      diagnostics.push(diagnostic('people/several-managers', place, message, help));
    }
    for (const other of named) if (other !== boss[person]) add(other);
    for (const row of alsoCurrent) {
      const [first] = cellsOf(row);
      const found = first && find(first.text, first.by);
      if (found?.kind === 'found' && found.person !== boss[person]) add(found.person);
    }
  });
  for (const [how, way] of ways) {
    const found = matches.get(how)?.sort((a, b) => a.line - b.line);
    if (!found) continue;
    const [{ line, text, person }] = found as [Match];
    const many = found.length === 1 ? '1 dotted line was' : `${found.length} dotted lines were`;
    const message = `${many} matched ${way}, the first on line ${line}: “${text}” is ${nameOf(person)} (line ${people[person]!.main.line}).`;
    diagnostics.push(diagnostic('people/matched-manager', { file, line }, message));
  }
  return { dotted, unsure, diagnostics };
}

/** What stands between the names of a cell. */
const mayNameSeveral = /[;|\n,:]/;

interface Match {
  readonly line: number;
  readonly text: string;
  readonly person: number;
}

/** As in a manager cell; where only some of several are known, those count and the line stays unsure. */
function dottedIn(text: string, find: FindPerson): readonly Found[] {
  const found = managersIn(text, 'any', find);
  if (found[0]!.kind !== 'unknown') return found;
  const parts = text.split(/[,:]/).map((part) => find(part.trim(), 'any'));
  return parts.some((part) => part.kind === 'found') ? parts : found;
}
