/** A small made-up company: one at the top, managers below, and people who report to them. */

export type Row = Readonly<Record<string, string>>;

const departments = ['Design', 'Support', 'Sales'];
const timezones = ['Europe/Berlin', 'America/New_York', 'Europe/Athens'];

/** `top`, managers `m01`, `m02`, ... and of each manager two people, `m01a` and `m01b`, in a team of their own. */
export function company(managers: number, change: (row: Row) => Row = (row) => row): Row[] {
  const rows: Row[] = [
    {
      id: 'top',
      name: 'Tove Top',
      manager: '',
      department: 'Board',
      team: 'Board',
      title: 'Chief Executive',
      timezone: 'Europe/Berlin',
      start_date: '2001-01-01',
    },
  ];
  for (let index = 0; index < managers; index++) {
    const id = `m${String(index + 1).padStart(2, '0')}`;
    const shared = {
      department: departments[index % departments.length]!,
      timezone: timezones[(index + Math.floor(index / 3)) % timezones.length]!,
    };
    rows.push({
      id,
      name: `Mila ${id}`,
      manager: 'top',
      team: 'Leads',
      title: 'Manager',
      start_date: `${2005 + (index % 11)}-0${1 + (index % 9)}-15`,
      ...shared,
    });
    for (const letter of ['a', 'b']) {
      rows.push({
        id: `${id}${letter}`,
        name: `Ida ${id}${letter}`,
        manager: id,
        team: `Team ${id}`,
        title: 'Engineer',
        start_date: '2020-02-02',
        ...shared,
      });
    }
  }
  return rows.map(change);
}

/** Rows as CSV; the headings are those of the first row. */
export function csv(rows: readonly Row[]): string {
  const headings = Object.keys(rows[0]!);
  const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}

/** The rows in another order; the same seed gives the same order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const list = [...items];
  let state = seed * 7919 + 1;
  for (let i = list.length - 1; i > 0; i--) {
    state = (state * 48271) % 2147483647;
    const j = state % (i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
