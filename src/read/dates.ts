/** Dates as people and HR systems write them, a column at a time: one value cannot say if day or month comes first. */

export interface ReadDates {
  /** `ambiguous`: day and month could be either way round. `none`: the column holds no dates. */
  readonly order: 'known' | 'ambiguous' | 'none';
  /** The commonest way of writing, such as `DD/MM/YYYY`; null unless the order is known. */
  readonly format: string | null;
  /** Days since 1970-01-01 per label; -Infinity where the day is not known. */
  readonly days: Float64Array;
  /** Index of a label that was read as a day of a spreadsheet, such as 36923; null where there is none. */
  readonly serial: number | null;
  /** Index of a label of which a part is taken for granted: the century, or the first day of a month; null for none. */
  readonly assumed: number | null;
  /** Indexes of labels that are no date, whatever the order; and those against the order of the column. */
  readonly bad: number[];
}

export type DateOrder = 'day-first' | 'month-first';

export interface DateOptions {
  /** Which of day and month comes first, where somebody has said so. */
  readonly order?: DateOrder | null;
  /** Whether bare numbers are days as spreadsheets count them: only where the column is declared to hold dates. */
  readonly allowsSerials?: boolean;
}

/** One label. Of `3/4/2020` both days are kept until the column has settled the order. */
interface Reading {
  readonly dayFirst: number | null;
  readonly monthFirst: number | null;
  /** False where the way of writing leaves no doubt. */
  readonly dependsOnOrder: boolean;
  /** With `A` and `B` for the two parts whose order is in doubt. */
  readonly format: string;
}

const LEAST_UNDERSTOOD = 0.8;

/** Reads the distinct non-empty values of a column as dates; the values together settle the order of day and month. */
export function readDates(labels: readonly string[], options: DateOptions = {}): ReadDates {
  const readings = labels.map(
    (label) => readDate(label) ?? (options.allowsSerials ? readSerial(label) : null),
  );
  const days = new Float64Array(labels.length).fill(Number.NEGATIVE_INFINITY);
  const bad = readings.flatMap((reading, i) => (reading === null ? [i] : []));
  const firstSerial = readings.findIndex((reading) => reading?.format === SPREADSHEET_DAY);
  const serial = firstSerial < 0 ? null : firstSerial;
  const firstAssumed = readings.findIndex((reading) => reading !== null && isAssumed(reading.format));
  const assumed = firstAssumed < 0 ? null : firstAssumed;
  const understood = labels.length - bad.length;
  if (understood === 0 || understood < LEAST_UNDERSTOOD * labels.length) {
    return { order: 'none', format: null, days, serial, assumed, bad };
  }
  const order = options.order ?? settleOrder(readings);
  const uses = new Map<string, number>();
  readings.forEach((reading, i) => {
    if (reading === null || (order === null && reading.dependsOnOrder)) return;
    const day = order === 'month-first' ? reading.monthFirst : reading.dayFirst;
    if (day === null) {
      bad.push(i);
      return;
    }
    days[i] = day;
    uses.set(reading.format, (uses.get(reading.format) ?? 0) + 1);
  });
  bad.sort((a, b) => a - b);
  if (order === null) return { order: 'ambiguous', format: null, days, serial, assumed, bad };
  const [a, b] = order === 'month-first' ? ['MM', 'DD'] : ['DD', 'MM'];
  return {
    order: 'known',
    format: commonest(uses).replace('A', a!).replace('B', b!),
    days,
    serial,
    assumed,
    bad,
  };
}

/** Which of day and month comes first in a column, by all its values; null where they do not settle it. */
export function dateOrderOf(labels: readonly string[]): DateOrder | null {
  return settleOrder(labels.map(readDate));
}

/** Whether a way of writing has a year of two digits, or no day. */
function isAssumed(format: string): boolean {
  return format !== SPREADSHEET_DAY && (!format.includes('YYYY') || !/[AD]/.test(format));
}

/** The order that most of the values speak for; null when they could be either. */
function settleOrder(readings: readonly (Reading | null)[]): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  for (const reading of readings) {
    if (reading === null) continue;
    if (reading.monthFirst === null) dayFirst++;
    else if (reading.dayFirst === null) monthFirst++;
    else if (reading.dayFirst !== reading.monthFirst) open++;
  }
  if (dayFirst === monthFirst) return dayFirst + open === 0 ? 'day-first' : null;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}

/** The first of the most used; Map keeps the order of the column. */
function commonest(uses: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [format, count] of uses) if (best === '' || count > uses.get(best)!) best = format;
  return best;
}

