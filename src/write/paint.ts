/** Colours by meaning. The command line decides whether they are colours at all. */

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
