/** The bottom of the page: who has no seat, and what this file is. */
import type { App } from './app.ts';
import { h, listed } from './dom.ts';
import { counted } from './words.ts';

export function pageFoot({ data }: App): HTMLElement {
  return h(
    'footer',
    { class: 'foot' },
    h(
      'p',
      {},
      `Made by minim ${data.minim}. This file loads nothing and sends nothing; it holds names, ids and the columns that rosters show. Changes made here stay here until you download groups.csv; `,
      h('code', {}, 'minim check people.csv groups.csv'),
      ' judges it as this page does.',
    ),
  );
}

export function withoutSeat({ data }: App): HTMLElement | null {
  if (data.unplaced.length === 0) return null;
  return h(
    'p',
    { class: 'notice' },
    `${counted(data.unplaced.length, 'person takes', 'people take')} part and `,
    `${data.unplaced.length === 1 ? 'is' : 'are'} in no group: `,
    ...listed(data.unplaced.slice(0, 12)),
    data.unplaced.length > 12 ? ` and ${data.unplaced.length - 12} more` : '',
    '. ',
    h('code', {}, 'minim place'),
    ' ranks seats for each.',
  );
}
