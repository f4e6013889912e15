import type { Sentence } from '../timeline/timeline-sentences.js';

/** Sentences of notes on the timeline; the words stay in the note, where they can be corrected. */
export const noteSentences = {
  added(): Sentence {
    return { it: 'Nota interna.', en: 'Internal note.' };
  },
  corrected(): Sentence {
    return { it: 'Nota interna corretta.', en: 'Internal note corrected.' };
  },
};
