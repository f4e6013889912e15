import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Admission, SignalReach, Variables } from '../../api/index.js';
import { CalledProcesses } from '../called-processes.js';
import { UncaughtProcessError } from '../core/failures.js';
import type { ThrownSignal } from '../core/run.js';
import { ModelCache } from '../model/model-cache.js';
import { errorText, ModelGuard } from '../model-guard.js';
import type { NewInstance } from '../new-instance.js';
import type { InstanceUnit } from '../store/instance-unit.js';
import { nameOf } from '../work-item-values.js';
import { type StartPoint, StartPoints } from './start-points.js';

/** What it needs of EngineSession. */
interface Session {
  take(instanceId: string): Promise<InstanceUnit>;
  advance(unit: InstanceUnit, move: { begin: () => void }): Promise<void>;
  start(command: NewInstance): Promise<InstanceUnit>;
}

/** A signal on its way, whoever sends it. */
interface Signal {
  name: string;
  variables: Variables;
}

/** Delivers signals to every instance that waits, and begins the processes that they begin, in the transaction of the throw. */
@Injectable()
export class SignalBroadcast {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly points: StartPoints,
    private readonly models: ModelCache,
    private readonly called: CalledProcesses,
    private readonly guard: ModelGuard,
  ) {}

  /** From outside: the processes that it begins have no business key. */
  async send(session: Session, signal: Signal, admit?: Admission): Promise<SignalReach> {
    const points = await this.points.bySignal(signal.name);
    const received = await this.deliver(session, signal, null, admit);
    return { received, started: await this.begin(session, signal, points, null) };
  }

  /** Thrown by `unit`, whose own events have caught it already. */
  async thrown(session: Session, unit: InstanceUnit, signal: ThrownSignal): Promise<void> {
    const points = await this.points.bySignal(signal.name);
    const businessKey = points.length > 0 ? await this.keyOf(unit, signal) : null;
    await this.deliver(session, signal, unit.record.id);
    await this.begin(session, signal, points, businessKey);
  }

  private async deliver(
    session: Session,
    { name, variables }: Signal,
    except: string | null,
    admit?: Admission,
  ): Promise<number> {
    const rows = await this.unitOfWork.query<{ instance_id: string; execution_id: string }>({
      name: 'engine.signal.subscriptions',
      text: `SELECT s.instance_id, s.execution_id FROM event_subscription s JOIN process_instance i ON i.id = s.instance_id
          WHERE s.kind = 'signal' AND s.name = $1 AND s.instance_id IS DISTINCT FROM $2
          ORDER BY i.root_instance_id, s.instance_id`,
      values: [name, except],
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

  private async begin(
    session: Session,
    { variables }: Signal,
    points: readonly StartPoint[],
    businessKey: string | null,
  ): Promise<string[]> {
    const started: string[] = [];
    for (const { definitionId, startElementId } of points) {
      const head = await this.models.get(definitionId);
      const unit = await session.start({ head, businessKey, variables, startElementId });
      started.push(unit.record.id);
    }
    return started;
  }

  /** By a signal, as by a call, a process comes to the case of the thrower and to no other. */
  private async keyOf(unit: InstanceUnit, signal: ThrownSignal): Promise<string | null> {
    if (signal.hasOwnKey) return unit.record.businessKey;
    const { name, elementId, businessKey } = signal;
    try {
      nameOf(`The business key of the signal "${name}"`, businessKey);
      await this.called.admitKey(unit, businessKey);
    } catch (error) {
      throw this.guard.stopped(unit, new UncaughtProcessError(elementId, null, errorText(error)));
    }
    return businessKey;
  }
}
