/** Walks a YAML document and gathers every fault with its line and column, so that reading never stops at the first. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import { didYouMean } from '../suggest.ts';

/** One value of the document, with the path that leads to it and the place where it stands. */
export interface Cursor {
  readonly node: Node | null;
  /** Such as `rules.spread.department`. */
  readonly path: string;
  readonly place: Place;
  readonly file: YamlFile;
}

export interface YamlFile {
  readonly source: Source;
  readonly lines: LineCounter;
  readonly diagnostics: Diagnostic[];
}

/** The root of a document, or null where it is not well-formed; faults are then in `diagnostics`. */
export function readYaml(source: Source): { root: Cursor | null; diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  const diagnostics: Diagnostic[] = [];
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const file: YamlFile = { source, lines, diagnostics };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    const isTab = error.code === 'TAB_AS_INDENT' || source.text[error.pos[0]] === '\t';
    const key = /^[^\n:]*/.exec(source.text.slice(error.pos[0]))?.[0].trim() ?? '';
    const [message, help] = explain(error.code, error.message, key, isTab);
    diagnostics.push(diagnostic('rules/syntax', { file: source.file, line, column: col }, message, help));
  }
  if (document.errors.length > 0) return { root: null, diagnostics };
  const contents = document.contents as ParsedNode | null;
  return {
    root: { node: contents, path: '', place: { file: source.file, line: 1, column: 1 }, file },
    diagnostics,
  };
}

/** A fault of the YAML itself in words, with what to do. */
function explain(code: string, message: string, key: string, isTab: boolean): [string, string | undefined] {
  if (isTab) return [firstSentence(message), 'indent with spaces; YAML does not allow tabs'];
  if (code === 'DUPLICATE_KEY')
    return [`The key \`${key}\` is written twice.`, 'keep one of them; a rule may have a list of entries'];
  if (code === 'MULTIPLE_DOCS')
    return ['The file holds several documents.', 'keep one of them and remove the line ---'];
  return [firstSentence(message), undefined];
}

function firstSentence(message: string): string {
  const text = message.split('\n')[0]!.trim();
  return text.endsWith('.') ? text : `${text}.`;
}

/** Reports a fault at a value. */
export function fault(at: Cursor, code: DiagnosticCode, message: string, help?: string): void {
  at.file.diagnostics.push(diagnostic(code, at.place, message, help));
}

/** Reports that a value is not of the expected kind. */
export function expected(at: Cursor, what: string, help?: string): void {
  const found = describe(at);
  fault(
    at,
    'rules/value',
    `\`${at.path || nameOf(at.place.file)}\`: expected ${what}, found ${found}.`,
    help,
  );
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function describe({ node }: Cursor): string {
  if (node === null) return 'nothing';
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  if (isScalar(node)) return node.value === null ? 'nothing' : `“${scalarText(node)}”`;
  return isAlias(node) ? 'an alias' : 'something else';
}

function at(parent: Cursor, node: Node | null, path: string, fallback: Place): Cursor {
  const offset = node?.range?.[0];
  if (offset === undefined) return { node, path, place: fallback, file: parent.file };
  const { line, col } = parent.file.lines.linePos(offset);
  return { node, path, place: { file: parent.file.source.file, line, column: col }, file: parent.file };
}

export interface Entry {
  readonly key: string;
  /** The key itself, for faults about it. */
  readonly keyAt: Cursor;
  readonly value: Cursor;
}

/** The entries of a map; null, with a fault, for anything else. Nothing counts as an empty map. */
export function entriesOf(cursor: Cursor, what = 'a map'): Entry[] | null {
  const { node } = cursor;
  if (isEmpty(cursor)) return [];
  if (!isMap(node)) {
    expected(cursor, what);
    return null;
  }
  return (node as YAMLMap<Node, Node | null>).items.map((pair) => {
    const key = isScalar(pair.key) ? scalarText(pair.key) : String(pair.key);
    const path = cursor.path === '' ? key : `${cursor.path}.${key}`;
    const keyAt = at(cursor, pair.key, path, cursor.place);
    return { key, keyAt, value: at(cursor, pair.value, path, keyAt.place) };
  });
}

/** Reports the keys of a map that are not among the known ones. */
export function checkKeys(entries: readonly Entry[], known: readonly string[], within: string): void {
  for (const { key, keyAt } of entries) {
    if (known.includes(key)) continue;
    const help = didYouMean(key, known) ?? `known here: ${known.join(', ')}`;
    fault(keyAt, 'rules/unknown-key', `\`${key}\` is not known in ${within}.`, help);
  }
}

export function isEmpty({ node }: Cursor): boolean {
  return (
    node === null ||
    (isScalar(node) && (node.value === null || node.value === '') && node.type !== 'QUOTE_DOUBLE')
  );
}

export function isList({ node }: Cursor): boolean {
  return isSeq(node);
}

export function isMapping({ node }: Cursor): boolean {
  return isMap(node);
}

/** The items of a list; a single value counts as a list of one. */
export function itemsOf(cursor: Cursor): Cursor[] {
  const { node } = cursor;
  if (!isSeq(node)) return isEmpty(cursor) ? [] : [cursor];
  return node.items.map((item, index) =>
    at(cursor, item as Node, `${cursor.path}[${index + 1}]`, cursor.place),
  );
}

/** The text of a scalar as written (`007` stays `007`); null, with a fault, for anything else. */
export function textOf(cursor: Cursor, what = 'a word'): string | null {
  if (isScalar(cursor.node) && cursor.node.value !== null) return scalarText(cursor.node);
  expected(cursor, what);
  return null;
}

/** A scalar's text without a fault: null for maps, lists and nothing. */
export function scalarOf({ node }: Cursor): string | null {
  return isScalar(node) && node.value !== null ? scalarText(node) : null;
}

function scalarText(node: Scalar): string {
  const isPlain = node.type === 'PLAIN' || node.type === undefined;
  return isPlain ? (node.source ?? String(node.value)) : String(node.value);
}

/** A whole number of at least `least`; null, with a fault, for anything else. */
export function wholeNumberOf(cursor: Cursor, least: number): number | null {
  const text = scalarOf(cursor);
  const value = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least) return value;
  expected(cursor, `a whole number from ${least}`);
  return null;
}

/** Where a value stands: keys of maps and places in lists. */
export type YamlPath = readonly (string | number)[];

/** The plain value at a path; undefined where there is none. */
export function yamlValueAt(text: string, path: YamlPath): unknown {
  const value: unknown = parseDocument(text).toJS();
  return path.reduce<unknown>(
    (at, key) =>
      at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

/** The text with another value at a path; everything else stays, comments too. */
export function withYamlValue(text: string, path: YamlPath, value: unknown): string {
  const document = parseDocument(text);
  // A file of `null` or of remarks, or a key without a value, such as `rules:`, has nothing to be set in.
  if (!isMap(document.contents)) document.contents = null;
  for (let depth = 1; depth < path.length; depth++) {
    if (document.getIn(path.slice(0, depth)) === null) document.deleteIn(path.slice(0, depth));
  }
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}
