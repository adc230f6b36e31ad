/** The whole page: puts its parts together and draws anew what a change touches. */
import type { PageData } from '../../model/page-data.ts';
import { groupsCsv } from '../judge/groups-csv.ts';
import { Sheet } from '../judge/sheet.ts';
import { subtractCosts } from '../judge/verdict.ts';
import type { App } from './app.ts';
import { cardOf } from './card.ts';
import { changeBar, type LastStep, sayDone } from './change-bar.ts';
import { personDialog } from './dialog.ts';
import { button, h } from './dom.ts';
import { allowDragging } from './drag.ts';
import { BATCH, newFilter, select } from './filter.ts';
import { flowSection } from './flow.ts';
import { pageFoot, withoutSeat } from './foot.ts';
import { pageHead } from './head.ts';
import { allowKeys } from './keys.ts';
import { looksOf } from './looks.ts';
import { rulesRail } from './rules-rail.ts';
import { tools } from './tools.ts';
import { sayChange } from './words.ts';

export function startPage(data: PageData, body: HTMLElement): void {
  const sheet = new Sheet(data);
  const differing = sheet.differing();
  const groups = h('div', { class: 'groups', id: 'groups', tabindex: -1 });
  const shown = h('p', { class: 'shown', role: 'status' });
  const live = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-name' });
  const slots = {
    head: h('div'),
    rail: h('div', { class: 'rail-slot' }),
    bar: h('div'),
    flow: h('div'),
    more: h('div', { class: 'more' }),
  };
  const cards = new Map<number, HTMLElement>();
  let last: LastStep | null = null;

  const app: App = {
    data,
    sheet,
    looks: looksOf(data),
    filter: newFilter(data.groups.length),
    canEdit: differing.length === 0,
    mix: 0,
    change(change) {
      const refused = sheet.refuses(change);
      if (refused !== null) {
        app.say(refused);
        return;
      }
      const before = sheet.verdict;
      const from = sheet.groupOf[change.person]!;
      sheet.apply(change);
      after({ done: { ...change, from }, before, isRepeat: false });
    },
    undo() {
      const before = sheet.verdict;
      const done = sheet.undo();
      if (done !== null) {
        after({ done: { ...done, from: done.to, to: done.from }, before, isRepeat: true });
      }
    },
    redo() {
      const before = sheet.verdict;
      const done = sheet.redo();
      if (done !== null) after({ done, before, isRepeat: true });
    },
    open(person) {
      dialog.replaceChildren(personDialog(app, person, () => dialog.close()));
      dialog.showModal();
    },
    refilter() {
      cards.clear();
      drawGroups();
      replace(slots.rail, rulesRail(app));
    },
    say(text) {
      live.textContent = text;
    },
  };

  const drawGroups = () => {
    const selection = select(sheet, app.looks, app.filter);
    groups.replaceChildren(...selection.groups.map((group) => cardFor(group)));
    groups.classList.toggle('seeking', selection.found !== null);
    for (const row of groups.querySelectorAll<HTMLElement>('.person[data-person]'))
      row.classList.toggle('found', selection.found?.has(Number(row.dataset.person)) ?? false);
    const all = data.groups.length;
    const isAll = selection.groups.length === all;
    const left =
      selection.left > 0
        ? ` ${selection.left} more are left out to keep the page quick; search finds everybody.`
        : '';
    shown.textContent = isAll ? '' : `Showing ${selection.groups.length} of ${all} groups.${left}`;
    const more = button(`Show ${Math.min(BATCH, selection.left)} more groups`, () => {
      app.filter.limit += BATCH;
      drawGroups();
    });
    slots.more.replaceChildren(...(selection.left > 0 ? [more] : []));
  };

  const cardFor = (group: number): HTMLElement => {
    const card = cards.get(group) ?? cardOf(app, group);
    cards.set(group, card);
    return card;
  };

  const after = (step: LastStep) => {
    last = step;
    const { person, from, to } = step.done;
    for (const group of changedGroups(step)) cards.delete(group);
    draw();
    const cost = subtractCosts(sheet.verdict.total, step.before.total);
    const words = h('p', {}, ...sayDone(app, step.done)).textContent;
    app.say(`${words}: ${sayChange(cost)}.`);
    groups.querySelector<HTMLElement>(`[data-person="${person}"] .who`)?.focus({ preventScroll: true });
    for (const group of [from, to]) cards.get(group)?.classList.add('touched');
  };

  /** Groups whose seats or faults are others than before. */
  const changedGroups = ({ done, before }: LastStep) => {
    const costs = sheet.verdict.groupCosts;
    const isOther = (group: number) =>
      costs[group]!.some((cost, level) => cost !== before.groupCosts[group]![level]);
    return [...data.groups.keys()].filter(
      (group) => group === done.from || group === done.to || isOther(group),
    );
  };

  const draw = () => {
    replace(slots.head, pageHead(app));
    replace(slots.rail, rulesRail(app));
    replace(slots.flow, flowSection(app));
    replace(slots.bar, changeBar(app, last, download));
    drawGroups();
  };

  const download = () => {
    const url = URL.createObjectURL(new Blob([groupsCsv(sheet)], { type: 'text/csv' }));
    const link = h('a', { href: url, download: 'groups.csv' });
    link.click();
  };

  body.append(
    h('a', { class: 'skip', href: '#groups' }, 'Skip to the groups'),
    slots.head,
    ...[warning(differing), withoutSeat(app)].filter((each) => each !== null),
    slots.flow,
    h(
      'div',
      { class: 'layout' },
      slots.rail,
      h('main', {}, h('h2', { class: 'unseen' }, 'Groups'), tools(app), shown, groups, slots.more),
    ),
    pageFoot(app),
    slots.bar,
    dialog,
    live,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  window.addEventListener('beforeunload', (event) => {
    if (sheet.movedPeople().length > 0) event.preventDefault();
  });
  allowKeys(app, groups);
  if (app.canEdit) allowDragging(app, groups);
  draw();
}

function warning(differing: readonly string[]): HTMLElement | null {
  if (differing.length === 0) return null;
  const text = `This browser finds other costs than minim did for ${differing.join(', ')}, so nothing can be changed here.`;
  return h('p', { class: 'notice bad', role: 'alert' }, text);
}

function replace(slot: HTMLElement, part: HTMLElement | null): void {
  slot.replaceChildren(...(part === null ? [] : [part]));
}
