/** Working hours and days as people write them: `09:00-17:00`, `8:30 – 17`, `Mon-Thu`, `Sun-Thu`, `Mon, Wed, Fri`. */

/** Longer texts are no hours; the patterns below may take long on them. */
const LONGEST = 100;
const DAY = 1440;

/** Minutes since midnight; `end` is 1440 for 24:00, and at or before `start` on the next day. Null for anything else. */
export function readHours(text: string): { start: number; end: number } | null {
  if (text.length > LONGEST) return null;
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  if (parts === null) return null;
  const [start, end] = [minutesOf(parts[1]!, parts[2]), minutesOf(parts[3]!, parts[4])];
  if (start === null || end === null || start === DAY || start === end) return null;
  return { start, end };
}

function minutesOf(hours: string, minutes = '00'): number | null {
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= DAY ? minute : null;
}

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Days of the week, ascending, Monday is 0; null where a word is no day. */
export function readDays(text: string): number[] | null {
  if (text.length > LONGEST) return null;
  const days = new Set<number>();
  for (const part of text.toLowerCase().split(/[,;/+&]|\band\b/)) {
    const ends = part.trim().split(/\s*(?:-|–|—|\bto\b)\s*/);
    const [first, last = first] = ends.map(dayOf);
    if (ends.length > 2 || first == null || last == null) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** A day by its name or by its first two or three letters; four of Tues and Thur. */
function dayOf(word: string): number | null {
  const short = word.trim().replace(/\.$/, '');
  if (!/^[a-z]{2,}$/.test(short)) return null;
  const found = names.findIndex((name) => name.startsWith(short));
  return found < 0 ? null : found;
}
