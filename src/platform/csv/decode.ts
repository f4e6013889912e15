import { isUtf8 } from 'node:buffer';

/** How the bytes of a text file stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes that `encodingOf` needs to see, unless the file is shorter. */
export const ENCODING_BYTES = 4;

/**
 * The encoding that the first bytes of a file show: by a byte order mark, or, since Excel's "Unicode text" may have lost
 * it, by the zero bytes that UTF-16 has beside ASCII. null: they show nothing.
 */
export function encodingOf(first: Uint8Array): Encoding | null {
  const [a, b, c, d] = first;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return null;
}

/** The text of a small file, without its byte order mark. null: it is written neither in UTF-8 nor in UTF-16. */
export function decoded(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes.subarray(0, ENCODING_BYTES)) ?? 'utf-8';
  if (encoding === 'utf-8' && !isUtf8(bytes)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
