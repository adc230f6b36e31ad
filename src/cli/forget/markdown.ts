/** Takes a name out of roster.md and diff.md: its row of a table, its place in a list. */
import { forMarkdown } from '../../write/safe-text.ts';

const roles = ['', ' (facilitator)', ' (deputy)'];
const list = /^- (goes|comes|stays): /;

export function withoutName(text: string, names: ReadonlySet<string>): string {
  const written = [...names].map(forMarkdown);
  const cells = new Set(written.flatMap((name) => roles.map((role) => name + role)));
  const lines = text.split('\n').flatMap((line) => {
    if (line.startsWith('| ')) {
      const row = line.slice(2, -2).split(' | ');
      return row.some((cell) => cells.has(cell)) ? [] : [line];
    }
    const head = list.exec(line)?.[0];
    if (head === undefined) return [line];
    const left = line.slice(head.length).split(', ');
    const others = written.reduce((rest, name) => without(rest, name), left);
    return [head + (others.length === 0 ? 'nobody' : others.join(', '))];
  });
  return lines.join('\n');
}

/** A name may have commas of its own. */
function without(parts: readonly string[], name: string): string[] {
  const own = name.split(', ');
  for (let at = 0; at + own.length <= parts.length; at++)
    if (own.every((part, index) => parts[at + index] === part))
      return [...parts.slice(0, at), ...parts.slice(at + own.length)];
  return [...parts];
}
