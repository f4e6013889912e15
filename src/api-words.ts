import { EXAMPLE_WORDS } from './example-words.js';
import { type DocumentWords, PROBLEM_MEDIA_TYPE } from './platform/index.js';

/** What the API document says of the product as a whole. */
export const API_WORDS: DocumentWords = {
  title: "Punto d'Ascolto",
  description:
    'Gestione dei contatti dei cittadini, guidata da processi BPMN. / ' +
    'Contacts of citizens, driven by BPMN processes.\n\n' +
    `Errors are ${PROBLEM_MEDIA_TYPE} (RFC 9457) with a stable \`code\`. ` +
    'A POST that creates takes `Idempotency-Key`.',
  examples: EXAMPLE_WORDS,
};
