import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../platform/text/index.js';
import type { RegisterContact } from './registration-input.js';

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
