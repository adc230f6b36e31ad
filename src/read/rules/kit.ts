/** `kit:` in rules.yaml: what the texts of the announcement kit need to know beside the groups. */
import { didYouMean } from '../suggest.ts';
import { type Cursor, checkKeys, entriesOf, fault, isEmpty, textOf } from './yaml-cursor.ts';

export interface KitOptions {
  /** Whom people ask in private; null where it is not written. */
  readonly contact: string | null;
  /** Where serious matters go. */
  readonly concerns: string;
  /** How channels are called: `{program}`, `{group}` and `{cycle}` stand for their names. */
  readonly channel: string;
  /** A folder of texts, starting at rules.yaml, and where it is named; null for those that ship. */
  readonly templates: { readonly path: string; readonly at: Cursor } | null;
}

export const usualKit: KitOptions = {
  contact: null,
  concerns: 'HR',
  channel: '{program}-{group}-{cycle}',
  templates: null,
};

const keys = ['contact', 'concerns', 'channel', 'templates'];
const channelWords = ['program', 'group', 'cycle'];

export function readKit(cursor: Cursor): KitOptions {
  const entries = entriesOf(cursor, 'a map such as { contact: Ana Ash }') ?? [];
  checkKeys(entries, keys, '`kit`');
  const entryAt = (key: string) => entries.find((each) => each.key === key)?.value;
  const text = (key: string, what: string) => {
    const at = entryAt(key);
    const found = at === undefined || isEmpty(at) ? null : textOf(at, what);
    return found?.trim() ? found.trim() : null;
  };
  const templates = text('templates', 'the path of a folder');
  const channel = entryAt('channel');
  return {
    contact: text('contact', 'a name and an address'),
    concerns: text('concerns', 'a name such as People Operations') ?? usualKit.concerns,
    channel: (channel && readChannel(channel)) ?? usualKit.channel,
    templates: templates === null ? null : { path: templates, at: entryAt('templates')! },
  };
}

/** Null, with a fault, where groups would not have names of their own. */
function readChannel(cursor: Cursor): string | null {
  const pattern = textOf(cursor, 'a name such as "peers-{group}-{cycle}"');
  if (pattern === null) return null;
  const words = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!);
  const unknown = words.find((word) => !channelWords.includes(word));
  if (unknown !== undefined) {
    const help = didYouMean(unknown, channelWords) ?? `known here: {${channelWords.join('}, {')}}`;
    fault(cursor, 'rules/value', `\`{${unknown}}\` is not known in the name of a channel.`, help);
    return null;
  }
  if (words.includes('group')) return pattern;
  const help = 'such as channel: "peers-{group}-{cycle}"';
  fault(cursor, 'rules/value', 'The name of a channel needs `{group}`, or all would be one.', help);
  return null;
}
