/** Attributes that the chart tells: how many report to somebody, what they manage, and in which branch they are. */
import { NO_BOSS, type OrgChart } from '../../model/org-chart.ts';
import { type Column, UNKNOWN } from '../../model/people.ts';

export const derivedAttributes = ['reports', 'manages', 'org-branch'] as const;

/** `names` are how people are called, for the values of `org-branch`. Null where the attribute is not derived. */
export function deriveColumn(attribute: string, chart: OrgChart, names: readonly string[]): Column | null {
  if (attribute === 'reports') return reportsColumn(chart);
  if (attribute === 'manages') return managesColumn(chart);
  return attribute === 'org-branch' ? branchColumn(chart, names) : null;
}

/** How many report to somebody. */
function reportsColumn(chart: OrgChart): Column {
  const most = chart.reports.reduce((a, b) => Math.max(a, b), 0);
  const labels = Array.from({ length: most + 1 }, (_, count) => String(count));
  const meaning = Float64Array.from(labels, (_, count) => count);
  return { heading: 'reports', kind: 'number', codes: chart.reports.slice(), labels, meaning };
}

/** `people`, or `managers` where a report manages; unknown for those who manage nobody. */
function managesColumn(chart: OrgChart): Column {
  const codes = new Int32Array(chart.reports.length).fill(UNKNOWN);
  chart.reports.forEach((count, person) => {
    if (count > 0) codes[person] = Math.max(codes[person]!, 0);
    const boss = chart.boss[person]!;
    if (count > 0 && boss >= 0) codes[boss] = 1;
  });
  return {
    heading: 'manages',
    kind: 'text',
    codes,
    labels: ['people', 'managers'],
    meaning: Float64Array.of(0, 1),
  };
}

/** The branch of the chart: who right below a top is above somebody or is that person; unknown at the top and below gaps. */
function branchColumn(chart: OrgChart, names: readonly string[]): Column {
  const headOf = headsOfBranches(chart);
  const heads = [...new Set(headOf)].filter((head) => head !== UNKNOWN);
  const codeOf = new Map(heads.map((head, code) => [head, code]));
  return {
    heading: 'org-branch',
    kind: 'text',
    codes: headOf.map((head) => codeOf.get(head) ?? UNKNOWN),
    labels: heads.map((head) => names[head]!),
    meaning: Float64Array.from(heads, (_, code) => code),
  };
}

/** Each chain is walked up to where it is known already, so that long chains cost no more than short ones. */
function headsOfBranches({ boss, loopOf }: OrgChart): Int32Array {
  const OPEN = -2;
  const headOf = new Int32Array(boss.length).fill(OPEN);
  for (const start of headOf.keys()) {
    const path: number[] = [];
    let current = start;
    let head = UNKNOWN;
    while (current >= 0 && loopOf[current]! < 0) {
      if (headOf[current] !== OPEN) {
        head = headOf[current]!;
        break;
      }
      path.push(current);
      const above = boss[current]!;
      if (above >= 0 && boss[above] === NO_BOSS) {
        head = current;
        break;
      }
      current = above;
    }
    for (const person of [start, ...path]) if (headOf[person] === OPEN) headOf[person] = head;
  }
  return headOf;
}
