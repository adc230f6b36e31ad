/** What is said of groups and of pairs of people, held to the definitions on random worlds; and on drawings, word for word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainGroup } from '../../../src/engine/why/group.ts';
import { explainPair } from '../../../src/engine/why/pair.ts';
import { homeOf } from '../../../src/engine/why/what-if.ts';
import { compareCosts } from '../../../src/model/cost.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { price } from '../../../src/rules/price.ts';
import { noPaint } from '../../../src/write/paint.ts';
import { type Scene, unitOf } from '../../../src/write/why/change-text.ts';
import { renderGroup } from '../../../src/write/why/group-text.ts';
import { renderPair } from '../../../src/write/why/pair-text.ts';
import { type EntryWords, standing } from '../../helpers/entries.ts';
import { entriesIn, strengthsArb, withoutRotation } from '../../helpers/random-rules.ts';
import { draftOf, draw, historyIn, law } from '../../helpers/random-worlds.ts';
import { type WorldWords, world } from '../../helpers/world.ts';

function forScenes(check: (scene: Scene, number: number) => void): void {
  fc.assert(
    fc.property(draftOf(4, 9), strengthsArb, fc.nat(), (draft, strengths, number) => {
      const w = world(draw(draft), { min: 2, ideal: 3, max: 4, ...historyIn(draft) });
      const rules = standing(w, entriesIn(draft, withoutRotation(strengths)));
      check({ problem: w.problem, standing: rules, groups: w.groups, width: 110 }, number);
    }),
    law,
  );
}

function sceneOf(
  drawing: string,
  words: WorldWords,
  entries: Record<string, EntryWords>,
): Scene & { person(id: string): number } {
  const w = world(drawing, words);
  return {
    problem: w.problem,
    standing: standing(w, entries),
    groups: w.groups,
    width: 110,
    person: w.person,
  };
}

const facts = { roles: new Map<number, string>(), watched: [] };
/** A text in one line, however it was broken. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

test('a group has the place, the peculiarities and the weakest point that the definitions give it', () => {
  let weak = 0;
  forScenes((scene, number) => {
    const { groups, standing: rules } = scene;
    const group = number % groups.length;
    const { byGroup, byRule } = price(groups, rules);
    const why = explainGroup(scene.problem, groups, group, rules);
    const text = flat(renderGroup(scene, why, facts, noPaint));
    expect(why.place).toBe(1 + byGroup.filter((cost) => compareCosts(cost, byGroup[group]!) < 0).length);
    if (byGroup[group]!.every((cost) => cost === 0)) expect(text).toContain('Special breaks no rule');
    const costIn = (rule: number, index: number) =>
      byRule[rule]!.violations.reduce((sum, each) => sum + (each.group === index ? each.cost : 0), 0);
    rules.forEach(({ entry }, rule) => {
      if (ruleById(entry.id)!.isStructural) return;
      const own = costIn(rule, group);
      const others = [...groups.keys()]
        .filter((index) => index !== group)
        .map((index) => costIn(rule, index));
      const { many } = unitOf(entry);
      const isMost = others.length > 0 && others.every((cost) => cost < own);
      const isLeast = others.length > 0 && others.every((cost) => cost > own);
      // Two entries of one rule may have one unit.
      const isAlone = rules.filter((each) => unitOf(each.entry).many === many).length === 1;
      if (!isAlone) return;
      expect(text.includes(`more ${many} than any other: ${own}`)).toBe(isMost);
      expect(
        text.includes(own === 0 ? `the only one without ${many}` : `fewer ${many} than any other: ${own}`),
      ).toBe(isLeast);
    });
    const own = rules.flatMap(({ entry }, rule) =>
      ruleById(entry.id)!.isStructural && entry.id !== 'size'
        ? []
        : byRule[rule]!.violations.filter((each) => each.group === group).map(({ cost }) => ({
            entry,
            cost,
          })),
    );
    if (own.length === 0) {
      expect(text).toContain('Weakest nothing: no rule is broken here');
      return;
    }
    weak++;
    const worst = own.reduce((a, b) =>
      (b.entry.level - a.entry.level || a.cost * a.entry.weight - b.cost * b.entry.weight) < 0 ? b : a,
    );
    const { rule, violations } = why.weakest!;
    const { entry } = rules[rule]!;
    const { cost } = violations[0]!;
    expect([entry.level, cost * entry.weight]).toEqual([worst.entry.level, worst.cost * worst.entry.weight]);
    const { one, many } = unitOf(entry);
    expect(text).toContain(`Weakest ${cost} ${cost === 1 ? one : many}`);
  });
  expect(weak).toBeGreaterThan(30);
});

test('what is said between two people is what a group of the two would break', () => {
  let said = 0;
  forScenes((scene, number) => {
    const { groups, standing: rules, problem } = scene;
    const people = groups.flatMap(({ members }) => members);
    const [a, b] = [
      people[number % people.length]!,
      people[(number + 1 + (number % (people.length - 1))) % people.length]!,
    ];
    fc.pre(a !== b);
    const text = flat(renderPair(scene, explainPair(problem, groups, a, b, rules), noPaint));
    expect(
      text.startsWith(
        `${problem.people.calledAs[a]} and ${problem.people.calledAs[b]} are ${homeOf(groups, a) === homeOf(groups, b) ? 'together' : 'apart'}`,
      ),
    ).toBe(true);
    const two = [{ name: '', pool: 0, members: [a, b].sort((x, y) => x - y) }];
    const head = text.slice(0, text.search(/ \w+ in Group \d: /) + 1 || undefined);
    for (const { entry, prepared } of rules) {
      const { isOfWholeGroup, isStructural } = ruleById(entry.id)!;
      if (isOfWholeGroup || isStructural) continue;
      const list = entry.id === 'together' ? groups : two;
      const isBroken = prepared.violationsIn(list).some(({ people: of }) => of.includes(a) && of.includes(b));
      const isSaid = head.includes(`(${entry.key}: ${entry.strength})`);
      expect(isSaid, `${entry.key} in ${text}`).toBe(isBroken);
      said += Number(isSaid);
    }
  });
  expect(said).toBeGreaterThan(50);
});

test('reads, on a small case, as an organiser would say it', () => {
  const scene = sceneOf(
    'Ana/Red Bo/Blue<Ana Cy/Red | Dee/Blue Eve/Green<?gone Fay/Green<?gone',
    { min: 2, ideal: 3, max: 4 },
    {
      'reporting-chain': { strength: 'never' },
      'same-manager': { strength: 'avoid' },
      'spread:team': { column: 'team', strength: 'prefer' },
    },
  );
  const { problem, groups, standing: rules, person } = scene;
  const pair = (a: string, b: string) =>
    flat(renderPair(scene, explainPair(problem, groups, person(a), person(b), rules), noPaint));
  expect(pair('Ana', 'Bo')).toContain(
    'Ana and Bo are together in Group 1. not possible together: Bo reports to Ana (reporting-chain: never)',
  );
  expect(pair('Eve', 'Fay')).toContain('Fay has the same manager, gone, as Eve (same-manager: avoid)');
  expect(pair('Ana', 'Dee')).toContain(
    'no rule keeps the two apart as a pair; the others in their groups decide',
  );
  const birch = groups[1]!.name;
  const group = flat(renderGroup(scene, explainGroup(problem, groups, 1, rules), facts, noPaint));
  expect(group).toContain(`${birch}: 3 people: Dee, Eve, Fay.`);
  expect(group).toContain('2 different values of team among 3 people');
});
