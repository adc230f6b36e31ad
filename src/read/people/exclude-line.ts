/** The line of rules.yaml that leaves some people out and nobody else in: `who:` replaces the default as a whole. */
import { NO_BOSS, type OrgChart } from '../../model/org-chart.ts';
import type { MergedPerson } from './merge.ts';

/** More people at the top than this are left for the organiser to name. */
const MOST_TOPS = 3;

export function excludeLine(
  heading: string,
  values: readonly string[],
  chart: OrgChart,
  people: readonly MergedPerson[],
): string {
  const list = (items: readonly string[]) => `[${items.map(inYaml).join(', ')}]`;
  const excluded = `${inYaml(heading)}: ${list(values)}`;
  if (!chart.isKnown) return `who: { exclude: { ${excluded} } }`;
  const tops = people.flatMap(({ main }, person) =>
    chart.boss[person] === NO_BOSS && chart.reports[person]! > 0 ? [main.id] : [],
  );
  const withTops = tops.length > 0 && tops.length <= MOST_TOPS ? `${excluded}, id: ${list(tops)}` : excluded;
  return `who: { include: { reports: 1 or more }, exclude: { ${withTops} } }`;
}

/** Bare where it is a plain word; quoted where YAML could take it for something else. */
export function inYaml(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} _-]*$/u.test(text) && !/^(yes|no|true|false|null|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
