/** Slips on the command line. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { folderWith, minim } from './minim.ts';

const folder = folderWith({ 'people.csv': csv(company(12)) });

describe('the command line', () => {
  it.each([
    ['an unknown command', ['asign', 'people.csv'], 'assign'],
    ['an unknown option', ['assign', 'people.csv', '--sed', '3'], '--seed'],
    ['a missing export', ['assign'], 'people'],
    ['two exports', ['assign', 'people.csv', 'people.csv'], 'too many'],
    ['an option without its value', ['assign', 'people.csv', '-o'], '--output'],
    ['an output without a name', ['assign', 'people.csv', '-o', ''], '-o'],
    ['a seed that is no number', ['assign', 'people.csv', '--seed', 'x'], '--seed'],
    ['a seed below nothing', ['assign', 'people.csv', '--seed', '-1'], '--seed'],
    ['a seed of too many digits', ['assign', 'people.csv', '--seed', '99999999999999999999'], '--seed'],
    ['an unknown effort', ['assign', 'people.csv', '--effort', 'huge'], 'quick, normal, best'],
    ['no seconds', ['assign', 'people.csv', '--seconds', '0'], '--seconds'],
    ['threads in words', ['assign', 'people.csv', '--threads', 'all'], '--threads'],
    ['a cycle that is no half-year', ['assign', 'people.csv', '--cycle', '2027'], '2027-H1'],
  ])('stops at %s with exit code 2 and one message', (_, words, expected) => {
    const { code, out, err } = minim(folder, words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.match(/error: /g)).toHaveLength(1);
    expect(err).toContain(expected);
    expect(err).not.toContain('    at ');
  });

  it('prints its help and stops with exit code 2 where no command is given', () => {
    const { code, out, err } = minim(folder, []);
    expect(code).toBe(2);
    expect(out + err).toContain('Start here');
  });

  it('prints the version and help with exit code 0', () => {
    expect(minim(folder, ['--version'])).toMatchObject({ code: 0, err: '' });
    expect(minim(folder, ['--help'])).toMatchObject({ code: 0, err: '' });
    expect(minim(folder, ['help', 'assign']).out).toContain('--seed');
  });
});
