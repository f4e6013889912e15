import { createHash } from 'node:crypto';
import type { Json } from '../../engine/api/index.js';
import type { RegisterContact } from './registration-input.js';

/**
 * JSON with the keys of every object in the order of their UTF-16 code units and no white space, after
 * RFC 8785: the same content always has the same text. Members that are undefined are left out.
 */
export function canonicalJson(value: Json | undefined | { [key: string]: unknown }): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value as Record<string, Json | undefined>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256, in lower-case hex, of what was received: it stays in the protocol register (rule 7). */
export function contentHash(received: RegisterContact, receivedAt: Date): string {
  const content = {
    kind: received.kind,
    channel: received.channel,
    subject: received.subject ?? null,
    description: received.description,
    citizen: received.citizen ? { ...received.citizen } : null,
    location: received.location ? { ...received.location } : null,
    classification: received.classification ?? null,
    // Left out where there are none, so that the hashes of earlier contacts can be made again.
    attributes: received.attributes ? { ...received.attributes } : undefined,
    files: received.files?.length ? received.files.map((file) => ({ ...file })) : undefined,
    receivedAt: receivedAt.toISOString(),
    external: received.external ? { ...received.external } : null,
  };
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
