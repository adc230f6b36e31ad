/** Writing that survives a loss of power: files and the names of files are on the disk before the next step. */
import type { Io } from '../io.ts';

/** What systems say that do not flush folders. */
const notOffered = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOSYS'];

/** A file that must not exist yet, with its bytes on the disk. */
export function writeDurably({ files }: Io, path: string, text: string, mode: number): void {
  files.writeFileSync(path, text, { flag: 'wx', flush: true, mode });
}

/** The names in a folder, where the system can flush them. */
export function flushFolder({ files }: Io, path: string): void {
  try {
    const handle = files.openSync(path, 'r');
    try {
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
  } catch (error) {
    if (!notOffered.includes((error as { code?: string }).code ?? '')) throw error;
  }
}

/** Another name for the same bytes; a copy where the disk has no such names. A link stays a link. */
export function linkOrCopy({ files }: Io, from: string, to: string): void {
  if (files.lstatSync(from).isSymbolicLink()) {
    files.symlinkSync(files.readlinkSync(from), to);
    return;
  }
  try {
    files.linkSync(from, to);
  } catch {
    files.copyFileSync(from, to, files.constants.COPYFILE_EXCL);
    const handle = files.openSync(to, 'r+');
    try {
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
  }
}