/** A time of day after the date is allowed and does not matter: a day is a day where it was written. */
const TIME =
  '(?:(?:T|,?\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*[AP]\\.?M\\.?)?(?:\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 'i');
const DAY_MONTH_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?([-/.\\s])\\s*([a-z]{3,9})\\.?\\s*[-/.,\\s]\\s*(\\d{4}|\\d{2})${TIME}$`,
  'i',
);
const MONTH_NAME_DAY = new RegExp(
  `^([a-z]{3,9})\\.?[-\\s]\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+|-)(\\d{4}|\\d{2})${TIME}$`,
  'i',
);
const YEAR_MONTH = /^(\d{4})([-/])(\d{2})$/;
const MONTH_NAME_YEAR = /^([a-z]{3,9})\.?\s*([-/,\s])\s*(\d{4}|\d{2})$/i;

/** Longer texts are no date; the patterns may take long on them. */
const LONGEST = 60;

function readDate(label: string): Reading | null {
  const text = label.trim();
  if (text.length > LONGEST) return null;
  let match = YEAR_FIRST.exec(text);
  if (match !== null) {
    const [, year, separator, month, day] = match;
    return certain(`YYYY${separator}MM${separator}DD`, Number(year), Number(month), Number(day));
  }
  match = YEAR_LAST.exec(text);
  if (match !== null) {
    const [, first, separator, second, year] = match;
    const dayFirst = dayNumber(fullYear(year!), Number(second), Number(first));
    const monthFirst = dayNumber(fullYear(year!), Number(first), Number(second));
    if (dayFirst === null && monthFirst === null) return null;
    const format = `A${separator}B${separator}${yearFormat(year!)}`;
    return { dayFirst, monthFirst, dependsOnOrder: true, format };
  }
  match = DAY_MONTH_NAME.exec(text);
  if (match !== null) {
    const [, day, separator, name, year] = match;
    const format = `DD${separator}Mon${separator}${yearFormat(year!)}`;
    return certain(format, fullYear(year!), monthOf(name!), Number(day));
  }
  match = MONTH_NAME_DAY.exec(text);
  if (match !== null) {
    const [, name, day, year] = match;
    return certain(`Mon DD, ${yearFormat(year!)}`, fullYear(year!), monthOf(name!), Number(day));
  }
  match = YEAR_MONTH.exec(text);
  if (match !== null) {
    const [, year, separator, month] = match;
    return certain(`YYYY${separator}MM`, Number(year), Number(month), 1);
  }
  match = MONTH_NAME_YEAR.exec(text);
  if (match !== null) {
    const [, name, separator, year] = match;
    return certain(`Mon${separator}${yearFormat(year!)}`, fullYear(year!), monthOf(name!), 1);
  }
  return null;
}

/** 25569 is 1970-01-01 in spreadsheets. Years 1950 to 2100: other numbers are hardly days. */
function readSerial(label: string): Reading | null {
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(label.trim())?.[1];
  const day = serial === undefined ? 0 : Number(serial) - SERIAL_OF_1970;
  if (day < dayNumber(1950, 1, 1)! || day > dayNumber(2100, 12, 31)! || serial === undefined) return null;
  return { dayFirst: day, monthFirst: day, dependsOnOrder: false, format: SPREADSHEET_DAY };
}

const SERIAL_OF_1970 = 25569;
const SPREADSHEET_DAY = 'spreadsheet day';

function certain(format: string, year: number, month: number, day: number): Reading | null {
  const number = dayNumber(year, month, day);
  return number === null ? null : { dayFirst: number, monthFirst: number, dependsOnOrder: false, format };
}

function yearFormat(year: string): string {
  return year.length === 2 ? 'YY' : 'YYYY';
}

function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** From 1; 0, which no date has, for a word that is no month. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 of a date in the Gregorian calendar, or null when there is no such date. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = DAYS_IN_MONTH[month - 1];
  if (length === undefined || day < 1 || day > length + (isLeap && month === 2 ? 1 : 0)) return null;
  // Years counted from March put the leap day last, so that the lengths of whole months follow one formula.
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + dayOfYear - DAYS_TO_1970;
}

/** From 1 March of year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719468;

/** A day as YYYY-MM-DD. */
export function isoDay(day: number): string {
  const fromMarch0 = day + DAYS_TO_1970;
  const era = Math.floor(fromMarch0 / DAYS_IN_400_YEARS);
  const inEra = fromMarch0 - era * DAYS_IN_400_YEARS;
  // The last day of 4, 100 and 400 years is a leap day, which must not count as a year of its own.
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36524) + Math.floor(inEra / 146096);
  const yearOfEra = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + 400 * era + (month <= 2 ? 1 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

const DAYS_IN_400_YEARS = 146097;
