import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork, Parameters } from '../../../platform/database/index.js';
import { isUuid } from '../../../platform/http/index.js';
import { citizenVisibleTo } from './contact-visibility.js';

/** Whom the current actor may know: the citizens of contacts that are theirs to work (rule 10). */
@Injectable()
export class ContactCitizens {
  constructor(private readonly uow: UnitOfWork) {}

  /** True when the current actor may know the citizen with the id, or the one into whom they were merged. */
  async knows(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const parameters = new Parameters();
    const known = await this.uow.read(
      `SELECT 1 FROM contact c
        WHERE c.citizen_id = (SELECT coalesce(z.merged_into, z.id) FROM citizen_card z WHERE z.id = ${parameters.add(id)})
          AND ${citizenVisibleTo(currentActor(), parameters)} LIMIT 1`,
      parameters.values,
    );
    return known.length > 0;
  }

  /** Those of the citizens whom the current actor may know, in the order given. */
  async knownAmong(ids: readonly string[]): Promise<string[]> {
    const parameters = new Parameters();
    const visible = citizenVisibleTo(currentActor(), parameters);
    const rows = await this.uow.read<{ id: string }>(
      `SELECT given.id FROM unnest(${parameters.add(ids)}::uuid[]) WITH ORDINALITY AS given(id, place)
        WHERE EXISTS (SELECT 1 FROM contact c WHERE c.citizen_id = given.id AND ${visible})
        ORDER BY given.place`,
      parameters.values,
    );
    return rows.map(({ id }) => id);
  }

  /** True when the current actor may know the citizen in none of some contacts of theirs. */
  async hasOthers(id: string): Promise<boolean> {
    const parameters = new Parameters();
    const citizen = parameters.add(id);
    const hidden = await this.uow.read(
      `SELECT 1 FROM contact c WHERE c.citizen_id = ${citizen}
          AND NOT (${citizenVisibleTo(currentActor(), parameters)}) LIMIT 1`,
      parameters.values,
    );
    return hidden.length > 0;
  }

  /** How many open contacts each citizen has, of those in which the current actor may know them. */
  openCounts(ids: readonly string[]): Promise<Map<string, number>> {
    const parameters = new Parameters();
    const visible = citizenVisibleTo(currentActor(), parameters);
    const open = `c.status NOT IN ('closed', 'notAppropriate', 'cancelled')`;
    return this.counted(ids, `${open} AND ${visible}`, parameters);
  }

  /** How many contacts each citizen has, whoever asks. */
  counts(ids: readonly string[]): Promise<Map<string, number>> {
    return this.counted(ids, 'TRUE', new Parameters());
  }

  private async counted(
    ids: readonly string[],
    condition: string,
    parameters: Parameters,
  ): Promise<Map<string, number>> {
    const rows = await this.uow.read<{ id: string; contacts: number }>(
      `SELECT given.id, (SELECT count(*)::int FROM contact c
                          WHERE c.citizen_id = given.id AND ${condition}) AS contacts
         FROM unnest(${parameters.add(ids)}::uuid[]) AS given(id)`,
      parameters.values,
    );
    return new Map(rows.map(({ id, contacts }) => [id, contacts]));
  }
}
