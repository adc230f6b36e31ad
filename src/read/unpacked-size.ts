/** How many bytes a zip archive says that it unpacks to, from its directory alone: nothing is unpacked. */

const [END, ENTRY] = [0x06054b50, 0x02014b50];
/** Bytes of the fixed part of the end of the directory, of an entry in it, and the longest comment behind the end. */
const [END_LENGTH, ENTRY_LENGTH, LONGEST_COMMENT] = [22, 46, 0xffff];
/** Stands for a size that is told elsewhere, because it is over four gigabytes. */
const ELSEWHERE = 0xffffffff;

/**
 * The sum over all entries; infinite where an entry hides its size. Readers unpack no more of an entry than its directory says. Null where
 * there is no directory to be read, which the reader of the archive will say.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (entries === 0xffff || at === ELSEWHERE) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const isHidden = unpacked === ELSEWHERE || packed === ELSEWHERE || (unpacked === 0 && packed > EMPTY);
    sum += isHidden ? Number.POSITIVE_INFINITY : unpacked;
    at += ENTRY_LENGTH + [28, 30, 32].reduce((length, field) => length + view.getUint16(at + field, true), 0);
  }
  return sum;
}

/** Bytes that nothing at all may be packed into. */
const EMPTY = 2;

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
