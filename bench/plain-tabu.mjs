/** A plain tabu search for groups of even sizes, to compare with: the best swap or move of somebody in a clash, and not back for a while. */

/** Clashes left, and the seconds of processor time taken. */
export function plainTabu({ size, edges }, groups, seconds) {
  const started = process.cpuUsage().user;
  const elapsed = () => (process.cpuUsage().user - started) / 1e6;
  const linked = new Uint8Array(size * size);
  const neighbours = Array.from({ length: size }, () => []);
  for (const [a, b] of edges) {
    linked[a * size + b] = linked[b * size + a] = 1;
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  const groupOf = Int32Array.from({ length: size }, (_, vertex) => vertex % groups);
  for (let i = size - 1; i > 0; i--) {
    const j = random(i + 1);
    [groupOf[i], groupOf[j]] = [groupOf[j], groupOf[i]];
  }
  const sizes = new Int32Array(groups);
  const table = new Int16Array(groups * size);
  const barred = new Int32Array(groups * size);
  for (let vertex = 0; vertex < size; vertex++) {
    sizes[groupOf[vertex]]++;
    for (const other of neighbours[vertex]) table[groupOf[vertex] * size + other]++;
  }
  const own = (vertex) => table[groupOf[vertex] * size + vertex];
  const clashing = () => [...groupOf.keys()].filter((vertex) => own(vertex) > 0);
  const move = (vertex, to) => {
    const from = groupOf[vertex];
    for (const other of neighbours[vertex]) {
      table[from * size + other]--;
      table[to * size + other]++;
    }
    groupOf[vertex] = to;
    sizes[from]--;
    sizes[to]++;
  };
  const fewest = Math.floor(size / groups);
  const most = Math.ceil(size / groups);
  let cost = clashing().reduce((sum, vertex) => sum + own(vertex), 0) / 2;
  let left = cost;
  for (let step = 1; cost > 0; step++) {
    if (step % 16 === 0 && elapsed() > seconds) break;
    const crowd = clashing();
    let best = Number.POSITIVE_INFINITY;
    let ties = 0;
    let chosen = null;
    const offer = (delta, isBarred, p, h, q) => {
      if (delta > best || (isBarred && cost + delta >= left)) return;
      if (delta < best) ties = 0;
      best = delta;
      if (random(++ties) === 0) chosen = [p, h, q];
    };
    for (const p of crowd) {
      const g = groupOf[p];
      const base = own(p);
      for (let q = 0; q < size; q++) {
        const h = groupOf[q];
        if (h === g) continue;
        const delta =
          table[h * size + p] - base + table[g * size + q] - table[h * size + q] - 2 * linked[p * size + q];
        if (delta <= best) offer(delta, barred[h * size + p] > step || barred[g * size + q] > step, p, h, q);
      }
      if (sizes[g] <= fewest) continue;
      for (let h = 0; h < groups; h++) {
        if (h !== g && sizes[h] < most)
          offer(table[h * size + p] - base, barred[h * size + p] > step, p, h, -1);
      }
    }
    if (chosen === null) continue;
    const [p, h, q] = chosen;
    const g = groupOf[p];
    const until = step + 10 + random(10) + Math.floor(0.6 * crowd.length);
    move(p, h);
    barred[g * size + p] = until;
    if (q >= 0) {
      move(q, g);
      barred[h * size + q] = until;
    }
    cost += best;
    left = Math.min(left, cost);
  }
  return { left, taken: elapsed() };
}

let state = 1;

/** A whole number below a limit (mulberry32). */
function random(limit) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
}
