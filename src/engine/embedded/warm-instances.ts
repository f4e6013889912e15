import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { InstanceUnit } from './store/instance-unit.js';

/** Instances kept ready for their next command: more than clients work at once, about 2 MB each with the shipped processes. */
const MAX_WARM = 64;

/**
 * Recently used instances, as they were after their last commit. A command takes its instance out and only
 * a commit puts it back, so a rolled back or half done execution can never be used again. The row's revision
 * says whether another replica went further in the meantime.
 */
@Injectable()
export class WarmInstances {
  private readonly units = new LRUCache<string, InstanceUnit>({ max: MAX_WARM });
  private readonly instanceOfTask = new LRUCache<string, string>({ max: MAX_WARM * 4 });

  /** Takes the instance out, whatever its revision. */
  take(instanceId: string): InstanceUnit | undefined {
    const unit = this.units.get(instanceId);
    this.units.delete(instanceId);
    return unit;
  }

  put(unit: InstanceUnit): void {
    if (unit.execution.ended) return;
    this.units.set(unit.record.id, unit);
    for (const taskId of Object.values(unit.open.items))
      this.instanceOfTask.set(taskId, unit.record.id);
  }

  /** The revision held of the instance that a task belongs to: its stored snapshot need not be read then. */
  knownRevision(key: { taskId?: string; instanceId?: string }): number | null {
    const instanceId = key.instanceId ?? this.instanceOfTask.get(key.taskId ?? '');
    return instanceId ? (this.units.peek(instanceId)?.record.revision ?? null) : null;
  }

  clear(): void {
    this.units.clear();
    this.instanceOfTask.clear();
  }
}
