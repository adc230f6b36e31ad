/** Sets of people every two of whom are linked: where they outnumber the groups, some must share one. */

/** Symmetric adjacency lists of positions, ascending. */
export type Adjacency = readonly (readonly number[])[];

export function adjacencyOf(people: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const lists: number[][] = Array.from({ length: people }, () => []);
  for (const [a, b] of pairs) {
    lists[a]!.push(b);
    lists[b]!.push(a);
  }
  return lists.map((list) => [...new Set(list)].sort((x, y) => x - y));
}

/** Grows a clique from a start, always taking the candidate with most links; ties to the lowest position. */
export function growClique(
  start: number,
  linked: Adjacency,
  isFree: (position: number) => boolean,
): number[] {
  const clique = [start];
  const byLinks = (a: number, b: number) => linked[b]!.length - linked[a]!.length || a - b;
  let candidates = linked[start]!.filter(isFree).sort(byLinks);
  while (candidates.length > 0) {
    const best = candidates[0]!;
    clique.push(best);
    const neighbours = new Set(linked[best]!);
    candidates = candidates.filter((each) => neighbours.has(each));
  }
  return clique.sort((x, y) => x - y);
}

/** Cliques that share nobody, largest degrees first, found greedily: each is real, the list need not be the best. */
export function disjointCliques(linked: Adjacency): number[][] {
  const order = linked.map((_, position) => position).filter((position) => linked[position]!.length > 0);
  order.sort((a, b) => linked[b]!.length - linked[a]!.length || a - b);
  const taken = new Uint8Array(linked.length);
  const cliques: number[][] = [];
  for (const start of order) {
    if (taken[start]) continue;
    const clique = growClique(start, linked, (position) => !taken[position]);
    for (const position of clique) taken[position] = 1;
    if (clique.length > 1) cliques.push(clique);
  }
  return cliques;
}

/** Work that `largeClique` spends on more starts, in links looked at: more finds larger cliques in crowded graphs. */
const LOOKS = 20_000_000;

/** A large clique, found greedily from the most linked people: a lower bound on the number of groups needed. */
export function largeClique(linked: Adjacency): number[] {
  const order = linked.map((_, position) => position);
  order.sort((a, b) => linked[b]!.length - linked[a]!.length || a - b);
  let best: number[] = order.length > 0 ? [order[0]!] : [];
  let looks = 0;
  for (const start of order) {
    if (linked[start]!.length < best.length || looks > LOOKS) break;
    const clique = growClique(start, linked, () => true);
    for (const member of clique) looks += linked[member]!.length;
    if (clique.length > best.length) best = clique;
  }
  return best;
}
