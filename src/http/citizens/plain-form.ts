import fs from 'node:fs/promises';
import type { FastifyRequest } from 'fastify';
import { inspectFile, type InspectedFile } from '../../modules/attachments/index.js';
import { MOST_FORM_FILES, type ReceivedFile, type Turns, withForm } from '../../platform/index.js';

export interface PlainForm {
  given: Record<string, string | undefined>;
  files: InspectedFile[];
  /** One of them cannot be used; the others are there. */
  fileFault: boolean;
}

/**
 * A form as a browser without script sends it: hands `work` its fields, and the photos in it, looked at. They wait on
 * disk for their turn. @throws InvalidInput field `file`, when the form cannot be read; ServerBusy
 */
export async function withPlainForm<T>(
  request: FastifyRequest,
  limitBytes: number,
  turns: Turns,
  work: (form: PlainForm) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart())
    return work({ ...fieldsIn(request.body), files: [], fileFault: false });
  const limits = { field: 'file', fileBytes: limitBytes, files: MOST_FORM_FILES, tooLarge: null };
  return withForm(request, limits, ({ fields, files }) =>
    turns.run(async () => work({ ...fieldsIn(fields), ...(await inspected(files)) })),
  );
}

/** The fields of a form without photos. */
export function fieldsIn(body: unknown): Pick<PlainForm, 'given'> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return { given: Object.fromEntries(fields.map(([name, value]) => [name, text(value)])) };
}

async function inspected(received: ReceivedFile[]): Promise<Omit<PlainForm, 'given'>> {
  const files: InspectedFile[] = [];
  let fileFault = false;
  for (const { path, name, size, truncated } of received) {
    // A field of files in which none was chosen sends an empty one.
    if (size === 0) continue;
    const usable = truncated ? null : await usableFile(path, name);
    if (usable) files.push(usable);
    else fileFault = true;
  }
  return { files, fileFault };
}

function usableFile(path: string, name: string): Promise<InspectedFile | null> {
  return fs
    .readFile(path)
    .then((bytes) => inspectFile(bytes, name))
    .catch(() => null);
}

/** One text: without the signs that no form can hold and no database takes, lines ending as everywhere. */
export function text(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
