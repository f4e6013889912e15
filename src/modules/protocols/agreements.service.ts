import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import type { ContactKind } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { ProtocolAgreement, WHOLE_NETWORK } from './protocol-agreement.entity.js';
import {
  AgreementChanged,
  NotAParty,
  ProtocolOverlap,
  SameParties,
  SignatureMismatch,
} from './protocols.errors.js';
import type { ProtocolEventType } from './protocols.events.js';
import { requireTerms } from './terms.js';

export interface DraftAgreement {
  code: string;
  title: string;
  firstParty: string;
  secondParty: string;
  responsibilities?: string;
  classifications?: string[];
  kinds?: ContactKind[];
  terms: Record<string, unknown>;
}

/** What may change while a protocol is a draft; its code and its parties are what it is. */
export type ChangeAgreement = Partial<Omit<DraftAgreement, 'code' | 'firstParty' | 'secondParty'>>;

const UNIQUE_VIOLATION = '23505';
/** Any number that nobody else locks in this database. */
const ENFORCING = 0x70726f74;

/** Drafts protocols, takes the parties' signatures and puts them in force (rule 6). */
@Injectable()
export class AgreementService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly organisation: OrganisationReadModel,
    private readonly classifications: ClassificationReadModel,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Drafts the next version of `code`. Throws InvalidInput (400) naming a party that does not exist or a wrong
   * term or classification, SameParties (422; the whole network alone agrees with itself: that is its common protocol), Conflict (409 `protocol.version-conflict`) when somebody else drafts the same version.
   */
  async draft(command: DraftAgreement): Promise<string> {
    await this.requireParty('firstParty', command.firstParty);
    await this.requireParty('secondParty', command.secondParty);
    if (command.firstParty === command.secondParty && command.firstParty !== WHOLE_NETWORK) {
      throw new SameParties(command.secondParty);
    }
    const classifications = await this.requireMatter(command.classifications ?? []);
    const [latest] = await this.uow.query<{ version: number }>({
      text: 'SELECT max(version) AS version FROM protocol_agreement WHERE code = $1',
      values: [command.code],
    });
    const agreement = Object.assign(new ProtocolAgreement(), {
      id: randomUUID(),
      code: command.code,
      version: (latest?.version ?? 0) + 1,
      title: command.title,
      firstParty: command.firstParty,
      secondParty: command.secondParty,
      responsibilities: command.responsibilities ?? '',
      classifications,
      kinds: sorted(command.kinds ?? []),
      terms: requireTerms(command.terms),
      createdAt: this.clock.now(),
      createdBy: currentActor().name,
    });
    await this.insert(agreement);
    this.journal('protocol.drafted', agreement);
    return agreement.id;
  }

  /**
   * Changes a draft; `rowVersion` is the one the caller has read. Signatures under the former text are void. Throws
   * as `draft` does, AgreementChanged (409), InvalidAgreementTransition (409) once it has its day.
   */
  async change(id: string, changes: ChangeAgreement, rowVersion: number): Promise<void> {
    const agreement = await this.hold(id);
    if (agreement.rowVersion !== rowVersion) throw new AgreementChanged();
    const { terms, classifications, kinds, title, responsibilities } = changes;
    const withdrawn = agreement.change({
      ...(title !== undefined && { title }),
      ...(responsibilities !== undefined && { responsibilities }),
      ...(classifications && { classifications: await this.requireMatter(classifications) }),
      ...(kinds && { kinds: sorted(kinds) }),
      ...(terms && { terms: requireTerms(terms) }),
    });
    await this.uow.repository(ProtocolAgreement).save(agreement);
    this.journal('protocol.changed', agreement, { textHash: agreement.textHash, withdrawn });
  }

  /**
   * Signs for `party` the text with that hash. Throws NotAParty (403) unless the actor speaks for the party (a member
   * of that point, or of a point of that scope; the Network direction for the whole network: docs/adr/0018), and as
   * ProtocolAgreement.sign does.
   */
  async sign(id: string, party: string, textHash: string): Promise<void> {
    const agreement = await this.hold(id);
    if (!(await this.speaksFor(party))) throw new NotAParty(party);
    const { id: account, name: by } = currentActor();
    agreement.sign(party, { account, by, at: this.clock.now(), textHash });
    await this.uow.repository(ProtocolAgreement).save(agreement);
    this.journal('protocol.signed', agreement, { party, textHash });
  }

  /**
   * Puts it in force from `from` (now, or later). The version of the same code that is in force until then is
   * superseded at that moment; contacts that started under it keep it. Throws InvalidInput (400) naming `from` when
   * it has passed, SignatureMismatch (409), and ProtocolOverlap (409) naming the protocol of another code that would
   * hold between the same parties on the same matter.
   */
  async enforce(id: string, from: Date | null): Promise<void> {
    const now = this.clock.now();
    const day = from ?? now;
    if (day < now) {
      const message =
        'from must not lie in the past: running clocks keep the terms they started with.';
      throw new InvalidInput(message, [{ field: 'from', code: 'in-the-past', message }]);
    }
    const agreement = await this.hold(id);
    const repository = this.uow.repository(ProtocolAgreement);
    const versions = await repository.find({
      where: { code: agreement.code },
      lock: { mode: 'pessimistic_write' },
    });
    await this.requireSignatures(agreement);
    agreement.enforce(day);
    await this.requireNoOverlap(agreement, day);
    for (const other of versions) {
      if (other.id === agreement.id || !other.inForceFrom) continue;
      if (other.inForceUntil && other.inForceUntil <= day) continue;
      other.supersede(day);
      await repository.save(other);
    }
    await repository.save(agreement);
    this.journal('protocol.in-force', agreement, { from: day.toISOString() });
  }

  /** Rows that were signed before texts had a hash have none to compare. */
  private async requireSignatures(agreement: ProtocolAgreement): Promise<void> {
    const { firstParty, firstSignedHash, secondParty, secondSignedHash, textHash } = agreement;
    if (firstSignedHash && firstSignedHash !== textHash) throw new SignatureMismatch(firstParty);
    if (secondSignedHash && secondSignedHash !== textHash) throw new SignatureMismatch(secondParty);
  }

  private async requireNoOverlap(agreement: ProtocolAgreement, from: Date): Promise<void> {
    // One at a time: two that come into force at once would not see each other.
    await this.uow.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [ENFORCING] });
    const { code, firstParty, secondParty } = agreement;
    const others = await this.uow
      .repository(ProtocolAgreement)
      .createQueryBuilder('a')
      .where('a.code <> :code AND a.inForceFrom IS NOT NULL', { code })
      .andWhere('(a.inForceUntil IS NULL OR a.inForceUntil > :from)', { from })
      .andWhere(
        `((a.firstParty = :firstParty AND a.secondParty = :secondParty)
          OR (a.firstParty = :secondParty AND a.secondParty = :firstParty))`,
        { firstParty, secondParty },
      )
      .orderBy('a.code')
      .getMany();
    const other = others.find((candidate) => agreement.overlaps(candidate));
    if (other) throw new ProtocolOverlap(other);
  }

  private async hold(id: string): Promise<ProtocolAgreement> {
    const found = await this.uow
      .repository(ProtocolAgreement)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound('protocol', id);
    return found;
  }

  private async insert(agreement: ProtocolAgreement): Promise<void> {
    try {
      await this.uow.repository(ProtocolAgreement).insert(agreement);
    } catch (error) {
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      throw new AgreementChanged();
    }
  }

  private async requireParty(field: string, code: string): Promise<void> {
    if (code === WHOLE_NETWORK) return;
    if (await this.organisation.findPoint(code)) return;
    if (await this.organisation.findScope(code)) return;
    const message = `There is no point or scope "${code}".`;
    throw new InvalidInput(message, [{ field, code: 'unknown-code', message }]);
  }

  /** The classifications of a draft, sorted. Throws InvalidInput (400) naming `classifications`. */
  private async requireMatter(codes: string[]): Promise<string[]> {
    for (const code of codes) {
      if (await this.classifications.find(code)) continue;
      const message = `There is no classification "${code}".`;
      throw new InvalidInput(message, [
        { field: 'classifications', code: 'unknown-code', message },
      ]);
    }
    return sorted(codes);
  }

  private async speaksFor(party: string): Promise<boolean> {
    const actor = currentActor();
    if (party === WHOLE_NETWORK) return actor.roles.includes('networkDirection');
    if (actor.groups.includes(party)) return true;
    const own = await this.organisation.points({ codes: actor.groups });
    return own.some((point) => point.scopeCode === party);
  }

  private journal(
    type: ProtocolEventType,
    { id, code, version }: ProtocolAgreement,
    facts: object = {},
  ): void {
    const details = { code, version, ...facts };
    this.audit.record({ action: type, subjectType: 'protocol', subjectId: id, details });
    this.outbox.append({ type, aggregateId: id, payload: details });
  }
}

/** Each once, in an order that does not depend on how they were given: they are part of the signed text. */
function sorted<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}
