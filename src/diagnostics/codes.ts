/** Every diagnostic code: its severity and title. A code is never reused; docs/diagnostics.md is made from this table. */
import type { Severity } from './diagnostic.ts';

interface CodeEntry {
  readonly severity: Severity;
  readonly title: string;
  /** What to do, where the place says nothing better. */
  readonly help?: string;
}

const codes = {
  'file/not-found': {
    severity: 'error',
    title: 'A file that was named does not exist.',
    help: 'check the path; it starts at the folder you are in',
  },
  'file/unreadable': {
    severity: 'error',
    title: 'A file exists but could not be read.',
    help: 'check that it is a file you may read',
  },
  'file/empty': {
    severity: 'error',
    title: 'A file has no text in it.',
    help: 'export it again; the first line should be column headings',
  },
  'file/too-large': {
    severity: 'error',
    title: 'A file goes beyond a limit that no export, rules file or workbook is known to reach.',
    help: 'check that it is the right file; leave out what is not needed',
  },
  'file/encoding': { severity: 'note', title: 'A file is not UTF-8 and was read in another encoding.' },
  'file/exists': { severity: 'error', title: 'An output file exists and `--force` was not given.' },
  'file/busy': {
    severity: 'error',
    title: 'Another run is writing to the same folder.',
    help: 'run it again when the other has ended, or choose another folder with -o',
  },
  'file/half-written': {
    severity: 'error',
    title: 'A run was stopped while it wrote, and its folder cannot be put back as it was.',
    help: 'mend what is in the way and run any command on the folder again, which puts it back',
  },
  'file/put-back': {
    severity: 'warning',
    title: 'A run was stopped while it wrote, and its folder was put back as it was before.',
  },

  'table/unclosed-quote': { severity: 'error', title: 'A quoted cell is never closed.' },
  'table/stray-quote': { severity: 'warning', title: 'A quote stands inside a cell that is not quoted.' },
  'table/no-heading': { severity: 'error', title: 'No heading row was recognised.' },
  'table/no-rows': {
    severity: 'error',
    title: 'A file has headings but no rows.',
    help: 'export it again; expected one row a person',
  },
  'table/row-length': {
    severity: 'warning',
    title: 'A row has more or fewer cells than the heading row.',
    help: 'look for a missing separator or a quote that is not closed',
  },
  'table/skipped': { severity: 'note', title: 'A line above, below or between was not read as a row.' },
  'table/sheet': { severity: 'note', title: 'One sheet of several was read.' },
  'table/no-headings': {
    severity: 'note',
    title: 'A file without headings was read by the numbers of its columns.',
  },
  'table/duplicate-heading': { severity: 'warning', title: 'Two columns have the same heading.' },

  'people/missing-column': { severity: 'error', title: 'A column that minim needs was not found.' },
  'people/no-manager-column': { severity: 'warning', title: 'The export has no manager column.' },
  'people/column-choice': { severity: 'note', title: 'Several columns could be meant and one was chosen.' },
  'people/missing-id': { severity: 'warning', title: 'A row has no id.' },
  'people/duplicate-id': { severity: 'warning', title: 'Two rows have the same id.' },
  'people/same-email': {
    severity: 'warning',
    title: 'Rows with one e-mail address were read as one person.',
  },
  'people/same-name': { severity: 'note', title: 'Several rows have the same name.' },
  'people/stacked': { severity: 'error', title: 'The file holds several snapshots of the same people.' },
  'people/snapshot': { severity: 'warning', title: 'One of several snapshots in the file was read.' },
  'people/history': { severity: 'note', title: 'Of a history, the row that holds on one day was read.' },
  'people/name-parts': {
    severity: 'note',
    title: 'Ids and statuses in brackets were read apart from names.',
  },
  'people/empty-words': { severity: 'note', title: 'Words that stand for nothing were read as empty.' },
  'people/contractors': { severity: 'note', title: 'Contractors are placed like everybody else.' },
  'people/hidden': { severity: 'note', title: 'People whom a column marks as hidden are placed.' },
  'people/manager-left': { severity: 'warning', title: 'Somebody who has left still has reports.' },
  'people/unknown-manager': { severity: 'warning', title: 'A manager is not in the file.' },
  'people/ambiguous-manager': { severity: 'warning', title: 'A manager name belongs to several people.' },
  'people/matched-manager': { severity: 'note', title: 'Managers were matched other than by exact id.' },
  'people/own-manager': { severity: 'warning', title: 'Somebody is their own manager.' },
  'people/loop': { severity: 'warning', title: 'People manage each other in a loop.' },
  'people/several-tops': { severity: 'note', title: 'Several people have no manager.' },
  'people/vacancy': { severity: 'note', title: 'Vacant posts carry the reporting chain and are not seated.' },
  'people/status': { severity: 'warning', title: 'A status was not understood.' },
  'people/several-managers': {
    severity: 'warning',
    title: 'Two manager columns of a row name different people.',
  },
  'people/timezone': { severity: 'warning', title: 'A timezone was not understood.' },
  'people/timezone-read': {
    severity: 'note',
    title: 'Timezones were read from places, other names or offsets.',
  },
  'people/working-hours': { severity: 'warning', title: 'Working hours or days were not understood.' },
  'people/date': { severity: 'warning', title: 'A date was not understood.' },
  'people/date-parts': { severity: 'note', title: 'Parts of dates that are not written were assumed.' },
  'people/spreadsheet-days': { severity: 'note', title: 'Numbers were read as days of a spreadsheet.' },
  'people/facilitator': {
    severity: 'warning',
    title: 'A cell does not say whether somebody may facilitate.',
  },
  'people/number': { severity: 'warning', title: 'A number was not understood.' },
  'people/only-managers': { severity: 'warning', title: 'The export seems to hold only managers.' },
  'people/near-values': { severity: 'note', title: 'Two values of a column differ only in case or spaces.' },

  'groups/shape': { severity: 'error', title: 'A groups file has no column of groups or none of people.' },
  'groups/no-group': { severity: 'warning', title: 'Somebody in a groups file has no group.' },
  'groups/unknown-person': { severity: 'warning', title: 'Somebody in a groups file is not in the export.' },
  'groups/which-person': { severity: 'warning', title: 'A name in a groups file belongs to several people.' },
  'groups/facilitator': {
    severity: 'warning',
    title: 'A groups file calls somebody facilitator who is not marked as one.',
  },
  'groups/matched': {
    severity: 'note',
    title:
      'Ids in a groups file were matched without leading zeros or case, or by the ids that people had before.',
  },
  'people/former-id': { severity: 'error', title: 'A line of a file of former ids cannot be followed.' },
  'groups/many-missing': {
    severity: 'error',
    title: 'Many people of the groups that are rotated are not in the export.',
  },
  'groups/unclear': {
    severity: 'error',
    title: 'It is not clear who sits in a group that is to be rotated.',
  },
  'groups/twice': { severity: 'warning', title: 'Somebody has two seats in a groups file.' },

  'kit/template': { severity: 'error', title: 'A text of the announcement kit cannot be filled in.' },
  'kit/unknown-file': {
    severity: 'warning',
    title: 'A file among the texts of the announcement kit is none of them.',
  },
  'kit/contact': { severity: 'warning', title: 'The announcement kit does not know whom people may ask.' },
  'kit/email': { severity: 'note', title: 'The mail merge lacks e-mail addresses.' },

  'rules/syntax': {
    severity: 'error',
    title: 'rules.yaml is not well-formed YAML.',
    help: 'expected lines such as `size: { min: 5, max: 8 }`',
  },
  'rules/unknown-key': { severity: 'error', title: 'A key of rules.yaml is not known.' },
  'rules/unknown-rule': { severity: 'error', title: 'A rule is not known.' },
  'rules/no-effect': { severity: 'warning', title: 'A setting has no effect on this command.' },
  'rules/strength': { severity: 'error', title: 'A strength word is not known, or does not fit the rule.' },
  'rules/value': { severity: 'error', title: 'A value of rules.yaml is not of the expected kind.' },
  'rules/newer-format': { severity: 'error', title: 'A file was written for a newer version of minim.' },
  'rules/unknown-column': {
    severity: 'error',
    title: 'A rule names a column that the export does not have.',
  },
  'rules/unknown-value': { severity: 'error', title: 'A rule names a value that nobody has.' },
  'rules/unknown-person': { severity: 'error', title: 'A rule names a person who is not in the export.' },
  'rules/not-a-participant': { severity: 'note', title: 'A rule names a person who is not placed.' },
  'rules/idle': { severity: 'note', title: 'A rule can never count anything for these people.' },
  'rules/contradiction': { severity: 'error', title: 'Two hard rules can never both hold.' },
  'rules/at-odds': { severity: 'warning', title: 'Two rules want the opposite of each other.' },
  'rules/near-names': { severity: 'warning', title: 'Two names for groups differ by one letter only.' },
  'rules/sensitive-shown': { severity: 'error', title: 'A sensitive column is also to be shown.' },

  'private/readable': {
    severity: 'warning',
    title: 'Others on this machine can read the private file.',
  },
  'private/tracked': { severity: 'warning', title: 'git tracks the private file.' },
  'private/past': { severity: 'note', title: 'A line of the private file has no effect any more.' },

  'usage/option': { severity: 'error', title: 'A command-line option or argument is wrong.' },
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof codes;

export const diagnosticCodes: Readonly<Record<DiagnosticCode, CodeEntry>> = codes;
