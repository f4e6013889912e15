import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Answers } from '../../platform/hooks/index.js';
import { ownerOfPart } from '../contacts/index.js';
import { WorkOrder } from './work-order.entity.js';

/** The rows of works. Every method joins the caller's unit of work. */
@Injectable()
export class WorkStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** The work, locked until the end of the transaction. Throws NotFound (404). */
  async hold(id: string): Promise<WorkOrder> {
    const found = await this.uow
      .repository(WorkOrder)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound('work', id);
    return found;
  }

  /** The contact of a work. */
  @Answers(ownerOfPart, 'workId')
  async contactOf(id: string): Promise<string | null> {
    const [found] = await this.uow.query<{ contact_id: string }>({
      name: 'work-contact',
      text: 'SELECT contact_id FROM work_order WHERE id = $1',
      values: [id],
    });
    return found?.contact_id ?? null;
  }

  async insert(work: WorkOrder): Promise<void> {
    await this.uow.repository(WorkOrder).insert(work);
  }

  async save(work: WorkOrder): Promise<void> {
    work.version += 1;
    await this.uow.repository(WorkOrder).save(work);
  }
}
