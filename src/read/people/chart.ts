/** The org chart over the whole export, with everything odd about it named by line. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { NO_BOSS, NO_MANAGER_KEY, type OrgChart, UNKNOWN_BOSS } from '../../model/org-chart.ts';
import { type FindPerson, type Found, personFinder } from './managers.ts';
import { joined, type MergedPerson } from './merge.ts';

export function readChart(
  file: string,
  people: readonly MergedPerson[],
  isKnown: boolean,
): { chart: OrgChart; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const find = personFinder(people);
  const links = people.map((person) => managerLink(person, find));
  const boss = Int32Array.from(links, (link, person) => {
    if (link.kind === 'found') return link.person === person ? UNKNOWN_BOSS : link.person;
    return link.kind === 'top' ? NO_BOSS : UNKNOWN_BOSS;
  });
  const reports = new Int32Array(people.length);
  people.forEach(({ main }, person) => {
    if (boss[person]! >= 0 && main.standing !== 'left') reports[boss[person]!]!++;
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
  const outsiders = [...new Set(links.flatMap((link) => (link.kind === 'unknown' ? [link.text] : [])))].sort(
    byCodePoint,
  );
  const managerKey = Int32Array.from(links, (link, person) => {
    if (boss[person]! >= 0) return boss[person]!;
    return link.kind === 'unknown' ? people.length + outsiders.indexOf(link.text) : NO_MANAGER_KEY;
  });
  const { loops, loopOf } = findLoops(boss);
  const { dotted, unsure } = dottedLines(file, people, find, boss, diagnostics);
  if (isKnown) describe(file, people, links, boss, loops, diagnostics);
  return {
    chart: { boss, managerKey, outsiders, dotted, unsure, loopOf, loops, reports, isKnown },
    diagnostics,
  };
}

type Link =
  | Exclude<Found, { kind: 'unknown' }>
  | { kind: 'unknown'; text: string }
  | { kind: 'top' }
  | { kind: 'blank' }
  | { kind: 'split' };

/** The first manager cell that leads to somebody; else what is wrong with the first. */
function managerLink({ main, rows, isAmbiguous }: MergedPerson, find: FindPerson): Link {
  const managers = new Set(rows.map((row) => JSON.stringify(row.managers)));
  // Different people share this id and report to different managers: what lies above it is not known.
  if (isAmbiguous && managers.size > 1) return { kind: 'split' };
  let first: Link | null = null;
  for (const { text, by } of main.managers) {
    const found = find(text, by);
    if (found.kind === 'found') return found;
    first ??= found.kind === 'unknown' ? { kind: 'unknown', text } : found;
  }
  return first ?? { kind: main.saysNoManager ? 'top' : 'blank' };
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
  boss: Int32Array,
  diagnostics: Diagnostic[],
): DottedLines {
  const dotted = new Map<number, number[]>();
  const unsure = new Set<number>();
  people.forEach(({ main, rows }, person) => {
    const add = (other: number) => {
      const list = dotted.get(person) ?? [];
      if (other !== person && !list.includes(other)) dotted.set(person, [...list, other]);
    };
    for (const text of main.dotted) {
      const whole = find(text, 'any');
      const parts =
        whole.kind === 'found' ? [whole] : text.split(',').map((part) => find(part.trim(), 'any'));
      for (const part of parts) if (part.kind === 'found') add(part.person);
      if (parts.every((part) => part.kind === 'found')) continue;
      unsure.add(person);
      const what = whole.kind === 'ambiguous' ? 'is the name of several people' : 'is not in the file';
      const message = `“${text}”, a dotted-line manager of ${main.name || main.id}, ${what}.`;
      diagnostics.push(
        diagnostic('people/unknown-manager', { file, line: main.line }, message, 'that line is not known'),
      );
    }
    const named = main.managers
      .flatMap(({ text, by }) => find(text, by))
      .flatMap((each) => (each.kind === 'found' ? [each.person] : []));
    if (new Set(named).size > 1) {
      const names = named.map((each) => people[each]!.main.name || people[each]!.main.id).join(' and ');
      const message = `The manager columns of ${main.name || main.id} name different people: ${names}; both count.`;
      diagnostics.push(
        diagnostic(
          'people/several-managers',
          { file, line: main.line },
          message,
          'correct one of the two cells',
        ),
      );
    }
    for (const other of named) if (other !== boss[person]) add(other);
    const current = rows.filter((row) => row !== main && row.endDate === '' && row.standing === null);
    for (const row of current) {
      const [first] = row.managers;
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

/** Single faults shown before the rest is counted. */
const SHOWN = 8;

function describe(
  file: string,
  people: readonly MergedPerson[],
  links: readonly Link[],
  boss: Int32Array,
  loops: readonly (readonly number[])[],
  diagnostics: Diagnostic[],
): void {
  const nameOf = (person: number) => people[person]!.main.name || people[person]!.main.id;
  const lineOf = (person: number) => people[person]!.main.line;
  const linesOf = (list: readonly number[]) => list.map(lineOf).sort((a, b) => a - b);
  const at = (person: number) => ({ file, line: lineOf(person) });
  const inFile = people.map((_, person) => person).sort((a, b) => lineOf(a) - lineOf(b));

  const absent = new Map<string, number[]>();
  for (const person of inFile) {
    const link = links[person]!;
    if (link.kind === 'unknown') absent.set(link.text, [...(absent.get(link.text) ?? []), person]);
    if (link.kind === 'ambiguous') {
      const message = `The manager of ${nameOf(person)} is named like several people (lines ${joined(linesOf(link.people))}).`;
      diagnostics.push(
        diagnostic('people/ambiguous-manager', at(person), message, 'give the manager by id or e-mail'),
      );
    }
    if (link.kind === 'found' && link.person === person) {
      diagnostics.push(
        diagnostic('people/own-manager', at(person), `${nameOf(person)} is entered as their own manager.`),
      );
    }
  }
  const absentees = [...absent];
  for (const [text, reports] of absentees.slice(0, SHOWN)) {
    const who =
      reports.length === 1
        ? nameOf(reports[0]!)
        : `${reports.length} people (lines ${joined(linesOf(reports))})`;
    const message = `“${text}”, the manager of ${who}, is not in the file.`;
    diagnostics.push(
      diagnostic('people/unknown-manager', at(reports[0]!), message, 'what lies above them is not known'),
    );
  }
  if (absentees.length > SHOWN) {
    const rest = absentees.slice(SHOWN).reduce((sum, [, reports]) => sum + reports.length, 0);
    const message = `${absentees.length - SHOWN} more managers, of ${rest} people, are not in the file.`;
    diagnostics.push(diagnostic('people/unknown-manager', { file }, message));
  }
  const blank = inFile.filter((person) => links[person]!.kind === 'blank' && boss[person] === UNKNOWN_BOSS);
  if (blank.length > 0) {
    const who =
      blank.length === 1
        ? `${nameOf(blank[0]!)} has no manager and no reports`
        : `${blank.length} people (lines ${joined(linesOf(blank))}) have no manager and no reports`;
    diagnostics.push(
      diagnostic('people/unknown-manager', at(blank[0]!), `${who}; their manager is taken as not known.`),
    );
  }
  for (const loop of loops) {
    const names = loop.map(nameOf).join(', ');
    const message = `${names} manage each other in a loop (lines ${joined(linesOf(loop))}); all of them count as one chain.`;
    diagnostics.push(diagnostic('people/loop', at(loop[0]!), message));
  }
  const tops = inFile.filter((person) => boss[person] === NO_BOSS);
  if (tops.length > 1) {
    const message = `${tops.length} people have no manager above them: ${tops
      .slice(0, SHOWN)
      .map((top) => `${nameOf(top)} (line ${lineOf(top)})`)
      .join(', ')}.`;
    diagnostics.push(diagnostic('people/several-tops', at(tops[0]!), message));
  }
  for (const how of ['repaired id', 'e-mail', 'name'] as const) {
    const matched = inFile.filter((person) => {
      const link = links[person]!;
      return link.kind === 'found' && link.how === how && people[person]!.main.managers.length > 0;
    });
    if (matched.length === 0) continue;
    const [first] = matched;
    const link = links[first!] as { person: number };
    const way = how === 'repaired id' ? 'by id without leading zeros or case' : `by ${how}`;
    const message = `${matched.length} ${matched.length === 1 ? 'manager was' : 'managers were'} matched ${way}, the first on line ${lineOf(first!)}: “${people[first!]!.main.managers[0]!.text}” is ${nameOf(link.person)} (line ${lineOf(link.person)}).`;
    diagnostics.push(diagnostic('people/matched-manager', at(first!), message));
  }
}
