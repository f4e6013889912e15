import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { WorkItem } from '../../../engine/api/index.js';
import { TaskDoor } from '../../processes/index.js';

/** Lets the caller at open tasks; as in Camunda, one that has ended is none any more. */
@Injectable()
export class OpenTasks {
  constructor(private readonly door: TaskDoor) {}

  /** Throws `task.not-found` (404), TaskOfAnotherPoint (403). */
  async visible(id: string): Promise<WorkItem> {
    const item = await this.door.visible(id);
    if (item.state !== 'open') throw new NotFound('task', id);
    return item;
  }
}
