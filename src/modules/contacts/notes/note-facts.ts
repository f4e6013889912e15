import type { Fact } from '../../../platform/i18n/index.js';

/** Notes on the timeline; the words stay in the note, where they can be corrected. */
export const noteFacts = {
  added(): Fact {
    return { says: 'note.added' };
  },
  corrected(): Fact {
    return { says: 'note.corrected' };
  },
};
