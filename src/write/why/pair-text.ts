/** What `minim explain PERSON PERSON` prints: why two people are together or apart. */
import { HARD } from '../../model/cost.ts';
import { nameOf } from '../../model/problem.ts';
import type { Elsewhere, PairWhy, RuleHere } from '../../model/why.ts';
import type { Palette } from '../paint.ts';
import { forTerminal } from '../safe-text.ts';
import { wrap } from '../wrap.ts';
import { PRIVATE_REASON, type Scene } from './change-text.ts';
import { factOf } from './facts.ts';
import { elsewhereTexts } from './person-text.ts';

export function renderPair(scene: Scene, why: PairWhy, palette: Palette): string {
  const { problem, groups } = scene;
  const [a, b] = [why.a, why.b].map((person) => nameOf(problem.people, person));
  const isTogether = why.groupOfA !== null && why.groupOfA === why.groupOfB;
  const where = (name: string, group: number | null) =>
    group === null ? `${name} has no seat` : `${name} is in ${groups[group]!.name}`;
  const head = isTogether
    ? `${a} and ${b} are together in ${groups[why.groupOfA!]!.name}.`
    : `${a} and ${b} are apart: ${where(a!, why.groupOfA)}, ${where(b!, why.groupOfB)}.`;
  const lines = [palette.strong(forTerminal(head)), ...betweenLines(scene, why, isTogether)];
  const pools = [why.a, why.b].map((person) => problem.poolOf[person]!);
  if (!isTogether && pools[0] !== pools[1] && pools.every((pool) => pool >= 0))
    lines.push(
      `  they are of different pools: ${forTerminal(pools.map((pool) => problem.pools[pool]!.name).join(' and '))}`,
    );
  for (const [person, answer] of [
    [why.a, why.toB],
    [why.b, why.toA],
  ] as const) {
    if (answer === null) continue;
    const first = `  ${forTerminal(`${nameOf(problem.people, person)} in ${groups[answer.group]!.name}`)}: `;
    lines.push(...wrap(forTerminal(waysText(scene, answer, person)), first, scene.width, 4));
  }
  return `${lines.join('\n')}\n`;
}

function waysText(scene: Scene, answer: Elsewhere, person: number): string {
  return elsewhereTexts(scene, answer, person, true).join('; ');
}

/** What the rules say of the two, wherever they sit; hard rules first. */
function betweenLines(scene: Scene, { a, between }: PairWhy, isTogether: boolean): string[] {
  const { standing } = scene;
  const byStrength = [...between].sort(
    (x, y) => standing[x.rule]!.entry.level - standing[y.rule]!.entry.level,
  );
  const texts = [...new Set(byStrength.map((each) => saysText(scene, each, a)))];
  if (texts.length > 0) return texts.flatMap((text) => wrap(forTerminal(text), '  ', scene.width, 4));
  return [
    isTogether
      ? '  no rule speaks against it'
      : '  no rule keeps the two apart as a pair; the others in their groups decide',
  ];
}

function saysText({ problem, standing }: Scene, { rule, violations }: RuleHere, a: number): string {
  const { entry } = standing[rule]!;
  if (!entry.isPublic)
    return entry.level === HARD ? `not possible together: ${PRIVATE_REASON}` : PRIVATE_REASON;
  const others = violations.flatMap(({ people }) => people).filter((person) => person !== a);
  const called = nameOf(problem.people, a);
  const fact = factOf(problem, { entry, person: a, others: [...new Set(others)], called });
  const word = entry.level === HARD && entry.id !== 'together' ? 'not possible together: ' : '';
  return `${word}${fact} (${entry.key}: ${entry.strength})`;
}
