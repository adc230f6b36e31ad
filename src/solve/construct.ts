/** A first assignment: people sorted by what they have in common and dealt out like cards. */
import type { CountTerm, Instance } from '../model/terms.ts';
import type { RandomStream } from './random.ts';

/**
 * Seats everybody within the limits of the groups. People of one category stand together in the deck, so dealing it
 * round balances the first term exactly and the others in part. The stream settles ties, and from the second restart
 * on also which term comes first.
 */
export function deal(instance: Instance, restart: number, random: RandomStream): Int32Array {
  const deck = Int32Array.from({ length: instance.people }, (_, person) => person);
  random.shuffle(deck);
  const keys = sortingTerms(instance);
  const first = keys.length > 0 ? restart % keys.length : 0;
  const order = [...keys.slice(first), ...keys.slice(0, first)];
  deck.sort((p, q) => {
    for (const term of order) {
      const difference = term.categoryOf[p]! - term.categoryOf[q]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return dealOut(instance, deck);
}

/** Terms with categories worth balancing, fewest categories first: those nest the others best. */
function sortingTerms(instance: Instance): CountTerm[] {
  return instance.terms
    .map((each) => each.term)
    .filter((term): term is CountTerm => term.kind === 'count' && term.categories > 1 && isDealtOut(term))
    .sort((a, b) => a.categories - b.categories);
}

/** Whether a group of one category costs more than a group of as many categories as people: then dealing round helps. */
function isDealtOut({ costByCount }: CountTerm): boolean {
  const [none = 0, one = 0] = costByCount;
  return costByCount.at(-1)! - none > (costByCount.length - 1) * (one - none);
}

/** Deals the deck round the groups; each gets its fewest seats filled, then the rest goes where there is room. */
function dealOut(instance: Instance, deck: Int32Array): Int32Array {
  const target = targetSizes(instance);
  const sizes = new Int32Array(instance.groups);
  const groupOf = new Int32Array(instance.people);
  let group = 0;
  for (const person of deck) {
    while (sizes[group]! >= target[group]!) group = (group + 1) % instance.groups;
    groupOf[person] = group;
    sizes[group]!++;
    group = (group + 1) % instance.groups;
  }
  return groupOf;
}

/** Sizes as even as the limits allow: seats are added one by one to the smallest group that has room. */
function targetSizes({ people, groups, fewest, most }: Instance): Int32Array {
  const sizes = fewest.slice();
  let left = people - sizes.reduce((sum, size) => sum + size, 0);
  for (let level = 0; left > 0; level++) {
    for (let group = 0; group < groups && left > 0; group++) {
      if (sizes[group]! <= level && sizes[group]! < most[group]!) {
        sizes[group]!++;
        left--;
      }
    }
  }
  return sizes;
}
