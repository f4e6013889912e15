import type { UnitOfWork } from '../../platform/database/index.js';
import type { Admission, Variables } from '../api/index.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** What it needs of EngineSession. */
interface Session {
  take(instanceId: string): Promise<InstanceUnit>;
  advance(unit: InstanceUnit, move: { begin: () => void }): Promise<void>;
}

export interface BroadcastSignal {
  name: string;
  variables?: Variables;
  /** The instance that throws it, whose own events have caught it already. */
  except?: string;
  /** See ProcessEngine. */
  admit?: Admission;
}

/** Delivers a signal to every instance that waits for it. Answers how many did. */
export async function broadcast(
  session: Session,
  unitOfWork: UnitOfWork,
  { name, variables = {}, except, admit }: BroadcastSignal,
): Promise<number> {
  const rows = await unitOfWork.query<{ instance_id: string; execution_id: string }>({
    name: 'engine.signal.subscriptions',
    text: `SELECT s.instance_id, s.execution_id FROM event_subscription s JOIN process_instance i ON i.id = s.instance_id
        WHERE s.kind = 'signal' AND s.name = $1 AND s.instance_id IS DISTINCT FROM $2
        ORDER BY i.root_instance_id, s.instance_id`,
    values: [name, except ?? null],
  });
  if (rows.length > 0) await admit?.(rows.map((row) => row.instance_id));
  for (const row of rows) {
    const unit = await session.take(row.instance_id);
    if (unit.record.state !== 'running') continue;
    await session.advance(unit, {
      begin: () => {
        unit.execution.assign(row.execution_id, variables);
        unit.execution.signal(row.execution_id);
      },
    });
  }
  return rows.length;
}
