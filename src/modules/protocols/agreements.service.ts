import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { ProtocolAgreement, WHOLE_NETWORK } from './protocol-agreement.entity.js';
import { NotAParty, SameParties } from './protocols.errors.js';
import type { ProtocolEventType } from './protocols.events.js';
import { requireTerms } from './terms.js';

export interface DraftAgreement {
  code: string;
  title: string;
  firstParty: string;
  secondParty: string;
  responsibilities?: string;
  terms: Record<string, unknown>;
}

const UNIQUE_VIOLATION = '23505';

/** Drafts protocols, takes the parties' signatures and puts them in force (rule 6). */
@Injectable()
export class AgreementService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly organisation: OrganisationReadModel,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Drafts the next version of `code`. Throws InvalidInput (400) naming a party that does not exist or a wrong
   * term, SameParties (422; the whole network alone agrees with itself: that is its common protocol), Conflict (409 `protocol.version-conflict`) when somebody else drafts the same version.
   */
  async draft(command: DraftAgreement): Promise<string> {
    await this.requireParty('firstParty', command.firstParty);
    await this.requireParty('secondParty', command.secondParty);
    if (command.firstParty === command.secondParty && command.firstParty !== WHOLE_NETWORK) {
      throw new SameParties(command.secondParty);
    }
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
      terms: requireTerms(command.terms),
      createdAt: this.clock.now(),
      createdBy: currentActor().name,
    });
    await this.insert(agreement);
    this.journal('protocol.drafted', agreement);
    return agreement.id;
  }

  /**
   * Signs for `party`. Throws NotAParty (403) unless the actor is a member of that point or scope (the Network
   * direction signs for the whole network), and InvalidAgreementTransition (409) when it is signed.
   */
  async sign(id: string, party: string): Promise<void> {
    const agreement = await this.hold(id);
    if (!(await this.speaksFor(party))) throw new NotAParty(party);
    agreement.sign(party, currentActor().name, this.clock.now());
    await this.uow.repository(ProtocolAgreement).save(agreement);
    this.journal('protocol.signed', agreement, { party });
  }

  /**
   * Puts it in force from `from` (now, or later). The version of the same code that is in force until then is
   * superseded at that moment; contacts that started under it keep it.
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
    agreement.enforce(day);
    for (const other of versions) {
      if (other.id === agreement.id || !other.inForceFrom) continue;
      if (other.inForceUntil && other.inForceUntil <= day) continue;
      other.supersede(day);
      await repository.save(other);
    }
    await repository.save(agreement);
    this.journal('protocol.in-force', agreement, { from: day.toISOString() });
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
      throw new Conflict(
        'protocol.version-conflict',
        'Somebody else has just drafted the next version of this protocol: read it again.',
      );
    }
  }

  private async requireParty(field: string, code: string): Promise<void> {
    if (code === WHOLE_NETWORK) return;
    if (await this.organisation.findPoint(code)) return;
    if (await this.organisation.findScope(code)) return;
    const message = `There is no point or scope "${code}".`;
    throw new InvalidInput(message, [{ field, code: 'unknown-code', message }]);
  }

  private async speaksFor(party: string): Promise<boolean> {
    const actor = currentActor();
    if (party === WHOLE_NETWORK) return actor.roles.includes('networkDirection');
    if (actor.points.includes(party)) return true;
    const own = await this.organisation.points({ codes: actor.points });
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
