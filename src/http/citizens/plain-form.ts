import fs from 'node:fs/promises';
import type { FastifyRequest } from 'fastify';
import { inspectFile, type InspectedFile } from '../../modules/attachments/index.js';
import { MOST_FORM_FILES, type ReceivedFile, type Turns, withForm } from '../../platform/index.js';
import type { Given } from './plain-pages.js';

export interface PlainForm {
  given: Given;
  files: InspectedFile[];
  /** A file cannot be kept. */
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
  const limits = { field: 'file', fileBytes: limitBytes, files: MOST_FORM_FILES, tooLarge: null };
  return withForm(request, limits, ({ fields: given, files }) =>
    turns.run(async () => {
      try {
        return await work({ given, files: await inspected(files), fileFault: false });
      } catch (error) {
        if (!(error instanceof UnusableFile)) throw error;
        return work({ given, files: [], fileFault: true });
      }
    }),
  );
}

class UnusableFile extends Error {}

async function inspected(files: ReceivedFile[]): Promise<InspectedFile[]> {
  const usable: InspectedFile[] = [];
  for (const { path, name, size, truncated } of files) {
    if (truncated) throw new UnusableFile(name);
    // A field of files in which none was chosen sends an empty one.
    if (size === 0) continue;
    try {
      usable.push(await inspectFile(await fs.readFile(path), name));
    } catch (cause) {
      throw new UnusableFile(name, { cause });
    }
  }
  return usable;
}
