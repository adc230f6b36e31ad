/** Holds every sentence of `explain` to the pricing of the engine: random people in random other groups, all rules. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainPerson, inGroup } from '../../../src/engine/why/person.ts';
import { homeOf } from '../../../src/engine/why/what-if.ts';
import { compareCosts, HARD } from '../../../src/model/cost.ts';
import type { Group } from '../../../src/model/problem.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { price, type StandingRule } from '../../../src/rules/price.ts';
import { noPaint } from '../../../src/write/paint.ts';
import { obstacles, priceText, type Scene, unitOf } from '../../../src/write/why/change-text.ts';
import { elsewhereTexts, renderPerson } from '../../../src/write/why/person-text.ts';
import { standing } from '../../helpers/entries.ts';
import { entriesIn, strengthsArb, withoutRotation } from '../../helpers/random-rules.ts';
import { draftOf, draw, historyIn, law } from '../../helpers/random-worlds.ts';
import { world } from '../../helpers/world.ts';

/** Pairs of a person and another group; MINIM_PAIRS asks for more. */
const PAIRS = Number(process.env.MINIM_PAIRS ?? 1000);

interface Asked {
  readonly scene: Scene;
  readonly person: number;
  readonly to: number;
}

function forPairs(check: (asked: Asked) => void): void {
  let pairs = 0;
  const property = fc.property(draftOf(4, 9), strengthsArb, fc.nat(), fc.nat(), (draft, strengths, x, y) => {
    const w = world(draw(draft), { min: 2, ideal: 3, max: 4, ...historyIn(draft) });
    fc.pre(w.groups.length > 1);
    const rules = standing(w, entriesIn(draft, withoutRotation(strengths)));
    const people = w.groups.flatMap(({ members }) => members);
    const person = people[x % people.length]!;
    const others = [...w.groups.keys()].filter((index) => index !== homeOf(w.groups, person));
    check({
      scene: { problem: w.problem, standing: rules, groups: w.groups, width: 110 },
      person,
      to: others[y % others.length]!,
    });
    pairs++;
  });
  fc.assert(property, { ...law, numRuns: PAIRS });
  expect(pairs).toBe(PAIRS);
}

/** The groups after somebody went to another, in exchange for a member or not; without the engine's help. */
function after({ groups }: Scene, person: number, to: number, other: number | null): Group[] {
  const home = homeOf(groups, person);
  return groups.map((group, index) => {
    const kept = group.members.filter((each) => each !== person && each !== other);
    const come = index === to ? [person] : index === home && other !== null ? [other] : [];
    return { ...group, members: [...kept, ...come].sort((a, b) => a - b) };
  });
}

/** Unweighted rise of each rule, by the definitions. */
function rises({ groups, standing: rules }: Scene, then: readonly Group[]): number[] {
  const [old, now] = [price(groups, rules), price(then, rules)];
  return rules.map((_, rule) => now.byRule[rule]!.cost - old.byRule[rule]!.cost);
}

/** Hard rules that cost more than now in some group, or between groups. */
function guiltyIn({ groups, standing: rules }: Scene, then: readonly Group[]): StandingRule[] {
  return rules.filter(({ entry, prepared }) => {
    if (entry.level !== HARD) return false;
    const costs = (list: readonly Group[]) => {
      const byGroup = new Map<number | null, number>();
      for (const { group, cost } of prepared.violationsIn(list))
        byGroup.set(group, (byGroup.get(group) ?? 0) + cost);
      return byGroup;
    };
    const before = costs(groups);
    return [...costs(then)].some(([group, cost]) => cost > (before.get(group) ?? 0));
  });
}

/** The parts between commas and semicolons, brackets left alone. */
function partsOf(text: string): string[] {
  return text.split(/[,;] (?![^()]*\))/);
}

test('a move is called possible, or not and why, as the definitions say', () => {
  const kinds = { possible: 0, impossible: 0 };
  forPairs(({ scene, person, to }) => {
    const guilty = guiltyIn(scene, after(scene, person, to, null));
    const { move } = inGroup(scene.groups, person, to, scene.standing, false);
    const isPossible = guilty.length === 0;
    expect(move.isPossible).toBe(isPossible);
    kinds[isPossible ? 'possible' : 'impossible']++;
    const text = obstacles(scene, move, person);
    for (const { entry } of guilty)
      expect(text).toMatch(entry.id === 'size' ? /\(size\)/ : `${entry.key}: ${entry.strength}`);
    for (const { entry } of scene.standing.filter((each) => !guilty.includes(each)))
      expect(text).not.toContain(`(${entry.key}: `);
    if (text.includes('(size)')) {
      const [home, target] = [scene.groups[homeOf(scene.groups, person)]!, scene.groups[to]!];
      expect(
        [
          `${target.name} has ${target.members.length} already, and 4 is the most`,
          `${home.name} would be left with ${home.members.length - 1}, and 2 is the fewest`,
        ].some((said) => text.includes(said)),
      ).toBe(true);
    }
  });
  expect(Math.min(kinds.possible, kinds.impossible)).toBeGreaterThan(PAIRS / 20);
}, 240_000);

