import { Injectable } from '@nestjs/common';
import { Hears } from '../../platform/hooks/index.js';
import { clockMoved, type ClockMove } from '../protocols/index.js';
import { WorkStore } from './work-store.js';

/** A work whose notice is due shows the end that the notice's clock has; none while that is suspended. */
@Injectable()
export class NoticeTerms {
  constructor(private readonly store: WorkStore) {}

  @Hears(clockMoved)
  async moved({ clock: { kind, workId, state, dueAt } }: ClockMove): Promise<void> {
    if (kind !== 'worksNotice' || !workId) return;
    const work = await this.store.hold(workId);
    if (work.state !== 'done') return;
    work.dueAt = state === 'suspended' ? null : dueAt;
    await this.store.save(work);
  }
}
