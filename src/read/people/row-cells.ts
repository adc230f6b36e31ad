/** The columns of a table by what they say of a person; cells are understood once per value, not once per row. */
import type { CellColumn } from '../cell-columns.ts';
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
  /** Per row, the place of its standing in the list of all, from 1; 0 until it is asked for. */
  readonly standings: Uint8Array;
  readonly #statusHeading: string;
  /** Per field its first column, with unknown labels as empty. */
  readonly #known = new Map<Field, CellColumn>();
  /** Per manager column, what each label says; 0 until it is asked for. */
  readonly #saying = new Map<number, Uint8Array>();
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
    this.standings = new Uint8Array(table.size);
    const status = layout.columns.get('status')?.[0];
    this.#statusHeading = status === undefined ? '' : foldHeading(table.headings[status]!);
    for (const [field, [column]] of layout.columns) {
      const { codes, labels } = table.columns[column!]!;
      this.#known.set(field, { codes, labels: labels.map((label) => (isUnknown(label) ? '' : label)) });
    }
    for (const label of this.#known.get('name')?.labels ?? []) {
      const worker = label.endsWith(')') ? readWorkerName(label) : null;
      if (worker) this.#workers.set(label, worker);
    }
    this.#placeholders = placeholdersOf(table, layout);
    this.isNobody = nobodyTest(table, layout);
    this.#vacant = table.headings.findIndex(marksVacancies);
    this.#layout = layout;
  }

  /** The first column of a field; empty where there is none or its value is not known. */
  cell(row: number, field: Field): string {
    const column = this.#known.get(field);
    return column === undefined ? '' : column.labels[column.codes[row]!]!;
  }

  /** What the brackets after the name of a row say; undefined where there are none. */
  worker(row: number): WorkerName | undefined {
    return this.#workers.size === 0 ? undefined : this.#workers.get(this.cell(row, 'name'));
  }

  isPlaceholder(id: string): boolean {
    return this.#placeholders.size > 0 && this.#placeholders.has(id);
  }

  isMarkedVacant(row: number): boolean {
    return this.#vacant >= 0 && yesOrNo(cellOf(this.table, row, this.#vacant)) === true;
  }

  day(row: number, field: 'start_date' | 'end_date'): number {
    const column = this.#known.get(field);
    if (column === undefined) return Number.NaN;
    let days = this.#days.get(field);
    if (days === undefined) {
      days = daysOf(column.labels, this.#layout.dateOrders.get(field) ?? null);
      this.#days.set(field, days);
    }
    return days[column.codes[row]!]!;
  }

  /** The cells that name the manager of a row, the surest first. */
  managersOf(row: number, self: Self): readonly ManagerCell[] {
    const other = this.#managerElsewhere(row, self);
    if (other !== undefined)
      return other === '' || this.isNobody(other) ? noManagers : [{ text: other, by: 'any' }];
    const cells: ManagerCell[] = [];
    for (const { column, by } of this.managers) {
      if (this.#says(row, column) === SOMEBODY) cells.push({ text: cellOf(this.table, row, column), by });
    }
    return cells;
  }

  /** Whether there are such cells and all of them mean: nobody above. */
  saysNoManager(row: number, self: Self): boolean {
    const other = this.#managerElsewhere(row, self);
    if (other !== undefined) return other !== '' && this.isNobody(other);
    const said = this.managers.map(({ column }) => this.#says(row, column));
    return said.includes(NOBODY) && !said.includes(SOMEBODY);
  }

  /** The manager by a chain or by a team's name, empty where they tell none; undefined where a column names managers. */
  #managerElsewhere(row: number, self: Self): string | undefined {
    const { chain, namedTeam } = this.#layout;
    if (chain.length > 0) {
      const cells = chain.map((column) => cellOf(this.table, row, column));
      return cells.filter((cell) => !isUnknown(cell) && !isSelf(self, cell)).at(-1) ?? '';
    }
    if (namedTeam < 0) return undefined;
    const text = managerInBrackets(cellOf(this.table, row, namedTeam));
    return isSelf(self, text) ? '' : text;
  }

  /** What a manager cell says, looked at once a label. */
  #says(row: number, column: number): number {
    const { codes, labels } = this.table.columns[column]!;
    let saying = this.#saying.get(column);
    if (saying === undefined) {
      saying = new Uint8Array(labels.length);
      this.#saying.set(column, saying);
    }
    const code = codes[row]!;
    const label = labels[code]!;
    saying[code] ||= isUnknown(label) ? NOTHING : this.isNobody(label) ? NOBODY : SOMEBODY;
    return saying[code]!;
  }

  standing(status: string): Standing {
    const known = this.#standings.get(status);
    if (known !== undefined) return known;
    const standing = statusMeaning(status, this.#statusHeading) ?? null;
    this.#standings.set(status, standing);
    return standing;
  }
}

/** The column of yes and no that marks vacant posts; null where there is none. */
export function vacancyHeading({ headings }: Table): string | null {
  return headings.find(marksVacancies) ?? null;
}

function marksVacancies(heading: string): boolean {
  return isVacantHeadings.includes(foldHeading(heading));
}

interface ManagerCell {
  readonly text: string;
  readonly by: ManagerBy;
}

const noManagers: readonly ManagerCell[] = [];

/** What a manager cell says. */
const NOTHING = 1;
const NOBODY = 2;
const SOMEBODY = 3;

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
