/** The price list that `assign --prices` prints after the groups. */
import { priceList } from '../engine/prices.ts';
import { MOST_COMPARED } from '../engine/watch.ts';
import { participantsIn } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { renderPrices } from '../write/why/prices-text.ts';
import { type AssignCommand, searching } from './form-groups.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { paletteFor } from './palette.ts';

export function sayPrices(io: Io, command: AssignCommand, loaded: Loaded, solution: Solution): void {
  const { problem, standing, watched, inPrivate } = loaded;
  if (participantsIn(problem) > MOST_COMPARED) {
    io.err(`--prices tries the groups many times over, and is for ${MOST_COMPARED} people at most.\n`);
    return;
  }
  const list = searching(io, command, 'what each rule costs', (options) =>
    priceList({ problem, standing, watched, secret: inPrivate.standing, solution, options }),
  );
  io.out(
    renderPrices(problem, standing, solution.groups.length, list, paletteFor(io.outColours), io.outWidth),
  );
}
