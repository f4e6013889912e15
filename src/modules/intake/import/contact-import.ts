import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { ContactRegistration } from '../registration/contact-registration.js';
import { ImportFileUnusable } from './import.errors.js';
import { ImportStore } from './import-store.js';
import { MAX_IMPORT_ROWS, type Reading } from './import-values.js';
import { detectReading, rowsOf } from './source-rows.js';

export interface ImportRequest {
  source: string;
  fileName: string | null;
  point: string;
  dryRun: boolean;
  /** How the caller says the file is to be read. */
  asked: Omit<Reading, 'delimiter'>;
}

/** Accepts files for import. */
@Injectable()
export class ContactImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ImportStore,
    private readonly registration: ContactRegistration,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The point that will own the contacts.
   * @throws InvalidInput (400) field `point`; NotYourPoint, NoRegisteringPoint (403); PointCannotRegister (422)
   */
  async pointFor(given: string | null): Promise<string> {
    const { point, fault } = await this.registration.registeringPoint(given);
    if (point) return point.code;
    throw new InvalidInput(fault!.message, [fault!]);
  }

  /**
   * Reads the file at `path` once from end to end, and keeps it as a run that is ready to be executed. Answers the
   * run's id.
   * @throws ImportFileUnusable (400) when it cannot be read to its end; nothing is taken then
   */
  async accept(path: string, request: ImportRequest): Promise<string> {
    const open = () => createReadStream(path) as AsyncIterable<Buffer>;
    const reading = await detectReading(open(), request.asked);
    const total = await countRows(open(), reading);
    const id = randomUUID();
    const { source, fileName, point, dryRun } = request;
    const run = { id, source, fileName, reading, point, dryRun, actor: currentActor(), total };
    await this.uow.run(async () => {
      await this.store.create(run, open());
      this.audit.record({
        action: 'import.accepted',
        subjectType: 'import',
        subjectId: id,
        details: { source, point, dryRun, total },
      });
    });
    return id;
  }
}

async function countRows(bytes: AsyncIterable<Buffer>, reading: Reading): Promise<number> {
  let total = 0;
  for await (const { number } of rowsOf(bytes, reading)) {
    total++;
    if (total > MAX_IMPORT_ROWS) {
      throw new ImportFileUnusable(
        'too-many-rows',
        `The file has more than ${MAX_IMPORT_ROWS} rows: split it before row ${number}, each part with the heading.`,
        { row: number, limit: MAX_IMPORT_ROWS },
      );
    }
  }
  if (total > 0) return total;
  throw new ImportFileUnusable('no-rows', 'The file has no rows below its heading.');
}
