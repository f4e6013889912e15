import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { withForm } from '../../../../platform/http/index.js';
import {
  ImportFileTooLarge,
  ImportFileUnusable,
  ImportMediaTypeUnsupported,
} from '../import.errors.js';
import type { ImportCharset, ImportFormat } from '../import-values.js';
import { RAW_BODIES } from './csv-bodies.js';

/** A file that came in, waiting on disk. */
export interface Upload {
  path: string;
  fileName: string | null;
  format: ImportFormat;
  /** What the media type says; null when it says nothing. */
  charset: ImportCharset | null;
  /** Text fields that came beside the file. */
  fields: Record<string, string>;
}

/**
 * Writes the request's file to disk, hands it to `work`, and removes it: the file is never held in memory.
 * @throws ImportMediaTypeUnsupported, ImportFileTooLarge, ImportFileUnusable `import.missing-file`
 */
export async function withUpload<T>(
  request: FastifyRequest,
  limitBytes: number,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const contentType = request.headers['content-type'] ?? '';
  if (/^\s*multipart\//i.test(contentType)) return withFormFile(request, limitBytes, work);
  const file = path.join(os.tmpdir(), `punto-dascolto-import-${randomUUID()}`);
  try {
    return await work(await receive(request, file, limitBytes));
  } finally {
    await fs.rm(file, { force: true });
  }
}

async function receive(request: FastifyRequest, file: string, limit: number): Promise<Upload> {
  const contentType = request.headers['content-type'] ?? '';
  const [mediaType] = contentType.toLowerCase().split(';', 1);
  const format = RAW_BODIES[mediaType.trim() as keyof typeof RAW_BODIES];
  if (!format || !isStream(request.body)) throw new ImportMediaTypeUnsupported(contentType);
  await save(request.body, file, limit);
  const charset = charsetOf(/charset="?([\w-]*)/i.exec(contentType)?.[1]);
  return { path: file, fileName: null, format, charset, fields: {} };
}

async function withFormFile<T>(
  request: FastifyRequest,
  fileBytes: number,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const tooLarge = (most: number) => new ImportFileTooLarge(most);
  return withForm(
    request,
    { field: 'file', fileBytes, files: 2, tooLarge },
    ({ fields, files }) => {
      const [file, other] = files;
      if (!file)
        throw new ImportFileUnusable('missing-file', 'Attach the file in the field "file".');
      if (file.field !== 'file' || other) throw unexpected((other ?? file).field);
      const format = formatOf(file.name, file.mediaType);
      const fileName = file.name.slice(0, 200) || null;
      return work({ path: file.path, fileName, format, charset: null, fields });
    },
  );
}

function unexpected(field: string): InvalidInput {
  const message = 'Attach one file, in the field "file".';
  return new InvalidInput(message, [{ field, code: 'unknown-field', message }]);
}

function formatOf(fileName: string | undefined, mediaType: string): ImportFormat {
  if (/\.(ndjson|jsonl)$/i.test(fileName ?? '')) return 'ndjson';
  return RAW_BODIES[mediaType as keyof typeof RAW_BODIES] ?? 'csv';
}

/** Labels of the charsets that are understood; null without one. Throws InvalidInput field `charset`. */
export function charsetOf(label: string | undefined): ImportCharset | null {
  switch (label?.toLowerCase()) {
    case undefined:
      return null;
    case 'utf-8':
    case 'utf8':
    case 'us-ascii':
      return 'utf-8';
    case 'windows-1252':
    case 'cp1252':
    case 'iso-8859-1':
    case 'latin1':
      return 'windows-1252';
    default: {
      const message = 'charset must be utf-8 or windows-1252.';
      throw new InvalidInput(message, [{ field: 'charset', code: 'not-allowed', message }]);
    }
  }
}

async function save(stream: Readable, file: string, limit: number): Promise<void> {
  let length = 0;
  await pipeline(
    stream,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        length += piece.length;
        if (length > limit) throw new ImportFileTooLarge(limit);
        yield piece;
      }
    },
    createWriteStream(file, { mode: 0o600 }),
  );
}

function isStream(body: unknown): body is Readable {
  return typeof (body as Readable | undefined)?.pipe === 'function';
}
