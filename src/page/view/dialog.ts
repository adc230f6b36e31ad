/** Somebody in detail: who they are, what concerns them, and every group they could go to with what that would do. */
import { type Advice, Adviser } from '../judge/advice.ts';
import type { Change } from '../judge/sheet.ts';
import type { App } from './app.ts';
import { aboutText, face } from './card.ts';
import { button, type Child, h, isolated, listed } from './dom.ts';
import { headingOf, labelAt } from './looks.ts';
import { changeChip, levelClass, ruleChanges } from './words.ts';

/** Groups listed at first. */
const FIRST = 8;

export function personDialog(app: App, person: number, close: () => void): HTMLElement {
  const { data, sheet, looks } = app;
  const name = looks.names[person]!;
  const group = sheet.groupOf[person]!;
  const rows = data.columns.flatMap((column) => {
    const label = labelAt(column, person);
    return label === '' ? [] : [h('dt', {}, headingOf(column.attribute)), h('dd', {}, isolated(label))];
  });
  return h(
    'div',
    { class: 'sheet' },
    h(
      'header',
      { class: 'sheet-head' },
      face(app, person),
      h(
        'div',
        {},
        h('h2', { id: 'dialog-name' }, isolated(name)),
        h('p', { class: 'about' }, ...aboutText([data.groups[group]!.name, data.people.ids[person]!])),
      ),
      button('Close', close, { class: 'quiet close' }),
    ),
    rows.length === 0 ? null : h('dl', {}, ...rows),
    concerns(app, person),
    app.canEdit ? places(app, person, close) : null,
  );
}

function concerns({ data, sheet, looks }: App, person: number): HTMLElement | null {
  const own = sheet.verdict.faults.filter(({ people }) => people.includes(person));
  if (own.length === 0) return h('p', { class: 'fine-note' }, 'No rule is broken that concerns them.');
  const items = own.map(({ rule, people }) => {
    const { key, level } = data.rules[rule]!;
    const others = people.filter((each) => each !== person).map((each) => looks.names[each]!);
    const withWhom: Child[] = others.length === 0 ? [] : [' with ', ...listed(others)];
    return h('li', { class: levelClass(level) }, h('span', { class: 'rule-name' }, key), ...withWhom);
  });
  return h('section', { class: 'faults' }, h('h3', {}, 'What concerns them'), h('ul', {}, ...items));
}

function places(app: App, person: number, close: () => void): HTMLElement {
  const seats = new Adviser(app.sheet).seatsFor(person);
  const list = h('ul', { class: 'places' });
  const draw = (count: number) => {
    const items = seats.slice(0, count).map(({ group, ways }) => placeItem(app, group, ways, close));
    list.replaceChildren(...items);
  };
  draw(FIRST);
  const more = button(
    `Show all ${seats.length} groups`,
    () => {
      draw(seats.length);
      more.remove();
      list.querySelectorAll('button')[2 * FIRST]?.focus();
    },
    { class: 'quiet' },
  );
  return h(
    'section',
    {},
    h('h3', {}, 'Where else they could be'),
    h('p', { class: 'hint' }, 'Best first, by what the groups as a whole gain or lose.'),
    list,
    seats.length > FIRST ? more : null,
  );
}

function placeItem(app: App, group: number, ways: readonly Advice[], close: () => void): HTMLElement {
  return h(
    'li',
    {},
    h('h4', {}, isolated(app.data.groups[group]!.name)),
    ...ways.map((way) => {
      const name = way.other === null ? 'Move here' : 'Swap with ';
      const act = button(
        name,
        () => {
          close();
          app.change(way);
        },
        { class: 'act' },
        way.other === null ? null : isolated(app.looks.names[way.other]!),
      );
      return h('div', { class: 'way' }, act, changeChip(way.cost), changesBy(app, way));
    }),
  );
}

function changesBy({ sheet, data }: App, change: Change): HTMLElement | null {
  return ruleChanges(data, sheet.verdict.costs, sheet.costsAfter(change).byRule);
}
