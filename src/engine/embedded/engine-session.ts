import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { ModificationInstruction, TaskOutcome, WorkItem } from '../api/index.js';
import { instanceEnded, workItemsCancelled, workItemsCreated } from '../api/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { handBack } from './call-mappings.js';
import { CalledProcesses } from './called-processes.js';
import type { Wait } from './executor.js';
import { climb } from './escalation-climb.js';
import {
  InstanceEnded,
  InstanceSuspended,
  ModificationRefused,
  type ProcessStopped,
} from '../api/engine.errors.js';
import { HeldStarts } from './held-starts.js';
import { InstanceWriter, type WrittenItems } from './instance-writer.js';
import type { CallInfo } from './model/element-info.js';
import { ModelGuard } from './model-guard.js';
import { movesOf, rearrangementOf } from './modification-moves.js';
import { type NewInstance, newUnit } from './new-instance.js';
import { OpenTasks } from './open-tasks.js';
import { type Deferred, ServiceRunner } from './service-runner.js';
import { SignalBroadcast } from './starts/signal-broadcast.js';
import { InstanceStore, type LockedExternalTask } from './store/instance-store.js';
import { type InstanceUnit, toInstance } from './store/instance-unit.js';
import { WarmInstances } from './warm-instances.js';

/** The instances that the current transaction has in hand. */
interface TransactionUnits {
  units: Map<string, InstanceUnit>;
  /** User tasks that were locked for the command that comes next, as their rows are. */
  heldTasks: Map<string, WorkItem>;
  /** Those that are being run to their rest now. */
  moving: Set<InstanceUnit>;
  /** How many instances it has started that no other called. */
  started: number;
}

/**
 * A transaction that starts more instances than this is bulk work: none of them is needed again soon, and to hold them
 * would fill the memory with what is garbage a moment later.
 */
const KEPT_STARTS = 2;

const UNITS = Symbol('engine units');

/**
 * Runs instances from one rest to the next, inside the current unit of work: the library's execution, the
 * handlers of its service tasks, the processes it calls, and the rows of all that.
 */
