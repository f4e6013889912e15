import { type WorkItem, workItemsCreated } from '../src/engine/api/index.js';
import { Hears } from '../src/platform/hooks/index.js';

/** Tells which task an instance came to, as the product's own modules learn it: without a query. */
export class TaskIds {
  private readonly ids = new Map<string, string>();

  @Hears(workItemsCreated)
  async created(items: WorkItem[]): Promise<void> {
    for (const item of items) this.ids.set(item.instanceId, item.id);
  }

  /** @throws when the instance waits for no task, or was asked for before */
  take(instanceId: string): string {
    const id = this.ids.get(instanceId);
    if (!id) throw new Error(`Instance ${instanceId} came to no task.`);
    this.ids.delete(instanceId);
    return id;
  }
}
