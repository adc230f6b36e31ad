/** Whether a row is somebody who can be placed: what names and status columns say of vacancies, leavers and leave. */
import {
  awayValues,
  hasLeftHeadings,
  isThereHeadings,
  leftValues,
  machineValues,
  noWords,
  presentValues,
  vacancyNames,
  yesWords,
} from '../status-words.ts';
import { fold } from '../suggest.ts';

/** The reason of people who are away and come back. */
export const ON_LEAVE = 'on leave';
/** Why a row is no participant whatever the rules say; null for people who can be placed. */
export const standings = [null, 'vacant post', 'left', 'not a person', ON_LEAVE] as const;
export type Standing = (typeof standings)[number];

/** What no name of a vacancy is without, or letters that fold to it: looked for first, because nearly no name has it. */
const mayBeVacancy = new RegExp(
  `[^ -~]|${[...vacancyNames, 'vacant'].map((name) => name.split(' ')[0]!.slice(0, 5)).join('|')}`,
  'i',
);

/** Whether the name is that of a post which nobody holds, such as “Vacant” or “VACANT (from 1 May)”. */
export function isVacancyName(name: string): boolean {
  if (!mayBeVacancy.test(name)) return false;
  const folded = fold(name);
  return vacancyNames.includes(folded) || /^(new )?vacan(t|cy) /.test(folded);
}

/** What a status says; null for somebody who is there, undefined where it is not understood. */
export function statusMeaning(status: string, heading: string): Exclude<Standing, 'vacant post'> | undefined {
  const word = fold(status);
  if (word === '' || presentValues.includes(word)) return null;
  if (leftValues.includes(word)) return 'left';
  if (awayValues.includes(word)) return ON_LEAVE;
  if (machineValues.includes(word)) return 'not a person';
  const says = yesOrNo(status);
  if (says !== null && isThereHeadings.includes(heading)) return says ? null : 'left';
  if (says !== null && hasLeftHeadings.includes(heading)) return says ? 'left' : null;
  return undefined;
}

/** A cell of a column of yes and no; null for anything else. */
export function yesOrNo(cell: string): boolean | null {
  const word = fold(cell);
  if (yesWords.includes(word)) return true;
  return noWords.includes(word) ? false : null;
}
