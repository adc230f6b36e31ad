/** What the exit code of a run says. */
export const EXIT_DONE = 0;
/** The answer is no: a hard rule is broken, cannot hold, or no way to hold it was found. */
export const EXIT_NO = 1;
/** The input or the command line is wrong. */
export const EXIT_INPUT = 2;
/** A fault of minim itself. */
export const EXIT_BUG = 3;
