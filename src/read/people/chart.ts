/** The org chart over the whole export, with everything odd about it named by line. */
import { type Diagnostic, diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { NO_BOSS, NO_MANAGER_KEY, type OrgChart, UNKNOWN_BOSS } from '../../model/org-chart.ts';
import { hasManagers, type Layout } from '../layout.ts';
import type { Table } from '../table.ts';
import { describeChart } from './chart-faults.ts';
import { compareIdsWithNames, type Link, type ManagerCells, managerLink } from './chart-links.ts';
import { dottedLines } from './dotted-lines.ts';
import { managerFinder } from './manager-cells.ts';
import { personFinder } from './managers.ts';
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
  const spaces = layout.managers.length > 1 ? compareIdsWithNames(people, find) : null;
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
  const { dotted, unsure, diagnostics: oddLines } = dottedLines(file, people, find, cellsOf, boss);
  gather(diagnostics, oddLines);
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
