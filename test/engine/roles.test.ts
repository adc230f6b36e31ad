/** Who gets a role: whoever had it, then the first of the list, never somebody in a line with a member. */
import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../src/engine/roles.ts';
import { type EntryWords, standing } from '../helpers/entries.ts';
import { type WorldWords, world } from '../helpers/world.ts';

/** "Ana facilitator, Bo deputy", in the order of groups. */
function roles(
  drawing: string,
  entries: Record<string, EntryWords>,
  before: Record<string, string> = {},
  words: WorldWords = {},
): string {
  const w = world(drawing, words);
  const had = new Map(Object.entries(before).map(([id, role]) => [w.person(id), role]));
  const listing = Object.entries(entries).map(([key, each]) => [key, { ...each, list: among(drawing) }]);
  const given = rolesIn(w.problem, w.groups, standing(w, Object.fromEntries(listing)), had);
  return [...given].map(([person, role]) => `${w.words([person])} ${role}`).join(', ');
}

const order = ['Dee', 'Bo', 'Ana', 'Eve'];
/** Those of the order who are drawn may lead. */
const among = (drawing: string) => order.filter((name) => drawing.includes(name));
const deputy = { 'facilitator#2': { isDeputy: true, strength: 'prefer' } } as const;

describe('rolesIn', () => {
  it('takes the first of the list, and leaves others marked ordinary members', () => {
    expect(roles('Ana Bo Cy | Dee Eve', { facilitator: {} })).toBe('Bo facilitator, Dee facilitator');
  });

  it('leaves the role with whoever had it', () => {
    const before = { Ana: 'facilitator', Eve: 'deputy' };
    expect(roles('Ana Bo Cy | Dee Eve', { facilitator: {} }, before)).toBe(
      'Ana facilitator, Dee facilitator',
    );
  });

  it('takes it from somebody who is no longer marked', () => {
    expect(roles('Ana Bo Cy', { facilitator: {} }, { Cy: 'facilitator' })).toBe('Bo facilitator');
  });

  it('names a deputy where that is wished for, the one before first', () => {
    expect(roles('Ana Bo Eve Cy', { facilitator: {}, ...deputy })).toBe('Bo facilitator, Ana deputy');
    expect(roles('Ana Bo Eve Cy', { facilitator: {}, ...deputy }, { Eve: 'deputy' })).toBe(
      'Bo facilitator, Eve deputy',
    );
  });

  it('names as many facilitators as a group needs', () => {
    expect(roles('Ana Bo Eve Cy', { facilitator: { 'per-group': 2 } })).toBe(
      'Bo facilitator, Ana facilitator',
    );
  });

  it('gives no role to somebody above or below a member, nor to somebody away', () => {
    const soft = { facilitator: { strength: 'should', 'reporting-chain': 'off' } } as const;
    expect(roles('Ana Bo Cy<Bo', soft)).toBe('Ana facilitator');
    expect(roles('Ana Cy<Bo Dee<Cy | Bo', soft)).toBe('Ana facilitator, Bo facilitator');
    expect(roles('Bo Cy<Bo', soft, { Bo: 'facilitator' })).toBe('');
    expect(roles('Ana Bo Cy', { facilitator: {} }, { Bo: 'facilitator' }, { away: 'Bo' })).toBe(
      'Ana facilitator',
    );
  });

  it('keeps what was, where no rule is about facilitators', () => {
    expect(roles('Ana Bo', {}, { Ana: 'facilitator', Bo: 'scribe' })).toBe('Ana facilitator, Bo scribe');
  });
});
