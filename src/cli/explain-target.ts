/** Whom or what `minim explain` is asked about: a group of the groups file, or a person of the export. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { personFinder } from '../read/people/managers.ts';
import { didYouMean } from '../read/suggest.ts';
import type { GroupsInput } from './groups-input.ts';
import type { Loaded } from './load.ts';

export type Target =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'unclear'; readonly fault: Diagnostic };

/** A group by its exact name, else a person by id, e-mail address or name. */
export function findTarget(word: string, loaded: Loaded, input: GroupsInput): Target {
  const group = input.groups.findIndex(({ name }) => name === word);
  return group >= 0 ? { kind: 'group', group } : findPerson(word, loaded, input);
}

export function findPerson(word: string, { file, problem }: Loaded, input: GroupsInput): Target {
  // Names as minim prints them, with the id where several people have one, are of one person each.
  const printed = problem.people.calledAs.indexOf(word);
  if (printed >= 0) return { kind: 'person', person: printed };
  const found = personFinder(file.merged)(word, 'any');
  if (found.kind === 'ambiguous') {
    const ids = found.people.map((each) => problem.people.ids[each]!).join(' or ');
    return unclear(`Several people are called “${word}”.`, `give the id of the one you mean: ${ids}`);
  }
  if (found.kind !== 'unknown') return { kind: 'person', person: found.person };
  const names = [...problem.people.names.filter(Boolean), ...problem.people.ids];
  const groups = input.groups.map(({ name }) => name);
  const help =
    didYouMean(word, [...groups, ...names]) ?? 'name a group, or a person by id, e-mail address or name';
  return unclear(`“${word}” is no group of ${input.file} and nobody in ${problem.people.file}.`, help);
}

/** The group that `--in` names. */
export function findGroup(word: string, input: GroupsInput): Target {
  const names = input.groups.map(({ name }) => name);
  const group = names.indexOf(word);
  if (group >= 0) return { kind: 'group', group };
  return unclear(
    `There is no group “${word}” in ${input.file}.`,
    didYouMean(word, names) ?? `its groups are: ${names.join(', ')}`,
  );
}

export function unclear(message: string, help?: string): Extract<Target, { kind: 'unclear' }> {
  return { kind: 'unclear', fault: diagnostic('usage/option', null, message, help) };
}
