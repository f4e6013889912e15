import { ContactImport } from './contact-import.js';
import { CsvBodies } from './http/csv-bodies.js';
import { ImportBatch } from './import-batch.js';
import { ImportPlaces } from './import-places.js';
import { ImportReferenceLoader } from './import-references.js';
import { ImportRunner } from './import-runner.js';
import { ImportStore } from './import-store.js';
import { ImportReadModel } from './imports.read-model.js';

/** What bulk intake is made of. */
export const IMPORT_PROVIDERS = [
  ContactImport,
  CsvBodies,
  ImportBatch,
  ImportReadModel,
  ImportPlaces,
  ImportReferenceLoader,
  ImportRunner,
  ImportStore,
];
