/** The org chart over the whole export, with everything odd about it named by line. */
import { type Diagnostic, diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { NO_BOSS, NO_MANAGER_KEY, type OrgChart, UNKNOWN_BOSS } from '../../model/org-chart.ts';
import { hasManagers, type Layout } from '../layout.ts';
import type { Table } from '../table.ts';
import { describeChart } from './chart-faults.ts';
import { compareIdsWithNames, type Link, type ManagerCells, managerLink } from './chart-links.ts';
import { managerFinder, managersIn } from './manager-cells.ts';
import { type FindPerson, personFinder } from './managers.ts';
import type { MergedPerson } from './merge.ts';

export function readChart(
  table: Table,
  layout: Layout,
  people: readonly MergedPerson[],
): { chart: OrgChart; diagnostics: Diagnostic[] } {
  const { file } = table;
  const isKnown = hasManagers(layout);
  const diagnostics: Diagnostic[] = [];
  const find = managerFinder(table, layout, people, personFinder(people));
  const spaces = compareIdsWithNames(people, find);
  const cellsOf: ManagerCells = (row) =>
    spaces ? row.managers.filter(({ by }) => by !== 'id') : row.managers;
  if (spaces) {
    const message = `The manager ids are not the ids of people: where a row has both, they lead to somebody else than the name in ${spaces.differed} of ${spaces.agreed + spaces.differed} rows. The names are read.`;
    const help = 'if the ids are right: columns: { manager: ... } with the column of ids';
    diagnostics.push(diagnostic('people/several-managers', { file, line: table.headingLine }, message, help));
  }
  const links = people.map((person) => managerLink(person, find, cellsOf));
  const { boss, reports } = bossesOf(people, links, isKnown);
  const outsiders = [...new Set(links.flatMap((link) => (link.kind === 'unknown' ? [link.text] : [])))].sort(
    byCodePoint,
  );
  const outsiderOf = new Map(outsiders.map((text, index) => [text, index]));
  const managerKey = Int32Array.from(links, (link, person) => {
    if (boss[person]! >= 0) return boss[person]!;
    return link.kind === 'unknown' ? people.length + outsiderOf.get(link.text)! : NO_MANAGER_KEY;
  });
  const { loops, loopOf } = findLoops(boss);
  const { dotted, unsure } = dottedLines(file, people, find, cellsOf, boss, diagnostics);
  if (isKnown) gather(diagnostics, describeChart({ file, people, links, boss, reports, loops, cellsOf }));
  return {
    chart: { boss, managerKey, outsiders, dotted, unsure, loopOf, loops, reports, isKnown },
    diagnostics,
  };
}

/** Leavers and machines are nobody's reports. */
function bossesOf(people: readonly MergedPerson[], links: readonly Link[], isKnown: boolean) {
  const boss = Int32Array.from(links, (link, person) => {
    if (link.kind === 'found') return link.person === person ? UNKNOWN_BOSS : link.person;
    return link.kind === 'top' ? NO_BOSS : UNKNOWN_BOSS;
  });
  const reports = new Int32Array(people.length);
  people.forEach(({ main }, person) => {
    const counts = main.standing !== 'left' && main.standing !== 'not a person';
    if (boss[person]! >= 0 && counts) reports[boss[person]!]!++;
  });
  // Nobody above and people below: the top of a chart. Nobody above or below: the cell is simply empty.
  links.forEach((link, person) => {
    if (link.kind === 'blank' && (reports[person]! > 0 || !isKnown)) boss[person] = NO_BOSS;
  });
  if (!boss.includes(NO_BOSS)) {
    // A chart whose head is entered as their own manager, as some systems do.
    links.forEach((link, person) => {
      if (link.kind === 'found' && link.person === person && reports[person]! > 0) boss[person] = NO_BOSS;
    });
  }
  return { boss, reports };
}

interface DottedLines {
  readonly dotted: Map<number, number[]>;
  /** People with a line to somebody who is not known. */
  readonly unsure: Set<number>;
}

/** Mapped dotted lines, and the managers that another column or another current row of the same person names. */
function dottedLines(
  file: string,
  people: readonly MergedPerson[],
  find: FindPerson,
  cellsOf: ManagerCells,
  boss: Int32Array,
  diagnostics: Diagnostic[],
): DottedLines {
  const dotted = new Map<number, number[]>();
  const unsure = new Set<number>();
  people.forEach(({ main, alsoCurrent }, person) => {
    const add = (other: number) => {
      const list = dotted.get(person) ?? [];
      if (other !== person && !list.includes(other)) dotted.set(person, [...list, other]);
    };
    for (const text of main.dotted) {
      const parts = managersIn(text, 'any', find);
      const [whole] = parts;
      for (const part of parts) if (part.kind === 'found') add(part.person);
      if (parts.every((part) => part.kind === 'found')) continue;
      unsure.add(person);
      const what = whole!.kind === 'ambiguous' ? 'is the name of several people' : 'is not in the file';
      const message = `“${text}”, a dotted-line manager of ${main.name || main.id}, ${what}.`;
      diagnostics.push(
        diagnostic('people/unknown-manager', { file, line: main.line }, message, 'that line is not known'),
      );
    }
    const cells = cellsOf(main);
    const named = cells
      .flatMap(({ text, by }) => managersIn(text, by, find))
      .flatMap((each) => (each.kind === 'found' ? [each.person] : []));
    if (new Set(named).size > 1) {
      const names = named.map((each) => people[each]!.main.name || people[each]!.main.id).join(' and ');
      const where = cells.length > 1 ? 'manager columns' : 'manager cell';
      const message = `The ${where} of ${main.name || main.id} ${cells.length > 1 ? 'name different' : 'names several'} people: ${names}; ${where === 'manager cell' ? 'the first is read as the manager, the others as dotted lines' : 'both count'}.`;
      diagnostics.push(
        diagnostic(
          'people/several-managers',
          { file, line: main.line },
          message,
          cells.length > 1
            ? 'correct one of the two cells'
            : 'put further managers into a column named in columns: { other_managers: ... }',
        ),
      );
    }
    for (const other of named) if (other !== boss[person]) add(other);
    for (const row of alsoCurrent) {
      const [first] = cellsOf(row);
      const found = first && find(first.text, first.by);
      if (found?.kind === 'found' && found.person !== boss[person]) add(found.person);
    }
  });
  return { dotted, unsure };
}

/** Follows every chain upwards once; a chain that meets itself has found a loop. */
function findLoops(boss: Int32Array): { loops: number[][]; loopOf: Int32Array } {
  const loopOf = new Int32Array(boss.length).fill(-1);
  const seenFrom = new Int32Array(boss.length).fill(-1);
  const loops: number[][] = [];
  for (let start = 0; start < boss.length; start++) {
    let current = start;
    while (current >= 0 && seenFrom[current] === -1) {
      seenFrom[current] = start;
      current = boss[current]!;
    }
    if (current < 0 || seenFrom[current] !== start) continue;
    const loop = [current];
    for (let next = boss[current]!; next !== current; next = boss[next]!) loop.push(next);
    for (const member of loop) loopOf[member] = loops.length;
    loops.push(loop.sort((a, b) => a - b));
  }
  return { loops, loopOf };
}
