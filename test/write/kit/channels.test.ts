/** Names that Slack and Teams take, and the steps from the channels of one half-year to those of the next. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Channel, channelNames, writeChannels } from '../../../src/write/kit/channels.ts';

const naming = { pattern: '{program}-{group}-{cycle}', program: 'mini-m', cycle: '2027-H1' };

describe('names of channels', () => {
  test.each([
    ['Elm', 'mini-m-elm-2027-h1'],
    ['Nördlicher Wald', 'mini-m-nordlicher-wald-2027-h1'],
    ['Ops & Support', 'mini-m-ops-support-2027-h1'],
    ['=HYPERLINK("x")', 'mini-m-hyperlink-x-2027-h1'],
    ['樹', 'mini-m-group-2027-h1'],
    ['A'.repeat(90), `mini-m-${'a'.repeat(35)}-2027-h1`],
  ])('%s', (group, name) => {
    expect(channelNames([group], naming)).toEqual([name]);
  });

  it('number those that would be alike, also where they are cut', () => {
    expect(channelNames(['Elm', 'ELM', '木', '林'], naming)).toEqual([
      'mini-m-elm-2027-h1',
      'mini-m-elm-2027-h1-2',
      'mini-m-group-2027-h1',
      'mini-m-group-2027-h1-2',
    ]);
    const long = 'b'.repeat(80);
    const names = channelNames([`${long}1`, `${long}2`], naming);
    expect(names).toEqual([`mini-m-${'b'.repeat(35)}-2027-h1`, `mini-m-${'b'.repeat(33)}-2027-h1-2`]);
  });

  it('are safe and different whatever the groups are called', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 70 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, word, (groups, before, after) => {
        const names = channelNames(groups, { ...naming, pattern: `${before}{group}${after}` });
        expect(new Set(names).size).toBe(groups.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/);
      }),
    );
  });
});

describe('the plan', () => {
  const who = (id: string) => ({ id, name: `N ${id}`, email: '' });
  const channel = (name: string, ids: string): Channel => ({ name, members: [...ids].map(who) });
  const steps = (before: Channel[], now: Channel[]) =>
    writeChannels(before, now)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 3).join(' ').trim());

  it('makes new channels and archives those of the half-year before', () => {
    expect(steps([channel('elm-1', 'ab')], [channel('elm-2', 'bc')])).toEqual([
      'elm-2 create',
      'elm-2 add b',
      'elm-2 add c',
      'elm-1 archive',
    ]);
  });

  it('adds and removes where channels live on', () => {
    const before = [channel('elm', 'abc'), channel('oak', 'def')];
    expect(steps(before, [channel('elm', 'acd'), channel('fir', 'b')])).toEqual([
      'elm add d',
      'elm remove b',
      'fir create',
      'fir add b',
      'oak archive',
    ]);
  });

  it('escapes what a spreadsheet would run', () => {
    const hostile = { id: '1', name: '=1+1', email: '+a@b.c' };
    expect(writeChannels([], [{ name: 'elm', members: [hostile] }])).toContain("elm,add,1,'=1+1,'+a@b.c\n");
  });
});
