/** Makes docs/kit.md: what the kit says, by writing that of the shipped example, and the words of its texts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const example = resolve('examples/first-run');

export function kitPage() {
  const folder = mkdtempSync(join(tmpdir(), 'minim-kit-'));
  try {
    return pageFrom(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageFrom(folder) {
  const minim = (...words) => {
    const args = [resolve('bin/minim.js'), ...words];
    const { stderr, status } = spawnSync(process.execPath, args, { cwd: example, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  };
  const rules = (text) => {
    const path = join(folder, 'rules.yaml');
    const list = JSON.stringify(join(example, 'collaborators.csv'));
    writeFileSync(path, `${text.replace('file: collaborators.csv', `file: ${list}`)}${KIT}`);
    return path;
  };
  const written = readFileSync(join(example, 'rules.yaml'), 'utf8');
  const [first, next, texts] = ['2027-H1', '2027-H2', 'texts'].map((name) => join(folder, name));
  minim('assign', 'people.csv', '-r', rules(written), '-o', first, '--kit', '--quiet');
  const later = rules(written.replace(/^cycle:.*$/m, 'cycle: 2027-H2'));
  minim('rotate', 'people.csv', '-r', later, '--from', `${first}/groups.csv`, '-o', next, '--kit', '--quiet');
  minim('kit-templates', '-o', texts);
  const shown = (path, language = 'markdown') =>
    [
      `\`${path.replace(folder, '').slice(1)}\`:`,
      '',
      `\`\`\`${language}`,
      readFileSync(path, 'utf8').trimEnd(),
      '```',
      '',
    ].join('\n');
  const linesOf = (path, from, count) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .slice(from, from + count)
      .join('\n');
  const words = readFileSync(join(texts, 'README.md'), 'utf8').replace(/^# .*\n[\s\S]*?\n(?=\|)/, '');
  return [
    '<!-- Made by `npm run docs` from the example, the texts and scripts/kit-page.mjs. Do not edit. -->\n',
    '# The announcement kit\n',
    introduction,
    '```yaml',
    KIT.trimEnd(),
    '```',
    '',
    keys,
    '## What a group reads\n',
    shown(join(first, 'announce', 'alder.md')),
    '## What whoever opens the first meeting reads\n',
    shown(join(first, 'kit', 'briefs', 'alder.md')),
    '## After a rotation\n',
    shown(join(next, 'kit', 'notes', 'alder.md')),
    'The beginning of `2027-H2/kit/channels.csv`:\n',
    '```text',
    linesOf(join(next, 'kit', 'channels.csv'), 0, 5),
    '```',
    '',
    '## Your own words\n',
    ownWords,
    '`brief.md` begins so:\n',
    '```text',
    linesOf(join(texts, 'brief.md'), 0, 12),
    '```',
    '',
    words.replace('## Words', '### Words').trimEnd(),
    '',
    '## What none of the files tells\n',
    notTold,
  ].join('\n');
}

const KIT = 'kit: { contact: "Ana Ash, ana.ash@larkspur.example", concerns: People Operations }\n';

const introduction = `\`minim assign people.csv -o 2027-H1 --kit\`, and \`rotate\` in the same way, also write what announces the groups. Minim sends
nothing: \`kit/start-here.md\` says what goes to whom, in which order.

| File | For |
| --- | --- |
| \`announce/<group>.md\` | the group: who is in it, when it meets in everybody’s own time, what to bring, what is confidential and where that ends, whom to ask in private |
| \`kit/briefs/<group>.md\` | the facilitator, or whoever opens the first meeting: an agenda, the two ways groups fail and what helps |
| \`kit/notes/<group>.md\` | after a rotation: those who stay, come and join |
| \`kit/mail-merge.csv\` | you: a row for each person with address, group, time by their own clock, and a note to them |
| \`kit/channels.csv\` | you: which channels to make or to archive, whom to add and whom to remove |
| \`kit/wiki.md\` | everybody |
| \`kit/leadership.md\` | leadership: what it is, what it costs, how far each rule holds; nobody is named, and no count is below five |
| \`kit/survey.md\` | everybody, before the next rotation: five questions, the first of them whether this should go on |

The three texts of a group together fit two pages. Groups of two or three, as in \`one-on-ones\`, need neither a brief nor a channel. A season of
\`--rounds\` has no kit. One line of rules.yaml makes it yours:
`;

const keys = `| Key | What | Where not written |
| --- | --- | --- |
| \`contact\` | whom people ask in private: to change groups, to take a break, or for anything that they would not say in the group | the texts say “«please fill in: whom to ask in private»”, and the run reminds you |
| \`concerns\` | where danger, harassment and crime have to go, the limit of what is confidential | HR |
| \`channel\` | how channels are called, with \`{program}\`, \`{group}\` and \`{cycle}\` | \`{program}-{group}-{cycle}\`, such as \`mini-m-alder-2027-h1\` |
| \`templates\` | a folder of texts in your own words, see below; the path starts at rules.yaml | the texts that ship |

Names of channels are in lower-case letters, digits and hyphens, no two alike and none longer than 50 characters, which Slack and Teams take.
With \`{cycle}\` in the name each half-year has new channels, and those of the half-year before are to be archived; their names are known where the
\`result.json\` of the earlier run lies beside the groups of \`--from\`. Without it channels live on, and the plan says who is to be removed.

Everybody is told a time by their own clock where rosters show timezones and \`common-hour\` finds one; else by that of one place. It is the
time of the calendar files of \`--calendar\`. Where there is none, somebody is asked to propose one: the facilitator, or a member.
`;

const ownWords = `\`minim kit-templates -o our-texts\` writes out the texts that ship, with a README that explains them. Change what you like, and write
\`kit: { templates: our-texts }\`. A text that is not in the folder is the one that ships; a text that is empty is not written; a
file that is none of the texts is told. A word that minim does not know stops the run, with its line and the word that may be meant.
`;

const notTold = `Texts hold names and the columns of \`roster-shows\`. Ids and e-mail addresses stand only in the two CSV files; without a column of addresses, or with one
that is \`sensitive\`, there are none. Nothing of the private file and of sensitive columns stands in any of them, no count and no other word: with the
same groups the kit is the same, byte for byte. Nobody is told why they move, or whose turn is next. Those who have left are not spoken of. Somebody
on leave whose place is kept is told so in their own note, and nobody else is; where the column that says so is \`sensitive\`, not even they are.
`;
