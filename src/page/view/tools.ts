/** The tools above the groups: search, what to show, in which order, and which mix colours the faces. */
import type { App } from './app.ts';
import { h } from './dom.ts';
import type { Show } from './filter.ts';
import { headingOf } from './looks.ts';

export function tools(app: App): HTMLElement {
  const { filter, looks } = app;
  const search = h('input', {
    type: 'search',
    id: 'find',
    placeholder: 'A name, a group …',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  search.addEventListener('input', () => {
    filter.text = search.value;
    filter.rule = null;
    app.refilter();
  });
  const shows: readonly (readonly [Show, string])[] = [
    ['all', 'All groups'],
    ['faults', 'Something to look at'],
    ['changed', 'Changed by hand'],
  ];
  const show = choice('show', 'Show', shows, filter.show, (value) => {
    filter.show = value;
    filter.rule = null;
    app.refilter();
  });
  const order = choice(
    'order',
    'Order',
    [
      ['name', 'By name'],
      ['worst', 'Worst first'],
    ] as const,
    filter.order,
    (value) => {
      filter.order = value;
      app.refilter();
    },
  );
  const mixes = looks.mixes.map(({ column }, index) => [String(index), headingOf(column.attribute)] as const);
  const colour = choice('colour', 'Faces by', mixes, String(app.mix), (value) => app.recolour(Number(value)));
  return h(
    'div',
    { class: 'tools', role: 'search' },
    h('div', { class: 'field grow' }, h('label', { for: 'find' }, 'Find'), search),
    show,
    order,
    mixes.length > 1 ? colour : null,
  );
}

function choice<T extends string>(
  id: string,
  label: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  const list = h(
    'select',
    { id },
    ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
  list.addEventListener('change', () => choose(list.value as T));
  return h('div', { class: 'field' }, h('label', { for: id }, label), list);
}
