import type { FastifyRequest } from 'fastify';
import { AttachmentTooLarge, AttachmentUnusable } from '../attachments.errors.js';
import { inspectFile, type InspectedFile } from '../inspect-file.js';

/**
 * The one file of a multipart request (field `file`), looked at. Outside any transaction: a photo takes a while to be
 * drawn anew. @throws AttachmentUnusable, AttachmentTooLarge, AttachmentTypeRefused
 */
export async function receivedFile(
  request: FastifyRequest,
  limitBytes: number,
): Promise<InspectedFile> {
  if (!request.isMultipart()) throw noFile();
  const part = await request.file({ limits: { fileSize: limitBytes, files: 1, fields: 5 } });
  if (!part || part.fieldname !== 'file') throw noFile();
  const pieces: Buffer[] = [];
  for await (const piece of part.file) pieces.push(piece as Buffer);
  if (part.file.truncated) throw new AttachmentTooLarge(limitBytes);
  return inspectFile(Buffer.concat(pieces), part.filename ?? '');
}

function noFile(): AttachmentUnusable {
  return new AttachmentUnusable(
    'required',
    'Attach one file, as multipart/form-data, in the field "file".',
  );
}
