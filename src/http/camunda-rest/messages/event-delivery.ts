import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  type EventSubscription,
  ExecutionNotWaiting,
  type ExpectedEvent,
  InstanceSearch,
  type Json,
  ProcessEngine,
  type ProcessInstance,
  ProcessQueries,
  type Variables,
} from '../../../engine/api/index.js';
import { InstanceCommands } from '../../processes/index.js';
import { CaseRights } from '../case-rights.js';
import { conditionOf } from '../variable-conditions.js';
import { MessageMismatch } from './message.errors.js';
import { type MessageRequest, whatWasAsked } from './message-request.js';

/** What became of a message: it was received where it was waited for, or it started a process. */
export type Delivered = { received: EventSubscription } | { started: ProcessInstance };

/** Delivers messages and signals for tools, which reach no case by it: see CaseRights. */
@Injectable()
export class EventDelivery {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly search: InstanceSearch,
    private readonly queries: ProcessQueries,
    private readonly rights: CaseRights,
    private readonly commands: InstanceCommands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Throws MessageMismatch (400), CaseOfOthers (403). */
  message(request: MessageRequest): Promise<Delivered[]> {
    const { name, businessKey, variables, all } = request;
    return this.unitOfWork.run(async (): Promise<Delivered[]> => {
      await this.rights.require([businessKey], variables);
      const waiting = await this.waitingFor(request);
      if (waiting.length > 1 && !all)
        throw new MessageMismatch(
          whatWasAsked(request),
          `${waiting.length} executions match the correlation keys. Should be one or zero`,
        );
      await this.rights.requireInstances(waiting.map(({ instanceId }) => instanceId));
      for (const { instanceId, executionId } of waiting) {
        const event = { kind: 'message' as const, name };
        await this.engine
          .triggerExecution({ instanceId, executionId, event, variables })
          .catch((error: unknown) => {
            // The delivery before may have ended what waited here.
            if (!all || !(error instanceof ExecutionNotWaiting)) throw error;
          });
        this.commands.wrote(instanceId, 'process-instance.message-received', { message: name });
      }
      if (waiting.length > 0) return waiting.map((received) => ({ received }));
      return [{ started: await this.startedBy(request) }];
    });
  }

  /** Answers nothing, whoever receives it and whatever it begins. Throws CaseOfOthers (403) where a case would. */
  signal(name: string, variables: Variables): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.rights.require([], variables);
      const reached = new Set<string>();
      const { started } = await this.engine.broadcastSignal(name, variables, async (ids) => {
        await this.rights.requireInstances(ids);
        for (const id of ids) reached.add(id);
      });
      for (const id of reached)
        this.commands.wrote(id, 'process-instance.signal-received', { signal: name });
      for (const id of started)
        this.commands.wrote(id, 'process-instance.started', { signal: name });
    });
  }

  /**
   * Lets one execution go on. `event` null: from a receive task. Throws ExecutionNotWaiting (400), CaseOfOthers (403),
   * NotFound (404) also where the instance has ended.
   */
  async trigger(
    execution: { instanceId: string; executionId: string },
    event: ExpectedEvent | null,
    variables: Variables,
  ): Promise<void> {
    const { id, endedAt } = await this.queries.instance(execution.instanceId);
    if (endedAt !== null) throw new NotFound('process-instance', id);
    return this.unitOfWork.run(async () => {
      await this.rights.requireInstances([execution.instanceId]);
      await this.rights.require([], variables);
      const token = execution.executionId ? execution : await this.onlyToken(execution, event);
      await this.engine.triggerExecution({ ...token, event, variables });
      this.commands.wrote(execution.instanceId, 'process-instance.event-received', { ...event });
    });
  }

  /** Camunda's clients name the instance where it has one token that waits. */
  private async onlyToken(
    { instanceId }: { instanceId: string },
    event: ExpectedEvent | null,
  ): Promise<{ instanceId: string; executionId: string }> {
    const waiting = event
      ? await this.search.subscriptions({ ...event, instanceId })
      : (await this.search.openActivities(instanceId)).filter(
          ({ elementType }) => elementType === 'ReceiveTask',
        );
    if (waiting.length !== 1) throw new ExecutionNotWaiting(instanceId, event);
    return { instanceId, executionId: waiting[0].executionId };
  }

  private waitingFor(request: MessageRequest): Promise<EventSubscription[]> {
    const { name, businessKey, instanceId, correlationKeys } = request;
    const equal = ([variable, value]: [string, Json]) =>
      conditionOf({ name: variable, operator: 'eq', value });
    return this.search.subscriptions({
      kind: 'message',
      name,
      businessKey,
      instanceId,
      variables: Object.entries(correlationKeys).map(equal),
    });
  }

  /** What is asked of an instance, or of its variables, starts none. */
  private async startedBy(request: MessageRequest): Promise<ProcessInstance> {
    const nothing = new MessageMismatch(
      whatWasAsked(request),
      'No process definition or execution matches the parameters',
    );
    if (request.instanceId !== undefined) throw nothing;
    const { name, businessKey, variables } = request;
    const started = await this.engine
      .startByMessage({ name, businessKey, variables })
      .catch((error: unknown) => {
        if ((error as { code?: unknown }).code === 'message.no-match') throw nothing;
        throw error;
      });
    this.commands.wrote(started.id, 'process-instance.started', { message: name });
    return started;
  }
}
