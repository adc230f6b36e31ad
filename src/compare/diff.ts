/** What changed between two placements: who moved, joined and left, who met whom anew. People by id. */
import { byCodePoint } from '../model/order.ts';

/** Groups by name, members by id. */
export interface Placement {
  readonly groups: readonly { readonly name: string; readonly ids: readonly string[] }[];
}

export interface GroupChange {
  readonly name: string;
  readonly kind: 'kept' | 'new' | 'gone';
  /** Ids ascending by code point. `left` went to another group or to none, `arrived` came from one or from none. */
  readonly stayed: readonly string[];
  readonly left: readonly string[];
  readonly arrived: readonly string[];
}

export interface Diff {
  /** Groups in which anything changed. */
  readonly groups: readonly GroupChange[];
  readonly unchanged: readonly string[];
  /** People in the same group as before. */
  readonly stayed: number;
  readonly moved: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly joined: readonly { readonly id: string; readonly to: string }[];
  readonly gone: readonly { readonly id: string; readonly from: string }[];
  /** Pairs of people who share a group now and did not before; and pairs who were parted. */
  readonly newPairs: number;
  readonly partedPairs: number;
}

export function diffPlacements(before: Placement, after: Placement): Diff {
  const from = groupById(before);
  const to = groupById(after);
  const names = [...new Set([...before.groups, ...after.groups].map(({ name }) => name))].sort(byCodePoint);
  const [membersBefore, membersAfter] = [membersByName(before), membersByName(after)];
  const groups = names.map((name): GroupChange => {
    const [old = [], now = []] = [membersBefore.get(name), membersAfter.get(name)];
    const [isOld, isNew] = [membersBefore.has(name), membersAfter.has(name)];
    return {
      name,
      kind: isOld && isNew ? 'kept' : isNew ? 'new' : 'gone',
      stayed: now.filter((id) => from.get(id) === name),
      left: old.filter((id) => to.get(id) !== name),
      arrived: now.filter((id) => from.get(id) !== name),
    };
  });
  const ids = [...new Set([...from.keys(), ...to.keys()])].sort(byCodePoint);
  const moved = ids.flatMap((id) => {
    const [old, now] = [from.get(id), to.get(id)];
    return old !== undefined && now !== undefined && old !== now ? [{ id, from: old, to: now }] : [];
  });
  const joined = ids.flatMap((id) => (from.has(id) ? [] : [{ id, to: to.get(id)! }]));
  const gone = ids.flatMap((id) => (to.has(id) ? [] : [{ id, from: from.get(id)! }]));
  const isChanged = ({ kind, left, arrived }: GroupChange) =>
    kind !== 'kept' || left.length > 0 || arrived.length > 0;
  return {
    groups: groups.filter(isChanged),
    unchanged: groups.filter((group) => !isChanged(group)).map(({ name }) => name),
    stayed: groups.reduce((sum, group) => sum + group.stayed.length, 0),
    moved,
    joined,
    gone,
    newPairs: pairsOnlyIn(after, from),
    partedPairs: pairsOnlyIn(before, to),
  };
}

function membersByName({ groups }: Placement): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const { name, ids } of groups) byName.set(name, [...(byName.get(name) ?? []), ...ids]);
  for (const ids of byName.values()) ids.sort(byCodePoint);
  return byName;
}

function groupById(placement: Placement): Map<string, string> {
  return new Map(placement.groups.flatMap(({ name, ids }) => ids.map((id) => [id, name] as const)));
}

/** Pairs of one group here whose people do not share a group there. */
function pairsOnlyIn(here: Placement, there: ReadonlyMap<string, string>): number {
  let pairs = 0;
  for (const { ids } of here.groups) {
    ids.forEach((a, position) => {
      for (const b of ids.slice(position + 1)) {
        const isShared = there.has(a) && there.get(a) === there.get(b);
        if (!isShared) pairs++;
      }
    });
  }
  return pairs;
}
