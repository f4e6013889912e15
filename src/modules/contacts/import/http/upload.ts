import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../../../platform/errors/index.js';
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

const MAX_FIELD_LENGTH = 100_000;

/**
 * Writes the request's file to disk, hands it to `work`, and removes it: the file is never held in memory.
 * @throws ImportMediaTypeUnsupported, ImportFileTooLarge, ImportFileUnusable `import.missing-file`
 */
export async function withUpload<T>(
  request: FastifyRequest,
  limitBytes: number,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
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
  if (mediaType.trim() === 'multipart/form-data') return receiveForm(request, file, limit);
  const format = RAW_BODIES[mediaType.trim() as keyof typeof RAW_BODIES];
  if (!format || !isStream(request.body)) throw new ImportMediaTypeUnsupported(contentType);
  await save(request.body, file, limit);
  const charset = charsetOf(/charset="?([\w-]+)/i.exec(contentType)?.[1]);
  return { path: file, fileName: null, format, charset, fields: {} };
}

async function receiveForm(request: FastifyRequest, file: string, limit: number): Promise<Upload> {
  const fields: Record<string, string> = {};
  let received: Pick<Upload, 'fileName' | 'format' | 'charset'> | undefined;
  const parts = request.parts() as AsyncIterableIterator<MultipartFile | MultipartValue<string>>;
  for await (const part of parts) {
    if (part.type === 'field') {
      fields[part.fieldname] = textOf(part);
    } else if (part.fieldname !== 'file' || received) {
      part.file.resume();
      throw unexpected(part.fieldname);
    } else {
      await save(part.file, file, limit);
      if (part.file.truncated) throw new ImportFileTooLarge(limit);
      received = {
        // Some browsers send a path.
        fileName: part.filename?.split(/[\\/]/).at(-1)?.slice(0, 200) || null,
        format: formatOf(part.filename, part.mimetype),
        charset: null,
      };
    }
  }
  if (!received) {
    throw new ImportFileUnusable('missing-file', 'Attach the file in the field "file".');
  }
  return { path: file, ...received, fields };
}

function textOf({ fieldname, value, valueTruncated }: MultipartValue<string>): string {
  if (valueTruncated || value.length > MAX_FIELD_LENGTH) {
    const message = `${fieldname} must have at most ${MAX_FIELD_LENGTH} characters.`;
    throw new InvalidInput(message, [{ field: fieldname, code: 'too-long', message }]);
  }
  return value;
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
    case '':
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
