/** How mixed a group is by a column: a small bar with a part for each value. */
import { h } from './dom.ts';
import { headingOf, type Mix } from './looks.ts';

export function mixBar({ column, colours }: Mix, members: readonly number[]): HTMLElement {
  const counts = new Map<number, number>();
  for (const person of members) {
    const code = column.codes[person]!;
    if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const parts = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const known = parts.reduce((sum, [, count]) => sum + count, 0);
  const told = parts.map(([code, count]) => `${column.labels[code]} ${count}`).join(', ');
  const heading = headingOf(column.attribute);
  const bar = h(
    'span',
    { class: 'mix-bar', role: 'img', 'aria-label': `${heading}: ${told || 'not known'}` },
    ...parts.map(([code, count]) => {
      const part = h('span', { class: `part ${colours[code]}`, title: `${column.labels[code]}: ${count}` });
      part.style.flexGrow = String(count);
      return part;
    }),
  );
  const unknown = members.length - known;
  const note = `${parts.length} ${unknown === 0 ? `of ${members.length}` : `of ${known} known`}`;
  return h(
    'div',
    { class: 'mix' },
    h('span', { class: 'mix-name' }, heading),
    bar,
    h('span', { class: 'mix-note' }, note),
  );
}
