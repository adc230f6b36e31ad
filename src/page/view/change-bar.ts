/** What was changed by hand: the last step with what it broke and mended, the best next one, undo, and the file to take away. */
import { PREFER } from '../../model/cost.ts';
import { type Advice, Adviser } from '../judge/advice.ts';
import type { Fault } from '../judge/faults.ts';
import type { Done } from '../judge/sheet.ts';
import { subtractCosts, type Verdict } from '../judge/verdict.ts';
import type { App } from './app.ts';
import { button, type Child, h, isolated, listed } from './dom.ts';
import { changeChip, counted, faultKey, levelClass, ruleChanges } from './words.ts';

/** Faults named of those that came or went. */
const NAMED = 3;

export interface LastStep {
  readonly done: Done;
  readonly before: Verdict;
  /** Whether it took something back or made it again: then nothing is advised. */
  readonly isRepeat: boolean;
}

/** Null where nothing was changed and nothing can be done again. */
export function changeBar(app: App, last: LastStep | null, download: () => void): HTMLElement | null {
  const { sheet } = app;
  if (sheet.changes === 0 && sheet.lastUndone === null) return null;
  const total = subtractCosts(sheet.verdict.total, sheet.firstVerdict.total);
  const bar = h('section', { class: 'bar', 'aria-label': 'Changes by hand' });
  if (last !== null) bar.append(lastStep(app, last));
  const next = last === null || last.isRepeat ? null : nextStep(app, last.done);
  if (next !== null) bar.append(advice(app, next));
  bar.append(
    h(
      'div',
      { class: 'bar-acts' },
      h(
        'span',
        { class: 'bar-sum' },
        `${counted(sheet.changes, 'change', 'changes')} by hand `,
        changeChip(total),
      ),
      button('Undo', () => app.undo(), { disabled: sheet.changes === 0, class: 'quiet' }),
      button('Redo', () => app.redo(), { disabled: sheet.lastUndone === null, class: 'quiet' }),
      button('Download groups.csv', download, { class: 'primary' }),
    ),
  );
  return bar;
}

/** "Ana goes from Birch to Cedar". */
export function sayDone({ data, looks }: App, { person, other, from, to }: Done): Child[] {
  const name = isolated(looks.names[person]!);
  if (other === null)
    return [name, ' goes from ', isolated(data.groups[from]!.name), ' to ', isolated(data.groups[to]!.name)];
  return [
    name,
    ' (',
    isolated(data.groups[from]!.name),
    ') and ',
    isolated(looks.names[other]!),
    ' (',
    isolated(data.groups[to]!.name),
    ') change places',
  ];
}

function lastStep(app: App, { done, before }: LastStep): HTMLElement {
  const { data, sheet } = app;
  const { verdict } = sheet;
  // Of wishes the sums say enough: there are many, and most change a little.
  const isStrong = ({ rule }: Fault) => data.rules[rule]!.level !== PREFER;
  const fresh = risen(before.faults, verdict.faults).filter(isStrong);
  const mended = risen(verdict.faults, before.faults).filter(isStrong);
  return h(
    'div',
    { class: 'bar-step' },
    h('p', {}, ...sayDone(app, done), ' ', changeChip(subtractCosts(verdict.total, before.total))),
    ruleChanges(data, before.costs, verdict.costs),
    faultLine(app, 'New', fresh),
    faultLine(app, 'Mended', mended),
  );
}

/** Faults that were not there, where the rule costs more in the group than it did. */
function risen(before: readonly Fault[], after: readonly Fault[]): Fault[] {
  const had = new Set(before.map(faultKey));
  const cost = new Map<string, number>();
  const place = ({ rule, group }: Fault) => `${rule} ${group}`;
  for (const fault of before) cost.set(place(fault), (cost.get(place(fault)) ?? 0) - fault.cost);
  for (const fault of after) cost.set(place(fault), (cost.get(place(fault)) ?? 0) + fault.cost);
  return after.filter((fault) => !had.has(faultKey(fault)) && cost.get(place(fault))! > 0);
}

function faultLine({ data, looks }: App, word: string, faults: readonly Fault[]): HTMLElement | null {
  if (faults.length === 0) return null;
  const worst = [...faults].sort((a, b) => data.rules[a.rule]!.level - data.rules[b.rule]!.level);
  const shown = worst.slice(0, NAMED).flatMap(({ rule, people }, index): Child[] => {
    const { key, level } = data.rules[rule]!;
    const whom =
      people.length > 4
        ? [counted(people.length, 'person', 'people')]
        : listed(people.map((each) => looks.names[each]!));
    return [
      index === 0 ? '' : '; ',
      h('span', { class: `rule-name ${levelClass(level)}` }, key),
      ' ',
      ...whom,
    ];
  });
  const rest = faults.length - NAMED;
  return h('p', { class: 'bar-faults' }, `${word}: `, ...shown, rest > 0 ? ` and ${rest} more` : '');
}

/** What makes things better in the groups that were touched and leaves those where they are who were just put there. */
function nextStep({ sheet }: App, { person, other, from, to }: Done): Advice | null {
  return new Adviser(sheet).nextStep([from, to], [person, ...(other === null ? [] : [other])]);
}

function advice(app: App, way: Advice): HTMLElement {
  const { looks, data, sheet } = app;
  const name = isolated(looks.names[way.person]!);
  const what: Child[] =
    way.other === null
      ? ['move ', name, ' to ', isolated(data.groups[way.to]!.name)]
      : [
          'swap ',
          name,
          ' with ',
          isolated(looks.names[way.other]!),
          ' (',
          isolated(data.groups[sheet.groupOf[way.other]!]!.name),
          ')',
        ];
  return h(
    'div',
    { class: 'bar-next' },
    h('p', {}, 'Best next step: ', ...what, ' ', changeChip(way.cost)),
    button('Do it', () => app.change(way), { class: 'act' }),
  );
}
