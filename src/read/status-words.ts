/** How exports say that a post is vacant, and that somebody is there, away or gone; all words folded. */

/** Names of posts that nobody holds. Withheld names (N/D) are not among them: somebody is there. */
export const vacancyNames: readonly string[] = [
  'vacant',
  'vacancy',
  'new vacancy',
  'eliminated',
  'tbd',
  'tbh',
  'open position',
  'open req',
];

/** Status values of people who have left, and of people who are away; in cells of a status column. */
export const leftValues: readonly string[] = [
  'inactive',
  'terminated',
  'voluntarily terminated',
  'terminated for cause',
  'left',
  'deactivated',
  'disabled',
  'suspended',
  'resigned',
  'retired',
  'former',
  'quit',
  'dismissed',
  'departed',
];
/** Ways of saying that somebody is there, which need no word. */
export const presentValues: readonly string[] = [
  'active',
  'current',
  'employed',
  'present',
  'working',
  'regular',
  'permanent',
  'probation',
  'enabled',
  'member',
  'admin',
  'owner',
];
/** Headings of columns of yes and no: whether somebody is there, and whether they have left. */
export const isThereHeadings: readonly string[] = [
  'active',
  'currentlyactive',
  'currently active',
  'account enabled',
  'enabled',
  'aktiv',
];
export const hasLeftHeadings: readonly string[] = ['termd', 'terminated', 'left'];
export const awayValues: readonly string[] = [
  'loa',
  'leave',
  'on leave',
  'leave of absence',
  'garden leave',
  'not in post',
  'parental leave',
  'maternity leave',
  'paternity leave',
  'sick leave',
  'sabbatical',
];
