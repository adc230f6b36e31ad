/** Cells that say something and stand for nothing: no value, no manager, nobody's id. */

/** Manager cells that mean: nobody above, folded. */
export const noManagerValues: readonly string[] = [
  'null',
  'none',
  'n a',
  'na',
  'xx',
  'no manager',
  'no mgr',
  'missing',
  'board',
  'board of directors',
];

/** Those of them that say it in so many words, so that nobody needs to be told how they were read. */
export const plainNoManagerValues: readonly string[] = ['none', 'no manager', 'no mgr'];

/** Cells that say a value is not known. */
export const unknownValues: readonly string[] = [
  '',
  'null',
  '(null)',
  'nan',
  'n/a',
  'n.a.',
  '-',
  '--',
  "''",
  '(blank)',
  '#n/a',
  '#name?',
  '#null!',
  '#ref!',
  '#value!',
];

/** Ids that stand for nobody in particular: of posts that nobody is in, and above the head of a chart. */
export const placeholderIds: readonly string[] = [
  '0',
  '00',
  '000',
  '0000',
  '-1',
  'xx',
  'xxx',
  'none',
  'tbc',
  'tbd',
];
