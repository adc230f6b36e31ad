/** The keyboard: one stop for each group, arrows from person to person and from group to group, undo and redo. */
import type { App } from './app.ts';

export function allowKeys(app: App, groups: HTMLElement): void {
  groups.addEventListener('click', (event) => {
    const row =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('.who')?.closest<HTMLElement>('.person')
        : null;
    if (row) app.open(Number(row.dataset.person));
  });
  groups.addEventListener('keydown', (event) => {
    const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.who') : null;
    if (here === null) return;
    const next = nextFrom(here, event.key, groups);
    if (next === null) return;
    event.preventDefault();
    for (const stop of next.closest('.people')!.querySelectorAll<HTMLElement>('.who')) stop.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLInputElement || document.querySelector('dialog[open]') !== null;
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) app.undo();
    else if (key === 'y' || key === 'z') app.redo();
    else return;
    event.preventDefault();
  });
}

function nextFrom(here: HTMLElement, key: string, groups: HTMLElement): HTMLElement | null {
  const stopsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>('.who')];
  const list = here.closest('.people')!;
  const stops = stopsOf(list);
  const at = stops.indexOf(here);
  if (key === 'ArrowDown') return stops[at + 1] ?? null;
  if (key === 'ArrowUp') return stops[at - 1] ?? null;
  if (key === 'Home') return stops[0] ?? null;
  if (key === 'End') return stops.at(-1) ?? null;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return null;
  const lists = [...groups.querySelectorAll('.people')];
  const beside = lists[lists.indexOf(list) + step];
  if (beside === undefined) return null;
  const there = stopsOf(beside);
  return there[Math.min(at, there.length - 1)] ?? null;
}
