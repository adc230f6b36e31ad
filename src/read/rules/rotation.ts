/** `rotation:` in rules.yaml: how many go, how many stay, who goes first. */
import { type Rotation, usualRotation } from '../../model/problem.ts';
import { didYouMean } from '../suggest.ts';
import {
  type Cursor,
  checkKeys,
  entriesOf,
  expected,
  fault,
  itemsOf,
  textOf,
  wholeNumberOf,
} from './yaml-cursor.ts';

/** `a-few` go; `everyone` changes; or only what is broken is repaired. */
export const rotationModes = ['a-few', 'everyone', 'repairs-only'] as const;
export type RotationMode = (typeof rotationModes)[number];

export interface RotationPlan {
  readonly mode: RotationMode;
  readonly rotation: Rotation;
  /** Whether those who have been in their group longest go first. */
  readonly longestFirst: boolean;
  /** Whether those who asked to move, by private.yaml, go before them. */
  readonly askedFirst: boolean;
}

export const usualPlan: RotationPlan = {
  mode: 'a-few',
  rotation: usualRotation,
  longestFirst: true,
  askedFirst: true,
};

const movers = ['rule-broken', 'asked', 'longest-in-group'];

/** What is left out is as in `base`, the programme's. */
export function readRotation(cursor: Cursor, base: RotationPlan = usualPlan): RotationPlan {
  const entries = entriesOf(cursor, 'a map such as { mode: a-few, move: 2 }') ?? [];
  checkKeys(entries, ['mode', 'move', 'stay-at-least', 'who-moves'], '`rotation`');
  const find = (key: string) => entries.find((entry) => entry.key === key)?.value;
  const [modeAt, moveAt, stayAt, whoAt] = [
    find('mode'),
    find('move'),
    find('stay-at-least'),
    find('who-moves'),
  ];
  const stay = stayAt ? readShare(stayAt) : null;
  const who = whoAt ? itemsOf(whoAt).flatMap((item) => readMover(item) ?? []) : movers;
  return {
    mode: (modeAt && readMode(modeAt)) ?? base.mode,
    rotation: {
      move: (moveAt && wholeNumberOf(moveAt, 0)) ?? base.rotation.move,
      stayAtLeast: stay ?? base.rotation.stayAtLeast,
    },
    longestFirst: who.includes('longest-in-group'),
    askedFirst: who.includes('asked'),
  };
}

function readMode(cursor: Cursor): RotationMode | null {
  const text = textOf(cursor, 'a mode');
  if (text === null) return null;
  const mode = rotationModes.find((each) => each === text);
  if (mode) return mode;
  const help = didYouMean(text, rotationModes) ?? `modes are: ${rotationModes.join(', ')}`;
  fault(cursor, 'rules/value', `There is no mode “${text}”.`, help);
  return null;
}

/** `1/2` or `50%`. */
export function readShare(
  cursor: Cursor,
  what = 'a share such as 1/2 or 50%',
): readonly [number, number] | null {
  const text = textOf(cursor, what);
  if (text === null) return null;
  const fraction = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text);
  const percent = /^(\d{1,3})\s*%$/.exec(text);
  const share = fraction
    ? ([Number(fraction[1]), Number(fraction[2])] as const)
    : percent
      ? ([Number(percent[1]), 100] as const)
      : null;
  if (share !== null && share[1] > 0 && share[0] <= share[1]) return share;
  expected(cursor, what);
  return null;
}

function readMover(cursor: Cursor): string | null {
  const text = textOf(cursor, 'who moves');
  if (text === null || movers.includes(text)) return text;
  fault(
    cursor,
    'rules/value',
    `“${text}” is no order of who moves.`,
    didYouMean(text, movers) ?? `known are: ${movers.join(', ')}`,
  );
  return null;
}
