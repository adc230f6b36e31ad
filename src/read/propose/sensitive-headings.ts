/** Headings that promise something private, which peer groups do not need: pay, birth, health, and the like. */
import { fold } from '../suggest.ts';

/** Words that are enough on their own. */
const words: ReadonlySet<string> = new Set(
  (
    'gender sex ethnicity ethnic race birth birthday birthdate dob age pay salary wage wages compensation bonus ' +
    'remuneration marital disability disabled veteran religion faith nationality citizenship ssn passport iban bank ' +
    'pronoun pronouns orientation sexuality performance rating health medical sickness absence children dependents ' +
    'gehalt lohn geschlecht geburtsdatum religionszugehorigkeit familienstand'
  ).split(' '),
);
/** Words that are enough side by side. */
const phrases: readonly string[] = [
  'home address',
  'home phone',
  'street address',
  'personal email',
  'personal phone',
  'social security',
  'national insurance',
  'tax id',
  'emergency contact',
];

export function isSensitiveHeading(heading: string): boolean {
  const folded = fold(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return (
    folded.split(' ').some((word) => words.has(word)) || phrases.some((phrase) => folded.includes(phrase))
  );
}
