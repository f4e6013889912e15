import { DomainError, Forbidden, InvalidInput } from '../../../platform/errors/index.js';

/** Why a file cannot be read at all; nothing of it is taken then. */
export const FILE_FAULTS = [
  'missing-file',
  'empty-file',
  'no-rows',
  'wrong-encoding',
  'wrong-separator',
  'missing-columns',
  'unknown-columns',
  'duplicate-columns',
  'unbalanced-quotes',
  'row-too-large',
  'too-many-columns',
  'too-many-rows',
] as const;

export type FileFault = (typeof FILE_FAULTS)[number];

/** 400 `import.<fault>`, field `file`. `details` say where: `row`, `byteOffset`, `columns`, `expected`, `found`. */
export class ImportFileUnusable extends InvalidInput {
  /** One of each fault, as the API document shows it. */
  static readonly examples = FILE_FAULTS.map(
    (fault) => new ImportFileUnusable(fault, 'The file cannot be read: see where, and mend it.'),
  );

  constructor(fault: FileFault, message: string, details: Record<string, unknown> = {}) {
    super(message, [{ field: 'file', code: fault, message }], `import.${fault}`);
    Object.assign(this.details, details);
  }
}

/** 413 `import.file-too-large`. */
export class ImportFileTooLarge extends DomainError {
  static readonly example = new ImportFileTooLarge(20_000_000);

  constructor(limitBytes: number) {
    super(
      'import.file-too-large',
      413,
      `The file is larger than ${limitBytes} bytes: split it, each part with the header row.`,
      { limitBytes },
    );
  }
}

/** 415 `import.unsupported-media-type`. */
export class ImportMediaTypeUnsupported extends DomainError {
  static readonly example = new ImportMediaTypeUnsupported('application/pdf');

  constructor(given: string) {
    super(
      'import.unsupported-media-type',
      415,
      `Send the file as multipart/form-data (field "file"), text/csv or application/x-ndjson, not as "${given}".`,
    );
  }
}

/** 403 `import.starter-left`: the rows taken so far stay, the others are not taken. */
export class StarterLeft extends Forbidden {
  constructor() {
    super(
      'import.starter-left',
      'Who started this import may not register for its point any more: somebody of the point starts it again, which passes over the rows that were taken.',
    );
  }
}

/** 400 `import.mapping-invalid`, field `mapping` or a part of it: neither a known name nor a mapping of columns. */
export class ImportMappingInvalid extends InvalidInput {
  static readonly example = new ImportMappingInvalid(
    'mapping must be standard, municipium or a JSON object, not "other".',
  );

  constructor(message: string, field = 'mapping') {
    super(message, [{ field, code: 'invalid', message }], 'import.mapping-invalid');
  }
}
