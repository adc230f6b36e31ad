/** Days since 1970-01-01 as dates of the Gregorian calendar. */

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

export function calendarDay(day: number): CalendarDay {
  // Counted from 1 March of year 0, so that the leap day is the last of a year.
  const since = day + 719_468;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const isNextYear = month >= 10;
  return {
    year: era * 400 + year + (isNextYear ? 1 : 0),
    month: ((month + 2) % 12) + 1,
    date: ofYear - Math.floor((153 * month + 2) / 5) + 1,
  };
}
