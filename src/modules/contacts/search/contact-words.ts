import { Injectable } from '@nestjs/common';
import { type CaseWords, caseWords } from '../../../engine/api/index.js';
import { currentActor } from '../../../platform/context/index.js';
import type { Parameters } from '../../../platform/database/index.js';
import { Answers } from '../../../platform/hooks/index.js';
import { textVisibleTo, visibleTo } from '../reading/contact-visibility.js';
import { foundByWords, numberedAs, protocolNumberIn } from './contact-search.js';

/**
 * How the tasks of contacts are found by words of subject and description, by protocol number, or by the address, for the
 * current actor. Words that they may not read find nothing.
 */
@Injectable()
export class ContactWords {
  @Answers(caseWords)
  async find({ words, parameters }: { words: string; parameters: Parameters }): Promise<CaseWords> {
    const actor = currentActor();
    const seen = visibleTo(actor, parameters);
    const readable = textVisibleTo(actor, parameters, true);
    const protocol = protocolNumberIn(words);
    return {
      words: foundByWords(words, parameters),
      readable: (key) =>
        `SELECT TRUE FROM contact c WHERE c.id = ${key}::uuid AND ${readable} AND ${seen}`,
      keys:
        protocol &&
        `SELECT c.id::text FROM contact c WHERE ${numberedAs(protocol, parameters)} AND ${seen}`,
    };
  }
}
