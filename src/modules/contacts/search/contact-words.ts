import { Injectable } from '@nestjs/common';
import { type CaseWords, caseWords } from '../../../engine/api/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { Parameters, UnitOfWork } from '../../../platform/database/index.js';
import { Answers } from '../../../platform/hooks/index.js';
import { textVisibleTo, visibleTo } from '../reading/contact-visibility.js';
import { citizenConditions, foundByWords, numberedAs, protocolNumberIn } from './contact-search.js';

/** Contacts of those who bear a name, the latest ones: nobody looks through more for a task. */
const MOST_OF_A_NAME = 500;

/**
 * How the tasks of contacts are found by words of subject and description, by protocol number, by the address, or by the
 * citizen's name, e-mail address or phone, for the current actor. Words that they may not read find nothing.
 */
@Injectable()
export class ContactWords {
  constructor(private readonly uow: UnitOfWork) {}

  @Answers(caseWords)
  async find({ words, parameters }: { words: string; parameters: Parameters }): Promise<CaseWords> {
    const actor = currentActor();
    const seen = visibleTo(actor, parameters);
    const readable = textVisibleTo(actor, parameters, true);
    const protocol = protocolNumberIn(words);
    const numbered =
      protocol &&
      `SELECT c.id::text FROM contact c WHERE ${numberedAs(protocol, parameters)} AND ${seen}`;
    const ofCitizens = await this.ofCitizens(words);
    const named =
      ofCitizens.length > 0 ? `SELECT unnest(${parameters.add(ofCitizens)}::text[])` : null;
    return {
      words: foundByWords(words, parameters),
      readable: (key) =>
        `SELECT TRUE FROM contact c WHERE c.id = ${key}::uuid AND ${readable} AND ${seen}`,
      keys: [numbered, named].filter(Boolean).join(' UNION ') || null,
    };
  }

  /** Asked beforehand: most words name nobody, and then the tasks are found by their own index. */
  private async ofCitizens(words: string): Promise<string[]> {
    const parameters = new Parameters();
    const seen = visibleTo(currentActor(), parameters);
    const ways = citizenConditions(words, parameters).map(
      (way) =>
        `(SELECT c.id::text AS id, c.received_at FROM contact c WHERE ${way} AND ${seen}
           ORDER BY c.received_at DESC LIMIT ${MOST_OF_A_NAME})`,
    );
    if (ways.length === 0) return [];
    const rows = await this.uow.read<{ id: string }>(ways.join(' UNION '), parameters.values);
    return rows.map(({ id }) => id);
  }
}
