/** Made-up texts of the announcement kit: the known words and others, conditions that are not closed, braces, odd texts. */
import { type KitTextName, kitTexts, kitWords } from '../../src/model/kit.ts';
import type { Random } from './random.ts';
import { oddText } from './texts.ts';

/** By path: some of the texts, in the folder that rules.yaml may name. */
export function makeTemplates(random: Random): Record<string, string> {
  const isWild = random.chance(0.3);
  const names = random.some(Object.keys(kitTexts) as KitTextName[], 0.4);
  return Object.fromEntries(names.map((name) => [`our-texts/${name}`, makeTemplate(random, name, isWild)]));
}

function makeTemplate(random: Random, name: KitTextName, isWild: boolean): string {
  const known = isWild && random.chance(0.2) ? Object.keys(kitWords) : kitTexts[name].words;
  const [texts, blocks] = [false, true].map((isBlock) =>
    known.filter((word) => (kitWords[word as keyof typeof kitWords].kind === 'block') === isBlock),
  ) as [string[], string[]];
  const line = (): string =>
    Array.from({ length: random.int(0, 4) }, () =>
      random.chance(0.5) ? `{${random.pick(texts)}}` : isWild ? oddText(random) : 'and',
    ).join(' ');
  const lines = Array.from({ length: random.int(0, 6) }, () => {
    const kind = random.int(0, 5);
    if (kind === 0)
      return `{if ${random.chance(0.3) ? 'not ' : ''}${random.pick(texts)}}\n${line()}\n{else}\n{end}`;
    if (kind === 1 && blocks.length > 0) return `{${random.pick(blocks)}}`;
    if (kind === 2) return `{{ ${line()}`;
    return line();
  });
  if (isWild && random.chance(0.5))
    lines.push(
      random.pick(['{if group}', '{end}', '{else}', '{if }', '{', '{x y}', '{if not}', '{{{group}}}']),
    );
  return lines.join(random.pick(['\n', '\n', '\r\n']));
}
