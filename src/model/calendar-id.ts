/** What calendar files are known by: who made them, and the id of each meeting. */

export const CALENDAR_MAKER = '-//minim-groups//minim//EN';

/** One for each group and cycle, the same in every run; the second of two series in alternate weeks has a number. */
export function calendarUid(group: string, cycle: string, series = 0): string {
  return `${idPart(group)}.${idPart(cycle)}${series === 0 ? '' : `.${series + 1}`}@minim-groups`;
}

/** Different for different names: what is no letter or digit stands as its number. */
function idPart(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
}
