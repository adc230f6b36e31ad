/** Where the files of an announcement kit lie, below the folder of a run. */
import { fileStems } from '../file-names.ts';

/** The folders that hold them all. */
export const kitFolders = ['announce', 'kit'] as const;

export const kitFiles = {
  startHere: 'kit/start-here.md',
  wiki: 'kit/wiki.md',
  leadership: 'kit/leadership.md',
  survey: 'kit/survey.md',
  channels: 'kit/channels.csv',
  mailMerge: 'kit/mail-merge.csv',
} as const;

export interface GroupPaths {
  readonly announcement: string;
  readonly brief: string;
  readonly notes: string;
}

/** Of groups in the order of result.json. */
export function groupPaths(groups: readonly string[]): GroupPaths[] {
  return fileStems(groups).map((stem) => ({
    announcement: `announce/${stem}.md`,
    brief: `kit/briefs/${stem}.md`,
    notes: `kit/notes/${stem}.md`,
  }));
}

/** All that a kit of these groups can hold. */
export function kitPaths(groups: readonly string[]): string[] {
  return [...groupPaths(groups).flatMap((paths) => Object.values(paths)), ...Object.values(kitFiles)];
}
