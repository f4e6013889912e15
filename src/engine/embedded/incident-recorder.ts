import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Incident } from '../api/index.js';

export type NewIncident = Pick<
  Incident,
  'instanceId' | 'elementId' | 'kind' | 'message' | 'jobId'
> & {
  /** Of a timer by which a process begins: its version, while there is no instance. */
  definitionId?: string;
  details?: string | null;
  /** It stopped the work of an external worker. */
  leased?: boolean;
};

/** Writes incidents. The same one is not opened twice while it is unresolved. */
@Injectable()
export class IncidentRecorder {
  private readonly logger = new Logger(IncidentRecorder.name);
  private readonly pending = new Set<Promise<void>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Inside the current unit of work. */
  record(incident: NewIncident): void {
    const id = randomUUID();
    // Its message may quote what somebody wrote: it is read with the incident, by those who may.
    this.logger.error(
      `Incident ${id} (${incident.kind}) in ${incident.instanceId === null ? 'version' : 'instance'} ${incident.instanceId ?? incident.definitionId} at ${incident.elementId ?? '?'}`,
    );
    this.unitOfWork.defer({
      name: 'engine.incident.insert',
      text: `INSERT INTO incident (id, instance_id, element_id, kind, message, details, job_id, created_at, leased, definition_id)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
         WHERE EXISTS (SELECT 1 FROM process_instance WHERE id = $2)
            OR EXISTS (SELECT 1 FROM start_timer WHERE id = $7 AND definition_id = $10)
        ON CONFLICT DO NOTHING`,
      values: [
        id,
        incident.instanceId,
        incident.elementId,
        incident.kind,
        incident.message.slice(0, 4_000),
        incident.details ?? null,
        incident.jobId,
        this.clock.now(),
        incident.leased ?? false,
        incident.definitionId ?? null,
      ],
    });
  }

  /** In a transaction of its own, for use after the command's was undone. */
  recordLater(incident: NewIncident): void {
    const done = this.unitOfWork
      .runDetached(async () => this.record(incident))
      .catch((error: Error) =>
        this.logger.error(`An incident could not be written: ${error.message}`),
      )
      .finally(() => this.pending.delete(done));
    this.pending.add(done);
  }

  /** Closes the incidents of a job, or one incident by its id. */
  close(by: { jobId: string } | { id: string }): void {
    const [column, value] = 'jobId' in by ? ['job_id', by.jobId] : ['id', by.id];
    this.unitOfWork.defer({
      name: `engine.incident.close.${column}`,
      text: `UPDATE incident SET resolved_at = $2, resolved_by = $3 WHERE ${column} = $1 AND resolved_at IS NULL`,
      values: [value, this.clock.now(), currentActor().name],
    });
  }

  /** Resolves when nothing is left to write: for shutdown. */
  async idle(): Promise<void> {
    await Promise.all(this.pending);
  }
}
