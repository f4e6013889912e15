import type { Json } from '../../src/engine/api/index.js';

/**
 * A value as scenarios write it: `true`, `false`, `null`, a number, a list of texts `[verde, acque]`, else a text.
 * Quotation marks make a text of anything.
 */
export function readValue(text: string): Json {
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return quoted[1];
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const list = /^\[(.*)\]$/s.exec(text);
  if (!list) return text;
  return list[1].trim() === '' ? [] : list[1].split(',').map((item) => item.trim());
}
