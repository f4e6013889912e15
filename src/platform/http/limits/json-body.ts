import { JsonTooComplex } from './limits.errors.js';

/** Nothing that is sent here is nested nearly so deep, and whatever walks through it may recurse. */
export const MAX_JSON_DEPTH = 50;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/**
 * Looks through the bytes of a JSON text before anything is made of them.
 * @throws JsonTooComplex when it is nested deeper than MAX_JSON_DEPTH, or has more than `mostMembers` fields and items
 */
export function checkJson(bytes: Uint8Array, mostMembers: number): void {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case QUOTE:
        at = endOfString(bytes, at);
        break;
      case COMMA:
        members += 1;
        if (members >= mostMembers) {
          throw new JsonTooComplex(`The JSON has more than ${mostMembers} fields and items.`);
        }
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        members += 1;
        if (depth > MAX_JSON_DEPTH) {
          throw new JsonTooComplex(`The JSON is nested more than ${MAX_JSON_DEPTH} levels deep.`);
        }
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
    }
  }
}

/** Where the string that begins at `from` ends; a string without an end is JSON.parse's to refuse. */
function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return at;
  }
  return bytes.length;
}
