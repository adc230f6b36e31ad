/** Moving people with the mouse: onto a group to go there, onto somebody to change places. What it would cost shows at once. */
import type { Change } from '../judge/sheet.ts';
import { subtractCosts } from '../judge/verdict.ts';
import type { App } from './app.ts';
import { isolated } from './dom.ts';
import { changeChip, ruleChanges } from './words.ts';

export function allowDragging(app: App, groups: HTMLElement): void {
  let dragged: number | null = null;
  let shown = '';

  const targetOf = (event: DragEvent): { change: Change; card: HTMLElement } | null => {
    const element = event.target instanceof Element ? event.target : null;
    const card = element?.closest<HTMLElement>('.card');
    if (dragged === null || !card) return null;
    const to = Number(card.dataset.group);
    if (app.sheet.groupOf[dragged] === to) return null;
    const row = element?.closest<HTMLElement>('.person[data-person]');
    const other = row ? Number(row.dataset.person) : null;
    return { change: { person: dragged, to, other }, card };
  };

  const clear = () => {
    shown = '';
    for (const row of groups.querySelectorAll('.target')) row.classList.remove('target');
    for (const card of groups.querySelectorAll('.card.over')) {
      card.classList.remove('over');
      card.querySelector<HTMLElement>('.drop-note')!.hidden = true;
    }
  };

  const preview = ({ change, card }: { change: Change; card: HTMLElement }) => {
    const key = `${change.to} ${change.other}`;
    if (key === shown) return;
    clear();
    shown = key;
    const { sheet, looks, data } = app;
    const refused = sheet.refuses(change);
    const note = card.querySelector<HTMLElement>('.drop-note')!;
    const to = isolated(change.other === null ? data.groups[change.to]!.name : looks.names[change.other]!);
    const after = sheet.costsAfter(change);
    const chip = changeChip(subtractCosts(after.total, sheet.verdict.total));
    const rules = ruleChanges(data, sheet.verdict.costs, after.byRule);
    const what = change.other === null ? 'Move to ' : 'Swap with ';
    note.replaceChildren(...(refused === null ? [what, to, ' ', chip, ' ', rules ?? ''] : [refused]));
    note.hidden = false;
    card.classList.add('over');
    if (change.other !== null) card.querySelector(`[data-person="${change.other}"]`)!.classList.add('target');
  };

  groups.addEventListener('dragstart', (event) => {
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.person[data-person]') : null;
    if (!row || !event.dataTransfer) return;
    dragged = Number(row.dataset.person);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', app.looks.names[dragged]!);
    row.classList.add('dragged');
  });
  groups.addEventListener('dragover', (event) => {
    const target = targetOf(event);
    if (target === null) {
      clear();
      return;
    }
    event.preventDefault();
    preview(target);
  });
  groups.addEventListener('drop', (event) => {
    const target = targetOf(event);
    clear();
    if (target === null) return;
    event.preventDefault();
    dragged = null;
    app.change(target.change);
  });
  groups.addEventListener('dragend', () => {
    dragged = null;
    clear();
    for (const row of groups.querySelectorAll('.dragged')) row.classList.remove('dragged');
  });
}
