/**
 * Reads a text of the announcement kit: `{word}` stands for what a run knows; `{if word}` or `{if not word}`, `{else}` and
 * `{end}` on lines of their own choose between lines; `{{` is a brace. All faults are gathered, with their lines.
 */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import { type KitTextName, type KitWord, kitTexts, kitWords } from '../../model/kit.ts';
import type { Piece, Template, WordKind } from '../../model/template.ts';
import { didYouMean } from '../suggest.ts';

/** `{{`, or what may be meant as a word; other braces are text. */
const marks = /\{\{|\{\s*([\p{L}\d_-][\p{L}\d_ -]*?)\s*\}/gu;

/** A condition that is not yet closed. */
interface Open {
  readonly line: number;
  /** As written: `not pair`. */
  readonly condition: string;
  readonly lines: Piece[];
  readonly otherwise: Piece[];
  hasElse: boolean;
}

export function readTemplate(
  name: KitTextName,
  { file, text }: Source,
): { template: Template; diagnostics: Diagnostic[] } {
  const reader = new TemplateReader(name, file);
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    reader.readLine(line, index + 1);
  });
  return reader.finish();
}

class TemplateReader {
  readonly #known: readonly KitWord[];
  readonly #name: KitTextName;
  readonly #file: string;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #pieces: Piece[] = [];
  readonly #open: Open[] = [];

  constructor(name: KitTextName, file: string) {
    this.#name = name;
    this.#file = file;
    this.#known = kitTexts[name].words;
  }

  readLine(text: string, line: number): void {
    const alone = /^\s*\{\s*([^{}]*?)\s*\}\s*$/.exec(text)?.[1];
    const condition = alone === undefined ? undefined : /^if\b\s*(.*)$/.exec(alone)?.[1];
    const column = text.indexOf('{') + 1;
    if (condition !== undefined) this.#begin(condition, line, column);
    else if (alone === 'else') this.#else(line, column);
    else if (alone === 'end') this.#end(line, column);
    else if (alone !== undefined && this.#kindOf(alone) === 'block')
      this.#add({ kind: 'block', word: alone });
    else this.#add(this.#lineOf(text, line));
  }

  finish(): { template: Template; diagnostics: Diagnostic[] } {
    for (const { condition, line } of this.#open)
      this.#fault(
        line,
        1,
        `\`{if ${condition}}\` is never closed.`,
        'close it with {end} on a line of its own',
      );
    return { template: this.#pieces, diagnostics: this.#diagnostics };
  }

  #begin(condition: string, line: number, column: number): void {
    const word = wordOf(condition);
    if (this.#kindOf(word) === undefined) this.#unknown(word, line, column);
    this.#open.push({ line, condition, lines: [], otherwise: [], hasElse: false });
  }

  #else(line: number, column: number): void {
    const open = this.#open.at(-1);
    if (open === undefined) this.#fault(line, column, '`{else}` has no `{if ...}` above it.');
    else if (open.hasElse) this.#fault(line, column, `\`{if ${open.condition}}\` has a second \`{else}\`.`);
    else open.hasElse = true;
  }

  #end(line: number, column: number): void {
    const open = this.#open.pop();
    if (open === undefined) this.#fault(line, column, '`{end}` has no `{if ...}` above it.');
    else {
      const { condition, lines, otherwise } = open;
      const [yes, no] = condition === wordOf(condition) ? [lines, otherwise] : [otherwise, lines];
      this.#add({ kind: 'if', word: wordOf(condition), lines: yes, otherwise: no });
    }
  }

  #add(piece: Piece): void {
    const open = this.#open.at(-1);
    (open === undefined ? this.#pieces : open.hasElse ? open.otherwise : open.lines).push(piece);
  }

  #lineOf(text: string, line: number): Piece {
    const parts = [''];
    const words: string[] = [];
    let from = 0;
    for (const { 0: mark, 1: word, index } of text.matchAll(marks)) {
      parts[parts.length - 1] += text.slice(from, index);
      from = index + mark.length;
      if (word === undefined) parts[parts.length - 1] += '{';
      else {
        this.#check(word, line, index + 1);
        words.push(word);
        parts.push('');
      }
    }
    parts[parts.length - 1] += text.slice(from);
    return { kind: 'line', parts, words };
  }

  /** A word inside a line. */
  #check(word: string, line: number, column: number): void {
    const kind = this.#kindOf(word);
    if (kind === 'text') return;
    if (kind === 'block')
      this.#fault(line, column, `\`{${word}}\` is several lines.`, 'write it on a line of its own');
    else if (kind === 'flag')
      this.#fault(
        line,
        column,
        `\`{${word}}\` is yes or no, and no text.`,
        `write {if ${word}} on a line of its own, and {end} below`,
      );
    else if (/^(if\b|else$|end$)/.test(word))
      this.#fault(line, column, `\`{${word}}\` stands inside a line.`, 'write it on a line of its own');
    else this.#unknown(word, line, column);
  }

  #kindOf(word: string): WordKind | undefined {
    return this.#known.includes(word as KitWord) ? kitWords[word as KitWord].kind : undefined;
  }

  #unknown(word: string, line: number, column: number): void {
    const help = didYouMean(word, this.#known) ?? `known here: ${this.#known.join(', ')}`;
    const message = `\`${word}\` is no word of ${this.#name}.`;
    this.#fault(line, column, message, `${help}; a brace that is meant is written {{`);
  }

  #fault(line: number, column: number, message: string, help?: string): void {
    this.#diagnostics.push(diagnostic('kit/template', { file: this.#file, line, column }, message, help));
  }
}

/** Of `not pair` as of `pair`. */
function wordOf(condition: string): string {
  return condition.replace(/^not\s+/, '');
}
