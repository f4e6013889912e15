import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { HandedOut } from '../attachments.read-model.js';

/**
 * Hands bytes of others out so that no browser takes them for a page: their own type and no guessing, a policy that
 * lets nothing run, and documents only as downloads. Kept by no cache that others share.
 */
export function handOut(
  { bytes, fileName, mediaType }: HandedOut,
  reply: FastifyReply,
): StreamableFile {
  const shown = mediaType.startsWith('image/');
  reply.headers({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  });
  return new StreamableFile(bytes, {
    type: mediaType,
    length: bytes.length,
    disposition: `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(fileName)}`,
  });
}

/** A small picture, which `inspectFile` drew. */
export function handOutPreview(bytes: Buffer, reply: FastifyReply): StreamableFile {
  return handOut({ bytes, fileName: 'foto.jpg', mediaType: 'image/jpeg' }, reply);
}

/** After RFC 5987: what encodeURIComponent leaves and the header does not take is encoded as well. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
