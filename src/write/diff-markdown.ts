/** diff.md: group by group who goes, comes and stays, each rule before and after, and whom people newly meet. */

import type { Diff, GroupChange } from '../compare/diff.ts';
import { counted } from '../model/counted.ts';
import type { Palette } from './paint.ts';
import { forMarkdown, forTerminal } from './safe-text.ts';
import { beside, wrap } from './wrap.ts';

export interface DiffFacts {
  readonly title: string;
  /** What to call somebody; ids only where there is no name. */
  callOf(id: string): string;
  /** Each public rule: what it cost before and costs now. Null where there is no export to judge by. */
  readonly rules:
    | readonly {
        readonly key: string;
        readonly before: number | null;
        readonly after: number;
        readonly bound: number;
      }[]
    | null;
  /** Pairs who share a group for the first time, and across departments; pairs who meet again, and the fewest possible. */
  readonly acquaintances: {
    readonly fresh: number;
    readonly acrossDepartments: number | null;
    readonly again: number;
  } | null;
}

export function writeDiff(diff: Diff, facts: DiffFacts): string {
  const names = (ids: readonly string[]) =>
    ids.length === 0 ? 'nobody' : ids.map((id) => forMarkdown(facts.callOf(id))).join(', ');
  const lines = [`# ${forMarkdown(facts.title)}`, '', sentence(diff), ''];
  for (const group of diff.groups) {
    const kind = group.kind === 'new' ? ' (new)' : group.kind === 'gone' ? ' (ended)' : '';
    lines.push(`## ${forMarkdown(group.name)}${kind}`, '');
    lines.push(
      `- goes: ${names(group.left)}`,
      `- comes: ${names(group.arrived)}`,
      `- stays: ${names(group.stayed)}`,
      '',
    );
  }
  if (diff.unchanged.length > 0) lines.push(`Unchanged: ${diff.unchanged.map(forMarkdown).join(', ')}.`, '');
  if (facts.acquaintances) {
    const { fresh, acrossDepartments, again } = facts.acquaintances;
    const across = acrossDepartments === null ? '' : `, ${acrossDepartments} of them across departments`;
    lines.push(
      '## Who meets whom',
      '',
      `- ${fresh} pairs share a group for the first time${across}`,
      `- ${again} pairs meet again after being apart`,
      '',
    );
  }
  if (facts.rules) {
    lines.push('## Rules', '', '| Rule | Before | After | At least |', '| --- | --- | --- | --- |');
    for (const rule of facts.rules)
      lines.push(`| ${forMarkdown(rule.key)} | ${rule.before ?? ''} | ${rule.after} | ${rule.bound} |`);
    lines.push('');
  }
  return lines.join('\n');
}

/** "12 people move, 31 stay, 3 join, 2 have gone." */
export function sentence(diff: Diff): string {
  return `${counted(diff.moved.length, 'person moves', 'people move')}, ${counted(diff.stayed, 'stays', 'stay')}, ${counted(diff.joined.length, 'joins', 'join')}, ${counted(diff.gone.length, 'has gone', 'have gone')}.`;
}

/** The same for a terminal, where there is no export: who goes, comes and stays. */
export function renderDiff(
  diff: Diff,
  callOf: (id: string) => string,
  palette: Palette,
  width: number,
): string {
  if (diff.groups.length === 0) return 'Nothing changed.\n';
  const lines = [
    palette.strong(sentence(diff)),
    '',
    ...diff.groups.flatMap((group) => groupChangeLines(group, callOf, palette, width)),
  ];
  lines.push(
    '',
    `${diff.newPairs} pairs share a group now and did not before; ${diff.partedPairs} no longer do.`,
  );
  return `${lines.join('\n')}\n`;
}

/** A group with who goes and who comes. */
export function groupChangeLines(
  group: GroupChange,
  callOf: (id: string) => string,
  palette: Palette,
  width: number,
): string[] {
  const names = (ids: readonly string[]) => ids.map((id) => beside(forTerminal(callOf(id)))).join(', ');
  const kind = group.kind === 'kept' ? '' : group.kind === 'new' ? ' (new)' : ' (ended)';
  const stay = group.kind === 'kept' ? `, ${group.stayed.length} stay` : '';
  const lines = [`  ${palette.strong(forTerminal(group.name))}${kind}${stay}`];
  if (group.left.length > 0) lines.push(...wrap(names(group.left), '    goes   ', width));
  if (group.arrived.length > 0) lines.push(...wrap(names(group.arrived), '    comes  ', width));
  return lines;
}
