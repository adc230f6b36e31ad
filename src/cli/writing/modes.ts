/** Who may read what minim writes. */

/** Files made to be shown to others; all else holds ids or what the organiser alone weighs. */
const shared = /^(?:(?:round-\d+\/)?(?:roster|diff)\.md|rules\.yaml|(?:calendar|announce)\/.+|kit\/.+\.md)$/u;

/** Of a new file, before the user's own mask. One that is replaced hands its mode on. */
export function modeFor(name: string): number {
  return shared.test(name) ? 0o666 : 0o600;
}
