/** What `minim check --verbose` prints, read back: findings with their lines, and the repairs that it proposes. */
import { parseCsv, unescaped } from '../cli/recount.ts';

export interface Finding {
  readonly line: number;
  readonly group: string;
  readonly strength: string;
  readonly rule: string;
  /** Lines of the people, in the order they are named. */
  readonly lines: readonly number[];
  readonly names: readonly string[];
  /** The line below that says how to mend it. */
  readonly repair: string;
}

export function findingsOf(out: string, file: string): Finding[] {
  const rows = out.split('\n');
  return rows.flatMap((row, index) => {
    const head = /^ {2}(\S+):(\d+) {2}(.+?) {2}(never|must|avoid|should) (\S+): (.*)$/.exec(row);
    if (!head || head[1] !== file) return [];
    const people = [...head[6]!.matchAll(/(?:^|, )(.*?) \(line (\d+)\)/g)];
    return [
      {
        line: Number(head[2]),
        group: head[3]!,
        strength: head[4]!,
        rule: head[5]!,
        lines: people.map((each) => Number(each[2])),
        names: people.map((each) => each[1]!),
        repair: rows[index + 2]!.trim(),
      },
    ];
  });
}

export interface SeatRow {
  group: string;
  readonly id: string;
  readonly name: string;
}

export function seatRows(groupsCsv: string): SeatRow[] {
  return parseCsv(groupsCsv).map((row) => ({
    group: unescaped(row.group!),
    id: unescaped(row.id!),
    name: unescaped(row.name!),
  }));
}

export function writeSeats(rows: readonly SeatRow[]): string {
  return `group,id,name\n${rows.map(({ group, id, name }) => `${group},${id},${name}\n`).join('')}`;
}

/** The rows after a repair, applied as a reader would; null where the sentence proposes none. */
export function applied(rows: readonly SeatRow[], repair: string): SeatRow[] | null {
  const proposal = /^(.*): mends it and breaks nothing as strong/.exec(repair)?.[1];
  if (proposal === undefined) return null;
  const result = rows.map((row) => ({ ...row }));
  const called = (text: string) => {
    const found = result.filter((row) => row.name === text || `${row.name} [${row.id}]` === text);
    if (found.length !== 1) throw new Error(`${text} is ${found.length} people: ${repair}`);
    return found[0]!;
  };
  for (const step of proposal.split(', then ')) {
    const swap = /^swap (.+) with (.+) \(line (\d+), (.+)\)$/.exec(step);
    const move = /^move (.+) \(line (\d+)\) to (.+)$/.exec(step);
    if (swap) {
      const [one, other] = [called(swap[1]!), result[Number(swap[3]) - 2]!];
      if (called(swap[2]!) !== other) throw new Error(`line ${swap[3]} is not ${swap[2]}`);
      [one.group, other.group] = [other.group, one.group];
    } else if (move) {
      const one = result[Number(move[2]) - 2]!;
      if (called(move[1]!) !== one) throw new Error(`line ${move[2]} is not ${move[1]}`);
      one.group = move[3]!;
    } else throw new Error(`not understood: ${step}`);
  }
  return result;
}
