/** The top of the page: what these groups are and whether they hold. */
import { AVOID, type Cost, compareCosts, HARD, PREFER } from '../../model/cost.ts';
import { spanText } from '../../model/extent.ts';
import type { App } from './app.ts';
import { h, isolated } from './dom.ts';
import { counted, dayText } from './words.ts';

export function pageHead(app: App): HTMLElement {
  const { data, sheet } = app;
  const { cycle, pools } = data;
  const sizes = data.groups.map((_, group) => sheet.members[group]!.length);
  const about = [
    `${counted(data.groups.length, 'group', 'groups')} of ${spanText(sizes)}`,
    ...(pools.length > 1 ? [`${pools.length} pools`] : []),
    `${data.people.ids.length} people`,
    `${dayText(cycle.from)} to ${dayText(cycle.to)}`,
  ];
  return h(
    'header',
    { class: 'top' },
    h(
      'div',
      {},
      h('p', { class: 'eyebrow' }, isolated(data.program)),
      h('h1', {}, 'Groups ', isolated(cycle.name)),
      h('p', { class: 'lede' }, about.join(' · ')),
    ),
    verdict(app),
  );
}

function verdict({ data, sheet }: App): HTMLElement {
  const { total, faults } = sheet.verdict;
  const broken = faults.filter(({ rule }) => data.rules[rule]!.level === HARD).length;
  const isBest = data.isProvedBest && sheet.movedPeople().length === 0;
  const isUnsure = data.rules.some(({ level, unknown }) => level === HARD && unknown !== '');
  const head =
    broken > 0
      ? broken === 1
        ? 'A hard rule is broken once'
        : `Hard rules are broken ${broken} times`
      : `Every hard rule holds${isUnsure ? ' as far as known' : ''}`;
  return h(
    'div',
    { class: `verdict ${broken > 0 ? 'bad' : 'good'}`, 'data-cost': total.join(' ') },
    h('strong', {}, head),
    h('span', {}, isBest ? BEST : second(total, leastTotal(data.rules), sheet.arePoolsKept)),
  );
}

const BEST = 'Proved best: no other groups of these people cost less.';

function leastTotal(rules: App['data']['rules']): Cost {
  const sum: [number, number, number] = [0, 0, 0];
  for (const { level, weight, bound, cost } of rules) sum[level] += weight * Math.min(bound, cost);
  return sum;
}

/** How far from the best that is proved, by the rules of the page. */
function second(total: Cost, bound: Cost, isProved: boolean): string {
  if (!isProved) return 'Groups have changed pools, so nothing is proved about them.';
  if (compareCosts(total, bound) <= 0) return 'Proved best by the rules on this page.';
  const words = [
    `of ${total[HARD]} hard`,
    `of ${total[AVOID]} to be avoided`,
    `of ${total[PREFER]} preferred`,
  ];
  const open = total.flatMap((cost, level) =>
    cost > bound[level]! ? [`${cost - bound[level]!} ${words[level]}`] : [],
  );
  return `At most ${open.join(' and ')} could be saved.`;
}
