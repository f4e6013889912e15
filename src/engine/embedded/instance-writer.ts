import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, livesInThePast } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Variables, WorkItem } from '../api/index.js';
import { ExternalTaskSignal } from '../runtime/external-task-signal.js';
import { HandlerRegistry } from '../runtime/handler-registry.js';
import { COMMAND_LIMITS, CommandLimits } from './command-limits.js';
import { IncidentRecorder, type NewIncident } from './incident-recorder.js';
import { START_TOPIC } from './held-starts.js';
import { UncaughtProcessError } from './core/failures.js';
import type { PendingService, Wait } from './executor.js';
import type { HeldToken } from './core/boundaries.js';
import { waitsOf } from './retry-policy.js';
import { type ChangeSet, type HistoryRow, statementOf } from './store/change-set.js';
import type { WorkItemRow } from './store/work-item-row.js';
import { type InstanceUnit, packSnapshot } from './store/instance-unit.js';
import { writtenSize } from './stored-sizes.js';
import { WorkItemReach } from './work-item-reach.js';
import { toWorkItem } from './work-item-rows.js';
import { taskPriority, workItemValues } from './work-item-values.js';

/** What the writing of one instance's change meant for its user tasks. */
export interface WrittenItems {
  created: WorkItem[];
  cancelledIds: string[];
}

/** Why a service task waits in a row although its handler runs inline, or a process before its start. */
export type DeferredServices = ReadonlyMap<string, { error: string }>;

/**
 * Compares what an execution waits for with the rows that stand open, and sends the difference. Everything
 * of one instance goes through here, so that rows and state cannot part.
 */
