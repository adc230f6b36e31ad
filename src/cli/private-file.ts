/** Opens private.yaml and warns where others could read it too. */
import { join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, gather } from '../diagnostics/diagnostic.ts';
import type { RulesHead } from '../read/rules/head.ts';
import { type Cursor, readYaml } from '../read/rules/yaml-cursor.ts';
import { isTracked } from './git-index.ts';
import type { Io } from './io.ts';
import { readText } from './read-file.ts';

export interface PrivateText {
  /** Null where there is none, or an error stands in the way. */
  readonly root: Cursor | null;
  /** Faults gather here while it is read. */
  readonly faults: Diagnostic[];
  readonly path: string | null;
}

/** A file that is named and missing is an error: whom it keeps apart would sit together unnoticed. */
export function openPrivate(io: Io, head: RulesHead | null, folder: string): PrivateText {
  if (!head?.secret) return { root: null, faults: [], path: null };
  const { path: named, at } = head.secret;
  const path = resolve(named) === named ? named : join(folder, named);
  if (!io.files.existsSync(path)) {
    const help = 'the path starts at rules.yaml; to go on without it, remove the key `private`';
    const missing = diagnostic('file/not-found', at.place, `There is no file ${named}.`, help);
    return { root: null, faults: [missing], path };
  }
  const faults: Diagnostic[] = [];
  const text = readText(io, path, faults, true);
  if (text === null) return { root: null, faults, path };
  const read = readYaml({ file: path, text });
  // The list of the reader grows while the file is read on.
  gather(read.diagnostics, [...faults, ...seenByOthers(io, path)]);
  return { root: read.root, faults: read.diagnostics, path };
}

/** Bits of a file's mode that let its group and everybody else read it. */
const READ_BY_OTHERS = 0o044;

function seenByOthers(io: Io, path: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (io.hasModes && io.files.statSync(path).mode & READ_BY_OTHERS) {
    const message = 'Other users of this machine can read this file.';
    found.push(diagnostic('private/readable', { file: path }, message, `chmod 600 ${path}`));
  }
  if (isTracked(io, path)) {
    const message =
      'git tracks this file: everybody with the repository can read it, and every version of it.';
    const help = `git rm --cached ${path}, name it in .gitignore, and have it removed from the history`;
    found.push(diagnostic('private/tracked', { file: path }, message, help));
  }
  return found;
}
