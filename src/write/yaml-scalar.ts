/** A text from an input file as a scalar of YAML that reads back as the same text, whatever it holds. */

/** Words that readers of YAML take for something else than a text. */
const reserved = /^(true|false|yes|no|on|off|null|y|n|nan|inf)$/i;
/** Letters and digits with inner spaces and a few marks that mean nothing in YAML; never a number, a date or an indicator. */
const plain = /^[\p{L}][\p{L}\p{N}_./@()+-]*(?: [\p{L}\p{N}_./@()+-]+)*$/u;
/** Longer texts are quoted, so that where they end is seen. */
const LONGEST_PLAIN = 60;

/** Characters that YAML forbids, breaks lines at, or that cannot be seen. */
const hidden = /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** Plain where that is safe, else in double quotes. */
export function yamlScalar(text: string): string {
  if (text.length <= LONGEST_PLAIN && plain.test(text) && !reserved.test(text)) return text;
  return JSON.stringify(text).replace(
    hidden,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `[a, b]`. */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlScalar).join(', ')}]`;
}

/** A value that was read from YAML, in one line: `{ strength: never, pairs: [[e7, e9]] }`. */
export function yamlInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlInline).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, each]) => `${yamlScalar(key)}: ${yamlInline(each)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? yamlScalar(value) : String(value);
}
