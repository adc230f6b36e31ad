/** Calendar files that minim wrote before: which meeting they are of, and which revision of it. */
import { CALENDAR_MAKER } from '../model/calendar-id.ts';

export interface OwnCalendar {
  readonly text: string;
  /** The id of its first meeting. */
  readonly uid: string;
  readonly sequence: number;
}

/** Null for what minim did not write. */
export function readOwnCalendar(text: string): OwnCalendar | null {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const firstOf = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  const uid = firstOf('UID');
  if (firstOf('PRODID') !== CALENDAR_MAKER || uid === undefined) return null;
  const sequence = firstOf('SEQUENCE') ?? '0';
  return { text, uid, sequence: /^\d{1,9}$/.test(sequence) ? Number(sequence) : 0 };
}