@Injectable()
export class InstanceWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly handlers: HandlerRegistry,
    private readonly signal: ExternalTaskSignal,
    private readonly reach: WorkItemReach,
    private readonly incidents: IncidentRecorder,
    private readonly limits: CommandLimits,
  ) {}

  /**
   * Sends the rows of one instance. `completedItems` are ids of work items completed by people in this command;
   * every other item that is gone counts as cancelled.
   */
  write(
    unit: InstanceUnit,
    completedItems: ReadonlySet<string>,
    deferred: DeferredServices,
  ): WrittenItems {
    const { execution, record, open } = unit;
    const now = this.clock.now();
    record.revision += 1;
    record.variables = execution.variables;
    if (execution.ended && record.state === 'running') {
      record.state = 'completed';
      record.endedAt = now;
      record.endedBy = execution.endedBy;
    }

    const waits = execution.waits();
    const change: ChangeSet = {
      record,
      fresh: unit.fresh,
      snapshot: null,
      newItems: [],
      changedItems: execution.changedTasks(),
      completedItems: [],
      cancelledItems: [],
      newTimers: [],
      goneTimers: [],
      newServices: [],
      goneServices: [],
      newSubscriptions: [],
      goneSubscriptions: [],
      history: [],
      leftSteps: [],
      actor: currentActor().name,
      now,
      held: livesInThePast(),
    };
    const info = (wait: { elementId: string }) => unit.model.elements.get(wait.elementId)!;

    const itemWaits = waits.filter((wait) => info(wait).userTask);
    for (const id of difference(open.items, itemWaits)) {
      (completedItems.has(id) ? change.completedItems : change.cancelledItems).push(id);
    }
    const newItems = itemWaits.filter((wait) => !open.items[wait.executionId]);
    const faults: NewIncident[] = [];
    change.newItems = newItems.map((wait) => this.workItem(unit, wait, now, faults));
    open.items = kept(open.items, itemWaits, newItems, change.newItems);

    const timers = execution.armedTimers();
    change.goneTimers = difference(open.timers, timers);
    const newTimers = timers.filter((timer) => !open.timers[timer.executionId]);
    change.newTimers = newTimers.map((timer) => ({
      id: randomUUID(),
      execution_id: timer.executionId,
      element_id: timer.elementId,
      due_at: timer.dueAt,
    }));
    open.timers = kept(open.timers, timers, newTimers, change.newTimers);

    const services: (PendingService | HeldToken)[] = execution.ended
      ? []
      : [...execution.services.values(), ...execution.heldTokens()];
    change.goneServices = difference(open.services, services);
    const newServices = services.filter((service) => !open.services[service.executionId]);
    change.newServices = newServices.map((wait) =>
      'finish' in wait
        ? this.externalTask(unit, wait, deferred, now)
        : boundaryJob(wait, {
            retries: waitsOf(info(wait)).length,
            now,
            failure: deferred.get(wait.executionId),
          }),
    );
    open.services = kept(open.services, services, newServices, change.newServices);
    for (const { mode, topic } of change.newServices) {
      if (mode === 'leased') this.unitOfWork.afterCommit(() => this.signal.announce(topic));
    }

    const subscriptions = waits.filter((wait) => info(wait).waitsFor);
    change.goneSubscriptions = difference(open.subscriptions, subscriptions);
    const newSubscriptions = subscriptions.filter((wait) => !open.subscriptions[wait.executionId]);
    change.newSubscriptions = newSubscriptions.map((wait) => ({
      id: randomUUID(),
      execution_id: wait.executionId,
      element_id: wait.elementId,
      ...info(wait).waitsFor!,
    }));
    open.subscriptions = kept(
      open.subscriptions,
      subscriptions,
      newSubscriptions,
      change.newSubscriptions,
    );

    this.addHistory(unit, change);
    this.limits.spend(execution.lastElement, {
      steps: execution.taken,
      signals: execution.signalsThrown.length,
      written: writtenSize(execution, change, COMMAND_LIMITS.written),
      rows: [newItems, newTimers, newServices, newSubscriptions].flat().length,
    });
    const unread = newTimers.flatMap(({ executionId, elementId, failure }) =>
      failure === null ? [] : [{ elementId, message: failure, jobId: open.timers[executionId] }],
    );
    const state = record.state === 'cancelled' ? null : execution.snapshot();
    change.snapshot = state && packSnapshot(state, open);
    this.unitOfWork.defer(statementOf(change));
    this.reach.changed([
      ...[...change.newItems, ...change.changedItems].map(({ id }) => id),
      ...change.completedItems,
      ...change.cancelledItems,
    ]);
    for (const { elementId, message, jobId } of unread) {
      this.incidents.record({
        instanceId: record.id,
        elementId,
        kind: 'timerFailed',
        message: `The timer has no date: ${message}. Set one, or resolve the incident to let it go off.`,
        jobId,
      });
    }
    for (const incident of faults) this.incidents.record(incident);
    unit.fresh = false;
    execution.beginCommand();
    return {
      created: change.newItems.map((row) => openItem(unit, row, now)),
      cancelledIds: change.cancelledItems,
    };
  }

  private addHistory(unit: InstanceUnit, change: ChangeSet): void {
    const entered = new Map<string, HistoryRow>();
    const active = new Set(unit.open.active);
    for (const step of unit.execution.steps) {
      const element = unit.model.elements.get(step.elementId)!;
      const isBoundary = element.type === 'bpmn:BoundaryEvent';
      if (step.kind === 'entered') {
        // A boundary event that waits is no token: it enters the history when it has caught something.
        if (isBoundary) continue;
        entered.set(step.executionId, historyRow(element, step.executionId, false, null));
        active.add(step.executionId);
        continue;
      }
      const row = entered.get(step.executionId);
      if (row) Object.assign(row, { ended: true, outcome: step.kind });
      else if (active.has(step.executionId))
        change.leftSteps.push({ execution_id: step.executionId, outcome: step.kind });
      else if (isBoundary && step.kind === 'completed') {
        entered.set(
          `${step.executionId}#${entered.size}`,
          historyRow(element, step.executionId, true, 'completed'),
        );
      }
      active.delete(step.executionId);
    }
    if (unit.execution.ended) {
      for (const executionId of active) {
        const row = entered.get(executionId);
        if (row) Object.assign(row, { ended: true, outcome: 'cancelled' });
        else change.leftSteps.push({ execution_id: executionId, outcome: 'cancelled' });
      }
      active.clear();
    }
    change.history = [...entered.values()];
    unit.open.active = [...active];
  }

  private workItem(unit: InstanceUnit, wait: Wait, now: Date, faults: NewIncident[]): WorkItemRow {
    const element = unit.model.elements.get(wait.elementId)!;
    const scope = unit.execution.scopeAt(wait.executionId);
    const made = unit.execution.tasks.get(wait.executionId);
    const messages: string[] = [...(made?.faults ?? [])];
    const values =
      made?.values ?? workItemValues(element, scope, now, (message) => messages.push(message));
    if (messages.length > 0) {
      // An element has one open incident of a kind.
      faults.push({
        instanceId: unit.record.id,
        elementId: element.id,
        kind: 'engineError',
        message: messages.join(' '),
        jobId: null,
      });
    }
    return {
      id: made?.id ?? randomUUID(),
      definition_key: element.id,
      execution_id: wait.executionId,
      ...values,
      local_variables: wait.locals,
    };
  }

  private externalTask(
    unit: InstanceUnit,
    wait: Wait,
    deferred: DeferredServices,
    now: Date,
  ): ChangeSet['newServices'][number] {
    const element = unit.model.elements.get(wait.elementId)!;
    const service = element.service!;
    const handler = this.handlers.handlerFor(service.topic);
    const isJob = handler?.mode === 'inline';
    const failure = deferred.get(wait.executionId);
    const waits = waitsOf(element);
    return {
      id: randomUUID(),
      element_id: element.id,
      execution_id: wait.executionId,
      topic: service.topic,
      mode: isJob ? 'job' : 'leased',
      inputs: wait.locals,
      priority: priorityAt(unit, wait),
      available_at: failure ? new Date(now.getTime() + waits[0]) : now,
      retries: isJob ? waits.length : null,
      error_message: failure?.error ?? null,
    };
  }
}

