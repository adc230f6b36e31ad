/** What minim last wrote into a folder, so that it knows a file that was edited since. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Io } from '../io.ts';

/** Beside the files; it holds their names and hashes, and nothing that is not in them. */
export const MANIFEST = '.minim.json';

/** Hashes by name; empty where nothing is known, so that whatever differs counts as edited. */
export function lastWritten(io: Io, folder: string): Map<string, string> {
  try {
    const { files } = JSON.parse(io.files.readFileSync(join(folder, MANIFEST), 'utf8')) as { files: object };
    return new Map(
      Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch (error) {
    const isUnknown = error instanceof SyntaxError || error instanceof TypeError;
    if (isUnknown || ['ENOENT', 'EISDIR'].includes((error as { code?: string }).code ?? '')) return new Map();
    throw error;
  }
}

export function manifestText(hashes: ReadonlyMap<string, string>): string {
  const files = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: 1, files }, null, 2)}\n`;
}

export function hashOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('hex')}`;
}
