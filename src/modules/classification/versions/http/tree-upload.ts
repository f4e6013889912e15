import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../../../platform/errors/index.js';
import type { TreeFormat } from '../tree-file.js';

/** The file of a request: a form's field `file`, a raw `text/csv` body, or JSON. Throws InvalidInput field `file`. */
export async function uploadedTree(
  request: FastifyRequest,
): Promise<{ bytes: Uint8Array; format: TreeFormat }> {
  const contentType = request.headers['content-type']?.toLowerCase() ?? '';
  if (contentType.startsWith('multipart/form-data')) return formFile(request);
  if (typeof request.body === 'string' || Buffer.isBuffer(request.body)) {
    return { bytes: Buffer.from(request.body), format: 'csv' };
  }
  if (typeof request.body === 'object' && request.body !== null) {
    return { bytes: Buffer.from(JSON.stringify(request.body)), format: 'json' };
  }
  throw missing();
}

async function formFile(request: FastifyRequest): Promise<{ bytes: Buffer; format: TreeFormat }> {
  let read: { bytes: Buffer; format: TreeFormat } | undefined;
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue;
    if (part.fieldname !== 'file' || read) {
      part.file.resume();
      throw missing();
    }
    read = { bytes: await part.toBuffer(), format: formatOf(part) };
  }
  if (!read) throw missing();
  return read;
}

function formatOf({ filename, mimetype }: MultipartFile): TreeFormat {
  return /\.json$/i.test(filename ?? '') || mimetype === 'application/json' ? 'json' : 'csv';
}

function missing(): InvalidInput {
  const message = 'Attach one file, CSV or JSON, in the field "file".';
  return new InvalidInput(message, [{ field: 'file', code: 'required', message }]);
}
