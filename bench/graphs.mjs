/** Graphs of the kinds that colouring programs are judged by, made from their constructions: `{ size, edges }`, the same each time. */
import { readFileSync } from 'node:fs';
import { stream } from './stream.mjs';

/** Every pair of 0..size-1 for which `isEdge` says so. */
function graphOf(size, isEdge) {
  const edges = [];
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) if (isEdge(a, b)) edges.push([a, b]);
  return { size, edges };
}

/** Each pair with the same chance (the DSJC kind). */
export function randomGraph(size, chance, seed) {
  const random = stream(seed);
  return graphOf(size, () => random() < chance);
}

/** Points in a square, linked when nearer than a distance, or when farther (the DSJR kind and its complement). */
export function geometricGraph(size, distance, seed, isFar = false) {
  const random = stream(seed);
  const points = Array.from({ length: size }, () => [random(), random()]);
  return graphOf(size, (a, b) => {
    const [x, y] = [points[a][0] - points[b][0], points[a][1] - points[b][1]];
    return x * x + y * y < distance * distance !== isFar;
  });
}

/** Squares of a board between which a queen moves. */
export function queenGraph(rows, columns) {
  return graphOf(rows * columns, (a, b) => {
    const [down, across] = [Math.floor(a / columns) - Math.floor(b / columns), (a % columns) - (b % columns)];
    return down === 0 || across === 0 || down === across || down === -across;
  });
}

/** Cells of a square table that stand in one row or column: coloured in `order` they are a Latin square. */
export function rookGraph(order) {
  return graphOf(
    order * order,
    (a, b) => Math.floor(a / order) === Math.floor(b / order) || a % order === b % order,
  );
}

/** Cells of several Latin squares laid over one another that share row, column or a letter of any of them. */
export function latinSquareGraph(order, squares) {
  return graphOf(order * order, (a, b) => {
    const [r, c, s, d] = [Math.floor(a / order), a % order, Math.floor(b / order), b % order];
    if (r === s || c === d) return true;
    for (let m = 1; m <= squares; m++) if ((m * r + c) % order === (m * s + d) % order) return true;
    return false;
  });
}

/** Mycielski's graphs: no three all linked, and yet one more colour with each step; myciel5 is five steps from one edge... */
export function mycielskiGraph(steps) {
  let size = 2;
  let edges = [[0, 1]];
  for (let step = 1; step < steps; step++) {
    const more = edges.flatMap(([a, b]) => [
      [a, b],
      [a, size + b],
      [b, size + a],
    ]);
    for (let a = 0; a < size; a++) more.push([size + a, 2 * size]);
    edges = more;
    size = 2 * size + 1;
  }
  return { size, edges };
}

/** Classes of (nearly) equal size between which edges fall at random, equally many between any two (the flat kind). */
export function flatGraph(size, classes, chance, seed) {
  const random = stream(seed);
  const order = shuffled(size, random);
  const members = Array.from({ length: classes }, (_, each) => order.filter((_v, i) => i % classes === each));
  const edges = [];
  for (let g = 0; g < classes; g++) {
    for (let h = g + 1; h < classes; h++) {
      const links = new Set();
      const wanted = Math.round(members[g].length * members[h].length * chance);
      // Each member of one class gets about equally many links to the other.
      for (let i = 0; links.size < wanted; i++) {
        const a = members[g][i % members[g].length];
        const open = members[h].filter((b) => !links.has(`${a} ${b}`));
        const least = Math.min(
          ...open.map((b) => [...links].filter((link) => link.endsWith(` ${b}`)).length),
        );
        const fair = open.filter((b) => [...links].filter((link) => link.endsWith(` ${b}`)).length === least);
        links.add(`${a} ${fair[Math.floor(random() * fair.length)]}`);
      }
      for (const link of links) edges.push(link.split(' ').map(Number));
    }
  }
  return { size, edges };
}

/** Classes of equal size over which cliques are thrown until there are enough edges (the Leighton kind). */
export function leightonGraph(size, classes, wanted, seed) {
  const random = stream(seed);
  const order = shuffled(size, random);
  const links = new Set();
  const throwClique = (count) => {
    const chosen = shuffled(classes, random).slice(0, count);
    const people = chosen.map(
      (each) => order[each + classes * Math.floor(random() * Math.floor(size / classes))],
    );
    for (const a of people) for (const b of people) if (a < b) links.add(a * size + b);
  };
  for (let i = 0; i < 3; i++) throwClique(classes);
  while (links.size < wanted) throwClique(2 + Math.floor(random() * Math.max(1, classes - 2)));
  return {
    size,
    edges: [...links].sort((a, b) => a - b).map((link) => [Math.floor(link / size), link % size]),
  };
}

/** Stretches of a line that overlap, as lives of variables do (the register kind): perfect, with one large clique. */
export function stretchGraph(size, crowd, seed) {
  const random = stream(seed);
  const lives = Array.from({ length: size }, (_, each) => {
    if (each < crowd) return [0.4 + random() * 0.1, 0.5 + random() * 0.1];
    const start = random();
    return [start, start + random() * random() * 0.1];
  });
  return graphOf(size, (a, b) => lives[a][0] < lives[b][1] && lives[b][0] < lives[a][1]);
}

/** A graph in the text form of the DIMACS challenge. */
export function readGraph(file) {
  const links = new Set();
  let size = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [kind, x, y] = line.trim().split(/\s+/);
    if (kind === 'p') size = Number(y);
    if (kind === 'e' && x !== y) links.add(Math.min(x - 1, y - 1) * size + Math.max(x - 1, y - 1));
  }
  return { size, edges: [...links].map((link) => [Math.floor(link / size), link % size]) };
}

function shuffled(size, random) {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
