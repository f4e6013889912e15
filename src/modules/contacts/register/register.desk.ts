import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { formatProtocolNumber } from '../contact.entity.js';
import { ContactService } from '../contacts.service.js';
import { ProtocolRegister, type Cancellation } from '../protocol-register.js';
import { sentences, toTold } from '../timeline-sentences.js';
import { TimelineService } from '../timeline.service.js';
import { DailyRegister } from './daily-register.js';
import { DailyRegisterReadModel } from './daily-registers.read-model.js';
import { dayOf } from './register-day.js';
import { CancelledAlready, DayClosed, DayNotOver } from './register.errors.js';
import { RegisterReadModel } from './register.read-model.js';

/** What those who keep the protocol register do with it. */
@Injectable()
export class RegisterDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly entries: RegisterReadModel,
    private readonly days: DailyRegisterReadModel,
    private readonly daily: DailyRegister,
    private readonly contacts: ContactService,
    private readonly register: ProtocolRegister,
    private readonly timeline: TimelineService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Annuls an entry. An open contact is cancelled with it; what happened to one that has ended stays as it is.
   * Throws NotFound (404), CancelledAlready (409).
   */
  async cancel(year: number, number: number, cancellation: Cancellation): Promise<void> {
    const { contactId, protocolNumber, ...entry } = await this.entries.entry(year, number);
    if (entry.cancellation) throw new CancelledAlready(protocolNumber);
    if (!(await this.hasEnded(contactId))) return this.contacts.cancel(contactId, cancellation);
    if (!(await this.register.cancel(contactId, cancellation))) {
      throw new CancelledAlready(formatProtocolNumber(year, number));
    }
    const sentence = sentences.entryCancelled(cancellation.reason);
    this.timeline.add({
      contactId,
      kind: 'protocol',
      ...toTold(sentence),
    });
    this.audit.record({
      action: 'protocol-entry.cancelled',
      subjectType: 'contact',
      subjectId: contactId,
      details: { year, number, ...cancellation },
    });
  }

  /** Makes the register of `day` and of the days before it. Throws DayNotOver, DayClosed, RegisterBusy (409). */
  async makeDaily(day: string): Promise<void> {
    if (await this.days.find(day)) throw new DayClosed(day);
    if (day >= dayOf(this.clock.now())) throw new DayNotOver(day);
    while ((await this.daily.bringUpToDate()) > 0);
  }

  private async hasEnded(contactId: string): Promise<boolean> {
    const [row] = await this.uow.read<{ closed: boolean }>(
      'SELECT closed_at IS NOT NULL AS closed FROM contact WHERE id = $1',
      [contactId],
    );
    return row.closed;
  }
}
