/** What the terminal is to show of groups, from what was loaded. */
import type { GroupFacts } from '../write/group-tables.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';

export function groupFacts(
  { outWidth }: Io,
  { standing, watched, rosterShows }: Pick<Loaded, 'standing' | 'watched' | 'rosterShows'>,
  verbose: boolean,
  roles: ReadonlyMap<number, string> = new Map(),
  arrivals: ReadonlyMap<number, string> = new Map(),
): GroupFacts {
  // A meeting names places, which may be sensitive.
  const timing = [...standing, ...watched].filter(({ entry }) => entry.isPublic);
  return { width: outWidth, verbose, rosterShows, timing, roles, arrivals };
}
