/** groups.csv as minim writes it, of the groups as they are on the page. */
import { byCodePoint } from '../../model/order.ts';
import type { PageData } from '../../model/page-data.ts';
import type { Sheet } from './sheet.ts';

export function groupsCsv(sheet: Sheet): string {
  const { data, roles, pools } = sheet;
  const { people, columns, others } = data;
  const order = [...data.groups.keys()].sort(
    (a, b) => pools[a]! - pools[b]! || byCodePoint(data.groups[a]!.name, data.groups[b]!.name),
  );
  const rows = order.flatMap((group) => {
    const { name } = data.groups[group]!;
    const members = inOrder(data, sheet.members[group]!);
    return [
      ...members.map((person) => [
        name,
        people.ids[person]!,
        people.names[person]!,
        roles[person]!,
        ...columns.map(({ labels, codes }) => labels[codes[person]!] ?? ''),
      ]),
      ...others
        .filter((seat) => seat.group === name)
        .map((seat) => [name, seat.id, seat.name, seat.role, ...columns.map(() => '')]),
    ];
  });
  // Groups of nobody in the export are not on the page, and stay in the file.
  const known = new Set(data.groups.map(({ name }) => name));
  const strangers = others
    .filter(({ group }) => !known.has(group))
    .map(({ group, id, name, role }) => [group, id, name, role, ...columns.map(() => '')]);
  const head = ['group', 'id', 'name', 'role', ...columns.map(({ attribute }) => attribute)];
  return [head, ...rows, ...strangers].map((row) => `${row.map(cellText).join(',')}\n`).join('');
}

/** Members by name, then id. */
export function inOrder({ people: { names, ids } }: PageData, members: readonly number[]): number[] {
  return [...members].sort((a, b) => byCodePoint(names[a]!, names[b]!) || byCodePoint(ids[a]!, ids[b]!));
}

/** What a spreadsheet would run begins with `'`, as does what looks escaped already. */
function cellText(cell: string): string {
  const safe = /^'*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
