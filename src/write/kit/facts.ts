/** What the announcement kit is written from. Nothing else of a run may reach it. */
import type { Group } from '../../model/problem.ts';
import type { StandingRule } from '../../rules/price.ts';
import type { LeadershipParts } from '../why/leadership.ts';
import type { ChannelMember, ChannelNaming } from './channels.ts';
import type { KitTemplates } from './fill.ts';

/** The groups that a rotation came from. */
export interface KitBefore {
  /** Null where it is not known. */
  readonly cycle: string | null;
  readonly seats: readonly (ChannelMember & { readonly group: string })[];
  /** Per person of the export who had a seat: the group. */
  readonly groupOf: ReadonlyMap<number, string>;
}

export interface KitFacts {
  readonly templates: KitTemplates;
  /** Its groups are those of result.json. */
  readonly groups: readonly Group[];
  readonly roles: ReadonlyMap<number, string>;
  readonly rosterShows: readonly string[];
  /** Rules of which files may speak, those that are only watched among them. */
  readonly rules: readonly StandingRule[];
  /** Whom people ask in private; null where nobody is named. */
  readonly contact: string | null;
  readonly concerns: string;
  readonly channels: Pick<ChannelNaming, 'pattern' | 'program'>;
  /** The address of a person of the export; empty where there is none or it may not be written. */
  addressOf(person: number): string;
  /** Null where groups are formed anew. */
  readonly before: KitBefore | null;
  readonly leadership: LeadershipParts;
}

/** Stands where a contact is to be filled in. */
export const NO_CONTACT = '«please fill in: whom to ask in private»';