@Injectable()
export class EngineSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: InstanceStore,
    private readonly writer: InstanceWriter,
    private readonly warm: WarmInstances,
    private readonly hooks: Hooks,
    private readonly services: ServiceRunner,
    private readonly guard: ModelGuard,
    private readonly called: CalledProcesses,
    private readonly held: HeldStarts,
    private readonly signals: SignalBroadcast,
    private readonly tasks: OpenTasks,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Locks an instance, or answers the one that this transaction has in hand already. */
  async take(instanceId: string): Promise<InstanceUnit> {
    const { units } = this.current();
    const known = units.get(instanceId);
    if (known) return known;
    const unit = await this.store.lock(instanceId);
    units.set(instanceId, unit);
    return unit;
  }

  /** Locks a user task and its instance; the next command on it has them in hand. Throws `task.not-found`. */
  async holdTask(taskId: string): Promise<WorkItem> {
    const { task } = await this.takeByTask(taskId);
    this.current().heldTasks.set(taskId, task);
    return task;
  }

  /** Locks the instance of a user task. */
  async takeByTask(taskId: string): Promise<{ unit: InstanceUnit; task: WorkItem }> {
    const { units, heldTasks } = this.current();
    const held = heldTasks.get(taskId);
    if (held) {
      // It is the row's as it was found: the next command may find it changed by this one.
      heldTasks.delete(taskId);
      return { unit: await this.take(held.instanceId), task: held };
    }
    const { unit, task } = await this.store.lockByTask(taskId);
    const known = units.get(unit.record.id);
    // The rows of an earlier command in this transaction are sent already, so `task` is right; the unit in hand is newer.
    if (known) return { unit: known, task };
    units.set(unit.record.id, unit);
    return { unit, task };
  }

  /** Locks the instance of an external task. */
  async takeByExternalTask(id: string): Promise<{ unit: InstanceUnit; task: LockedExternalTask }> {
    const { units } = this.current();
    const locked = await this.store.lockByExternalTask(id);
    const unit = units.get(locked.unit.record.id) ?? locked.unit;
    units.set(unit.record.id, unit);
    return { unit, task: locked.task };
  }

  /** Throws InstanceSuspended or InstanceEnded unless the instance may move. */
  assertMovable({ record }: InstanceUnit): void {
    if (record.state === 'suspended') throw new InstanceSuspended(record.id);
    if (record.state !== 'running') throw new InstanceEnded(record.id, record.state);
  }

  /** Starts an instance and runs it to its first rest. */
  async start(command: NewInstance): Promise<InstanceUnit> {
    const { parent } = command;
    const unit = newUnit(command, this.config.processExecutor, this.clock);
    const { id } = unit.record;
    this.current().units.set(id, unit);
    const failure = command.mayWait ? this.held.failureOf(unit) : null;
    if (failure) await this.hold(unit, failure, command.startElementId);
    else await this.begin(unit, command);
    if (!parent) this.releaseBulkInstances(id);
    return unit;
  }

  private async begin(unit: InstanceUnit, { startElementId, mayWait }: NewInstance): Promise<void> {
    const { execution } = unit;
    try {
      await this.advance(unit, { starting: true, begin: () => execution.start(startElementId) });
    } catch (error) {
      if (!mayWait) throw error;
      this.held.tryAgain(unit, error);
    }
  }

  private async hold(
    unit: InstanceUnit,
    failure: ProcessStopped,
    startElementId: string | undefined,
  ): Promise<void> {
    const token = unit.execution.hold(startElementId);
    if (!token) throw failure;
    const waiting = new Map([[token.executionId, { error: failure.stop.reason }]]);
    await this.finish(unit, new Set(), waiting, true);
    await this.held.report(unit, failure);
  }

  /** A later command of the same transaction reads the instance from the rows that were just sent. */
  private releaseBulkInstances(instanceId: string): void {
    const current = this.current();
    if (++current.started > KEPT_STARTS) current.units.delete(instanceId);
  }

  /**
   * Makes a move in an instance and runs it, the processes it calls and the one that called it, to rest.
   * `move.job` is the service task that a job or a worker is about: it is not deferred again.
   */
  async advance(
    unit: InstanceUnit,
    move: { begin: () => void; completedItem?: string; job?: string; starting?: boolean },
  ): Promise<void> {
    const deferred = new Map<string, { error: string }>();
    const { moving } = this.current();
    const isInner = moving.has(unit);
    moving.add(unit);
    await this.tasks.load(unit);
    await this.guard.run(unit, move.begin);
    for (;;) {
      await this.guard.run(unit, () => unit.execution.pump());
      if (unit.execution.escalations.length) {
        await climb(this, unit);
        // Caught by an interrupting event at the call of this process: it is cancelled.
        if (unit.record.state === 'cancelled') return;
        continue;
      }
      const service = this.services.next(unit, deferred, move.job);
      if (service) await this.services.run(unit, service, deferred);
      else if (!(await this.startCalls(unit)) && !unit.execution.isMoving) break;
      if (unit.record.state === 'cancelled') return;
    }
    if (!isInner) moving.delete(unit);
    await this.finish(
      unit,
      new Set(move.completedItem ? [move.completedItem] : []),
      deferred,
      move.starting ?? false,
    );
  }

  /** Makes a move in an instance that may be on its way in this transaction already: its own `advance` goes on then. */
  async move(unit: InstanceUnit, begin: () => void): Promise<void> {
    if (!this.current().moving.has(unit)) return this.advance(unit, { begin });
    await this.guard.run(unit, begin);
    await this.cancelAbandonedCalls(unit);
  }

  /** Ends an instance and the processes it called, without running them further. */
  async cancel(unit: InstanceUnit, reason: string): Promise<void> {
    for (const childId of Object.values(unit.open.calls)) {
      const child = await this.take(childId);
      if (child.record.state === 'running' || child.record.state === 'suspended')
        await this.cancel(child, reason);
    }
    await this.tasks.load(unit);
    if (unit.model.tellsEnds && !unit.execution.heldStart)
      await this.guard.run(unit, () => unit.execution.abandon());
    Object.assign(unit.record, { state: 'cancelled', endedAt: this.clock.now(), endedBy: reason });
    unit.execution.ended = true;
    await this.writeRows(unit, new Set(), new Map());
  }

  /** Moves tokens as the instructions say. Throws ModificationRefused; nothing is changed then. */
  async modify(unit: InstanceUnit, instructions: ModificationInstruction[]): Promise<void> {
    const tokens = rearrangementOf(unit, 'modified');
    const { starts, cancels } = movesOf(unit.execution, instructions);
    for (const elementId of starts) {
      if (tokens.startBefore(elementId)) continue;
      throw new ModificationRefused(elementId, 'no token can be put before it');
    }
    await this.guard.run(unit, () => unit.execution.pump());
    await this.advance(unit, {
      begin: () => cancels.forEach((elementId) => tokens.cancelActivity(elementId)),
    });
  }

  /** Applies the outcome of a service task and lets its instance go on. */
  async completeService(
    unit: InstanceUnit,
    executionId: string,
    outcome: TaskOutcome,
  ): Promise<boolean> {
    const service = unit.execution.service(executionId);
    if (!service) return false;
    await this.advance(unit, { begin: () => this.services.apply(unit, service, outcome) });
    return true;
  }

  /**
   * Lets an instance go on from a job: runs the handler of its service task, or takes its token over the transaction
   * boundary. False when nothing waits there any more.
   */
  async runJob(unit: InstanceUnit, executionId: string): Promise<boolean> {
    const service = unit.execution.service(executionId);
    if (service) {
      await this.advance(unit, { begin: () => undefined, job: service.executionId });
      return true;
    }
    const token = (await this.held.renewed(unit)) ?? executionId;
    let released = false;
    await this.advance(unit, {
      begin: () => void (released = unit.execution.release(token)),
    });
    return released;
  }

  private current(): TransactionUnits {
    return this.unitOfWork.local<TransactionUnits>(UNITS, () => {
      const units = new Map<string, InstanceUnit>();
      this.unitOfWork.afterCommit(() => {
        for (const unit of units.values()) {
          unit.isNew = false;
          this.warm.put(unit);
        }
      });
      return { units, heldTasks: new Map(), moving: new Set(), started: 0 };
    });
  }

  /** Starts the processes of call activities just reached. Answers whether one came back at once. */
  private async startCalls(unit: InstanceUnit): Promise<boolean> {
    for (const wait of unit.execution.waits()) {
      const call = unit.model.elements.get(wait.elementId)?.call;
      if (!call || unit.open.calls[wait.executionId]) continue;
      const child = await this.startCall(unit, wait, call);
      if (child.record.state === 'cancelled') return true;
      if (child.execution.ended) {
        await this.guard.run(unit, () => this.returnFrom(child, unit, wait));
        return true;
      }
    }
    return false;
  }

  private async startCall(unit: InstanceUnit, wait: Wait, call: CallInfo): Promise<InstanceUnit> {
    const given = await this.called.of(unit, wait, call);
    if (unit.fresh) {
      // The child's row refers to its parent's: it must be there first.
      await this.writeRows(unit, new Set(), new Map());
    }
    unit.open.calls[wait.executionId] = given.id;
    try {
      return await this.start({ ...given, parent: { unit, executionId: wait.executionId } });
    } catch (error) {
      throw this.guard.stoppedInCall(unit, wait.elementId, error);
    }
  }

  /** Hands the outcome of a called process to the call activity. */
  private returnFrom(child: InstanceUnit, parent: InstanceUnit, wait: Wait): void {
    const call = parent.model.elements.get(wait.elementId)!.call!;
    delete parent.open.calls[wait.executionId];
    const error = child.execution.endedWithError;
    handBack(parent, wait.executionId, call.outs, child.execution.variables);
    if (error) parent.execution.fail(wait.executionId, error);
    else parent.execution.signal(wait.executionId);
  }

  /** Writes the rows, tells the observers, and goes on in the process that called this one. */
  private async finish(
    unit: InstanceUnit,
    completed: ReadonlySet<string>,
    deferred: Deferred,
    starting: boolean,
  ): Promise<void> {
    await this.cancelAbandonedCalls(unit);
    const signals = [...unit.execution.signalsThrown];
    await this.writeRows(unit, completed, deferred);
    for (const signal of signals) await this.signals.thrown(this, unit, signal);
    // A child that ends while its parent is starting it is handed back by startCalls.
    if (unit.execution.ended && unit.record.parentInstanceId && !starting)
      await this.returnToParent(unit);
  }

  private async writeRows(
    unit: InstanceUnit,
    completed: ReadonlySet<string>,
    deferred: Deferred,
  ): Promise<void> {
    let written: WrittenItems | undefined;
    this.current().heldTasks.clear();
    await this.guard.run(unit, () => {
      written = this.writer.write(unit, completed, deferred);
    });
    await this.observe(unit, written!);
    if (unit.record.state !== 'completed' && unit.record.state !== 'cancelled') return;
    const instance = toInstance(unit.record);
    await this.hooks.tell(instanceEnded, instance);
  }

  private async returnToParent(child: InstanceUnit): Promise<void> {
    const parent = await this.take(child.record.parentInstanceId!);
    const wait = parent.execution
      .waits()
      .find((candidate) => candidate.executionId === child.record.parentExecutionId);
    if (!wait) return; // the call was interrupted in the meantime
    await this.advance(parent, { begin: () => this.returnFrom(child, parent, wait) });
  }

  /** A call activity that was interrupted takes its process with it. */
  private async cancelAbandonedCalls(unit: InstanceUnit): Promise<void> {
    const live = new Set(unit.execution.waits().map((wait) => wait.executionId));
    for (const [executionId, childId] of Object.entries(unit.open.calls)) {
      if (live.has(executionId)) continue;
      const child = await this.take(childId);
      if (child.record.state === 'running' || child.record.state === 'suspended') {
        await this.cancel(child, `interrupted by ${unit.record.definitionKey}`);
      }
      delete unit.open.calls[executionId];
    }
  }

  private async observe(unit: InstanceUnit, written: WrittenItems): Promise<void> {
    const { created, cancelledIds } = written;
    if (created.length > 0) await this.hooks.tell(workItemsCreated, created);
    if (cancelledIds.length === 0) return;
    const { id: instanceId, businessKey } = unit.record;
    const cancelled = cancelledIds.map((id) => ({ id, instanceId, businessKey }));
    await this.hooks.tell(workItemsCancelled, cancelled);
  }
}
