import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput, NotFound, type FieldError } from '../../platform/errors/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { asSeen } from '../../platform/text/index.js';
import { citizenFaults, type CitizenInput } from './citizen-input.js';
import { Citizen, type CitizenData } from './citizen.entity.js';
import { CitizenReadModel } from './citizens.read-model.js';
import { AlreadyMerged, NotTheSameCitizen } from './citizens.errors.js';
import { phoneKey } from './phone-key.js';
import { isSameCitizen } from './same-citizen.js';

@Injectable()
export class CitizenService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
    private readonly readModel: CitizenReadModel,
  ) {}

  /** A fault where the citizen cannot be written to in the language they prefer. */
  languageFaults({ preferredLanguage }: CitizenInput): FieldError[] {
    const { languages } = this.catalogue;
    if (!preferredLanguage || languages.includes(preferredLanguage)) return [];
    const message = `preferredLanguage must be one of ${languages.join(', ')}.`;
    return [{ field: 'citizen.preferredLanguage', code: 'unknown-code', message }];
  }

  /**
   * The citizen with that tax code or, where either side has none, that name with that e-mail address or phone
   * (see isSameCitizen); a new one otherwise. A known citizen learns what is new, another's file is never touched.
   * `unproven`: whoever says so may be anybody. Then a known citizen learns nothing (else strangers could lead the
   * answers to somebody's requests to themselves), and what says more than is known is a citizen of its own.
   * Throws InvalidInput (400) naming fields under `citizen`.
   */
  async findOrCreate(input: CitizenInput, unproven = false): Promise<Citizen> {
    const citizen = await this.foundOrMade(input, unproven);
    this.readModel.keep(citizen);
    return citizen;
  }

  private async foundOrMade(input: CitizenInput, unproven: boolean): Promise<Citizen> {
    const faults = citizenFaults(input, 'citizen');
    if (faults.length > 0) throw new InvalidInput('The citizen cannot be taken as given.', faults);
    const given = normalised(input);
    const citizens = this.uow.repository(Citizen);
    const known = await this.find(given);
    if (known && unproven) {
      if (known.knows(given)) return known;
    } else if (known) {
      if (known.learn(given)) await citizens.save(known);
      return known;
    }
    const citizen = Object.assign(new Citizen(), given, {
      id: randomUUID(),
      phoneKey: phoneKey(given.phone),
      mergedInto: null,
      preferredLanguage: given.preferredLanguage ?? 'it',
      createdAt: this.clock.now(),
    });
    await citizens.insert(citizen);
    return citizen;
  }

  /**
   * The citizen with the id, who learns what is given beside it. Whether the caller may know them is asked before.
   * Throws NotFound (404), InvalidInput (400) naming fields under `citizen`.
   */
  async known(id: string, input: CitizenInput): Promise<Citizen> {
    const faults = citizenFaults({ ...input, id }, 'citizen');
    if (faults.length > 0) throw new InvalidInput('The citizen cannot be taken as given.', faults);
    const citizens = this.uow.repository(Citizen);
    // Shared with other registrations, but not with a merge.
    const chosen = await citizens.findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
    // Chosen in a page that was open while the two were merged.
    const citizen = chosen?.mergedInto
      ? await citizens.findOneBy({ id: chosen.mergedInto })
      : chosen;
    if (!citizen) throw new NotFound('citizen', id);
    if (citizen.learn(normalised(input))) await citizens.save(citizen);
    this.readModel.keep(citizen);
    return citizen;
  }

  /**
   * From now on `duplicate` is known as `kept`, who learns what only the other knew; whose contacts are whose is the
   * caller's to change. Both are locked in one order.
   * @throws NotFound (404); NotTheSameCitizen (422); AlreadyMerged (409)
   */
  async merge(kept: string, duplicate: string): Promise<void> {
    const citizens = this.uow.repository(Citizen);
    // A registration that looks for either of them waits, and finds the one who stays.
    const named = await citizens.findBy({ id: In([kept, duplicate]) });
    await this.lockKeys(
      named.flatMap((citizen) => [citizen.taxCode, citizen.email, citizen.phoneKey]),
    );
    const both = await citizens
      .createQueryBuilder('citizen')
      .setLock('pessimistic_write')
      .whereInIds([kept, duplicate])
      .orderBy('citizen.id')
      .getMany();
    const stays = both.find(({ id }) => id === kept);
    const goes = both.find(({ id }) => id === duplicate);
    if (!stays) throw new NotFound('citizen', kept);
    if (!goes) throw new NotFound('citizen', duplicate);
    if (stays.mergedInto || goes.mergedInto) throw new AlreadyMerged();
    if (stays === goes || !isSameCitizen(stays, goes)) throw new NotTheSameCitizen();
    const { email, taxCode, address, phone } = goes;
    goes.mergedInto = stays.id;
    // One file has a tax code.
    goes.taxCode = null;
    await citizens.save(goes);
    stays.email ??= email;
    stays.taxCode ??= taxCode;
    stays.address ??= address;
    stays.phone ??= phone;
    stays.phoneKey = phoneKey(stays.phone);
    await citizens.save(stays);
    this.readModel.forget(kept, duplicate);
  }

  private async find(given: CitizenData): Promise<Citizen | null> {
    const { taxCode, email, name } = given;
    const phone = phoneKey(given.phone);
    if (!taxCode && !(name && (email || phone))) return null;
    await this.lockKeys([taxCode, email, phone]);
    const candidates = await this.uow
      .repository(Citizen)
      .createQueryBuilder('citizen')
      .where('citizen.taxCode = :taxCode', { taxCode })
      .orWhere('citizen.email = :email', { email })
      .orWhere('citizen.phoneKey = :phone', { phone })
      .orderBy('citizen.createdAt')
      .addOrderBy('citizen.id')
      .getMany();
    const present = candidates.filter(({ mergedInto }) => mergedInto === null);
    const byTaxCode = taxCode && present.find((citizen) => citizen.taxCode === taxCode);
    return byTaxCode || (present.find((citizen) => isSameCitizen(citizen, given)) ?? null);
  }

  /** Two registrations of the same new citizen must not make two: the second waits for the first to commit. */
  private async lockKeys(keys: (string | null)[]): Promise<void> {
    await this.uow.query({
      name: 'citizen-lock',
      text: `SELECT pg_advisory_xact_lock(hashtextextended('citizen:' || key, 0))
               FROM (SELECT key FROM unnest($1::text[]) AS given(key)
                      WHERE key IS NOT NULL ORDER BY key) AS sorted`,
      values: [keys],
    });
  }
}

function normalised(input: CitizenInput): CitizenData {
  const text = (value: string | null | undefined) => value?.trim() || null;
  // Pasted from a list of contacts they have marks of direction around them, which nobody sees and no telephone dials.
  const dialled = (value: string | null | undefined) => (value && asSeen(value)) || null;
  return {
    name: text(input.name),
    email: dialled(input.email)?.toLowerCase() ?? null,
    phone: dialled(input.phone),
    taxCode: text(input.taxCode)?.toUpperCase() ?? null,
    address: text(input.address),
    preferredLanguage: input.preferredLanguage ?? null,
  };
}
