import fs from 'node:fs/promises';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { type ReceivedFile, refuseUnknown, withForm } from '../../../../platform/http/index.js';
import type { TreeFormat } from '../tree-file.js';

/** The file of a request: a form's field `file`, a raw `text/csv` body, or JSON. Throws InvalidInput field `file`. */
export async function uploadedTree(
  request: FastifyRequest,
  limitBytes: number,
): Promise<{ bytes: Uint8Array; format: TreeFormat }> {
  const contentType = request.headers['content-type']?.toLowerCase() ?? '';
  if (contentType.startsWith('multipart/form-data')) return formFile(request, limitBytes);
  if (typeof request.body === 'string' || Buffer.isBuffer(request.body)) {
    return { bytes: Buffer.from(request.body), format: 'csv' };
  }
  if (typeof request.body === 'object' && request.body !== null) {
    return { bytes: Buffer.from(JSON.stringify(request.body)), format: 'json' };
  }
  throw missing();
}

async function formFile(
  request: FastifyRequest,
  fileBytes: number,
): Promise<{ bytes: Buffer; format: TreeFormat }> {
  const limits = { field: 'file', fileBytes, files: 2 };
  return withForm(request, limits, async ({ fields, files }) => {
    if (files.length !== 1 || files[0].field !== 'file') throw missing();
    refuseUnknown(fields);
    return { bytes: await fs.readFile(files[0].path), format: formatOf(files[0]) };
  });
}

function formatOf({ name, mediaType }: ReceivedFile): TreeFormat {
  return /\.json$/i.test(name) || mediaType === 'application/json' ? 'json' : 'csv';
}

function missing(): InvalidInput {
  const message = 'Attach one file, CSV or JSON, in the field "file".';
  return new InvalidInput(message, [{ field: 'file', code: 'required', message }]);
}
