/** Facilitators stay with their groups, and keep the role, unless a rule forces them to go. */
import { describe, expect, it } from 'vitest';
import { folderWith, read } from '../cli/minim.ts';
import { seatsOf } from './rotation-facts.ts';
import { run, shippedFiles } from './worlds.ts';

describe('facilitators', () => {
  it('keep their groups and their role', () => {
    const files = shippedFiles();
    const formed = folderWith(files);
    run(formed, 'assign', 'people.csv', '-o', '2026-H2', '--quiet');
    const seen = new Set<string>();
    const lines = read(formed, '2026-H2/groups.csv')
      .split('\n')
      .map((line, index) => {
        const cells = line.split(',');
        if (index === 0 || seen.has(cells[0]!) || cells.length < 4) return line;
        seen.add(cells[0]!);
        cells[3] = 'facilitator';
        return cells.join(',');
      });
    const led = folderWith({
      ...files,

      '2026-H2/groups.csv': lines.join('\n'),
    });
    run(led, 'rotate', 'people.csv', '--from', '2026-H2/groups.csv', '-o', '2027-H1', '--quiet');
    const leaders = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.split(',')[3] === 'facilitator')
        .map((line) => line.split(',').slice(0, 2).join());
    expect(leaders(lines.join('\n'))).toHaveLength(seen.size);
    expect(leaders(read(led, '2027-H1/groups.csv'))).toEqual(leaders(lines.join('\n')));
  });
});

describe('a facilitator', () => {
  const rows = Array.from({ length: 16 }, (_, i) => `e${String(i).padStart(2, '0')}`);
  const seats = `group,id,role\n${rows.map((id, i) => `${i < 8 ? 'Ash' : 'Elm'},${id},${i % 8 === 0 ? 'facilitator' : ''}\n`).join('')}`;
  const rules =
    'who: {}\nsize: { min: 6, ideal: 8, max: 10 }\ncycle: { name: 2027-H1, from: 2027-01-04, to: 2027-06-25 }\n';
  const people = (managerOf: Record<string, string>) =>
    `id,name,manager\n${rows.map((id) => `${id},Person ${id},${managerOf[id] ?? ''}\n`).join('')}`;
  const seatsAfter = (managerOf: Record<string, string>, more = '') => {
    const folder = folderWith({
      'people.csv': people(managerOf),
      'rules.yaml': rules + more,
      'groups.csv': seats,
    });
    run(folder, 'rotate', 'people.csv', '--from', 'groups.csv', '--move', '1', '-o', 'o', '--quiet');
    return seatsOf(read(folder, 'o/groups.csv'));
  };

  it('stays when a member becomes a report and goes instead', () => {
    const now = seatsAfter({ e03: 'e00' });
    expect([now.get('e00'), now.get('e03')]).toEqual(['Ash', 'Elm']);
  });

  it('goes when two members become reports, because fewer go that way', () => {
    const now = seatsAfter({ e03: 'e00', e04: 'e00' });
    expect([now.get('e00'), now.get('e03'), now.get('e04')]).toEqual(['Elm', 'Ash', 'Ash']);
  });

  // Each pair that would part weighs more than a facilitator who leaves.
  const pairs = '{ strength: avoid, weight: 99, pairs: [[e00, e01], [e00, e02], [e00, e03]] }';
  const tempting = `rotation: { who-moves: [rule-broken] }\nrules: { apart: ${pairs}`;

  it('stays whatever could be avoided if it went, for only a hard rule makes it go', () => {
    expect(seatsAfter({}, `${tempting} }\n`).get('e00')).toBe('Ash');
    expect(seatsAfter({}, `${tempting.replace('avoid', 'never')} }\n`).get('e00')).toBe('Elm');
  });

  it('may go for that where the rule is off or only preferred', () => {
    for (const strength of ['off', 'prefer'])
      expect(seatsAfter({}, `${tempting}, same-facilitator: ${strength} }\n`).get('e00')).toBe('Elm');
  });
});
