/** Takes a person out of those whom a calendar file invites. */
import { parameterValue } from '../../write/ical-text.ts';
import type { Forgotten } from './whom.ts';

/** The lines of an attendee or organizer go, with those that go on from them. */
export function withoutAttendee(text: string, { names, addresses }: Forgotten): string {
  const called = [...names].map((name) => `;CN=${parameterValue(name)}`);
  return text
    .split(/(?<=\r?\n)(?![ \t])/)
    .filter((folded) => {
      const line = folded.replace(/\r?\n[ \t]/g, '').trimEnd();
      if (!/^(ATTENDEE|ORGANIZER)[;:]/.test(line)) return true;
      const address = /:mailto:(.*)$/i.exec(line)?.[1]?.toLowerCase() ?? '';
      return !called.some((each) => line.includes(each)) && !addresses.has(address);
    })
    .join('');
}
