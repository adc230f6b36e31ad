/** The texts of the announcement kit: which there are, what each becomes, and the words that may stand in it. */
import type { WordKind } from './template.ts';

interface Word {
  readonly kind: WordKind;
  /** For whoever edits a text. */
  readonly says: string;
}

const word = <K extends WordKind>(kind: K, says: string) => ({ kind, says });

export const kitWords = {
  cycle: word('text', 'the name of the half-year, such as 2027-H1'),
  from: word('text', 'its first day, such as 4 January 2027'),
  to: word('text', 'its last day'),
  contact: word('text', 'whom to ask in private: `kit: { contact: ... }` in rules.yaml'),
  'contact-missing': word('flag', 'rules.yaml names no contact'),
  concerns: word('text', 'where serious matters go: `kit: { concerns: ... }`, else HR'),
  group: word('text', 'the name of the group'),
  roster: word('block', 'its members as a table, with the columns of `roster-shows`'),
  facilitator: word('text', 'who facilitates; empty where nobody does'),
  deputy: word('text', 'who stands in; empty where nobody does'),
  opener: word('text', 'who opens the first meeting: the facilitator, else one of those who know the group'),
  pair: word('flag', 'the group has two or three people'),
  channel: word('text', 'its channel; empty for two or three people'),
  when: word(
    'text',
    'when the group meets; in notes by the reader’s own clock; empty where no common time is known',
  ),
  'first-meeting': word('text', 'the day of the first meeting; empty where no common time is known'),
  times: word(
    'block',
    'what time that is in each place; empty where it is the same for all, or is not to be shown',
  ),
  'timezone-unknown': word('text', 'members whose timezone the export does not tell'),
  'no-common-hour': word('flag', 'no hour lies inside everybody’s working day'),
  'nobody-above': word(
    'flag',
    'a hard rule keeps reporting lines apart, and the export shows none in a group',
  ),
  staying: word('flag', 'somebody stays in the group'),
  leaving: word('text', 'who goes on to another group'),
  arriving: word('text', 'who comes, from another group or new; in brief.md without whoever opens'),
  moved: word('text', 'who comes from another group'),
  joined: word('text', 'who is new to the groups'),
  'old-group': word('text', 'the group that the reader leaves'),
  others: word('text', 'the other members of the reader’s group'),
  facilitates: word('flag', 'the reader facilitates the group'),
  opens: word('flag', 'the reader opens the first meeting'),
  groups: word('block', 'all groups with their members and times'),
  what: word('block', 'what the groups are, in short'),
  costs: word('block', 'people, groups and hours'),
  changes: word('block', 'how many stay, go on and join; empty after `assign`'),
  rules: word('block', 'each rule and how far it holds'),
  'given-up': word('block', 'what was given up, and why'),
  'not-here': word('block', 'what the page does not tell'),
  briefs: word('flag', 'there are pages for those who open first meetings'),
  channels: word('flag', 'there is a plan of channels'),
} as const satisfies Readonly<Record<string, Word>>;

export type KitWord = keyof typeof kitWords;

const everywhere = ['cycle', 'from', 'to', 'contact', 'concerns'] as const;
const ofGroup = [
  ...everywhere,
  ...(['group', 'facilitator', 'deputy', 'opener', 'pair', 'channel', 'when', 'first-meeting'] as const),
] as const;
const ofMembers = [...ofGroup, 'arriving'] as const;
const ofPerson = [...ofMembers, 'others', 'facilitates', 'opens'] as const;

interface KitText {
  /** What the run writes of it. */
  readonly becomes: string;
  readonly forWhom: string;
  readonly words: readonly KitWord[];
}

const note = 'kit/mail-merge.csv';

/** By the name of the file. Those that end in `.md` are Markdown, the others plain text in one paragraph. */
export const kitTexts = {
  'announcement.md': {
    becomes: 'announce/<group>.md',
    forWhom: 'the group',
    words: [...ofGroup, 'roster', 'times', 'timezone-unknown', 'no-common-hour', 'nobody-above'],
  },
  'brief.md': {
    becomes: 'kit/briefs/<group>.md',
    forWhom: 'the facilitator, or whoever opens the first meeting',
    words: ofMembers,
  },
  'notes.md': {
    becomes: 'kit/notes/<group>.md',
    forWhom: 'those who stay, come and join, after a rotation',
    words: [...ofMembers, 'staying', 'leaving', 'moved', 'joined'],
  },
  'note-new.txt': { becomes: note, forWhom: 'somebody who is new', words: ofPerson },
  'note-moved.txt': {
    becomes: note,
    forWhom: 'somebody who comes from another group',
    words: [...ofPerson, 'old-group'],
  },
  'note-stays.txt': { becomes: note, forWhom: 'somebody who stays', words: ofPerson },
  'note-away.txt': { becomes: note, forWhom: 'somebody on leave whose place is kept', words: ofPerson },
  'wiki.md': {
    becomes: 'kit/wiki.md',
    forWhom: 'everybody',
    words: [...everywhere, 'groups', 'nobody-above'],
  },
  'leadership.md': {
    becomes: 'kit/leadership.md',
    forWhom: 'leadership',
    words: [...everywhere, 'what', 'costs', 'changes', 'rules', 'given-up', 'not-here', 'briefs'],
  },
  'survey.md': {
    becomes: 'kit/survey.md',
    forWhom: 'everybody, some weeks before the next rotation',
    words: everywhere,
  },
  'start-here.md': {
    becomes: 'kit/start-here.md',
    forWhom: 'you who organise',
    words: [...everywhere, 'contact-missing', 'briefs', 'channels'],
  },
} as const satisfies Readonly<Record<string, KitText>>;

export type KitTextName = keyof typeof kitTexts;

export const kitTextNames = Object.keys(kitTexts) as KitTextName[];

type ValueOf<K extends WordKind> = K extends 'text'
  ? string
  : K extends 'block'
    ? readonly string[]
    : boolean;

/** A value for every word that may stand in a text. */
export type KitValues<T extends KitTextName> = {
  readonly [W in (typeof kitTexts)[T]['words'][number]]: ValueOf<(typeof kitWords)[W]['kind']>;
};
