/** Judged cases of what is said where a group has no common hour: between whom, and in which part of the cycle. */
import { describe, expect, test } from 'vitest';
import { commonHour } from '../../src/rules/common-hour.ts';
import { type CaseWords, stand } from '../helpers/entries.ts';
import { during, world } from '../helpers/world.ts';

/** The sentences about all groups and about one of all these people. */
function remarks(words: CaseWords, from: string, to: string): string[] {
  const w = during(world(Object.keys(words.zones!).join(' ')), from, to);
  return stand(commonHour, w, words).prepared.remarks!(w.groups);
}

const lost = (words: CaseWords, from: string, to: string) => remarks(words, from, to)[1];

const far = { Ana: 'Europe/London', Bo: 'Asia/Singapore' };

describe('when', () => {
  test('nothing is said where it is so all cycle long', () => {
    expect(lost({ zones: far }, '2026-11-02', '2026-12-18')).toBe(
      'Group 1: no common hour (London and Singapore)',
    );
  });

  test('a part that is a weekend says nothing', () => {
    // Summer begins on Sunday 29 March 2026, the last day.
    expect(lost({ zones: far }, '2026-01-05', '2026-03-29')).toBe(
      'Group 1: no common hour (London and Singapore)',
    );
    expect(lost({ zones: far }, '2026-01-05', '2026-03-30')).toBe(
      'Group 1: no common hour until 28 March 2026 (London and Singapore)',
    );
  });

  test('neither where it follows weeks that have the hour, whoever works on it', () => {
    // Winter begins again on Sunday 25 October 2026, the last day.
    const until = 'Group 1: no common hour until 28 March 2026 (London and Singapore)';
    expect(lost({ zones: far }, '2026-01-05', '2026-10-25')).toBe(until);
    const hours = { Ana: '09:00-17:00 Sun-Fri' };
    expect(lost({ zones: far, hours }, '2026-01-05', '2026-10-25')).toBe(until);
  });

  test('parts that follow each other are one span', () => {
    // Nine in Santiago is noon in London, but for the time between the changes of one and the other.
    const words = {
      zones: { Ana: 'Europe/London', Bo: 'America/Santiago' },
      hours: { Ana: '12:00-13:00 Mon-Fri', Bo: '09:00-10:00 Mon-Fri' },
    };
    expect(lost(words, '2026-01-05', '2026-12-18')).toBe(
      'Group 1: no common hour from 29 March 2026 to 24 October 2026 (London and Santiago)',
    );
  });

  test('parts that do not are several', () => {
    // Nine in New York is two in Berlin only while one of them has changed its clocks.
    const words = {
      zones: { Ana: 'Europe/Berlin', Bo: 'America/New_York' },
      hours: { Ana: '14:00-15:00 Mon-Fri', Bo: '09:00-10:00 Mon-Fri' },
    };
    expect(lost(words, '2026-01-05', '2026-12-18')).toBe(
      'Group 1: no common hour until 7 March 2026 and from 29 March 2026 to 24 October 2026 and from 1 November 2026 on (Berlin and New York)',
    );
  });
});

describe('what and between whom', () => {
  test('those are named who between them have none, in order of name', () => {
    const zones = { Ana: 'Europe/London', Bo: 'Asia/Kolkata', Cy: 'Asia/Singapore' };
    expect(lost({ zones }, '2026-11-02', '2026-12-18')).toBe(
      'Group 1: no common hour (London and Singapore)',
    );
    const three = { Ana: 'Europe/Paris', Bo: 'America/New_York', Cy: 'Asia/Dubai', Dee: 'Europe/Paris' };
    const hours = { Ana: '12:00-18:00 Mon-Fri', Dee: '12:00-18:00 Mon-Fri', Cy: '12:00-20:00 Mon-Fri' };
    expect(lost({ zones: three, hours, minutes: 135 }, '2026-11-02', '2026-12-18')).toBe(
      'Group 1: only 120 common minutes (Dubai and New York)',
    );
  });

  test('three of whom every two share a day are three places', () => {
    const zones = { Ana: 'Europe/London', Bo: 'Europe/Berlin', Cy: 'Europe/Athens' };
    const hours = { Ana: '09:00-17:00 Mon,Tue', Bo: '09:00-17:00 Tue,Wed', Cy: '09:00-17:00 Mon,Wed' };
    expect(lost({ zones, hours }, '2026-11-02', '2026-12-18')).toBe(
      'Group 1: no common hour (Athens, Berlin and London)',
    );
  });

  test('one person with too short a day is one place', () => {
    const words = { zones: { Ana: 'Europe/Berlin' }, hours: { Ana: '09:00-09:30 Mon-Fri' } };
    expect(lost(words, '2026-11-02', '2026-12-18')).toBe('Group 1: only 30 common minutes (Berlin)');
  });

  test('an offset is a place, and another length is named', () => {
    const zones = { Ana: '+05:30', Bo: '-08:00' };
    expect(lost({ zones, minutes: 45 }, '2026-11-02', '2026-12-18')).toBe(
      'Group 1: no common 45 minutes (UTC+05:30 and UTC-08:00)',
    );
  });
});

describe('days on which clocks change', () => {
  const changes = (from: string, to: string) =>
    /\(clock changes (.*)\)$/.exec(
      remarks({ zones: { Ana: 'Europe/Berlin', Bo: 'America/New_York' } }, from, to)[0]!,
    )?.[1];

  test('are told in their order', () => {
    expect(changes('2026-01-05', '2026-12-18')).toBe(
      '8 March 2026, 29 March 2026, 25 October 2026, 1 November 2026',
    );
  });

  test('are those after the first day, to the last', () => {
    expect(changes('2026-03-08', '2026-03-29')).toBe('29 March 2026');
    expect(changes('2026-03-07', '2026-03-28')).toBe('8 March 2026');
    expect(changes('2026-03-09', '2026-03-28')).toBeUndefined();
  });
});
