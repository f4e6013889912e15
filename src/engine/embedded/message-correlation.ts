import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import {
  type Admission,
  ExecutionNotWaiting,
  type ExpectedEvent,
  MessageAmbiguous,
  MessageUnmatched,
  type ProcessInstance,
  type Variables,
} from '../api/index.js';
import { EngineSession } from './engine-session.js';
import { StartPoints } from './starts/start-points.js';
import { type InstanceUnit, toInstance } from './store/instance-unit.js';

/** Delivers messages: to who waits for them, or to the process that starts with them. */
@Injectable()
export class MessageCorrelation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly points: StartPoints,
  ) {}

  /** See ProcessEngine.correlateMessage. */
  correlate(command: {
    name: string;
    businessKey?: string;
    instanceId?: string;
    variables?: Variables;
    all?: boolean;
    admit?: Admission;
  }): Promise<{ instanceId: string }[]> {
    return this.unitOfWork.run(async () => {
      const rows = await this.unitOfWork.query<{ instance_id: string; execution_id: string }>({
        name: 'engine.message.subscriptions',
        text: `SELECT s.instance_id, s.execution_id FROM event_subscription s JOIN process_instance i ON i.id = s.instance_id
          WHERE s.kind = 'message' AND s.name = $1 AND ($2::text IS NULL OR s.business_key = $2)
          AND ($3::uuid IS NULL OR s.instance_id = $3) ORDER BY i.root_instance_id, s.instance_id LIMIT 1000`,
        values: [command.name, command.businessKey ?? null, command.instanceId ?? null],
      });
      if (!rows.length) return [{ instanceId: (await this.start(command)).id }];
      if (rows.length > 1 && !command.all) throw new MessageAmbiguous(command.name, rows.length);
      await command.admit?.(rows.map((row) => row.instance_id));
      let delivered = 0;
      for (const row of rows) {
        const unit = await this.session.take(row.instance_id);
        if (!command.all) this.session.assertMovable(unit);
        else if (unit.record.state !== 'running') continue;
        // The subscription was read before the lock: somebody else may have been first.
        if (!unit.execution.waits().some((wait) => wait.executionId === row.execution_id)) continue;
        delivered++;
        await this.deliver(unit, row.execution_id, command.variables);
      }
      if (!delivered) throw new MessageUnmatched(command.name);
      return rows.map((row) => ({ instanceId: row.instance_id }));
    });
  }

  /** Starts the process that begins with the message. 409 `message.no-match`. */
  start(command: {
    name: string;
    businessKey?: string;
    variables?: Variables;
  }): Promise<ProcessInstance> {
    return this.unitOfWork.run(async () => {
      const started = await this.points.byMessage(command.name);
      if (!started) throw new MessageUnmatched(command.name);
      const unit = await this.session.start({
        ...started,
        businessKey: command.businessKey ?? null,
        variables: command.variables ?? {},
      });
      return toInstance(unit.record);
    });
  }

  /** See ProcessEngine.triggerExecution. */
  trigger(command: {
    instanceId: string;
    executionId: string;
    event: ExpectedEvent | null;
    variables?: Variables;
  }): Promise<void> {
    const { instanceId, executionId, event, variables } = command;
    return this.unitOfWork.run(async () => {
      const unit = await this.session.take(instanceId);
      this.session.assertMovable(unit);
      const wait = unit.execution.waits().find((one) => one.executionId === executionId);
      const element = wait && unit.model.elements.get(wait.elementId);
      const { kind, name } = element?.waitsFor ?? {};
      const fits =
        event === null
          ? element?.type === 'bpmn:ReceiveTask'
          : kind === event.kind && name === event.name;
      if (!fits) throw new ExecutionNotWaiting(executionId, event);
      await this.deliver(unit, executionId, variables);
    });
  }

  private deliver(
    unit: InstanceUnit,
    executionId: string,
    variables: Variables = {},
  ): Promise<void> {
    return this.session.advance(unit, {
      begin: () => {
        unit.execution.assign(executionId, variables);
        unit.execution.signal(executionId);
      },
    });
  }
}
