import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { IncidentRecorder } from '../incident-recorder.js';
import { type DefinitionHead, ModelCache } from '../model/model-cache.js';
import type { TimerStart } from '../model/start-events.js';
import { waitsOf } from '../retry-policy.js';
import { armed } from './timer-dates.js';

/** The jobs of timers by which processes begin: one for each timer of the latest version of a process, and no other. */
@Injectable()
export class StartTimers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly models: ModelCache,
    private readonly incidents: IncidentRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Another version of `key` has become the latest, or none is left: its timers are armed, those of the one before are not any
   * more. `again`: it was the latest before, so that a date which has passed has had its start.
   */
  async follow(key: string, { again = false } = {}): Promise<void> {
    await this.disarm(key);
    const head = await this.latest(key);
    for (const timer of head?.model.starts.timers ?? []) this.arm(head!, timer, again);
  }

  /** Whether `follow` is needed once these versions begin nothing any more: keys of which one is the latest. */
  async latestAmong(column: 'id' | 'deployment_id', value: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ key: string }>({
      text: `SELECT d.key FROM process_definition d WHERE d.${column} = $1 AND d.withdrawn_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM process_definition o
                           WHERE o.key = d.key AND o.version > d.version AND o.withdrawn_at IS NULL)`,
      values: [value],
    });
    return rows.map(({ key }) => key);
  }

  private async disarm(key: string): Promise<void> {
    const rows = await this.unitOfWork.query<{ id: string }>({
      text: `DELETE FROM start_timer t USING process_definition d
              WHERE d.id = t.definition_id AND d.key = $1 RETURNING t.id`,
      values: [key],
    });
    for (const { id } of rows) this.incidents.close({ jobId: id });
  }

  private async latest(key: string): Promise<DefinitionHead | null> {
    try {
      return await this.models.latest(key);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  private arm(
    { id: definitionId, model }: DefinitionHead,
    timer: TimerStart,
    again: boolean,
  ): void {
    const now = this.clock.now();
    const { dueAt, repeats, failure } = armed(timer, now);
    if (again && timer.type === 'timeDate' && dueAt <= now) return;
    const { elementId } = timer;
    const id = randomUUID();
    this.unitOfWork.defer({
      text: `INSERT INTO start_timer (id, definition_id, element_id, due_at, available_at, repeats, retries, created_at)
        VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
      values: [
        id,
        definitionId,
        elementId,
        dueAt,
        repeats,
        waitsOf(model.elements.get(elementId)).length,
        now,
      ],
    });
    if (failure === null) return;
    this.incidents.record({
      instanceId: null,
      definitionId,
      elementId,
      kind: 'timerFailed',
      message: `The timer has no date: ${failure}. Set one, or resolve the incident to let it go off.`,
      jobId: id,
    });
  }
}
