/** Ten years of half-years: joiners, leavers, renames, new ids for one and for everybody, groups merged by hand; nothing of it is forgotten. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv, type Row } from '../cli/company.ts';
import { minimHere } from '../cli/in-process.ts';
import { folderWith, read } from '../cli/minim.ts';
import { groupsOf } from '../cli/recount.ts';

const CYCLES = 20;
const MIGRATION = 7;
const MERGER = 12;

/** Somebody as the test knows them, whatever the export calls them. */
interface Somebody {
  readonly key: number;
  id: string;
  name: string;
  readonly department: string;
}

const departments = ['Design', 'Support', 'Sales', 'Legal'];
const newcomer = (key: number): Somebody => ({
  key,
  id: String(100 + key),
  name: `Person ${String.fromCharCode(65 + (key % 26))}${key}`,
  department: departments[key % departments.length]!,
});

const halfYear = (cycle: number) => `${2017 + Math.floor(cycle / 2)}-H${1 + (cycle % 2)}`;

/** An export: the managers, one report each, and who is above them. */
function exportOf(people: readonly Somebody[]): string {
  const top: Row = { id: 'top', name: 'Tove Top', manager: '', department: 'Board' };
  const rows = people.flatMap(({ id, name, department }): Row[] => [
    { id, name, manager: 'top', department },
    { id: `r${id}`, name: `Report of ${id}`, manager: id, department },
  ]);
  return csv([top, ...rows]);
}

/** Who sits with whom, by the test's own keys. */
type Placement = ReadonlyMap<string, readonly number[]>;

/** What met-before costs by its definition: 8, 4, 2 or 1 by the latest cycle shared, unless both stay. */
function costOfMeeting(history: readonly Placement[], now: Placement): number {
  const groupIn = (placement: Placement, key: number) =>
    [...placement].find(([, members]) => members.includes(key))?.[0];
  let cost = 0;
  for (const [name, members] of now) {
    for (const [index, a] of members.entries()) {
      for (const b of members.slice(index + 1)) {
        const last = history.at(-1)!;
        if (groupIn(last, a) === name && groupIn(last, b) === name) continue;
        const back = [...history].reverse().findIndex((then) => {
          const group = groupIn(then, a);
          return group !== undefined && group === groupIn(then, b);
        });
        if (back >= 0) cost += [8, 4, 2][back] ?? 1;
      }
    }
  }
  return cost;
}

