/** `size: { attend, spare }`: sizes from attendance, and seats kept free for joiners. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { faults, folderWith, read } from './minim.ts';
import { parseCsv } from './recount.ts';

const off = 'rules: { same-manager: off, spread: off }\n';

async function run(managers: number, rules: string) {
  return await assignHere({ 'people.csv': csv(company(managers)), 'rules.yaml': off + rules }, '-o', 'o');
}

function sizesOf(folder: string): number[] {
  const counts = new Map<string, number>();
  for (const { group } of parseCsv(read(folder, 'o/groups.csv')))
    counts.set(group!, (counts.get(group!) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => a - b);
}

describe('attend', () => {
  it.each([
    // Three present: 3, 5, 6 and 8 people; ideal and most follow.
    ['100%', 12, [4, 4, 4]],
    ['60%', 12, [6, 6]],
    ['3/5', 18, [6, 6, 6]],
    ['50%', 21, [7, 7, 7]],
    ['40%', 18, [9, 9]],
  ])('%s makes groups large enough for three to be present', async (attend, managers, sizes) => {
    const { code, folder } = await run(managers, `size: { attend: ${attend} }\n`);
    expect({ code, sizes: sizesOf(folder) }).toEqual({ code: 0, sizes });
  });

  it('says in terms of attendance why people make no groups', async () => {
    const few = await run(4, 'size: { attend: 60% }\n');
    expect(few.code).toBe(1);
    expect(few.err).toContain(
      '4 people: too few for one group of 5; 4 people at 60 % is 2.4 in the room: too small.\n  help: widen `who:`',
    );
    const many = await run(12, 'groups: 3\nsize: { attend: 60% }\n');
    expect(many.code).toBe(1);
    expect(many.err).toContain(
      '12 people in 3 groups make groups of 4, and sizes are 5 to 8; 4 people at 60 % is 2.4 in the room: too small.',
    );
  });

  it('gives way to a min that is written, with a warning', async () => {
    const { code, err, folder } = await run(12, 'groups: 3\nsize: { attend: 60%, min: 4, ideal: 4 }\n');
    expect({ code, sizes: sizesOf(folder) }).toEqual({ code: 0, sizes: [4, 4, 4] });
    expect(faults(err)).toEqual([
      {
        at: 'rules.yaml:3:27',
        severity: 'warning',
        message: 'A group of 4 people at 60 % is 2.4 in the room: too small; `min` counts all the same.',
        help: 'for three to be present write min: 5, or leave min out',
      },
    ]);
  });

  it('lets max and ideal be written beside it', async () => {
    const { code, err, folder } = await run(12, 'size: { attend: 50%, max: 6, ideal: 6 }\n');
    expect({ code, err, sizes: sizesOf(folder) }).toEqual({
      code: 0,
      err: 'Rules: rules.yaml\n',
      sizes: [6, 6],
    });
  });

  it.each([
    ['{ attend: 30%, max: 8 }', '`size`: 8 people at 30 % is 2.4 in the room: too small.', /10 are needed/],
    ['{ attend: 60%, ideal: 4 }', '`size`: 4 people at 60 % is 2.4 in the room: too small.', /5 are needed/],
    ['{ attend: 0% }', 'Of a group that nobody attends there is no size.', /attend: 60%/],
    ['{ attend: 120% }', /expected the share of members who come, such as 60%, found “120%”/, /^$/],
    ['{ attend: often }', /expected the share of members who come/, /^$/],
  ])('is told that %s cannot be', async (size, message, help) => {
    const { code, err } = await run(12, `size: ${size}\n`);
    const [first] = faults(err);
    expect(code).toBe(2);
    if (typeof message === 'string') expect(first!.message).toBe(message);
    else expect(first!.message).toMatch(message);
    expect(first!.help).toMatch(help);
  });

  it('holds for pools without a size of their own', async () => {
    const pools =
      'pools: [{ name: some, department: Design, size: { min: 4, ideal: 4, max: 4 } }, { name: others }]\n';
    const { code, err, folder } = await run(12, `${pools}size: { attend: 40% }\n`);
    expect({ code, sizes: sizesOf(folder) }).toEqual({ code: 0, sizes: [4, 8] });
    expect(faults(err).map(({ message }) => message)).toEqual([
      'A group of 4 people at 40 % is 1.6 in the room: too small; `min` counts all the same.',
    ]);
  });
});

describe('check', () => {
  it('says of a group that is too small how many are in the room', async () => {
    const { folder } = await run(12, 'size: { attend: 60% }\n');
    const kept = read(folder, 'o/groups.csv')
      .split('\n')
      .filter((_, index) => index < 5 || index > 6);
    const some = folderWith({
      'people.csv': csv(company(12)),
      'rules.yaml': `${off}size: { attend: 60% }\n`,
      'g.csv': kept.join('\n'),
    });
    const { code, out } = await minimHere(some, ['check', 'people.csv', 'g.csv', '--cycle', '2027-H1']);
    expect(code).toBe(1);
    expect(out).toContain(
      'Every group has a size within the limits. 4 people at 60 % is 2.4 in the room: too small.',
    );
  });
});

describe('spare', () => {
  it('keeps seats free when groups are formed', async () => {
    expect(sizesOf((await run(16, '')).folder)).toEqual([5, 5, 6]);
    expect(sizesOf((await run(16, 'size: { min: 5, ideal: 7, max: 8 }\n')).folder)).toEqual([8, 8]);
    expect(sizesOf((await run(16, 'size: { min: 5, ideal: 7, max: 8, spare: 1 }\n')).folder)).toEqual([
      5, 5, 6,
    ]);
  });

  it('by itself leaves the sizes of the programme', async () => {
    expect(sizesOf((await run(14, 'groups: 2\nsize: { spare: 1 }\n')).folder)).toEqual([7, 7]);
    expect(sizesOf((await run(20, 'groups: 2\nsize: { spare: 1 }\n')).folder)).toEqual([10, 10]);
  });

  it('lets place fill them and check find nothing wrong', async () => {
    const rules = `${off}size: { min: 5, ideal: 6, max: 7, spare: 1 }\n`;
    const formed = await assignHere({ 'people.csv': csv(company(12)), 'rules.yaml': rules }, '-o', 'o');
    expect(sizesOf(formed.folder)).toEqual([6, 6]);
    const folder = folderWith({
      'people.csv': csv(company(14)),
      'rules.yaml': `${rules}cycle: 2027-H1\n`,
      'a/groups.csv': read(formed.folder, 'o/groups.csv'),
    });
    const place = async (from: string, id: string, to: string) =>
      await minimHere(folder, ['place', 'people.csv', `${from}/groups.csv`, id, '--in', 'Alder', '-o', to]);
    expect((await place('a', 'm13', 'b')).code).toBe(0);
    expect((await minimHere(folder, ['check', 'people.csv', 'b/groups.csv'])).code).toBe(0);
    expect((await place('b', 'm14', 'c')).code).toBe(1);
  });

  it('is given up in a rotation whose groups joiners have filled, which is said', async () => {
    const seats = Array.from(
      { length: 16 },
      (_, i) => `${i < 8 ? 'Ash' : 'Elm'},m${String(i + 1).padStart(2, '0')}`,
    );
    const folder = folderWith({
      'people.csv': csv(company(16)),
      'rules.yaml': `${off}size: { min: 6, ideal: 6, max: 8, spare: 1 }\ncycle: 2027-H1\n`,
      'a/groups.csv': ['group,id', ...seats, ''].join('\n'),
    });
    const { code, out } = await minimHere(folder, [
      'rotate',
      'people.csv',
      '--from',
      'a/groups.csv',
      '-o',
      'o',
    ]);
    expect({ code, sizes: sizesOf(folder) }).toEqual({ code: 0, sizes: [8, 8] });
    expect(out).toContain(
      'note no seats are kept free in the pool frontline: 16 people: too many for two groups of 7',
    );
  });

  it('is named where it stands in the way', async () => {
    const { code, err } = await run(16, 'size: { min: 8, ideal: 8, max: 9, spare: 1 }\n');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    const tight = await run(16, 'size: { min: 6, ideal: 6, max: 8, spare: 1 }\n');
    expect(tight.code).toBe(1);
    expect(tight.err).toContain(
      '16 people: too many for two groups of 7, with 1 of 8 seats kept free, too few for three of 6.\n' +
        '  help: keep fewer seats free with a smaller `spare`, or set `size: { max: 9 }`',
    );
  });

  it.each([
    [
      '{ min: 8, ideal: 8, max: 8, spare: 1 }',
      'with spare 1 of max 8 only 7 are seated at first, and min 8 is more',
    ],
    [
      '{ min: 5, ideal: 8, max: 8, spare: 1 }',
      'with spare 1 of max 8 only 7 are seated at first, and ideal 8 is more',
    ],
    [
      '{ min: 2, ideal: 2, max: 3, spare: 5 }',
      'with spare 5 of max 3 only 0 are seated at first, and min 2 is more',
    ],
  ])('is told that %s cannot be', async (size, message) => {
    const { code, err } = await run(12, `size: ${size}\n`);
    expect({ code, message: faults(err)[0]!.message }).toEqual({ code: 2, message: `\`size\`: ${message}.` });
  });
});
