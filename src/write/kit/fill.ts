/** Fills the words of a text of the announcement kit. What comes from the input is escaped for where it stands. */
import type { KitTextName, KitValues } from '../../model/kit.ts';
import type { Piece, Template } from '../../model/template.ts';
import { forMarkdown, forOneLine } from '../safe-text.ts';

/** The texts of a kit, read; a text that is left empty is not written. */
export type KitTemplates = Readonly<Record<KitTextName, Template>>;

/** Words as text, lines of Markdown that are ready, or yes and no. */
type Values = Readonly<Record<string, string | readonly string[] | boolean>>;

/** A page of Markdown; null for a text that is empty. */
export function fillPage<T extends KitTextName>(
  templates: KitTemplates,
  name: T,
  values: KitValues<T>,
): string | null {
  const text = linesOf(templates[name], values as Values, forMarkdown).join('\n');
  const page = text.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
  return page === '' ? null : `${page}\n`;
}

export type NoteName = Extract<KitTextName, `note-${string}`>;

/** A paragraph of plain text, for a cell. A note to somebody who moves has all words that the others have. */
export function fillNote(
  templates: KitTemplates,
  name: NoteName,
  values: KitValues<'note-moved.txt'>,
): string {
  return linesOf(templates[name], values as Values, forOneLine)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function linesOf(pieces: readonly Piece[], values: Values, harmless: (text: string) => string): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'if')
      return linesOf(isTrue(values[piece.word]) ? piece.lines : piece.otherwise, values, harmless);
    if (piece.kind === 'block') return values[piece.word] as readonly string[];
    const { parts, words } = piece;
    return [
      parts.map((part, at) => part + (at < words.length ? harmless(`${values[words[at]!]}`) : '')).join(''),
    ];
  });
}

function isTrue(value: Values[string] | undefined): boolean {
  return typeof value === 'boolean' ? value : value !== undefined && value.length > 0;
}
