/** Numbers with decimal commas and thousands separators, a column at a time: one “1,234” cannot say what it means. */

export interface ReadNumbers {
  /** Per label; -Infinity where it is no number, or where it is in doubt. */
  readonly values: Float64Array;
  /** Indexes of labels that are no number. */
  readonly bad: readonly number[];
  /** Index of a label such as “1,234” that could be read in two ways, where no label settles it; else null. */
  readonly doubtful: number | null;
}

type Mark = '.' | ',';

/** Reads the distinct non-empty values of a column; together they settle which mark comes before decimals. */
export function readNumbers(labels: readonly string[]): ReadNumbers {
  const decimal = settleDecimalMark(labels);
  const bad: number[] = [];
  let doubtful: number | null = null;
  const values = Float64Array.from(labels, (label, index) => {
    const text = label.replace(/['’\s]/g, '');
    if (decimal === null && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
      doubtful ??= index;
      return Number.NEGATIVE_INFINITY;
    }
    const value = isNumber(label, decimal ?? '.') ? plainValue(text, decimal ?? '.') : Number.NaN;
    if (!Number.isFinite(value)) bad.push(index);
    return Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY;
  });
  return { values, bad, doubtful };
}

const integer = '(?:\\d+|[1-9]\\d{0,2}(?:GROUP\\d{3})+)';
const patterns: Readonly<Record<Mark, RegExp>> = {
  '.': new RegExp(`^[+-]?${integer.replace('GROUP', "[,'’\\s]")}(?:\\.\\d+)?$`),
  ',': new RegExp(`^[+-]?${integer.replace('GROUP', "[.'’\\s]")}(?:,\\d+)?$`),
};

function isNumber(label: string, decimal: Mark): boolean {
  return patterns[decimal].test(label);
}

function plainValue(text: string, decimal: Mark): number {
  return Number(decimal === '.' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'));
}

/** The mark that only one reading of some label allows; null where all are in doubt, the point where none is needed. */
function settleDecimalMark(labels: readonly string[]): Mark | null {
  let [point, comma, open] = [0, 0, 0];
  for (const label of labels) {
    const [isPoint, isComma] = [isNumber(label, '.'), isNumber(label, ',')];
    if (isPoint && !isComma) point++;
    else if (isComma && !isPoint) comma++;
    else if (isPoint && /[.,]/.test(label)) open++;
  }
  if (point !== comma) return point > comma ? '.' : ',';
  return open > 0 || point > 0 ? null : '.';
}
