import type { Fact } from '../../platform/i18n/index.js';

/** What the timeline says of files. A file's name is somebody's own words. */
export const attachmentFacts = {
  added(name: string, byCitizen: boolean): Fact {
    return { says: byCitizen ? 'attachment.sent' : 'attachment.added', words: { name } };
  },
  removed(reason: string): Fact {
    return { says: 'attachment.removed', words: { reason } };
  },
};
