import fs from 'node:fs/promises';
import type { FastifyRequest } from 'fastify';
import { refuseUnknown, type UploadTurns, withForm } from '../../../platform/http/index.js';
import { AttachmentTooLarge, AttachmentUnusable } from '../attachments.errors.js';
import { inspectFile, type InspectedFile } from '../inspect-file.js';

const FIELD = 'file';

/**
 * Hands `work` the one file of a multipart request (field `file`), looked at. Outside any transaction: a photo takes a
 * while to be drawn anew. The file waits on disk for its turn, so that few are in memory at the same time.
 * @throws AttachmentUnusable, AttachmentTooLarge, AttachmentTypeRefused, ServerBusy
 */
export async function withReceivedFile<T>(
  request: FastifyRequest,
  limitBytes: number,
  turns: UploadTurns,
  work: (file: InspectedFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw noFile();
  const limits = {
    field: FIELD,
    fileBytes: limitBytes,
    files: 1,
    tooLarge: (most: number) => new AttachmentTooLarge(most),
  };
  return withForm(request, limits, async ({ fields, files: [file] }) => {
    if (file?.field !== FIELD) throw noFile();
    refuseUnknown(fields);
    return turns.run(async () => work(await inspectFile(await fs.readFile(file.path), file.name)));
  });
}

function noFile(): AttachmentUnusable {
  return new AttachmentUnusable(
    'required',
    'Attach one file, as multipart/form-data, in the field "file".',
  );
}
