/** Options of several commands: of all that read an export and may write groups, and of those that form them. */
import { type Command, Option } from 'commander';
import type { EffortName } from '../solve/solve.ts';
import { filled, wholeNumber } from './option-values.ts';

/** Options of every command that reads an export and may write groups. */
export function addRunOptions(command: Command, files: string): Command {
  return command
    .option(
      '-r, --rules <file>',
      'the rules (default: rules.yaml beside the export, then here, else built-in mini-m)',
    )
    .option('-o, --output <folder>', `write ${files} there (without it nothing is written)`, filled)
    .option(
      '--cycle <half-year>',
      'the half-year the groups are for, such as 2027-H1 (default: the next one)',
    )
    .option('--seed <number>', 'another seed finds other groups of about the same cost', wholeNumber, 1)
    .option('--json', 'print result.json instead of the summary', false)
    .option('--dry-run', 'search and report, and write nothing', false)
    .option('--force', 'replace files that exist; what was edited by hand is kept beside them', false)
    .option('--quiet', 'print errors only', false)
    .option('--verbose', 'list every group and every reason', false)
    .option('--no-color', 'no colours (so does the variable NO_COLOR)');
}

export function effortOption(): Option {
  return new Option('--effort <how much>', 'how long to search; the same effort gives the same groups')
    .choices(['quick', 'normal', 'best'] satisfies EffortName[])
    .default('normal');
}

export function calendarOption(): Option {
  return new Option(
    '--calendar',
    'write calendar/<group>.ics too: an event at the group’s common time',
  ).default(false);
}

export function attendeesOption(): Option {
  return new Option(
    '--attendees',
    'put members and their e-mail addresses into the calendar files; who leads invites',
  ).default(false);
}
