/** Names of chat channels, and the plan of who is to be added to which and removed from which. */
import { safeStem } from '../file-names.ts';
import { writeCsv } from '../groups-csv.ts';
import { forOneLine } from '../safe-text.ts';

/** Slack allows 80 characters and Teams 50. */
const LONGEST = 50;

/** A group of two or three needs no channel. */
export const FEWEST_IN_CHANNEL = 4;

export interface ChannelNaming {
  /** With `{program}`, `{group}` and `{cycle}`. */
  readonly pattern: string;
  readonly program: string;
  readonly cycle: string;
}

/** One for each group, in order: lower-case letters, digits and hyphens, no two alike. */
export function channelNames(groups: readonly string[], naming: ChannelNaming): string[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const whole = channelName(group, naming, '');
    let name = whole;
    for (let number = 2; taken.has(name); number++) name = channelName(group, naming, `-${number}`);
    taken.add(name);
    return name;
  });
}

/** What is too long is cut from the group's name, so that the half-year and the number stay. */
function channelName(group: string, { pattern, program, cycle }: ChannelNaming, number: string): string {
  const stem = safeStem(group);
  const filled = (name: string) =>
    slug(
      pattern
        .replaceAll('{program}', () => program)
        .replaceAll('{cycle}', () => cycle)
        .replaceAll('{group}', () => name),
    );
  const over = filled(stem).length + number.length - LONGEST;
  const fitting = over > 0 ? filled(stem.slice(0, Math.max(1, stem.length - over))) : filled(stem);
  return `${fitting.slice(0, LONGEST - number.length).replace(/-+$/, '')}${number}`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export interface ChannelMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Channel {
  readonly name: string;
  readonly members: readonly ChannelMember[];
}

/**
 * A row for each step: `create` a channel, `add` or `remove` somebody, `archive` one that no group has any more; the people
 * of an archived one need not be removed.
 */
export function writeChannels(before: readonly Channel[], now: readonly Channel[]): string {
  const old = new Map(before.map(({ name, members }) => [name, members]));
  const names = new Set(now.map(({ name }) => name));
  const rows = now.flatMap(({ name, members }) => {
    const had = old.get(name);
    const isIn = (list: readonly ChannelMember[], { id }: ChannelMember) =>
      list.some((each) => each.id === id);
    const come = members.filter((each) => had === undefined || !isIn(had, each));
    const go = (had ?? []).filter((each) => !isIn(members, each));
    return [
      ...(had === undefined ? [step(name, 'create')] : []),
      ...come.map((each) => step(name, 'add', each)),
      ...go.map((each) => step(name, 'remove', each)),
    ];
  });
  const archived = before.filter(({ name }) => !names.has(name)).map(({ name }) => step(name, 'archive'));
  return writeCsv([['channel', 'action', 'id', 'name', 'email'], ...rows, ...archived]);
}

function step(channel: string, action: string, who?: ChannelMember): string[] {
  return [channel, action, who?.id ?? '', forOneLine(who?.name ?? ''), who?.email ?? ''];
}
