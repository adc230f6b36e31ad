/** Changes of rules.yaml that may make groups possible: a strength one step weaker, sizes one wider, one group more or fewer. */
import type { Clash } from '../model/clash.ts';
import { HARD, type Strength } from '../model/cost.ts';
import { withYamlValue, type YamlPath, yamlValueAt } from '../read/rules/yaml-cursor.ts';
import { ruleById } from '../rules/index.ts';
import type { RuleEntry } from '../rules/rule.ts';
import { yamlInline } from '../write/yaml-scalar.ts';
import type { Loaded } from './load.ts';

/** A change, not yet tried. */
export interface Relaxation {
  /** "same-team: never -> avoid". */
  readonly what: string;
  /** The part of rules.yaml that changes, as it is to stand there. */
  readonly paste: string;
  /** The whole of rules.yaml with it. */
  readonly text: string;
  /** The rules that are softened; none where sizes or numbers change. */
  readonly softened: readonly RuleEntry[];
}

/** Ways to soften the rules of a clash, or of all where none is known. */
export function softer(loaded: Loaded, clash: Clash | null, rules: readonly RuleEntry[]): Relaxation[] {
  // Who may not be with a superior is what makes a group safe: that is never offered for trade.
  const isOffered = ({ id, level, isPublic }: RuleEntry) =>
    level === HARD && isPublic && !ruleById(id)!.isStructural && id !== 'reporting-chain';
  const clashing = clash === null ? rules : clash.rules.map((rule) => rules[rule]!);
  return clashing.filter(isOffered).flatMap((entry) => softened(loaded, entry) ?? []);
}

const weaker: Partial<Record<Strength, Strength>> = { never: 'avoid', must: 'should' };

/** The entry one strength weaker; null where it stands in no place that can be changed by one word. */
function softened({ rulesText }: Loaded, entry: RuleEntry): Relaxation | null {
  const { key, id, strength, options } = entry;
  const to = weaker[strength];
  const column = options.column?.attribute;
  // A rule of the programme that names columns would have to be written with all of them.
  if (to === undefined || (entry.writtenAt === null && column !== undefined)) return null;
  const [name = '', number] = key.split('#');
  const base: YamlPath =
    name === 'facilitator:deputy'
      ? ['rules', id, 'deputy']
      : ['rules', id, ...(column === undefined ? [] : [column])];
  const isList = Array.isArray(yamlValueAt(rulesText, base));
  const at = isList ? [...base, number === undefined ? 0 : Number(number) - 1] : base;
  const value = yamlValueAt(rulesText, at);
  const path = value !== null && typeof value === 'object' ? [...at, 'strength'] : at;
  const text = withYamlValue(rulesText, path, to);
  return {
    what: `${key}: ${strength} -> ${to}`,
    paste: pasteOfRules(text, [entry]),
    text,
    softened: [entry],
  };
}

/** Two changes one after the other; `second` was made of the text of the first. */
export function both(first: Relaxation, second: Relaxation): Relaxation {
  const softened = [...first.softened, ...second.softened];
  const what = `${first.what} and ${second.what}`;
  return { what, paste: pasteOfRules(second.text, softened), text: second.text, softened };
}

function pasteOfRules(text: string, entries: readonly RuleEntry[]): string {
  const ids = [...new Set(entries.map(({ id }) => id))];
  return ['rules:', ...ids.map((id) => `  ${id}: ${yamlInline(yamlValueAt(text, ['rules', id]))}`)].join(
    '\n',
  );
}

/** How many steps sizes and numbers of groups are changed by at most. */
const STEPS = 3;
/** Where groups are larger they are not made smaller than this: with two there is no group when one is ill. */
const FEWEST = 3;

/** Smaller and larger sizes of a pool; where the number of groups is fixed, more and fewer. Of each list the first that helps is enough. */
export function sizesAround({ rulesText, problem }: Loaded, index: number): Relaxation[][] {
  const pool = problem.pools[index]!;
  const written = yamlValueAt(rulesText, ['pools']);
  const own = Array.isArray(written) ? (['pools', index] as const) : [];
  const find = (key: string): YamlPath =>
    yamlValueAt(rulesText, [...own, key]) === undefined && yamlValueAt(rulesText, [key]) !== undefined
      ? [key]
      : [...own, key];
  const of = problem.pools.length > 1 ? ` (pool ${pool.name})` : '';
  const change = (what: string, path: YamlPath, value: unknown): Relaxation => {
    const text = withYamlValue(rulesText, path, value);
    return { what: what + of, paste: pasteOf(text, path), text, softened: [] };
  };
  const steps = Array.from({ length: STEPS }, (_, step) => step + 1);
  const { groupCount, size } = pool;
  const { min, ideal, max, spare, attend } = size;
  const groups =
    groupCount === null
      ? []
      : [1, -1].map((sign) =>
          steps
            .map((step) => groupCount + sign * step)
            .filter((count) => count >= 1)
            .map((count) => change(`groups: ${groupCount} -> ${count}`, find('groups'), count)),
        );
  if (attend) return groups;
  const kept = spare ? { spare } : {};
  const smaller = steps
    .filter((step) => min - step >= Math.min(min - 1, FEWEST) && min - step >= 1)
    .map((step) =>
      change(`size min ${min} -> ${min - step}`, find('size'), { min: min - step, ideal, max, ...kept }),
    );
  const larger = steps.map((step) =>
    change(`size max ${max} -> ${max + step}`, find('size'), { min, ideal, max: max + step, ...kept }),
  );
  return [...groups, smaller, larger];
}

function pasteOf(text: string, path: YamlPath): string {
  const [key, index] = path;
  if (key !== 'pools') return `${key}: ${yamlInline(yamlValueAt(text, [key!]))}`;
  const pools = yamlValueAt(text, ['pools']) as unknown[];
  const lines = pools.map((pool) => `  - ${yamlInline(pool)}`);
  return index === undefined ? '' : `pools:\n${lines.join('\n')}`;
}
