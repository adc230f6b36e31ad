/** README.md beside the texts of the kit: what each becomes, and the words that may stand in it. */
import { type KitTextName, type KitWord, kitTextNames, kitTexts, kitWords } from '../../model/kit.ts';

export function writeWords(): string {
  const texts = kitTextNames.map((name) => {
    const { becomes, forWhom } = kitTexts[name];
    return `| \`${name}\` | \`${becomes}\` | ${forWhom} |`;
  });
  const words = (Object.keys(kitWords) as KitWord[]).map((word) => {
    const users = kitTextNames.filter((name) => (kitTexts[name].words as readonly KitWord[]).includes(word));
    const where = users.length === kitTextNames.length ? 'all' : inShort(users).join(', ');
    const { kind, says } = kitWords[word];
    const written = { text: `\`{${word}}\``, block: `\`{${word}}\` alone`, flag: `\`{if ${word}}\`` }[kind];
    return `| ${written} | ${says} | ${where} |`;
  });
  return [
    '# The texts of the announcement kit',
    '',
    'Write them in your own words. rules.yaml says where they lie: `kit: { templates: this-folder }`. A text that you delete is the',
    'one that ships; a text that you empty is not written. Files that end in `.md` are Markdown; those that end in `.txt` become one',
    'paragraph in a cell.',
    '',
    '| Text | Becomes | For |',
    '| --- | --- | --- |',
    ...texts,
    '',
    '## Words',
    '',
    'A word in braces stands for what minim knows: `{group}`. These stand on lines of their own: `{if facilitator}` or',
    '`{if not facilitator}` begins lines that are kept where the word says something, or says nothing; `{else}` begins those that are',
    'kept otherwise; `{end}` ends them. A word that is several lines stands alone, too. A brace that is meant is written `{{`.',
    '',
    '| Word | What it says | In |',
    '| --- | --- | --- |',
    ...words,
    '',
  ].join('\n');
}

/** All notes in one word, where all are among the texts. */
function inShort(texts: readonly KitTextName[]): string[] {
  const isNote = (name: string) => name.startsWith('note-');
  const hasAll = texts.filter(isNote).length === kitTextNames.filter(isNote).length;
  return hasAll ? [...texts.filter((name) => !isNote(name)), 'note-*.txt'] : [...texts];
}
