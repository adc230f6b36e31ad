/** Builds an org chart the slow and obvious way, so that tests do not lean on the chart that `src/read` builds. */
import { NO_BOSS, NO_MANAGER_KEY, type OrgChart, UNKNOWN_BOSS } from '../../src/model/org-chart.ts';

/** What somebody says about their manager: a person by index, somebody outside the file by key, or nothing. */
export interface Link {
  readonly boss: number | null;
  readonly outsider: string | null;
  readonly dotted: readonly number[];
}

export function buildChart(links: readonly Link[]): OrgChart {
  const size = links.length;
  const isKnown = links.some(({ boss, outsider }) => boss !== null || outsider !== null);
  const solid = links.map(({ boss }, person) => (boss === person ? null : boss));
  const reports = links.map((_, person) => solid.filter((boss) => boss === person).length);
  const boss = links.map((link, person) => {
    if (solid[person] !== null) return solid[person]!;
    const saysNothing = link.boss === null && link.outsider === null;
    return saysNothing && (reports[person]! > 0 || !isKnown) ? NO_BOSS : UNKNOWN_BOSS;
  });
  // Where nobody is at the top, somebody entered as their own manager is.
  if (!boss.includes(NO_BOSS)) {
    links.forEach((link, person) => {
      if (link.boss === person && reports[person]! > 0) boss[person] = NO_BOSS;
    });
  }
  const outsiders = [...new Set(links.flatMap((link) => link.outsider ?? []))].sort();
  const managerKey = links.map(({ outsider }, person) => {
    if (boss[person]! >= 0) return boss[person]!;
    return outsider === null ? NO_MANAGER_KEY : size + outsiders.indexOf(outsider);
  });
  const loops: number[][] = [];
  const loopOf = new Int32Array(size).fill(-1);
  for (let person = 0; person < size; person++) {
    const above = walk(boss, person);
    if (!above.includes(person) || loopOf[person]! >= 0) continue;
    const loop = above.slice(0, above.indexOf(person) + 1).sort((a, b) => a - b);
    for (const member of loop) loopOf[member] = loops.length;
    loops.push(loop);
  }
  const dotted = new Map<number, readonly number[]>();
  links.forEach((link, person) => {
    const others = link.dotted.filter((other) => other !== person);
    if (others.length > 0) dotted.set(person, others);
  });
  return {
    boss: Int32Array.from(boss),
    managerKey: Int32Array.from(managerKey),
    outsiders,
    dotted,
    loopOf,
    loops,
    reports: Int32Array.from(reports),
    isKnown,
  };
}

/** The bosses met going up as many steps as there are people: enough to go round any loop. */
export function walk(boss: readonly number[] | Int32Array, person: number): number[] {
  const above: number[] = [];
  let current = boss[person]!;
  for (let step = 0; step < boss.length && current >= 0; step++) {
    above.push(current);
    current = boss[current]!;
  }
  return above;
}
