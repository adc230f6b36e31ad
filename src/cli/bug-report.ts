/** What a fault of minim itself prints, made to be pasted into a public issue: where it happened, and nothing of the input. */
import { version } from './version.ts';

/** Words of an error may quote what was read, so they are shown only where this variable asks for them. */
export const SHOW_MESSAGE = 'MINIM_DEBUG';

export function bugReport(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const isError = error instanceof Error;
  const kind = isError ? error.constructor.name : typeof error;
  const told = env[SHOW_MESSAGE]
    ? [
        `In its own words, which may quote your files and are not for a report: ${isError ? error.message : error}`,
      ]
    : [`What the error itself says may quote your files and is left out; ${SHOW_MESSAGE}=1 shows it to you.`];
  return [
    'This is a bug in minim, not in your files.',
    'Please report it with the lines below; they hold nothing of your files:',
    `minim ${version}, Node ${process.version}, ${process.platform}`,
    kind,
    ...(isError ? frames(error) : []),
    ...told,
    '',
  ].join('\n');
}

/** Functions and lines of the program, without the folders it is installed in. */
function frames({ stack = '', message }: Error): string[] {
  // The message comes first, and may have lines that look like frames.
  const below = stack.slice(stack.indexOf(message) + message.length);
  return below.split('\n').flatMap((line) => {
    const [, called, file, place] =
      /^ +at (?:([\w$.#<>[\] ]+) \()?(?:.*[/\\])?([\w.-]+):(\d+:\d+)\)?$/.exec(line) ?? [];
    const where = [called, `${file}:${place}`].filter(Boolean).join(' ');
    return file === undefined ? [] : [`  at ${where}`];
  });
}
