/** For rotations: who goes from which group to which, as a drawing and as a list. */
import type { App } from './app.ts';
import { type Child, h, isolated, listed, svg } from './dom.ts';
import { counted } from './words.ts';

/** Groups for which there is a drawing. */
const DRAWN = 30;
const PERSON = 9;
const GAP = 12;
const WIDTH = 720;
const NODE = 12;
const LABEL = 130;

interface Stream {
  readonly from: number;
  readonly to: number;
  readonly people: readonly number[];
}

export function flowSection(app: App): HTMLElement | null {
  const { before } = app.data;
  if (before === null) return null;
  const streams = streamsOf(app);
  const isStay = ({ from, to }: Stream) => nameBefore(app, from) === app.data.groups[to]!.name;
  const count = (list: readonly Stream[]) => list.reduce((sum, { people }) => sum + people.length, 0);
  const stays = streams.filter(isStay);
  const moves = streams.filter((stream) => stream.from >= 0 && !isStay(stream));
  const joins = streams.filter(({ from }) => from < 0);
  const counts = [
    counted(count(moves), 'person moves', 'people move'),
    counted(count(stays), 'stays', 'stay'),
    ...(joins.length > 0 ? [counted(count(joins), 'joins', 'join')] : []),
    ...(before.gone.length > 0 ? [counted(before.gone.length, 'has gone', 'have gone')] : []),
  ];
  const isDrawn = Math.max(before.groups.length, app.data.groups.length) <= DRAWN;
  return h(
    'section',
    { class: 'flow', 'aria-labelledby': 'flow' },
    h('h2', { id: 'flow' }, 'Who moves where'),
    h('p', { class: 'lede' }, `${counts.join(', ')}.`),
    h(
      'div',
      { class: 'flow-parts' },
      isDrawn ? drawing(app, streams, isStay) : null,
      moveList(app, [...moves, ...joins]),
    ),
  );
}

/** People by the group they come from (-1 for none) and the one they are in. */
function streamsOf({ data, sheet }: App): Stream[] {
  const streams = new Map<string, { from: number; to: number; people: number[] }>();
  data.before!.groupOf.forEach((from, person) => {
    const to = sheet.groupOf[person]!;
    const key = `${from} ${to}`;
    const stream = streams.get(key) ?? { from, to, people: [] };
    stream.people.push(person);
    streams.set(key, stream);
  });
  return [...streams.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function nameBefore({ data }: App, group: number): string | null {
  return group < 0 ? null : data.before!.groups[group]!;
}

function drawing(app: App, streams: readonly Stream[], isStay: (stream: Stream) => boolean): SVGElement {
  const { data } = app;
  // A group that lives on has the same place on both sides; joiners come from below.
  const names = [...new Set([...data.before!.groups, ...data.groups.map(({ name }) => name)])];
  const sizeOf = (side: 'from' | 'to', name: string | null) =>
    streams
      .filter((each) => (side === 'from' ? nameBefore(app, each.from) : data.groups[each.to]!.name) === name)
      .reduce((sum, { people }) => sum + people.length, 0);
  const rows: (string | null)[] = [...names, ...(sizeOf('from', null) > 0 ? [null] : [])];
  let y = 4;
  const top = new Map<string | null, number>();
  for (const row of rows) {
    top.set(row, y);
    y += Math.max(2, sizeOf('from', row), sizeOf('to', row)) * PERSON + GAP;
  }
  const used = { from: new Map<string | null, number>(), to: new Map<string | null, number>() };
  const place = (side: 'from' | 'to', name: string | null, size: number) => {
    const at = top.get(name)! + (used[side].get(name) ?? 0);
    used[side].set(name, (used[side].get(name) ?? 0) + size);
    return at;
  };
  const ribbons = streams.map((stream) => {
    const size = stream.people.length * PERSON;
    const from = nameBefore(app, stream.from);
    const left = place('from', from, size);
    const right = place('to', data.groups[stream.to]!.name, size);
    return ribbon(app, stream, left, right, isStay(stream) ? 'stay' : stream.from < 0 ? 'join' : 'move');
  });
  const node = (side: 'from' | 'to', row: string | null) => {
    const size = sizeOf(side, row);
    if (size === 0) return [];
    const x = side === 'from' ? LABEL : WIDTH - LABEL - NODE;
    const height = size * PERSON;
    const words = {
      x: side === 'from' ? x - 8 : x + NODE + 8,
      y: top.get(row)! + height / 2,
      class: `node-name ${side}`,
    };
    return [
      svg('rect', { class: 'node', x, y: top.get(row)!, width: NODE, height, rx: 2 }),
      svg('text', words, row ?? 'new'),
    ];
  };
  const moves = ribbons.filter((each) => !each.classList.contains('stay'));
  const stays = ribbons.filter((each) => each.classList.contains('stay'));
  return svg(
    'svg',
    { class: 'drawing', viewBox: `0 0 ${WIDTH} ${y}`, 'aria-hidden': 'true' },
    ...stays,
    ...moves,
    ...rows.flatMap((row) => [...node('from', row), ...node('to', row)]),
  );
}

function ribbon(
  { looks }: App,
  { people }: Stream,
  left: number,
  right: number,
  kind: string,
): SVGPathElement {
  const [a, b] = [LABEL + NODE, WIDTH - LABEL - NODE];
  const middle = (a + b) / 2;
  const size = people.length * PERSON;
  const curve = `M${a},${left} C${middle},${left} ${middle},${right} ${b},${right} V${right + size} C${middle},${right + size} ${middle},${left + size} ${a},${left + size} Z`;
  const title = svg('title', {}, people.map((person) => looks.names[person]!).join(', '));
  return svg('path', { class: `ribbon ${kind}`, d: curve }, title);
}

function moveList(app: App, streams: readonly Stream[]): HTMLElement {
  const { data, looks } = app;
  const items = streams.map((stream) => {
    const from = nameBefore(app, stream.from);
    const where: Child[] =
      from === null
        ? ['new to ', isolated(data.groups[stream.to]!.name)]
        : [isolated(from), ' → ', isolated(data.groups[stream.to]!.name)];
    const names = stream.people.map((person) => looks.names[person]!);
    return h('li', {}, h('span', { class: 'route' }, ...where), ' ', ...listed(names));
  });
  const left = [...data.before!.gone].sort((a, b) => a.from - b.from);
  const gone = left.map(({ name, from }) =>
    h(
      'li',
      {},
      h('span', { class: 'route' }, isolated(nameBefore(app, from) ?? ''), ' → gone'),
      ' ',
      isolated(name),
    ),
  );
  return h('ul', { class: 'moves' }, ...items, ...gone);
}
