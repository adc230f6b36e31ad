/** The e-mail that asks HR for the columns that are missing: which, why, in what form, and what not to send. */
import { fileName } from './file-names.ts';
import { forTerminal } from './safe-text.ts';
import { wrap } from './wrap.ts';

export interface HrMail {
  /** The export there is, if there is one. */
  readonly export: { readonly file: string; readonly rows: number } | null;
  readonly missing: readonly MissingColumn[];
  /** Columns of the export that nobody needs. */
  readonly betterLeftOut: readonly string[];
}

export interface MissingColumn {
  readonly field: WantedField;
  /** Such as "not known of 120 of 210 people"; empty where there is no column at all. */
  readonly found: string;
}

export type WantedField = keyof typeof wanted;

/** What peer groups need of a person, and why. */
const wanted = {
  id: ['Employee ID', 'so that two people of one name are told apart, from one half-year to the next'],
  name: ['Name', 'as people use it; no other name is needed'],
  manager: [
    'Manager ID',
    'the employee ID of the direct manager, so that nobody sits in a group with anybody above or below them',
  ],
  department: ['Department', 'so that each group brings together people from all over the company'],
  team: ['Team', 'so that people who work together every day meet somebody else'],
  title: ['Job title or level', 'so that people of about the same level meet'],
  timezone: ['Time zone', 'so that a group can find an hour to meet, written as Europe/Berlin'],
  start_date: ['Start date', 'so that newcomers meet people who know the company, written as 2024-09-01'],
} as const satisfies Record<string, readonly [string, string]>;

export const wantedFields = Object.keys(wanted) as WantedField[];

export function renderHrMail({ export: given, missing, betterLeftOut }: HrMail): string {
  const paragraph = (text: string) => [...wrap(text), ''];
  const columns = missing.flatMap(({ field, found }) => {
    const [heading, why] = wanted[field];
    return wrap(`${heading}: ${why}${found === '' ? '' : ` (${found})`}`, '- ');
  });
  const opening =
    given === null
      ? 'we are forming small groups of managers who meet to support one another, and would like to put them together with care: nobody with their own manager, and a good mix in each. For that we need a staff list with these columns:'
      : `we are forming small groups of managers who meet to support one another: nobody with their own manager, and a good mix in each. Thank you for the staff list (${forTerminal(fileName(given.file))}, ${given.rows} rows).${columns.length > 0 ? ' Could you add these columns to it?' : ' It has every column that we need.'}`;
  const privately =
    'Please leave out pay, birth dates, gender, ratings, sick leave, home addresses and everything else that is not listed: it is not needed.';
  const already =
    betterLeftOut.length === 0
      ? ''
      : ` The list we have contains ${betterLeftOut.map(forTerminal).join(', ')}; nothing reads them, and the next one is better without.`;
  return [
    'Subject: a staff list for the peer groups of our managers',
    '',
    'Hello,',
    '',
    ...paragraph(opening),
    ...(columns.length > 0 ? [...columns, ''] : []),
    ...paragraph(
      'Everybody in the company should be in it, not only managers, one row a person: from the list we only count who reports to whom. Please keep vacant posts and people on leave, with a column that says so.',
    ),
    ...paragraph(
      'A CSV file is best (UTF-8, one line of headings), with the IDs as text, so that no leading zeros are lost.',
    ),
    ...paragraph(privately + already),
    ...paragraph(
      'The list is read on one computer by a program that uses no network. It reads the columns it needs, says which, and ignores the rest; the groups it writes show names and, if you agree, department and time zone. We keep the list for this purpose only and delete it when the groups are settled.',
    ),
    'Thank you!',
    '',
  ].join('\n');
}
