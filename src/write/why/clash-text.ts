/** Says why hard rules cannot hold: the people and the rules, the numbers, and that each of them is needed. */
import { counted } from '../../model/counted.ts';
import { mostSeated, nameOf, type Problem } from '../../model/problem.ts';
import { fileName } from '../file-names.ts';
import { PRIVATE_REASON } from './change-text.ts';
import { type Kind, kindOf } from './clash-kind.ts';
import { type ClashScene, pairsOf } from './clash-scene.ts';
import { factOf } from './facts.ts';

/** More people than this are counted, and the first of them named. */
const NAMED = 14;
const SHOWN = 12;
/** Pairs told of a clash that has no simpler reason. */
const PAIRS = 8;

/** Sentences without a full stop, the reason first. */
export function clashTexts(scene: ClashScene): string[] {
  const { standing, clash } = scene;
  const isSecret = clash.rules.some((rule) => !standing[rule]!.entry.isPublic);
  if (isSecret) return [secretText(scene), checkedText(scene, null)];
  const kind = kindOf(scene);
  // That one person has too few others needs no check of each of those they may not sit with.
  const isPlain = kind.kind === 'lonely' && !clash.isMinimal;
  return [...reasonTexts(scene, kind), ...(isPlain ? [] : [checkedText(scene, kind)])];
}

/** Names nobody: where it is written tells the organiser enough. */
function secretText({ standing, clash }: ClashScene): string {
  const entries = clash.rules.map((rule) => standing[rule]!.entry);
  const open = entries.filter(({ isPublic }) => isPublic).map(({ key, strength }) => `${key}: ${strength}`);
  const places = entries.flatMap(({ isPublic, writtenAt }) =>
    isPublic || writtenAt === null ? [] : [`${fileName(writtenAt.file)}:${writtenAt.line}`],
  );
  const where = places.length === 0 ? '' : ` (${[...new Set(places)].join(', ')})`;
  const beside = open.length === 0 ? '' : `, beside ${open.join(', ')}`;
  return `not possible: ${PRIVATE_REASON}${where}${beside}`;
}

function reasonTexts(scene: ClashScene, kind: Kind): string[] {
  const { problem, clash } = scene;
  const { people } = clash;
  const name = (person: number) => nameOf(problem.people, person);
  switch (kind.kind) {
    case 'counted':
      return [`${kind.sentence.replace(/^by the hard rules /, '')} ${wordsOf(scene)}${countsHint(scene)}`];
    case 'shared':
      return [
        `${kind.who}, and ${mostGroups(scene)}, so ${kind.all > people.length ? 'some' : 'two'} of them must share one ${wordsOf(scene)}`,
        ...(kind.all > people.length ? [] : [`they are ${namesOf(problem, people)}`]),
      ];
    case 'apart':
      return [
        `these ${people.length} people are pairwise kept apart, and ${mostGroups(scene)}, so two of them must share one ${wordsOf(scene)}: ${namesOf(problem, people)}`,
      ];
    case 'chain':
      return [
        `${people.length} people are to sit together, and a group has at most ${mostIn(scene)} ${wordsOf(scene)}: ${namesOf(problem, people)}`,
      ];
    case 'torn': {
      const [a, b] = kind.pair;
      const others = people.filter((person) => person !== a && person !== b);
      const via = others.length === 0 ? '' : `, by way of ${namesOf(problem, others)}`;
      const entry = scene.standing[kind.rule]!.entry;
      const fact = factOf(problem, { entry, person: a, others: [b], called: name(a) });
      return [
        `${name(a)} and ${name(b)} must sit together (together: must${via}) and may not: ${fact} (${entry.key}: ${entry.strength})`,
      ];
    }
    case 'lonely': {
      const few = kind.others === 0 ? 'nobody else' : `only ${counted(kind.others, 'other')}`;
      return [
        `${name(kind.person)} may sit with ${few} ${wordsOf(scene)}, and a group has at least ${sizeOf(scene).min}`,
      ];
    }
    default:
      return [entangled(scene), ...pairTexts(scene)];
  }
}

