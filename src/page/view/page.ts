/** The whole page: puts its parts together and draws anew what a change touches. */
import type { PageData } from '../../model/page-data.ts';
import { groupsCsv } from '../judge/groups-csv.ts';
import { type Change, Sheet } from '../judge/sheet.ts';
import { subtractCosts } from '../judge/verdict.ts';
import type { App } from './app.ts';
import { cardOf } from './card.ts';
import { changeBar, type LastStep, sayDone } from './change-bar.ts';
import { personDialog } from './dialog.ts';
import { button, h } from './dom.ts';
import { allowDragging } from './drag.ts';
import { BATCH, type Filter, newFilter, type Selection, select } from './filter.ts';
import { flowSection } from './flow.ts';
import { pageFoot, withoutSeat } from './foot.ts';
import { pageHead } from './head.ts';
import { allowKeys } from './keys.ts';
import { type Looks, looksOf } from './looks.ts';
import { rulesRail } from './rules-rail.ts';
import { tools } from './tools.ts';
import { sayChange } from './words.ts';

export class ReportPage implements App {
  readonly data: PageData;
  readonly sheet: Sheet;
  readonly looks: Looks;
  readonly filter: Filter;
  readonly canEdit: boolean;
  mix = 0;

  readonly #groups = h('div', { class: 'groups', id: 'groups', tabindex: -1 });
  readonly #shown = h('p', { class: 'shown', role: 'status' });
  readonly #live = h('p', { class: 'unseen', 'aria-live': 'polite' });
  readonly #dialog = h('dialog', { 'aria-labelledby': 'dialog-name' });
  readonly #head = h('div');
  readonly #rail = h('div', { class: 'rail-slot' });
  readonly #flow = h('div');
  readonly #bar = h('div');
  readonly #more = h('div', { class: 'more' });
  /** Cards as they were drawn last; those of groups that changed are drawn anew. */
  readonly #cards = new Map<number, HTMLElement>();
  #last: LastStep | null = null;

  constructor(data: PageData, body: HTMLElement) {
    this.data = data;
    this.sheet = new Sheet(data);
    this.looks = looksOf(data);
    this.filter = newFilter(data.groups.length);
    const differing = this.sheet.differing();
    this.canEdit = differing.length === 0;
    const notices = [warning(differing), withoutSeat(this)].filter((each) => each !== null);
    const heading = h('h2', { class: 'unseen' }, 'Groups');
    const main = h('main', {}, heading, tools(this), this.#shown, this.#groups, this.#more);
    body.append(
      h('a', { class: 'skip', href: '#groups' }, 'Skip to the groups'),
      this.#head,
      ...notices,
      this.#flow,
      h('div', { class: 'layout' }, this.#rail, main),
      pageFoot(this),
      this.#bar,
      this.#dialog,
      this.#live,
    );
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.sheet.movedPeople().length > 0) event.preventDefault();
    });
    allowKeys(this, this.#groups);
    if (this.canEdit) allowDragging(this, this.#groups);
    this.#draw();
  }

  change(change: Change): void {
    const refused = this.sheet.refuses(change);
    if (refused !== null) {
      this.say(refused);
      return;
    }
    const before = this.sheet.verdict;
    const from = this.sheet.groupOf[change.person]!;
    this.sheet.apply(change);
    this.#after({ done: { ...change, from }, before, isRepeat: false });
  }

  undo(): void {
    const before = this.sheet.verdict;
    const done = this.sheet.undo();
    const back = done && { ...done, from: done.to, to: done.from };
    if (back !== null) this.#after({ done: back, before, isRepeat: true });
  }

  redo(): void {
    const before = this.sheet.verdict;
    const done = this.sheet.redo();
    if (done !== null) this.#after({ done, before, isRepeat: true });
  }

  open(person: number): void {
    this.#dialog.replaceChildren(personDialog(this, person, () => this.#dialog.close()));
    this.#dialog.showModal();
  }

  refilter(): void {
    this.#drawGroups();
    replace(this.#rail, rulesRail(this));
  }

  recolour(mix: number): void {
    this.mix = mix;
    this.#cards.clear();
    this.#drawGroups();
  }

  say(text: string): void {
    this.#live.textContent = text;
  }

  #after(step: LastStep): void {
    this.#last = step;
    const { person, from, to } = step.done;
    for (const group of this.#changedGroups(step)) this.#cards.delete(group);
    this.#draw();
    const cost = subtractCosts(this.sheet.verdict.total, step.before.total);
    const words = h('p', {}, ...sayDone(this, step.done)).textContent;
    this.say(`${words}: ${sayChange(cost)}.`);
    const seat = this.#groups.querySelector<HTMLElement>(`[data-person="${person}"] .who`);
    seat?.focus({ preventScroll: true });
    for (const [group, card] of this.#cards) card.classList.toggle('touched', group === from || group === to);
  }

  /** Groups whose seats or faults are others than before. */
  #changedGroups({ done, before }: LastStep): number[] {
    const costs = this.sheet.verdict.groupCosts;
    const isOther = (group: number) =>
      costs[group]!.some((cost, level) => cost !== before.groupCosts[group]![level]);
    return [...this.data.groups.keys()].filter(
      (group) => group === done.from || group === done.to || isOther(group),
    );
  }

  #draw(): void {
    replace(this.#head, pageHead(this));
    replace(this.#rail, rulesRail(this));
    replace(this.#flow, flowSection(this));
    replace(
      this.#bar,
      changeBar(this, this.#last, () => download(groupsCsv(this.sheet))),
    );
    this.#drawGroups();
  }

  #drawGroups(): void {
    const selection = select(this.sheet, this.looks, this.filter);
    const { found, left } = selection;
    this.#groups.replaceChildren(...selection.groups.map((group) => this.#cardFor(group)));
    this.#groups.classList.toggle('seeking', found !== null);
    for (const row of this.#groups.querySelectorAll<HTMLElement>('.person[data-person]'))
      row.classList.toggle('found', found?.has(Number(row.dataset.person)) ?? false);
    this.#shown.textContent = sayShown(selection, this.data.groups.length);
    const more = button(`Show ${Math.min(BATCH, left)} more groups`, () => {
      this.filter.limit += BATCH;
      this.#drawGroups();
    });
    replace(this.#more, left > 0 ? more : null);
  }

  #cardFor(group: number): HTMLElement {
    const card = this.#cards.get(group) ?? cardOf(this, group);
    this.#cards.set(group, card);
    return card;
  }
}

function sayShown({ groups, left }: Selection, all: number): string {
  if (groups.length === all) return '';
  const rest = left > 0 ? ` ${left} more are left out to keep the page quick; search finds everybody.` : '';
  return `Showing ${groups.length} of ${all} groups.${rest}`;
}

function download(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  h('a', { href, download: 'groups.csv' }).click();
}

function warning(differing: readonly string[]): HTMLElement | null {
  if (differing.length === 0) return null;
  const text = `This browser finds other costs than minim did for ${differing.join(', ')}, so nothing can be changed here.`;
  return h('p', { class: 'notice bad', role: 'alert' }, text);
}

function replace(slot: HTMLElement, part: HTMLElement | null): void {
  slot.replaceChildren(...(part === null ? [] : [part]));
}
