/** Made-up rules.yaml and private.yaml: most of them could be meant, a part of them by nobody. */
import type { Org } from './org.ts';
import type { Random } from './random.ts';
import { oddText } from './texts.ts';
import { type Tree, writeYaml } from './yaml.ts';

type Map = { [key: string]: Tree };

const unwanted = ['never', 'avoid', 'avoid', 'prefer', 'prefer', 'off'];
const wanted = ['must', 'should', 'should', 'prefer', 'prefer', 'off'];
const rotationRules = ['move', 'stay', 'return', 'split', 'pairs', 'pool', 'asked', 'size'];

export function makeRules(random: Random, org: Org): string {
  const isWild = random.chance(0.2);
  const usual = ['size', 'who', 'rules'];
  const tree: Map = {};
  for (const [key, value] of Object.entries(parts(random, org, isWild))) {
    if (random.chance(usual.includes(key) ? 0.6 : 0.1)) tree[key] = value();
  }
  if (isWild && random.chance(0.1)) tree[oddText(random)] = oddText(random);
  return writeYaml(random, tree, isWild);
}

/** What a tree is made of: the usual things, and where it is wild now and then one that no reader should take. */
class Maker {
  readonly random: Random;
  readonly #org: Org;
  readonly #isWild: boolean;

  constructor(random: Random, org: Org, isWild: boolean) {
    this.random = random;
    this.#org = org;
    this.#isWild = isWild;
  }

  one<T extends Tree>(usual: readonly T[], odd: readonly Tree[] = []): Tree {
    return this.#isWild && odd.length > 0 && this.random.chance(0.3)
      ? this.random.pick(odd)
      : this.random.pick(usual);
  }

  text(): string {
    return this.#isWild ? oddText(this.random) : 'x';
  }

  /** A heading of the export and some of its values. */
  column(): { heading: string; value: () => string } {
    const { headings, rows } = this.#org;
    const index = this.random.int(0, headings.length - 1);
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const heading = this.#isWild && this.random.chance(0.2) ? oddText(this.random) : headings[index]!;
    return { heading, value: () => (cells.length === 0 ? this.text() : this.random.pick(cells)) };
  }

  heading(): string {
    return this.column().heading;
  }

