/** What a run left in a folder before: its groups and cycle, and which of its files would tell of groups that are no more. */
import { join } from 'node:path';
import { kitPaths } from '../write/kit/paths.ts';
import { staleCalendars } from './earlier-calendars.ts';
import type { Io } from './io.ts';
import { textAt } from './read-file.ts';

export interface EarlierRun {
  /** In the order of its files. */
  readonly groups: readonly string[];
  readonly cycle: string;
  /** Whether it wrote an announcement kit. */
  readonly hasKit: boolean;
}

/** What a result.json tells; null where there is none that can be read. */
export function earlierRun(io: Io, folder: string): EarlierRun | null {
  const text = textAt(io, join(folder, 'result.json'));
  if (text === null) return null;
  try {
    const { groups, cycle, kit } = JSON.parse(text) as {
      groups: { name: unknown }[];
      cycle: { name: unknown };
      kit?: unknown;
    };
    return {
      groups: groups.map(({ name }) => String(name)),
      cycle: String(cycle.name),
      hasKit: kit === true,
    };
  } catch {
    return null;
  }
}

/** Files of the run that is replaced which would tell of groups that are no more, or as they were. */
export function goneFiles(
  io: Io,
  { output, force }: { readonly output: string | undefined; readonly force: boolean },
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const run = output !== undefined && force ? earlierRun(io, output) : null;
  if (run === null) return [];
  const kit = run.hasKit ? kitPaths(run.groups).filter((path) => isFile(io, join(output!, path))) : [];
  return [...staleCalendars(io, output!, run), ...kit].filter((path) => !texts.has(path));
}

function isFile({ files }: Io, path: string): boolean {
  return files.lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
