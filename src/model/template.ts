/** A text with words in it that a run fills in, read into pieces. Plain data. */

/** What stands for a word: text, lines of Markdown on a line of their own, or only yes or no. */
export type WordKind = 'text' | 'block' | 'flag';

export type Piece =
  /** A line of text, with words between its parts: `parts[0] words[0] parts[1] ...`. */
  | { readonly kind: 'line'; readonly parts: readonly string[]; readonly words: readonly string[] }
  | { readonly kind: 'block'; readonly word: string }
  | {
      readonly kind: 'if';
      readonly word: string;
      readonly lines: readonly Piece[];
      readonly otherwise: readonly Piece[];
    };

export type Template = readonly Piece[];
