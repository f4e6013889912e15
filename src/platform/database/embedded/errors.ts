import { DomainError } from '../../errors/index.js';

/** 503: another server owns the embedded database of this folder. Nothing of that server was touched. */
export class EmbeddedDatabaseInUse extends DomainError {
  constructor(folder: string, ownerPid: number) {
    super(
      'database.embedded-in-use',
      503,
      `The embedded database in ${folder} is already in use by another server (process ${ownerPid}). ` +
        'Stop that server, or set DATA_DIR to another folder for this one, ' +
        'or set DATABASE_URL to a PostgreSQL server that both can share.',
      { folder, ownerPid },
    );
  }
}

/** 503: the embedded database cannot run here; the message says why and what to set. */
export class EmbeddedDatabaseUnavailable extends DomainError {
  constructor(reason: string, cause?: unknown) {
    super(
      'database.embedded-unavailable',
      503,
      `The embedded PostgreSQL cannot be used: ${reason}`,
    );
    this.cause = cause;
  }
}
