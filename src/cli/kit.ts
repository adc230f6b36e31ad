/** The announcement kit that `--kit` asks for: what it may be written from, and what is told of it beforehand. */
import { dirname } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { judge } from '../engine/check.ts';
import { type Group, nameOf } from '../model/problem.ts';
import { ruleById } from '../rules/index.ts';
import { addressIn } from '../write/calendar.ts';
import { type KitBefore, NO_CONTACT } from '../write/kit/facts.ts';
import type { KitTemplates } from '../write/kit/fill.ts';
import { listed } from '../write/kit/listed.ts';
import { writeKit } from '../write/kit/write-kit.ts';
import { leadershipParts } from '../write/why/leadership.ts';
import { earlierRun } from './earlier-run.ts';
import type { GroupsInput } from './groups-input.ts';
import type { Io } from './io.ts';
import { readKitTexts } from './kit-texts.ts';
import type { Loaded } from './load.ts';

export interface KitOption {
  readonly kit?: boolean;
}

/** What the kit needs to be written, read before any work is done. */
export interface Kit {
  readonly templates: KitTemplates;
}

/** Null where no kit is asked for, or an error stands in the way. */
export function openKit(
  io: Io,
  { kit }: KitOption,
  loaded: Loaded | null,
): { kit: Kit | null; diagnostics: Diagnostic[] } {
  if (!kit || loaded === null) return { kit: null, diagnostics: [] };
  const { templates, diagnostics } = readKitTexts(io, loaded);
  if (templates === null) return { kit: null, diagnostics };
  return { kit: { templates }, diagnostics: [...diagnostics, ...missing(loaded)] };
}

/** What organisers should know before they send anything. */
function missing(loaded: Loaded): Diagnostic[] {
  const { head, file, sensitive, rulesPath } = loaded;
  const found: Diagnostic[] = [];
  if (head.kit.contact === null) {
    const message = `Nobody is named whom people can ask in private: the texts say “${NO_CONTACT}”.`;
    const help = 'write in rules.yaml: kit: { contact: "Ana Ash, ana.ash@firm.example" }';
    found.push(diagnostic('kit/contact', { file: rulesPath ?? 'rules.yaml' }, message, help));
  }
  const heading = file.headingOf('email');
  if (heading === null || sensitive.has(heading)) {
    const why = heading === null ? 'the export has no such column' : `“${heading}” is sensitive`;
    const message = `The mail merge has no e-mail addresses, because ${why}.`;
    found.push(diagnostic('kit/email', { file: file.people.file }, message));
  } else found.push(...unreached(loaded));
  return found;
}

/** People who are named before they are counted instead. */
const NAMED = 5;

/** Participants without an address of their own. */
function unreached(loaded: Loaded): Diagnostic[] {
  const { file, problem } = loaded;
  const addressOf = addressesIn(loaded);
  const names = problem.pools
    .flatMap(({ members }) => members.filter((person) => addressOf(person) === ''))
    .map((person) => nameOf(problem.people, person));
  if (names.length === 0) return [];
  const more = names.length - NAMED;
  const who = more > 1 ? [...names.slice(0, NAMED), `${more} more people`] : names;
  const message = `The mail merge has no e-mail address for ${listed(who)}.`;
  return [diagnostic('kit/email', { file: file.people.file }, message)];
}

/** The option as words of a command. */
export function kitWords({ kit }: KitOption): string[] {
  return kit ? ['--kit'] : [];
}

/** What a run knows of its groups beside who is in them. */
export interface KitRun {
  readonly groups: readonly Group[];
  readonly roles: ReadonlyMap<number, string>;
  readonly before: KitBefore | null;
}

/** Adds the kit to the files of a run. */
export function addKit(
  kit: Kit | null,
  loaded: Loaded,
  { groups, roles, before }: KitRun,
  texts: Map<string, string>,
): void {
  if (kit === null) return;
  const { problem, standing, watched, head, rosterShows } = loaded;
  const programme = head.programme.name;
  const facts = {
    templates: kit.templates,
    groups,
    roles,
    rosterShows,
    rules: [...standing, ...watched].filter(({ entry }) => entry.isPublic),
    contact: head.kit.contact,
    concerns: head.kit.concerns,
    channels: { pattern: head.kit.channel, program: programme },
    addressOf: addressesIn(loaded),
    before,
    leadership: leadershipOf(loaded, groups),
  };
  for (const [path, text] of writeKit(problem, facts)) texts.set(path, text);
}

/** By the rules that may be told alone, as groups that stand: neither a count nor a proof depends on the others. */
function leadershipOf({ problem, standing, head }: Loaded, groups: readonly Group[]) {
  const told = standing.filter(({ entry }) => entry.isPublic && !ruleById(entry.id)?.isOfRotation);
  const { outcomes } = judge(problem, groups, told);
  return leadershipParts(problem, told, {
    programme: head.programme.name,
    groups,
    outcomes,
    judgedBy: `Judged by ${problem.people.file}, from which the groups were formed.`,
  });
}

/** Whole addresses only, and none of a sensitive column. */
function addressesIn({ file, sensitive }: Loaded): (person: number) => string {
  const heading = file.headingOf('email');
  if (heading === null || sensitive.has(heading)) return () => '';
  return (person) => addressIn(file.merged[person]!.main.email) ?? '';
}

/** The groups that a rotation came from, as far as the kit tells of them. */
export function kitBefore(io: Io, loaded: Loaded, input: GroupsInput, from: string): KitBefore {
  const { problem } = loaded;
  const addressOf = addressesIn(loaded);
  const { people } = problem;
  const seats = input.seats.map(({ person, group, id, name }) =>
    person === null
      ? { group, id, name, email: '' }
      : { group, id: people.ids[person]!, name: people.names[person]!, email: addressOf(person) },
  );
  const groupOf = new Map(
    input.seats.flatMap(({ person, group }) => (person === null ? [] : [[person, group] as const])),
  );
  return { cycle: earlierRun(io, dirname(from))?.cycle ?? null, seats, groupOf };
}
