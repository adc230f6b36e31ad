/** What time a meeting is elsewhere, from one change of clocks to the next. */
import { describe, expect, it } from 'vitest';
import { type Clock, clockOf, DAY } from '../../src/model/clock.ts';
import { localTimes } from '../../src/model/local-times.ts';

const day = (date: string) => Date.parse(`${date}T00:00Z`) / (DAY * 60_000);
const [from, to] = [day('2027-01-04'), day('2027-06-25')];
const clock = (zone: string): Clock => clockOf(zone, from, to);
const tuesdays = Array.from({ length: 25 }, (_, week) => from + 1 + 7 * week);

const told = (kept: string, own: string, minute: number) =>
  localTimes(clock(kept), clock(own), tuesdays, minute).map(({ day: first, ownDay, minute: at }) => [
    new Date(first * DAY * 60_000).toISOString().slice(0, 10),
    ownDay - first,
    at / 60,
  ]);

describe('the time elsewhere', () => {
  it('is one where clocks go together', () => {
    expect(told('Europe/Madrid', 'Europe/London', 16 * 60)).toEqual([['2027-01-05', 0, 15]]);
  });

  it('changes while only one of the clocks has', () => {
    expect(told('Europe/Madrid', 'America/New_York', 16 * 60)).toEqual([
      ['2027-01-05', 0, 10],
      ['2027-03-16', 0, 11],
      ['2027-03-30', 0, 10],
    ]);
  });

  it('is on another day across the date line', () => {
    expect(told('America/Los_Angeles', 'Pacific/Auckland', 13 * 60)[0]).toEqual(['2027-01-05', 1, 10]);
    expect(told('Pacific/Auckland', 'America/Los_Angeles', 9 * 60)[0]).toEqual(['2027-01-05', -1, 12]);
  });

  it('is none without meetings', () => {
    expect(localTimes(clock('Europe/Madrid'), clock('Europe/London'), [], 0)).toEqual([]);
  });
});