  person(): string {
    const { ids, names } = this.#org;
    const isOdd = ids.length === 0 || (this.#isWild && this.random.chance(0.2));
    return isOdd ? this.text() : this.random.pick(this.random.pick([ids, names]));
  }

  list(item: () => Tree, least = 1, most = 4): Tree[] {
    return Array.from({ length: this.random.int(this.#isWild ? 0 : least, most) }, item);
  }

  number(least = 1, most = 9): Tree {
    return this.one([this.random.int(least, most)], [0, 1, 50, 999999999, 1e21, -1, 2.5]);
  }

  entry(strengths: readonly string[], more: Map = {}): Tree {
    const strength = this.one(strengths, ['must', 'never', 'x']);
    if (Object.keys(more).length === 0 && this.random.chance(0.7)) return strength;
    const weight: Map = this.random.chance(0.2)
      ? { weight: this.one([1, 2, 7, 999999999], [0, -1, 1.5]) }
      : {};
    return { strength, ...weight, ...more };
  }

  condition(): Map {
    if (this.random.chance(0.5))
      return {
        reports: this.one(['1 or more', '0', '0 to 5', '3 or fewer'], ['99999 or more', -1, '5 to 2', '']),
      };
    const { heading, value } = this.column();
    const isOne = this.random.chance(0.4);
    return {
      [heading]: isOne
        ? value()
        : this.one([this.list(value), '*'], ['*a'.repeat(12), `${value().slice(0, 2)}*`, []]),
    };
  }

  size(): Map {
    const { random } = this;
    const min = random.int(1, 4);
    const ideal = min + random.int(0, 3);
    const usual: Map = { min, ideal, max: ideal + random.int(0, 3) };
    if (!this.#isWild || random.chance(0.6)) return usual;
    return {
      ...usual,
      [random.pick(['min', 'ideal', 'max', 'spare'])]: this.number(),
      attend: this.one(['60%', '3/5'], ['0/0', '1/0', '200%', 'x']),
    };
  }
}

function parts(random: Random, org: Org, isWild: boolean): Record<string, () => Tree> {
  const make = new Maker(random, org, isWild);
  const { heading: own } = make.column();
  return {
    format: () => make.one([1], [2, 0, 'x', 999999999999]),
    program: () =>
      make.one(
        ['mini-m', 'adjacent', 'peer-groups', 'coaching-circles', 'aligned', 'one-on-ones'],
        ['x', '__proto__'],
      ),
    cycle: () =>
      make.one<Tree>(
        [
          '2027-H1',
          '2027-H2',
          '9999-H2',
          '0000-H1',
          { name: 'Spring', from: '2027-01-04', to: '2027-06-25' },
        ],
        [
          { name: oddText(random), from: '2027-01-04', to: '2027-06-25' },
          { name: 'x', from: '2027-06-25', to: '2027-01-04' },
          { name: 'x', from: '0001-01-01', to: '9999-12-31' },
          { name: 'x', from: '2027-02-30', to: '2027-06-25' },
          { name: 'x', from: '2027-01-04', to: '2027-01-04' },
        ],
      ),
    columns: () => ({
      [make.one(
        ['score', 'facilitator', 'location', 'level'],
        ['id', 'name', 'manager', 'toString'],
      ) as string]: make.one<Tree>(
        [own, { column: own, type: random.pick(['number', 'date', 'text', 'day/month']) }],
        [random.int(-1, 20), { column: own, type: 'x' }, []],
      ),
    }),
    places: () => ({ [make.column().value()]: make.one(['Europe/Paris', '+01:00'], ['+99:00', 'x']) }),
    'as-of': () =>
      make.one<Tree>(
        ['2026-03-31', '2027-01-01'],
        ['99999-01-01', { column: own, value: make.text() }, { column: own }],
      ),
    who: () =>
      make.one<Tree>(
        [{}, {}, { include: make.condition() }, { exclude: make.condition() }],
        [{ include: [] }, 'x'],
      ),
    pools: () =>
      ['a', 'b'].map((name) => ({
        name: make.one([name], ['a', oddText(random)]),
        ...make.condition(),
        ...(random.chance(0.5) ? { size: make.size() } : {}),
      })),
    size: () => make.size(),
    groups: () => make.one([1, 2, 3, 5], [0, 1000, 999999999, 'x']),
    names: () =>
      make.one<Tree>(
        ['trees', 'rivers', 'birds', ['Red Ünit', 'con', 'A/B']],
        [make.list(() => oddText(random), 0, 8), ['../../x', 'a/b', 'CON'], 'x'],
      ),
    rules: () =>
      Object.fromEntries(
        random
          .some(Object.entries(ruleParts(make, isWild)), isWild ? 0.15 : 0.12)
          .map(([id, value]) => [id, value()]),
      ),
    history: () =>
      make.one<Tree>(['*/groups.csv', ['old.csv'], 'old*'], ['../*/*', '**', '/*', oddText(random), []]),
    rotation: () => ({
      mode: make.one(['a-few', 'everyone', 'repairs-only'], ['x']),
      move: make.number(0, 3),
      'stay-at-least': make.one(['1/2', '0', '50%'], ['1', '3/2', '1/0', 'x']),
    }),
    kit: () =>
      make.one<Tree>(
        [
          {},
          { contact: make.text() },
          { templates: 'our-texts' },
          { channel: '{group}-{cycle}', concerns: 'HR' },
        ],
        [
          { contact: oddText(random), concerns: oddText(random), channel: `{group}${oddText(random)}` },
          { templates: make.one(['.', 'missing', 'people.csv', '../../etc', oddText(random)]) },
          { channel: 'all' },
          { channel: '{group}{x}' },
          'x',
        ],
      ),
    private: () => make.one(['private.yaml'], ['missing.yaml', '../../etc/passwd', '.', 'people.csv']),
    'former-ids': () =>
      make.one<Tree>(
        [{ [make.person()]: make.person() }],
        [{ [make.person()]: make.list(() => make.person()) }, 'x', { a: 'b', b: 'a' }],
      ),
    sensitive: () => make.list(() => make.heading(), 1, 2),
    'roster-shows': () =>
      make.list(() => make.one([make.heading(), 'name', 'id'], ['group', 'role', oddText(random)]), 1, 4),
  };
}

function ruleParts(make: Maker, isWild: boolean): Record<string, () => Tree> {
  const { random } = make;
  const soft = unwanted.filter((word) => word !== 'never' || random.chance(0.3));
  const by = (of: (column: { heading: string; value: () => string }) => Tree): Tree => {
    const column = make.column();
    return { [column.heading]: of(column) };
  };
  const pairs = () => make.list(() => make.list(() => make.person(), 2));
  const file = () => make.one(['pairs.csv'], ['old.csv', '../x', '.', 'rules.yaml']);
  const listed = (): Map => (random.chance(0.7) ? { pairs: pairs() } : { file: file() });
  return {
    'reporting-chain': () => make.entry(unwanted),
    'same-manager': () => make.entry(soft),
    'common-boss': () => make.entry(soft, { within: make.number(1, 3) }),
    'same-team': () => make.entry(soft),
    collaborators: () =>
      make.entry(
        soft,
        random.chance(0.5)
          ? { teams: make.list(() => make.list(() => make.one(['Red', 'Blue', 'Green'], [make.text()]), 2)) }
          : listed(),
      ),
    apart: () => make.entry(unwanted, listed()),
    together: () => make.entry(['prefer', 'should', 'must'], listed()),
    spread: () => by(() => make.entry(['prefer', 'should', 'off'])),
    alike: () => by(() => make.entry(['prefer', 'should', 'off'])),
    alone: () => by(({ value }) => make.entry(soft, { values: make.list(value) })),
    'at-least': () =>
      by(({ value }) => make.entry(['should', 'prefer'], { value: value(), count: make.number(1, 2) })),
    'at-most': () =>
      by(({ value }) =>
        random.chance(0.5)
          ? make.entry(['should', 'prefer'], { count: make.number(1, 3) })
          : make.list(() => make.entry(['prefer'], { value: value() })),
      ),
    range: () => by(() => make.entry(['prefer', 'should'], { want: make.one(['narrow', 'wide'], ['x']) })),
    'common-hour': () =>
      make.entry(wanted, {
        minutes: make.one([15, 60, 90], [1, 0, 600, 100000]),
        'working-day': make.one(
          ['09:00-17:00', '08:30-18:00'],
          ['17:00-09:00', '00:00-24:00', '25:99-x', '09:00-09:00'],
        ),
        ...(random.chance(0.2) ? { 'slot-zone': make.one(['UTC', 'Europe/Berlin'], ['x']) } : {}),
        ...(random.chance(0.4) ? { alternate: make.one([true, false], ['x']) } : {}),
      }),
    facilitator: () =>
      make.entry(['must', 'should', 'prefer'], {
        'per-group': make.number(1, 2),
        list: make.list(() => make.person(), 2, 6),
        deputy: make.one(['prefer', 'off'], ['x']),
      }),
    skills: () => make.entry(wanted, { strong: make.heading(), wants: make.heading() }),
    'former-manager': () =>
      make.entry(soft, { file: make.one(['old.csv'], ['people.csv', '../x', 'pairs.csv', '.']) }),
    'met-before': () => make.entry(soft),
    'even-sizes': () => make.entry(['prefer', 'should', 'off']),
    ...(isWild ? Object.fromEntries(rotationRules.map((id) => [id, () => make.entry(wanted)])) : {}),
  };
}

export function makePrivate(random: Random, org: Org): string {
  const isWild = random.chance(0.2);
  const make = new Maker(random, org, isWild);
  const people = () => make.list(() => make.person(), 2);
  const tree: Map = {};
  if (random.chance(0.6)) tree.apart = make.list(people);
  if (random.chance(0.5))
    tree.away = [
      {
        id: make.person(),
        from: make.one(['2027-01-10'], ['2027-99-99']),
        until: make.one(['2027-03-01'], ['x', '9999-12-31']),
      },
    ];
  if (random.chance(0.3)) tree.out = people();
  if (random.chance(0.3)) tree['asked-to-move'] = people();
  return writeYaml(random, tree, isWild);
}
