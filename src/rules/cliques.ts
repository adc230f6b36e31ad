/** Sets of people every two of whom are linked: where they outnumber the groups, some must share one. */

/** Symmetric adjacency lists of positions, ascending. */
export type Adjacency = readonly (readonly number[])[];

export function adjacencyOf(people: number, pairs: Iterable<readonly [number, number]>): number[][] {
  let [a, b] = [new Int32Array(1024), new Int32Array(1024)];
  let size = 0;
  for (const [x, y] of pairs) {
    if (size === a.length) [a, b] = [twiceAsLong(a), twiceAsLong(b)];
    a[size] = x;
    b[size++] = y;
  }
  const degrees = new Int32Array(people);
  for (let i = 0; i < size; i++) {
    degrees[a[i]!]!++;
    degrees[b[i]!]!++;
  }
  const lists = Array.from(degrees, (degree) => new Int32Array(degree));
  for (let i = 0; i < size; i++) {
    lists[a[i]!]![--degrees[a[i]!]!] = b[i]!;
    lists[b[i]!]![--degrees[b[i]!]!] = a[i]!;
  }
  return lists.map((list) => Array.from(list.sort().filter((each, i) => each !== list[i - 1])));
}

function twiceAsLong(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}

/** Most links first; the sort keeps those of equally many in ascending order. */
function byLinks(linked: Adjacency): (a: number, b: number) => number {
  return (a, b) => linked[b]!.length - linked[a]!.length;
}

/** Grows a clique from a start, always taking the candidate with most links; ties to the lowest position. */
export function growClique(
  start: number,
  linked: Adjacency,
  isFree: (position: number) => boolean,
): number[] {
  const clique = [start];
  let candidates = linked[start]!.filter(isFree).sort(byLinks(linked));
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
  const order = [...linked.keys()].sort(byLinks(linked));
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

/**
 * A large clique, found greedily from the most linked people: a lower bound on the number of groups needed. Nobody is looked
 * at where links are too few for one of more than `enough` people.
 */
export function largeClique(linked: Adjacency, enough = 0): number[] {
  if (linked.reduce((count, { length }) => count + Number(length >= enough), 0) <= enough) return [];
  const order = [...linked.keys()].sort(byLinks(linked));
  let best: number[] = [];
  let looks = 0;
  for (const start of order) {
    if (linked[start]!.length < best.length || looks > LOOKS) break;
    const clique = growClique(start, linked, () => true);
    for (const member of clique) looks += linked[member]!.length;
    if (clique.length > best.length) best = clique;
  }
  return best;
}
