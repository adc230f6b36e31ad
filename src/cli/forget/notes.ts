/** Keeps minim's notes of what it wrote true, so that files in which somebody was forgotten do not count as edited by hand. */
import { dirname, join, relative } from 'node:path';
import type { Io } from '../io.ts';
import { hashOf, lastWritten, MANIFEST, manifestText } from '../writing/manifest.ts';

/** New notes by path, for texts by path and paths that go. A file that was edited before goes on counting as edited. */
export function renewedNotes(
  io: Io,
  texts: ReadonlyMap<string, string>,
  gone: readonly string[],
): Map<string, string> {
  const notes = new Map<string, Map<string, string>>();
  for (const path of [...texts.keys(), ...gone]) {
    const folder = noteAbove(io, path);
    if (folder === null) continue;
    const note = notes.get(folder) ?? lastWritten(io, folder);
    notes.set(folder, note);
    const name = relative(folder, path);
    const text = texts.get(path);
    if (text === undefined) note.delete(name);
    else if (note.get(name) === hashOf(io.files.readFileSync(path))) note.set(name, hashOf(text));
  }
  return new Map([...notes].map(([folder, note]) => [join(folder, MANIFEST), manifestText(note)]));
}

/** What a file is called in the folder of its run; null where it is not as minim last wrote it. */
export function nameAsWritten(io: Io, path: string): string | null {
  const folder = noteAbove(io, path);
  if (folder === null) return null;
  const name = relative(folder, path);
  return lastWritten(io, folder).get(name) === hashOf(io.files.readFileSync(path)) ? name : null;
}

/** The folder of the run that a file belongs to; null where nothing is noted. */
function noteAbove({ files }: Io, path: string): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (files.existsSync(join(folder, MANIFEST))) return folder;
    if (dirname(folder) === folder) return null;
  }
}
