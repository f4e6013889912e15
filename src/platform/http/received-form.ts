import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError, InvalidInput } from '../errors/index.js';
import { BodyTooLarge } from './limits/limits.errors.js';

/** A file of a form, waiting on disk until the work with the form is over. */
export interface ReceivedFile {
  /** Name of the form's field. */
  field: string;
  /** As the sender calls it, without a path; empty when it says nothing. */
  name: string;
  mediaType: string;
  path: string;
  /** Bytes. */
  size: number;
  /** True when it was larger than is taken, and the rest of it is missing. */
  truncated: boolean;
}

export interface ReceivedForm {
  fields: Record<string, string>;
  files: ReceivedFile[];
}

export interface FormLimits {
  /** The field that a file is expected in; named when the form cannot be read. */
  field: string;
  /** Largest file, in bytes. */
  fileBytes: number;
  files: number;
  /** What is thrown when a file is larger; absent: BodyTooLarge. Null: the form goes on, and the file says so. */
  tooLarge?: ((limitBytes: number) => Error) | null;
}

const MOST_FIELDS = 50;
const MAX_FIELD_BYTES = 100_000;

/**
 * Writes the files of a multipart form to disk as they come, hands the form to `work`, and removes them: no file is held
 * in memory while it arrives.
 * @throws InvalidInput naming the field, when the form is none, is cut off, or has more in it than is taken
 */
export async function withForm<T>(
  request: FastifyRequest,
  limits: FormLimits,
  work: (form: ReceivedForm) => Promise<T>,
): Promise<T> {
  const form: ReceivedForm = { fields: {}, files: [] };
  const folder = path.join(os.tmpdir(), `punto-dascolto-form-${randomUUID()}`);
  try {
    await fs.mkdir(folder, { mode: 0o700 });
    await receive(request, limits, folder, form);
    return await work(form);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** For forms that hold files alone. Throws InvalidInput naming the fields that were sent beside them. */
export function refuseUnknown(fields: ReceivedForm['fields']): void {
  const errors = Object.keys(fields).map((field) => ({
    field,
    code: 'unknown-field',
    message: `${field} is not a field of this form.`,
  }));
  if (errors.length > 0) throw new InvalidInput(errors[0].message, errors);
}

async function receive(
  request: FastifyRequest,
  limits: FormLimits,
  folder: string,
  form: ReceivedForm,
): Promise<void> {
  if (!request.isMultipart())
    throw unreadable(limits.field, 'Send the form as multipart/form-data.');
  try {
    const parts = request.parts({
      limits: {
        fileSize: limits.fileBytes,
        files: limits.files,
        fields: MOST_FIELDS,
        fieldSize: MAX_FIELD_BYTES,
        parts: limits.files + MOST_FIELDS,
      },
    }) as AsyncIterable<MultipartFile | MultipartValue<string>>;
    for await (const part of parts) {
      if (part.type === 'field') addField(form.fields, part);
      else form.files.push(await saved(part, limits, path.join(folder, String(form.files.length))));
    }
  } catch (error) {
    throw refusal(error, limits);
  }
}

async function saved(
  part: MultipartFile,
  { fileBytes, tooLarge = (most) => new BodyTooLarge(most) }: FormLimits,
  file: string,
): Promise<ReceivedFile> {
  await saveStream(part.file, file);
  if (!part.fieldname) throw unreadable('form', 'Each part of the form needs a name.');
  if (part.file.truncated && tooLarge) throw tooLarge(fileBytes);
  return {
    field: part.fieldname,
    // Some browsers send a path.
    name: part.filename?.split(/[\\/]/).at(-1) ?? '',
    mediaType: part.mimetype,
    path: file,
    size: part.file.bytesRead,
    truncated: part.file.truncated,
  };
}

/** Writes `stream` to a file that nobody else may read. */
export async function saveStream(stream: Readable, file: string): Promise<void> {
  await pipeline(stream, createWriteStream(file, { mode: 0o600 }));
}

/** Of two values the later one would win without a word. */
function addField(fields: ReceivedForm['fields'], part: MultipartValue<unknown>): void {
  const { fieldname } = part;
  if (!fieldname) throw unreadable('form', 'Each part of the form needs a name.');
  if (Object.hasOwn(fields, fieldname)) {
    throw unreadable(fieldname, `${fieldname} must be given once.`, 'repeated');
  }
  fields[fieldname] = textOf(part);
}

function textOf({ fieldname, value, valueTruncated }: MultipartValue<unknown>): string {
  if (typeof value !== 'string') throw unreadable(fieldname, `${fieldname} must be a text.`);
  if (!valueTruncated) return value;
  const message = `${fieldname} must have at most ${MAX_FIELD_BYTES} bytes.`;
  throw new InvalidInput(message, [{ field: fieldname, code: 'too-long', message }]);
}

/** The reader of forms says what is wrong in errors of many kinds. */
function refusal(error: unknown, limits: FormLimits): Error {
  if (error instanceof DomainError) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'ENOSPC' || code === 'EACCES' || code === 'EMFILE') return error as Error;
  if (code === 'FST_FILES_LIMIT') {
    return unreadable(limits.field, `Attach at most ${limits.files} files.`, 'too-many');
  }
  if (statusCode === 413) {
    return unreadable(limits.field, 'The form has more fields than are taken.', 'too-many');
  }
  return unreadable(
    limits.field,
    'The form cannot be read: it has no boundary, is cut off, or is damaged. Send it again.',
  );
}

function unreadable(field: string, message: string, code = 'invalid'): InvalidInput {
  return new InvalidInput(message, [{ field, code, message }]);
}
