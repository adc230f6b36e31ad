/** How exports say that a post is vacant, and that somebody is there, away or gone; all words folded. */

/** Names of posts that nobody holds. Withheld names (N/D) are not among them: somebody is there. */
export const vacancyNames: readonly string[] = [
  'vacant',
  'vacancy',
  'new vacancy',
  'eliminated',
  'tbd',
  'tbh',
  'tbc',
  'to be confirmed',
  'to be hired',
  'to be recruited',
  'unfilled',
  'open position',
  'open role',
  'open req',
];
/** Headings of columns of yes and no that mark a post which nobody holds. */
export const isVacantHeadings: readonly string[] = ['placeholder', 'is vacant', 'vacant', 'vacancy'];
/** Status values of accounts that are no people. */
export const machineValues: readonly string[] = ['bot', 'app', 'service account', 'shared mailbox', 'room'];

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
  'primary owner',
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
  'family leave',
  'long term leave',
  'sick leave',
  'sabbatical',
];

/** Kinds of employment of people whom some organisers leave out: whole words of a value, folded. */
export const contractorWords: readonly string[] = [
  'contractor',
  'contractors',
  'contingent',
  'consultant',
  'freelance',
  'freelancer',
  'agency',
  'vendor',
  'temp',
  'temporary',
  'intern',
  'extern',
  'external',
];
/** Headings of columns that say how somebody is employed, and of columns of yes and no that mark rows to be hidden. */
export const employmentHeadings: readonly string[] = [
  'worker type',
  'workertype',
  'detailedworkertype',
  'employee type',
  'employment type',
  'user type',
  'usertype',
  'contract type',
  'worker category description',
];
export const hiddenHeadings: readonly string[] = [
  'hidden',
  'hide',
  'hide on team page',
  'archived',
  'deleted',
  'is deleted',
];
export const yesWords: readonly string[] = ['yes', 'y', 'true', '1', 'ja', 'x'];
export const noWords: readonly string[] = ['no', 'n', 'false', '0', 'nein'];
