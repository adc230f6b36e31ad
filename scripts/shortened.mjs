/** Output of `minim assign` for a page that shows it: of the groups the first few, since all look alike. */
const SHOWN = 2;

export function shortened(output) {
  const paragraphs = output.trimEnd().split('\n\n');
  const first = paragraphs.findIndex((text) => /^ {4}Name\b/.test(text));
  const groups = paragraphs.length - 1 - first;
  if (first < 0 || groups <= SHOWN + 1) return output.trimEnd();
  const told = [
    ...paragraphs.slice(0, first + SHOWN),
    `  ... (${groups - SHOWN} groups more)`,
    paragraphs.at(-1),
  ];
  return told.join('\n\n');
}