/** Throws UncaughtProcessError naming the element. */
function priorityAt({ model, execution }: InstanceUnit, { elementId, executionId }: Wait): number {
  try {
    return taskPriority(model.elements.get(elementId)!, model, execution.scopeAt(executionId));
  } catch (error) {
    throw new UncaughtProcessError(elementId, null, (error as Error).message);
  }
}

/** Topic of the jobs of transaction boundaries; no worker can ask for it. */
const BOUNDARY_TOPIC = 'transaction-boundary';

/** `failure`: the process waits before its start until somebody has it begin. */
function boundaryJob(
  { executionId, elementId }: HeldToken,
  { retries, now, failure }: { retries: number; now: Date; failure?: { error: string } },
): ChangeSet['newServices'][number] {
  return {
    id: randomUUID(),
    element_id: elementId,
    execution_id: executionId,
    topic: failure ? START_TOPIC : BOUNDARY_TOPIC,
    mode: 'job',
    inputs: {},
    priority: 0,
    available_at: now,
    retries: failure ? 0 : retries,
    error_message: failure?.error ?? null,
  };
}

function historyRow(
  element: { id: string; name: string | null; type: string },
  executionId: string,
  ended: boolean,
  outcome: HistoryRow['outcome'],
): HistoryRow {
  return {
    element_id: element.id,
    element_name: element.name,
    element_type: element.type.replace('bpmn:', ''),
    execution_id: executionId,
    ended,
    outcome,
  };
}

/** Row ids whose execution waits no more. */
function difference(rows: Record<string, string>, waits: { executionId: string }[]): string[] {
  const live = new Set(waits.map((wait) => wait.executionId));
  return Object.entries(rows)
    .filter(([executionId]) => !live.has(executionId))
    .map(([, id]) => id);
}

/** The open rows after this command: those that still wait and the new ones. */
function kept(
  rows: Record<string, string>,
  waits: { executionId: string }[],
  added: { executionId: string }[],
  newRows: { id: string }[],
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { executionId } of waits)
    if (rows[executionId]) result[executionId] = rows[executionId];
  added.forEach(({ executionId }, index) => (result[executionId] = newRows[index].id));
  return result;
}

function openItem({ record }: InstanceUnit, row: WorkItemRow, now: Date): WorkItem {
  return toWorkItem({
    ...row,
    instance_id: record.id,
    root_instance_id: record.rootInstanceId,
    definition_id: record.definitionId,
    process_key: record.definitionKey,
    business_key: record.businessKey,
    // Set with the row; who hears of a new item asks for nothing of it.
    case_due_at: null,
    created_at: now,
    state: 'open',
    ended_by: null,
    local_variables: row.local_variables as Variables,
  });
}