describe('twenty cycles', () => {
  it('remember everybody by whatever id and name they had', async () => {
    let people = Array.from({ length: 16 }, (_, key) => newcomer(key));
    let next = people.length;
    const former: string[] = [];
    const folder = folderWith({
      'rules.yaml':
        'history: "*/groups.csv"\nformer-ids: former-ids.csv\nsize: { min: 3, ideal: 4, max: 9 }\nrules: { same-manager: off }\n',
      'former-ids.csv': 'old,new\n',
    });
    const history: Placement[] = [];
    const changeId = (somebody: Somebody, id: string) => {
      former.push(`${somebody.id},${id}`);
      somebody.id = id;
    };
    const placementIn = (cycle: number): Placement => {
      const keyOf = new Map(people.map(({ id, key }) => [id, key]));
      const groups = groupsOf(read(folder, `${halfYear(cycle)}/groups.csv`));
      return new Map([...groups].map(([name, ids]) => [name, ids.map((id) => keyOf.get(id)!)]));
    };

    for (let cycle = 0; cycle < CYCLES; cycle++) {
      if (cycle > 0) {
        // One goes, one comes, one marries, one gets another id.
        if (cycle % 2 === 0) people = people.filter((_, index) => index !== cycle % people.length);
        if (cycle % 2 === 1) people = [...people, newcomer(next++)];
        people[(cycle * 3) % people.length]!.name += '-Berg';
        const moved = people[(cycle * 5) % people.length]!;
        changeId(moved, `${moved.id}x${cycle}`);
      }
      if (cycle === MIGRATION) for (const somebody of people) changeId(somebody, `W${2000 + somebody.key}`);
      writeFileSync(join(folder, 'people.csv'), exportOf(people));
      const [name, before] = [halfYear(cycle), halfYear(cycle - 1)];
      const words = ['--cycle', name, '-o', name, '--effort', 'quick'];
      if (cycle === MERGER) {
        // Two groups became one during the half-year, and somebody wrote it into the file.
        const [first, second] = [...history.at(-1)!.keys()];
        const text = read(folder, `${before}/groups.csv`).replaceAll(`\n${second},`, `\n${first},`);
        writeFileSync(join(folder, `${before}/groups.csv`), text);
        const merged = new Map(history.pop()!);
        merged.set(first!, [...merged.get(first!)!, ...merged.get(second!)!]);
        merged.delete(second!);
        history.push(merged);
      }
      if (cycle === MIGRATION) {
        const { code, err } = await minimHere(folder, [
          'rotate',
          'people.csv',
          '--from',
          `${before}/groups.csv`,
          ...words,
        ]);
        expect(code).toBe(2);
        expect(err).toContain('former-ids: former-ids.csv');
      }
      writeFileSync(join(folder, 'former-ids.csv'), `old,new\n${former.map((line) => `${line}\n`).join('')}`);
      const from =
        cycle === 0 ? ['assign', 'people.csv'] : ['rotate', 'people.csv', '--from', `${before}/groups.csv`];
      const { code, err } = await minimHere(folder, [...from, ...words]);
      expect(code, `${name}: ${err}`).toBe(0);

      const now = placementIn(cycle);
      expect([...now.values()].flat().sort((a, b) => a - b)).toEqual(
        people.map(({ key }) => key).sort((a, b) => a - b),
      );
      if (cycle > 0) {
        const { rules } = JSON.parse(read(folder, `${name}/result.json`));
        const told = rules.find(({ id }: { id: string }) => id === 'met-before').cost;
        expect(told, `${name}: met-before`).toBe(costOfMeeting(history, now));
        // Most stay where they are, also when all ids changed at once.
        const last = history.at(-1)!;
        const stayed = [...now].flatMap(([group, members]) =>
          members.filter((key) => last.get(group)?.includes(key)),
        );
        if (cycle !== MERGER) expect(stayed.length * 2, name).toBeGreaterThanOrEqual(people.length - 2);
      }
      history.push(now);
    }
    expect(history).toHaveLength(CYCLES);
  });
});

describe('a file of former ids', () => {
  const groups = 'group,id,name,role\nAlder,1,Ana,\nAlder,3,Bo,\n';
  const people = 'id,name,department\n10,Ana,Sales\n3,Bo,Sales\n';
  const told = async (ids: string | null) => {
    const folder = folderWith({
      'people.csv': people,
      'rules.yaml': 'cycle: 2027-H1\nformer-ids: ids.csv\nsize: { min: 2, max: 4 }\n',
      'groups.csv': groups,
      ...(ids === null ? {} : { 'ids.csv': ids }),
    });
    return minimHere(folder, ['check', 'people.csv', 'groups.csv']);
  };

  it('is followed over several changes, and says whom it found', async () => {
    const { code, err } = await told('old,new\n1,5\n5,10\n');
    expect(code, err).toBe(0);
    expect(err).toContain('A former id was followed: “1” is 10 now (line 2).');
  });

  it.each([
    [
      'an id that somebody has today',
      'old,new\n3,10\n',
      /ids\.csv:2.*“3” is the id of somebody in people\.csv today/,
    ],
    ['two answers', 'old,new\n1,10\n1,3\n', /ids\.csv:3.*“1” became “10” by an earlier line/],
    ['other headings', 'a,b\n1,10\n', /needs the headings old and new/],
    ['nothing, because it is not there', null, /rules\.yaml:2:13.*There is no file ids\.csv/],
  ])('is refused with %s', async (_, ids, expected) => {
    const { code, err } = await told(ids);
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  it('that turns in a circle ends', async () => {
    expect((await told('old,new\n1,5\n5,1\n')).err).toContain('“Ana” is not in people.csv');
  });
});