/** Many reasons at once: whom they are about, and in what groups. */
function entangled(scene: ClashScene): string {
  const { problem, clash } = scene;
  const { min } = sizeOf(scene);
  const who = clash.people.length === 0 ? '' : ` for ${namesOf(problem, clash.people)}`;
  const sizes = `${peopleOf(scene)} people in ${countsText(clash.counts)} of ${min} to ${mostIn(scene)}`;
  const [what, hold] =
    clash.rules.length === 1 ? ['this rule', 'cannot hold'] : ['these rules', 'cannot all hold'];
  return `${what} ${hold}${who}, in ${sizes} ${wordsOf(scene)}`;
}

/** What each pair of these people may not do, so that the organiser can follow. */
function pairTexts({ problem, standing, clash }: ClashScene): string[] {
  const texts = clash.rules.flatMap((rule) => {
    const { entry } = standing[rule]!;
    return pairsOf({ problem, standing, clash }, rule).map(([a, b]) => {
      const fact = factOf(problem, { entry, person: a, others: [b], called: nameOf(problem.people, a) });
      return entry.id === 'together'
        ? `${nameOf(problem.people, a)} and ${nameOf(problem.people, b)} must sit together (${entry.key})`
        : `${fact} (${entry.key})`;
    });
  });
  const more = texts.length - PAIRS;
  return more > 0 ? [...texts.slice(0, PAIRS), `and ${more} more such pairs`] : texts;
}

/** What was tried: leaving out each of the reasons. */
function checkedText({ clash }: ClashScene, kind: Kind | null): string {
  const { rules, people, isMinimal } = clash;
  if (!isMinimal) return 'fewer reasons may be enough for that; it was not settled in the time given';
  if (kind?.kind === 'shared' && kind.all > people.length)
    return `checked: ${people.length - 1} of them could be seated apart, ${people.length} cannot`;
  const isOfRules = people.length === 0 || kind?.kind === 'counted' || kind?.kind === 'lonely';
  const rulesGone = rules.length === 1 ? 'without this rule' : 'without any one of these rules';
  const exempt = 'with any one of these people exempt';
  const ofPeople = rules.length === 1 ? exempt : `${exempt}, or ${rulesGone}`;
  const what = isOfRules ? rulesGone : kind === null ? 'without any one of these reasons' : ofPeople;
  return `checked: ${what}, groups can be made`;
}

/** "(same-manager: never, same-team: never)". */
function wordsOf({ standing, clash }: ClashScene): string {
  const words = clash.rules.map((rule) => `${standing[rule]!.entry.key}: ${standing[rule]!.entry.strength}`);
  return `(${words.join(', ')})`;
}

function sizeOf({ problem, clash }: ClashScene) {
  return problem.pools[clash.pool]!.size;
}

function mostIn(scene: ClashScene): number {
  return Math.min(mostSeated(sizeOf(scene)), peopleOf(scene));
}

function peopleOf({ problem, clash }: ClashScene): number {
  return problem.pools[clash.pool]!.members.length;
}

/** "there are at most 7 groups, because 43 people are to be 6 or more in each". */
function mostGroups(scene: ClashScene): string {
  const { problem, clash } = scene;
  const most = clash.counts.at(-1)!;
  const count = counted(most, 'group');
  const be = most === 1 ? 'there is' : 'there are';
  if (problem.pools[clash.pool]!.groupCount !== null) return `${be} ${count}`;
  return `${be} at most ${count} (${peopleOf(scene)} people, at least ${sizeOf(scene).min} in each)`;
}

/** Where the number of groups follows from the largest size, how. */
function countsHint(scene: ClashScene): string {
  const { problem, clash } = scene;
  if (problem.pools[clash.pool]!.groupCount !== null) return '';
  return `; ${peopleOf(scene)} people in groups of ${sizeOf(scene).min} to ${mostIn(scene)} make ${countsText(clash.counts)}`;
}

function countsText(counts: readonly number[]): string {
  const [least, most] = [counts[0]!, counts.at(-1)!];
  if (least === most) return counted(most, 'group');
  return `${least} to ${most} groups`;
}

function namesOf({ people }: Problem, list: readonly number[]): string {
  const names = list.map((person) => nameOf(people, person));
  if (names.length > NAMED) return `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
