/** Reads a published org chart with nothing of src: who takes part in mini-m by default, who is above whom. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cells, parseCsv } from '../cli/recount.ts';

export const dataFolder = join(import.meta.dirname, 'data');

export interface Organogram {
  readonly nameOf: (id: string) => string | undefined;
  /** Those who manage somebody, hold their post, have an id of their own, and have somebody above them. */
  readonly participants: ReadonlySet<string>;
  /** Everybody above at any distance, through vacancies and people who take no part. */
  above(id: string): Set<string>;
  /** `managers` where somebody who reports to them is reported to in turn. */
  manages(id: string): 'people' | 'managers' | null;
  inOneLine(a: string, b: string): boolean;
}

interface Post {
  readonly name: string;
  /** As written; several only where the rows of one id disagree. */
  readonly managers: ReadonlySet<string>;
  readonly isHeld: boolean;
  readonly isShared: boolean;
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');
const isVacancy = (name: string) => ['vacant', 'eliminated'].includes(letters(name));
const isWithheld = (name: string) => ['', 'nd'].includes(letters(name));
const isNobody = (manager: string) => ['', 'xx', 'none'].includes(manager.toLowerCase());

export function readOrganogram(file: string): Organogram {
  const rows = parseCsv(readFileSync(join(dataFolder, file), 'utf8'));
  const headings = file.startsWith('team')
    ? { id: 'id', name: 'name', manager: 'manager_id' }
    : { id: 'Post Unique Reference', name: 'Name', manager: 'Reports to Senior Post' };
  const ids = [...new Set(rows.map((row) => row[headings.id]!))];
  const posts = new Map(
    ids.map((id) => [
      id,
      postOf(
        rows.filter((row) => row[headings.id] === id),
        headings,
      ),
    ]),
  );
  const known = new Map(ids.map((id) => [id.toLowerCase(), id]));
  const bossesOf = (id: string) =>
    [...posts.get(id)!.managers]
      .map((manager) => (posts.has(manager) ? manager : known.get(manager.toLowerCase())))
      .filter((boss) => boss !== undefined && boss !== id) as string[];
  const reportsOf = new Map(ids.map((id) => [id, ids.filter((other) => bossesOf(other).includes(id))]));
  const isTop = (id: string) => [...posts.get(id)!.managers].every(isNobody);
  const above = (id: string) => {
    const found = new Set<string>();
    const todo = posts.has(id) ? bossesOf(id) : [];
    for (let boss = todo.pop(); boss !== undefined; boss = todo.pop()) {
      if (found.has(boss)) continue;
      found.add(boss);
      todo.push(...bossesOf(boss));
    }
    return found;
  };
  const takesPart = (id: string) => {
    const { isHeld, isShared } = posts.get(id)!;
    return isHeld && !isShared && reportsOf.get(id)!.length > 0 && !isTop(id);
  };
  return {
    nameOf: (id) => posts.get(id)?.name,
    participants: new Set(ids.filter(takesPart)),
    above,
    manages(id) {
      // Of two people on one id it is not known who reports to whom.
      const reports = (reportsOf.get(id) ?? []).filter((report) => !posts.get(report)!.isShared);
      if (reports.length === 0) return null;
      return reports.some((report) => reportsOf.get(report)!.length > 0) ? 'managers' : 'people';
    },
    inOneLine: (a, b) => above(a).has(b) || above(b).has(a),
  };
}

/** Rows of one id: an abolished post gives way to one that is held; two people on one id cannot be told apart. */
function postOf(rows: readonly Cells[], { name, manager }: { name: string; manager: string }): Post {
  const held = rows.filter((row) => !isVacancy(row[name]!));
  const speaking = held.length > 0 ? held : rows;
  const managers = new Set(speaking.map((row) => row[manager]!));
  const isOnePerson =
    new Set(speaking.map((row) => letters(row[name]!))).size === 1 &&
    (managers.size === 1 || !isWithheld(speaking[0]![name]!));
  return { name: speaking[0]![name]!, managers, isHeld: held.length > 0, isShared: !isOnePerson };
}