test('what a move costs and gives back is what the definitions say, rule by rule', () => {
  let amounts = 0;
  forPairs(({ scene, person, to }) => {
    const then = after(scene, person, to, null);
    const rise = rises(scene, then);
    const { move } = inGroup(scene.groups, person, to, scene.standing, false);
    const text = priceText(scene, move, person);
    const [costs = '', gains = ''] = text.startsWith('costs nothing')
      ? ['', text]
      : text.split('; gives back ');
    const expected: string[] = [];
    scene.standing.forEach(({ entry }, rule) => {
      const amount = rise[rule]!;
      if (amount === 0 || (entry.level === HARD && amount > 0)) return;
      if (entry.id === 'even-sizes') {
        const { name } = scene.groups[to]!;
        expect(text).toContain(`${name} ${then[to]!.members.length}`);
        return;
      }
      const { one, many } = unitOf(entry);
      const said = `${Math.abs(amount)} ${Math.abs(amount) === 1 ? one : many}`;
      expect(amount > 0 ? costs : gains).toContain(said);
      expected.push(said);
    });
    const told = partsOf(text.replace(/^costs (nothing( and gives back )?)?|gives back /g, '')).filter(
      (part) => /^\d/.test(part),
    );
    expect(told.length).toBe(expected.length);
    amounts += told.length;
  });
  expect(amounts).toBeGreaterThan(PAIRS);
}, 240_000);

test('the exchange that is told is the cheapest that breaks no hard rule', () => {
  let exchanges = 0;
  forPairs(({ scene, person, to }) => {
    const { groups, standing: rules } = scene;
    const now = price(groups, rules).total;
    const open = groups[to]!.members.flatMap((other) => {
      const then = after(scene, person, to, other);
      return guiltyIn(scene, then).length === 0 ? [{ other, total: price(then, rules).total }] : [];
    });
    open.sort((a, b) => compareCosts(a.total, b.total));
    const each = inGroup(groups, person, to, rules, false);
    expect(each.exchange === null).toBe(open.length === 0);
    const text = elsewhereTexts(scene, each, person, true).join(' ');
    if (each.exchange === null) {
      if (!each.move.isPossible) expect(text).toContain('nor in exchange for anybody there');
      return;
    }
    exchanges++;
    expect(each.exchange.cost).toEqual(open[0]!.total.map((cost, level) => cost - now[level]!));
    const { other } = each.exchange.steps[0]!;
    const isTold = !each.move.isPossible || compareCosts(each.exchange.cost, each.move.cost) < 0;
    expect(text.includes(`in exchange for ${scene.problem.people.calledAs[other!]}:`)).toBe(isTold);
  });
  expect(exchanges).toBeGreaterThan(PAIRS / 4);
}, 240_000);

test('what is said of somebody’s own group is what the definitions say of it', () => {
  forPairs(({ scene, person }) => {
    const { groups, problem, standing: rules } = scene;
    const why = explainPerson(groups, person, rules);
    const text = renderPerson(scene, why, { role: '', only: null }, noPaint);
    const here = text
      .slice(0, text.indexOf('Why not elsewhere'))
      .replace(/\n {4,}/g, ' ')
      .split('\n');
    rules.forEach(({ entry, prepared }) => {
      const { isStructural, isOfWholeGroup } = ruleById(entry.id)!;
      const line = here.find((each) => each.endsWith(`(${entry.key}: ${entry.strength})`));
      const touching = prepared
        .violationsIn(groups)
        .filter(({ group, people }) =>
          isOfWholeGroup || isStructural ? group === why.home : people.includes(person),
        );
      if (isStructural && (touching.length === 0 || entry.id === 'even-sizes')) {
        expect(line).toBeUndefined();
        return;
      }
      const says = line!.trim();
      const isHolding =
        /^(nobody|everybody|the group|they have met nobody|not too many)/.test(says) &&
        says !== 'the group has no such hour';
      expect(isHolding, says).toBe(touching.length === 0);
      // Whoever is named is in the breach, and whoever is in the breach is named or counted.
      const others = new Set(touching.flatMap(({ people }) => people).filter((each) => each !== person));
      const names = problem.people.calledAs;
      if (isOfWholeGroup || isStructural || others.size === 0 || others.size > 4) return;
      for (const each of others) expect(says).toContain(names[each]!);
    });
  });
}, 240_000);
