import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import {
  AttachmentTooLarge,
  inspectFile,
  type InspectedFile,
} from '../../modules/attachments/index.js';
import type { Given } from './plain-pages.js';

const MOST_FILES = 5;

/** A form as a browser without script sends it: its fields, and the photos in it, looked at. */
export async function plainForm(
  request: FastifyRequest,
  limitBytes: number,
): Promise<{ given: Given; files: InspectedFile[]; fileFault: boolean }> {
  const given: Given = {};
  const files: InspectedFile[] = [];
  let fileFault = false;
  const limits = { fileSize: limitBytes, files: MOST_FILES, fields: 30, fieldSize: 100_000 };
  for await (const part of request.parts({ limits }) as AsyncIterable<
    MultipartFile | MultipartValue<string>
  >) {
    if (part.type === 'field') {
      given[part.fieldname] = String(part.value);
      continue;
    }
    const pieces: Buffer[] = [];
    for await (const piece of part.file) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    // A field of files in which none was chosen sends an empty one.
    if (bytes.length === 0) continue;
    try {
      if (part.file.truncated) throw new AttachmentTooLarge(limitBytes);
      files.push(await inspectFile(bytes, part.filename ?? ''));
    } catch {
      fileFault = true;
    }
  }
  return { given, files, fileFault };
}
