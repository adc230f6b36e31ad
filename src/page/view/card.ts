/** A group as a card: its people with their working days, how mixed it is, and what is not as it should be. */
import { PREFER } from '../../model/cost.ts';
import type { Fault } from '../judge/faults.ts';
import { inOrder } from '../judge/groups-csv.ts';
import type { App } from './app.ts';
import { axis, bandOf, type GroupHours, hoursOf } from './bands.ts';
import { type Child, h, isolated, listed, unseen } from './dom.ts';
import { labelAt } from './looks.ts';
import { mixBar } from './mix.ts';
import { counted, levelClass } from './words.ts';

export function cardOf(app: App, group: number): HTMLElement {
  const { sheet, data, looks } = app;
  const { name, pool } = data.groups[group]!;
  const members = inOrder(data, sheet.members[group]!);
  const faults = sheet.verdict.faultsIn[group]!;
  const hours = sheet.timetable && hoursOf(sheet.timetable, members);
  const others = data.others.filter((seat) => seat.group === name);
  const about = [
    counted(members.length + others.length, 'person', 'people'),
    ...(data.pools.length > 1 ? [data.pools[pool]!.name] : []),
  ];
  const worst = Math.min(3, ...faults.map(({ rule }) => data.rules[rule]!.level));
  return h(
    'article',
    {
      class: `card ${['hard', 'avoid', 'prefer', 'fine'][worst]}`,
      'data-group': group,
      'aria-labelledby': `g${group}`,
    },
    h(
      'header',
      { class: 'card-head' },
      h('h3', { id: `g${group}` }, isolated(name)),
      h('span', { class: 'card-about' }, about.join(' · ')),
    ),
    h(
      'ul',
      { class: hours ? 'people with-hours' : 'people', 'aria-label': `People in ${name}` },
      ...members.map((person) => personRow(app, person, faults, hours, members)),
      ...others.map((seat) =>
        h(
          'li',
          { class: 'person stranger' },
          isolated(seat.name || seat.id),
          h('span', { class: 'about' }, 'not in the export'),
        ),
      ),
    ),
    hours && hoursNote(hours),
    h('div', { class: 'mixes' }, ...looks.mixes.map((mix) => mixBar(mix, members))),
    faultList(app, faults, members),
    h('p', { class: 'drop-note', hidden: true }),
  );
}

function personRow(
  app: App,
  person: number,
  faults: readonly Fault[],
  hours: GroupHours | null,
  members: readonly number[],
): HTMLElement {
  const { data, looks, sheet } = app;
  const name = looks.names[person]!;
  const role = sheet.roles[person]!;
  const about = data.columns.map((column) => labelAt(column, person)).filter((text) => text !== '');
  const own = faults.filter(({ people }) => people.includes(person) && people.length < members.length);
  const isMoved = sheet.groupOf[person] !== sheet.original[person];
  return h(
    'li',
    {
      class: isMoved ? 'person moved' : 'person',
      'data-person': person,
      draggable: app.canEdit ? 'true' : null,
    },
    h(
      'button',
      { type: 'button', class: 'who', tabindex: members[0] === person ? 0 : -1, 'aria-haspopup': 'dialog' },
      face(app, person),
      h(
        'span',
        { class: 'words' },
        h('span', { class: 'name' }, isolated(name), ...roleTag(role), ...cameFrom(app, person)),
        about.length === 0 ? null : h('span', { class: 'about' }, ...aboutText(about)),
      ),
      pins(app, own),
    ),
    hours && sheet.timetable ? bandOf(sheet.timetable, hours, person) : null,
  );
}

/** A face of initials, coloured by the mix that was chosen. */
export function face({ looks, mix }: App, person: number): HTMLElement {
  const chosen = looks.mixes[mix];
  const colour = chosen?.colours[chosen.column.codes[person]!] ?? 'kx';
  return h('span', { class: `face ${colour}`, 'aria-hidden': 'true' }, looks.initials[person]!);
}

function roleTag(role: string): Child[] {
  return role === '' ? [] : [' ', h('span', { class: 'tag' }, isolated(role))];
}

/** For rotations: where somebody comes from. */
function cameFrom({ data, sheet }: App, person: number): Child[] {
  if (data.before === null) return [];
  if (data.before.away.includes(person)) return [' ', h('span', { class: 'tag quiet' }, 'away')];
  const before = data.before.groupOf[person]!;
  if (before < 0) return [' ', h('span', { class: 'tag new' }, 'new')];
  const name = data.before.groups[before]!;
  if (name === data.groups[sheet.groupOf[person]!]!.name) return [];
  return [' ', h('span', { class: 'tag new' }, 'from ', isolated(name))];
}

export function aboutText(texts: readonly string[]): Child[] {
  return texts.flatMap((text, index): Child[] => [index === 0 ? '' : ' · ', isolated(text)]);
}

/** One mark for each rule that is broken by somebody, the strongest first. */
function pins({ data }: App, faults: readonly Fault[]): HTMLElement | null {
  const rules = [...new Set(faults.map(({ rule }) => rule))].sort(
    (a, b) => data.rules[a]!.level - data.rules[b]!.level || a - b,
  );
  if (rules.length === 0) return null;
  const told = rules.map((rule) => data.rules[rule]!.key).join(', ');
  return h(
    'span',
    { class: 'pins', title: told },
    ...rules.slice(0, 4).map((rule) => h('span', { class: `pin ${levelClass(data.rules[rule]!.level)}` })),
    unseen(` concerned by ${told}`),
  );
}

function hoursNote({ slot, lines, place }: GroupHours): HTMLElement {
  const scale = h(
    'div',
    { class: 'axis-row' },
    h('span', { class: 'axis-place' }, `by the clock of ${place}`),
    axis(),
  );
  if (slot === null) {
    return h(
      'div',
      { class: 'hours' },
      scale,
      h('p', { class: 'no-hour' }, 'No common hour inside everybody’s working day'),
    );
  }
  const [head, own, ...elsewhere] = lines;
  const days = head!.replace('Common time, ', '').replace(/, by the clock of .*/u, '');
  const summary = [h('strong', {}, own!), h('span', { class: 'days' }, days)];
  return h(
    'div',
    { class: 'hours' },
    scale,
    elsewhere.length === 0
      ? h('p', { class: 'slot' }, ...summary)
      : h(
          'details',
          { class: 'slot' },
          h('summary', {}, ...summary),
          h('ul', {}, ...elsewhere.map((line) => h('li', {}, line))),
        ),
  );
}

function faultList(
  { data, looks }: App,
  faults: readonly Fault[],
  members: readonly number[],
): HTMLElement | null {
  const line = ({ rule, people }: Fault) => {
    const { key, level } = data.rules[rule]!;
    const whom: Child[] =
      people.length === members.length
        ? ['the whole group']
        : listed(people.map((person) => looks.names[person]!));
    return h('li', { class: levelClass(level) }, h('span', { class: 'rule-name' }, key), ' ', ...whom);
  };
  const strong = faults.filter(({ rule }) => data.rules[rule]!.level !== PREFER);
  const soft = faults.filter(({ rule }) => data.rules[rule]!.level === PREFER);
  if (faults.length === 0) return null;
  return h(
    'div',
    { class: 'faults' },
    strong.length === 0 ? null : h('ul', {}, ...strong.map(line)),
    soft.length === 0
      ? null
      : h(
          'details',
          {},
          h('summary', {}, counted(soft.length, 'wish given up', 'wishes given up')),
          h('ul', {}, ...soft.map(line)),
        ),
  );
}
