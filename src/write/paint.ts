/** Colours by meaning. The command line decides whether they are colours at all. */

import { HARD, type Level, PREFER } from '../model/cost.ts';

type Paint = (text: string) => string;

export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly warn: Paint;
  readonly bad: Paint;
}

const plain: Paint = (text) => text;

/** For files, pipes and NO_COLOR. */
export const noPaint: Palette = { strong: plain, faint: plain, good: plain, warn: plain, bad: plain };

/** The colour of a rule that is broken, by its strength. */
export function paintFor({ bad, warn }: Palette, level: Level): Paint {
  if (level === HARD) return bad;
  return level === PREFER ? plain : warn;
}
