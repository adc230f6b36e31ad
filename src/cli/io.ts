/** The world as the commands see it: files, streams, colour, clock. Tests hand in another. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';

import type { Crew } from '../engine/crew.ts';
import type { Sheet } from '../read/sheet.ts';
import { WIDTH } from '../write/wrap.ts';
import { openCrew } from './crew.ts';
import { EXIT_INPUT } from './exit-codes.ts';
import { openPrompt, type Prompt } from './prompt.ts';

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether progress may be drawn and colours used, per stream. */
  readonly outColours: boolean;
  readonly errColours: boolean;
  readonly progress: boolean;
  /** Columns to write in: those of the terminal; of a pipe or file what COLUMNS says, else as many as outputs keep to. */
  readonly outWidth: number;
  readonly errWidth: number;
  /** Whether somebody sits before the terminal and can be asked. */
  readonly isInteractive: boolean;
  readonly openPrompt: () => Prompt;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** The most memory that the process has held so far. */
  readonly peakMegabytes: () => number;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
  readonly tzdata: string;
  /** Whether files have owners and modes as POSIX means them. */
  readonly hasModes: boolean;
  readonly files: typeof files;
  readonly self: Self;
  /** Threads beside this one, of so many in all; null where there are none. */
  readonly crew: (threads?: number) => Crew | null;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => void;
  /** Sheets of workbooks opened so far by path, or why one could not be opened. */
  readonly sheets: Map<string, Sheet | string>;
}

const files = {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
};

/** Below, no table is readable; above, no sentence. */
const NARROWEST = 40;
const WIDEST = 140;

/** This process, as others see it that write at the same time. */
export interface Self {
  readonly pid: number;
  readonly host: string;
  /** Null where users have no numbers. */
  readonly uid: number | null;
  /** Whether another process of this machine is there. */
  readonly isRunning: (pid: number) => boolean;
}

export function nodeIo(): Io {
  const { env, stdin, stdout, stderr } = process;
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? undefined : EXIT_INPUT),
    );
  }
  const width = ({ isTTY, columns }: { isTTY?: boolean; columns?: number }) => {
    const asked = /^\d{1,5}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : WIDTH;
    return Math.max(isTTY && columns ? Math.min(columns, WIDEST) : asked, NARROWEST);
  };
  const colours = (stream: { isTTY?: boolean }) => {
    if (env.NO_COLOR) return false;
    if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR);
    return stream.isTTY === true && env.TERM !== 'dumb';
  };
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    outColours: colours(stdout),
    errColours: colours(stderr),
    progress: stderr.isTTY === true && stderr.columns > 0 && !env.CI && env.TERM !== 'dumb',
    outWidth: width(stdout),
    errWidth: width(stderr),
    isInteractive: stdin.isTTY === true && stdout.isTTY === true,
    openPrompt: () => openPrompt(stdin, stdout),
    env,
    now: () => performance.now(),
    peakMegabytes: () => Math.round(process.resourceUsage().maxRSS / 1024),
    today: localDay,
    tzdata: process.versions.tz ?? 'unknown',
    hasModes: process.platform !== 'win32',
    files,
    self: { pid: process.pid, host: hostname(), uid: process.getuid?.() ?? null, isRunning },
    pause: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
    crew: openCrew,
    sheets: new Map(),
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** The day where the organiser is. */
function localDay(): string {
  const date = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
