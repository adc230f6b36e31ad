/** The columns of a table by what they say of a person; cells are understood once per value, not once per row. */
import { type DateOrder, readDates } from '../dates.ts';
import { noManagerValues, placeholderIds } from '../empty-words.ts';
import { type Field, foldHeading, type Layout, type ManagerBy } from '../layout.ts';
import { managerInBrackets } from '../manager-columns.ts';
import { isVacantHeadings } from '../status-words.ts';
import { fold } from '../suggest.ts';
import { cellOf, type Table } from '../table.ts';
import { isUnknown } from './cells.ts';
import { nameKey } from './names.ts';
import { type Standing, statusMeaning, yesOrNo } from './standing.ts';
import { readWorkerName, type WorkerName } from './worker-names.ts';

export class RowCells {
  readonly table: Table;
  readonly hasIds: boolean;
  readonly managers: Layout['managers'];
  readonly dotted: readonly number[];
  /** Whether a manager cell says that there is nobody above. */
  readonly isNobody: (text: string) => boolean;
  readonly #columns: Layout['columns'];
  readonly #statusHeading: string;
  /** Per field, labels with unknown ones as empty. */
  readonly #known = new Map<Field, readonly string[]>();
  /** Few statuses stand on many rows. */
  readonly #standings = new Map<string, Standing>();
  /** What brackets after names say, by name as written; only those that say something. */
  readonly #workers = new Map<string, WorkerName>();
  readonly #placeholders: ReadonlySet<string>;
  /** The column that marks vacant posts, or -1. */
  readonly #vacant: number;
  /** Days per field and label, once they are asked for. */
  readonly #days = new Map<Field, Float64Array>();
  readonly #layout: Layout;

  constructor(table: Table, layout: Layout) {
    this.table = table;
    this.managers = layout.managers;
    this.dotted = layout.columns.get('other_managers') ?? [];
    this.hasIds = layout.columns.has('id');
    this.#columns = layout.columns;
    const status = layout.columns.get('status')?.[0];
    this.#statusHeading = status === undefined ? '' : foldHeading(table.headings[status]!);
    for (const [field, [column]] of layout.columns) {
      const { labels } = table.columns[column!]!;
      this.#known.set(
        field,
        labels.map((label) => (isUnknown(label) ? '' : label)),
      );
    }
    for (const label of this.#known.get('name') ?? []) {
      const worker = label.endsWith(')') ? readWorkerName(label) : null;
      if (worker) this.#workers.set(label, worker);
    }
    this.#placeholders = placeholdersOf(table, layout);
    this.isNobody = nobodyTest(table, layout);
    this.#vacant = table.headings.findIndex((heading) => isVacantHeadings.includes(foldHeading(heading)));
    this.#layout = layout;
  }

  /** The first column of a field; empty where there is none or its value is not known. */
  cell(row: number, field: Field): string {
    const column = this.#columns.get(field)?.[0];
    return column === undefined ? '' : this.#known.get(field)![this.table.columns[column]!.codes[row]!]!;
  }

  /** What the brackets after the name of a row say; undefined where there are none. */
  worker(row: number): WorkerName | undefined {
    return this.#workers.size === 0 ? undefined : this.#workers.get(this.cell(row, 'name'));
  }

  isPlaceholder(id: string): boolean {
    return this.#placeholders.has(id);
  }

  isMarkedVacant(row: number): boolean {
    return this.#vacant >= 0 && yesOrNo(cellOf(this.table, row, this.#vacant)) === true;
  }

  day(row: number, field: 'start_date' | 'end_date'): number {
    const column = this.#columns.get(field)?.[0];
    if (column === undefined) return Number.NaN;
    let days = this.#days.get(field);
    if (days === undefined) {
      days = daysOf(this.#known.get(field)!, this.#layout.dateOrders.get(field) ?? null);
      this.#days.set(field, days);
    }
    return days[this.table.columns[column]!.codes[row]!]!;
  }

  /** The cells that name the manager of a row, the surest first. */
  managerCells(row: number, self: Self): { text: string; by: ManagerBy }[] {
    const { chain, namedTeam } = this.#layout;
    if (chain.length > 0) {
      const cells = chain.map((column) => cellOf(this.table, row, column));
      const above = cells.filter((cell) => !isUnknown(cell) && !isSelf(self, cell)).at(-1);
      return above === undefined ? [] : [{ text: above, by: 'any' }];
    }
    if (namedTeam >= 0) {
      const text = managerInBrackets(cellOf(this.table, row, namedTeam));
      return text === '' || isSelf(self, text) ? [] : [{ text, by: 'any' }];
    }
    return this.managers
      .map(({ column, by }) => ({ text: cellOf(this.table, row, column), by }))
      .filter(({ text }) => !isUnknown(text));
  }

  standing(status: string): Standing {
    const known = this.#standings.get(status);
    if (known !== undefined) return known;
    const standing = statusMeaning(status, this.#statusHeading) ?? null;
    this.#standings.set(status, standing);
    return standing;
  }
}

interface Self {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly bracketId: string;
}

/** Whether a cell of a chain of managers is the person whose chain it is, as some systems have it. */
function isSelf({ id, name, email, bracketId }: Self, cell: string): boolean {
  const other = readWorkerName(cell);
  if (other !== null && other.id !== '' && bracketId !== '') return other.id === bracketId;
  const text = other?.name ?? cell;
  return [id, email].includes(text) || nameKey(text) === nameKey(name);
}

/** Tells manager cells that mean: nobody above. Somebody may really have the id 0. */
export function nobodyTest(table: Table, layout: Layout): (text: string) => boolean {
  const placeholders = placeholdersOf(table, layout);
  const id = layout.columns.get('id')?.[0];
  const ids = id === undefined ? [] : table.columns[id]!.labels;
  const real = new Set(ids.filter((label) => placeholderIds.includes(label) && !placeholders.has(label)));
  return (text) =>
    noManagerValues.includes(fold(text)) ||
    /^nomanager@/i.test(text) ||
    (placeholderIds.includes(text) && !real.has(text));
}

/** Values of the id column that stand for nobody in particular: no id is 0 or XX on several rows. */
function placeholdersOf(table: Table, layout: Layout): Set<string> {
  const column = layout.columns.get('id')?.[0];
  if (column === undefined) return new Set();
  const { labels, codes } = table.columns[column]!;
  const suspects = labels.map((label) => label !== '' && placeholderIds.includes(label.toLowerCase()));
  if (!suspects.includes(true)) return new Set();
  const counts = new Map<string, number>();
  for (const code of codes) {
    if (suspects[code]) counts.set(labels[code]!, (counts.get(labels[code]!) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
}

/** Days of labels, NaN where they are no dates; read from the known ones, whose order of day and month is one. */
function daysOf(labels: readonly string[], order: DateOrder | null): Float64Array {
  const known = [...new Set(labels)].filter((label) => label !== '');
  const { days } = readDates(known, { order });
  const dayOf = new Map(known.map((label, index) => [label, days[index]!]));
  return Float64Array.from(labels, (label) => {
    const day = dayOf.get(label) ?? Number.NaN;
    return Number.isFinite(day) ? day : Number.NaN;
  });
}
