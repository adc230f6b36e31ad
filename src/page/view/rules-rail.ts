/** Every rule with what it does in these groups: whether it holds, what it costs and how much of that is unavoidable. */
import { levels } from '../../model/cost.ts';
import type { App } from './app.ts';
import { h, listed, unseen } from './dom.ts';
import { levelClass, levelTitles, sayStanding, signed } from './words.ts';

/** Groups for which each has a square of its own. */
const SQUARES = 40;

export function rulesRail(app: App): HTMLElement {
  const { data } = app;
  const parts = levels.flatMap((level) => {
    const own = data.rules.flatMap((rule, index) =>
      rule.level === level && isTold(app, rule.key) ? [index] : [],
    );
    if (own.length === 0) return [];
    return [
      h(
        'section',
        { class: `rules ${levelClass(level)}` },
        h('h3', {}, levelTitles[level]),
        h('ul', {}, ...own.map((rule) => h('li', {}, ruleItem(app, rule)))),
      ),
    ];
  });
  return h(
    'aside',
    { class: 'rail', 'aria-labelledby': 'rules' },
    h('h2', { id: 'rules' }, 'Rules'),
    ...parts,
    told(app),
  );
}

/** With one pool there is nothing to keep apart. */
function isTold({ data }: App, key: string): boolean {
  return key !== 'pool' || data.pools.length > 1;
}

function ruleItem(app: App, index: number): HTMLElement {
  const { data, sheet, filter } = app;
  const rule = data.rules[index]!;
  const faults = sheet.verdict.faults.filter((fault) => fault.rule === index);
  const byGroup = new Map<number, number>();
  for (const { group, cost } of faults) {
    if (group !== null) byGroup.set(group, (byGroup.get(group) ?? 0) + cost);
  }
  const cost = sheet.verdict.costs[index]!;
  const change = cost - sheet.firstVerdict.costs[index]!;
  const standing = {
    cost,
    bound: sheet.arePoolsKept ? Math.min(rule.bound, cost) : null,
    touched: byGroup.size,
    groups: data.groups.length,
  };
  const isChosen = filter.rule === index;
  const choose = h(
    'button',
    { type: 'button', class: cost === 0 ? 'rule holds' : 'rule broken', 'aria-pressed': String(isChosen) },
    h(
      'span',
      { class: 'rule-head' },
      h('span', { class: 'rule-key' }, rule.key),
      rule.weight > 1 ? h('span', { class: 'weight' }, `×${rule.weight}`) : null,
      change === 0 ? null : h('span', { class: `chip ${change > 0 ? 'worse' : 'better'}` }, signed(change)),
    ),
    h('span', { class: 'rule-says' }, rule.sentence),
    byGroup.size === 0 ? null : reach(app, byGroup),
    h('span', { class: 'rule-standing' }, sayStanding(rule, standing)),
    ...rule.because.filter(() => cost > 0).map((text) => h('span', { class: 'rule-why' }, text)),
    unseen(isChosen ? ' Shows only the groups concerned.' : ''),
  );
  choose.addEventListener('click', () => {
    filter.rule = isChosen ? null : index;
    app.refilter();
  });
  return choose;
}

function reach(app: App, byGroup: ReadonlyMap<number, number>): HTMLElement {
  const { length } = app.data.groups;
  return length > SQUARES ? share(byGroup.size, length) : squares(app, byGroup);
}

/** A square for each group: filled where the rule is broken. */
function squares({ data }: App, byGroup: ReadonlyMap<number, number>): HTMLElement {
  return h(
    'span',
    { class: 'squares', 'aria-hidden': 'true' },
    ...data.groups.map(({ name }, group) => {
      const cost = byGroup.get(group);
      return h('span', {
        class: cost === undefined ? 'square' : 'square on',
        title: `${name}: ${cost ?? 'holds'}`,
      });
    }),
  );
}

function share(touched: number, groups: number): HTMLElement {
  const broken = h('span', { class: 'share-on' });
  broken.style.width = `${Math.ceil((100 * touched) / groups)}%`;
  return h('span', { class: 'share', 'aria-hidden': 'true' }, broken);
}

/** What the page cannot judge. The sentence stands on every page, so that it tells nothing of this one. */
function told({ data }: App): HTMLElement {
  return h(
    'section',
    { class: 'untold' },
    data.before === null
      ? null
      : h(
          'p',
          {},
          ...listed(data.rules.filter(({ needsBefore }) => needsBefore).map(({ key }) => key)),
          ' look at the groups before, which ',
          h('code', {}, 'minim check'),
          ' does not know.',
        ),
    ...data.unjudged.map(({ key, strength, why }) =>
      h('p', {}, h('strong', {}, key), ` (${strength}) is not judged here: ${why}.`),
    ),
    h(
      'p',
      {},
      'Some rules are checked only by ',
      h('code', {}, 'minim check'),
      ': not everything that groups are formed by is for a file.',
    ),
  );
}
