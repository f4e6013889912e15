import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClockListeners, type ClockListener, type ProtocolClock } from '../protocols/index.js';
import { WorkStore } from './work-store.js';

/** A work whose notice is due shows the end that the notice's clock has; none while that is suspended. */
@Injectable()
export class NoticeTerms implements ClockListener, OnModuleInit {
  constructor(
    private readonly listeners: ClockListeners,
    private readonly store: WorkStore,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async moved({ kind, workId, state, dueAt }: ProtocolClock): Promise<void> {
    if (kind !== 'worksNotice' || !workId) return;
    const work = await this.store.hold(workId);
    if (work.state !== 'done') return;
    work.dueAt = state === 'suspended' ? null : dueAt;
    await this.store.save(work);
  }
}
