/** Made-up groups files: rows or columns, with headings, groups and people that are odd, gone, twice or nobody. */
import { writeTable } from './csv.ts';
import type { Org } from './org.ts';
import type { Random } from './random.ts';
import { oddText, perhapsOdd } from './texts.ts';

const names = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Oak', 'Pine', 'Yew'];

export function makeGroups(random: Random, { ids, names: called }: Org): string {
  const oddity = random.pick([0, 0, 0, 0.03, 0.3]);
  const share = random.pick([0, 0, 0, 0, 0, 0, 0.01, 0.1]);
  const size = random.int(2, 8);
  const members = random.shuffled([...ids.keys()]).filter(() => random.chance(0.9));
  const groupNames = Array.from({ length: Math.ceil(members.length / size) + 1 }, (_, index) =>
    perhapsOdd(random, names[index % names.length]! + (index < names.length ? '' : ' 2'), oddity),
  );
  const by = random.pick(['id', 'id', 'id', 'name']);
  const who = (person: number) => perhapsOdd(random, by === 'id' ? ids[person]! : called[person]!, oddity);
  if (random.chance(0.15)) {
    const rows = Array.from({ length: size }, (_, row) =>
      groupNames.map((__, group) =>
        members[group * size + row] === undefined ? '' : who(members[group * size + row]!),
      ),
    );
    return writeTable(random, [groupNames, ...rows], { share });
  }
  const rows = members.map((person, index) => [
    groupNames[Math.floor(index / size)]!,
    who(person),
    perhapsOdd(random, called[person]!, oddity),
    random.chance(0.1) ? random.pick(['facilitator', 'deputy', 'FACILITATOR', oddText(random)]) : '',
  ]);
  if (random.chance(0.1) && rows.length > 0) rows.push([...rows[0]!]);
  if (random.chance(0.1)) rows.push([random.pick(groupNames), 'gone1', 'Gone One', 'facilitator']);
  if (random.chance(0.1)) rows.push(['', ids[0] ?? 'x', '', '']);
  const headings = ['group', by, by === 'id' ? 'name' : 'note', 'role'].map((heading) =>
    perhapsOdd(random, heading, oddity / 4),
  );
  return writeTable(random, [headings, ...rows], { share });
}

/** A file of pairs, for people or teams. */
export function makePairs(random: Random, { ids, names: called }: Org): string {
  const cell = () =>
    ids.length > 0 && random.chance(0.8) ? random.pick(random.pick([ids, called])) : oddText(random);
  const rows = Array.from({ length: random.int(0, 8) }, () => [
    cell(),
    cell(),
    random.pick(['', '1', '3', '0', '-1', 'x', '1e9', '999999999999']),
  ]);
  const headings = random.chance(0.9)
    ? ['a', 'b', 'weight']
    : random.pick([['a', 'b'], ['b', 'a'], ['x'], ['a', 'a'], ['a', 'b', 'weight', 'weight']]);
  return writeTable(random, [headings, ...rows], { share: random.pick([0, 0, 0.05]) });
}
