/** `size:` in rules.yaml: how many people a group has, said outright or by how many attend, and seats kept free. */
import { type Attendance, areTooFew, sayTooFew, sizesAt } from '../../model/attendance.ts';
import { mostSeated, type SizeRange } from '../../model/problem.ts';
import { readShare } from './rotation.ts';
import { type Cursor, checkKeys, entriesOf, fault, wholeNumberOf } from './yaml-cursor.ts';

export interface SizeRead {
  readonly size: SizeRange;
  /** Whether it says no more than how many seats are kept free, so that sizes are still the programme's. */
  readonly isSpareOnly: boolean;
}

/** `size: { min, ideal, max, attend, spare }`; what is left out follows from what is given and from `base`. */
export function readSize(cursor: Cursor, base: SizeRange): SizeRead | null {
  const entries = entriesOf(cursor, 'a map such as { min: 5, ideal: 6, max: 8 }');
  if (entries === null) return null;
  checkKeys(entries, ['min', 'ideal', 'max', 'attend', 'spare'], '`size`');
  const find = (key: string) => entries.find((entry) => entry.key === key)?.value;
  const read = (key: string, least = 1) => {
    const at = find(key);
    return at ? wholeNumberOf(at, least) : null;
  };
  const attendAt = find('attend');
  const own = attendAt ? readAttendance(attendAt) : null;
  const from = own ? sizesAt(own) : base;
  const { attend } = from;
  const [givenMin, givenIdeal, givenMax] = [read('min'), read('ideal'), read('max')];
  const spare = read('spare', 0) ?? base.spare ?? 0;
  // What follows from attendance is not made smaller by what stands beside it: three would no longer be present.
  const below = attend ? [] : [givenMax, givenIdeal].filter((each) => each !== null);
  const min = givenMin ?? Math.min(from.min, ...below);
  const max = givenMax ?? Math.max(from.max, min, givenIdeal ?? from.max);
  const ideal = givenIdeal ?? Math.min(max - spare, Math.max(min, from.ideal));
  const size: SizeRange = { min, ideal, max, ...(attend ? { attend } : {}), ...(spare > 0 ? { spare } : {}) };
  if (!checkOrder(cursor, size)) return null;
  if (givenMin !== null && attend) warnOfMin(find('min')!, givenMin, attend);
  return { size, isSpareOnly: entries.length > 0 && entries.every(({ key }) => key === 'spare') };
}

function readAttendance(cursor: Cursor): Attendance | null {
  const share = readShare(cursor, 'the share of members who come, such as 60%');
  if (share === null || share[0] > 0) return share;
  fault(cursor, 'rules/value', 'Of a group that nobody attends there is no size.', 'such as attend: 60%');
  return null;
}

/** min <= ideal <= max, less the seats that are kept free. */
function checkOrder(cursor: Cursor, size: SizeRange): boolean {
  const { min, ideal, max, attend, spare = 0 } = size;
  const path = `\`${cursor.path}\``;
  const say = (what: string, help: string) => {
    fault(cursor, 'rules/value', `${path}: ${what}.`, help);
    return false;
  };
  const few = Math.min(ideal, max);
  if (min > few && attend && areTooFew(few, attend)) {
    const need = `for three to be present ${sizesAt(attend).min} are needed`;
    return say(sayTooFew(few, attend), `${need}: write no smaller max or ideal, or leave them out`);
  }
  if (min > max) return say(`min ${min} is more than max ${max}`, 'write them so that min <= ideal <= max');
  const most = mostSeated(size);
  if (spare > 0 && (min > most || ideal > most)) {
    const what = min > most ? `min ${min}` : `ideal ${ideal}`;
    const seats = most === 1 ? '1 is' : `${Math.max(0, most)} are`;
    return say(
      `with spare ${spare} of max ${max} only ${seats} seated at first, and ${what} is more`,
      `write a smaller spare, or max: ${(min > most ? min : ideal) + spare}`,
    );
  }
  if (min <= ideal && ideal <= max) return true;
  return say(
    `ideal ${ideal} is not between min ${min} and max ${max}`,
    'write them so that min <= ideal <= max',
  );
}

function warnOfMin(at: Cursor, min: number, attend: Attendance): void {
  if (!areTooFew(min, attend)) return;
  const help = `for three to be present write min: ${sizesAt(attend).min}, or leave min out`;
  fault(at, 'rules/at-odds', `A group of ${sayTooFew(min, attend)}; \`min\` counts all the same.`, help);
}
