import { because, withWords, type TimelineSentence } from '../contacts/index.js';

/** What the timeline says of files. A file's name is somebody's own words. */
export const attachmentSentences = {
  added(fileName: string, byCitizen: boolean): TimelineSentence {
    const bare = byCitizen
      ? { text: 'Il cittadino ha mandato un file.', textEn: 'The citizen sent a file.' }
      : { text: 'Aggiunto un allegato.', textEn: 'A file was attached.' };
    return withWords(bare, { text: ` ${fileName}`, textEn: ` ${fileName}` });
  },
  removed(reason: string): TimelineSentence {
    return withWords(
      { text: 'Tolto un allegato.', textEn: 'A file was removed.' },
      because(reason),
    );
  },
};
