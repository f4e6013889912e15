import { isUtf8 } from 'node:buffer';
import { ENCODING_BYTES, encodingOf } from '../../../platform/csv/index.js';
import { ImportFileUnusable } from './import.errors.js';
import type { ImportCharset } from './import-values.js';

const NEWLINE = 0x0a;

/**
 * The text of a file, piece by piece. UTF-16 and a byte order mark are recognised whatever `charset` says.
 * @throws ImportFileUnusable `import.wrong-encoding` naming byte offset and line of the first byte that is no UTF-8
 */
export async function* textOf(
  bytes: AsyncIterable<Buffer>,
  charset: ImportCharset,
): AsyncGenerator<string> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await beginning(pieces);
  const encoding = encodingOf(first) ?? charset;
  const all = resumed(first, pieces);
  if (encoding === 'utf-8') yield* utf8(all);
  else yield* decodedBy(new TextDecoder(encoding), all);
}

/** As much of the file as shows its encoding, or all of a shorter one. */
async function beginning(pieces: AsyncIterator<Buffer>): Promise<Buffer> {
  let first = Buffer.alloc(0);
  while (first.length < ENCODING_BYTES) {
    const next = await pieces.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* resumed(first: Buffer, pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  } finally {
    await pieces.return?.();
  }
}

async function* decodedBy(
  decoder: TextDecoder,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<string> {
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function* utf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let carried = Buffer.alloc(0);
  let offset = 0;
  let line = 1;
  for await (const piece of bytes) {
    const all = carried.length > 0 ? Buffer.concat([carried, piece]) : piece;
    const whole = all.subarray(0, all.length - unfinishedBytes(all));
    if (!isUtf8(whole)) throw wrongEncoding(whole, offset, line);
    yield whole.toString('utf8');
    offset += whole.length;
    line += newlinesIn(whole);
    carried = Buffer.from(all.subarray(whole.length));
  }
  if (carried.length > 0) throw wrongEncoding(carried, offset, line);
}

/** Bytes at the end that begin a character whose rest comes with the next piece. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  if (lead >= 0xe0) return lead < 0xf0 ? 3 : 1;
  return lead >= 0xc2 ? 2 : 1;
}

function wrongEncoding(bytes: Buffer, offset: number, line: number): ImportFileUnusable {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at]);
    if (at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) break;
    at += length;
  }
  const row = line + newlinesIn(bytes.subarray(0, at));
  const byteOffset = offset + at;
  return new ImportFileUnusable(
    'wrong-encoding',
    `The file is not written in UTF-8: byte ${byteOffset}, in line ${row}, belongs to no character. Save it in UTF-8, or say charset=windows-1252 when it comes from an older spreadsheet.`,
    { byteOffset, row },
  );
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
