import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Variables } from '../api/index.js';
import { parseTimer } from './core/timer-text.js';
import { EngineSession } from './engine-session.js';
import { InstanceEnded } from '../api/engine.errors.js';
import { resolve } from './juel.js';
import type { InstanceUnit } from './store/instance-unit.js';
import { WorkItemReach } from './work-item-reach.js';

/** A row that was armed with a date, and the text that the date came from. */
interface ArmedRow {
  table: 'timer_job' | 'work_item';
  rowId: string;
  executionId: string;
  elementId: string;
  text: string | null;
  locals: Variables;
}

/**
 * Moves what an instance is waiting for to another date. The row is what fires; the snapshot keeps the date with
 * which the timer was armed and is never asked for it again, so a moved timer stays moved over a restart.
 */
@Injectable()
export class Rescheduler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly reach: WorkItemReach,
  ) {}

  /** See ProcessEngine.reschedule. Throws `process-instance.not-found` (404), `instance.ended` (409). */
  reschedule(instanceId: string, variables: Variables): Promise<string[]> {
    return this.unitOfWork.run(async () => {
      const unit = await this.take(instanceId);
      const moved = armedRows(unit).filter(({ text }) => text !== null && reads(text, variables));
      await this.session.advance(unit, {
        begin: () => void Object.assign(unit.execution.variables, variables),
      });
      for (const { table, rowId, executionId, text, locals } of moved) {
        const scope = { ...unit.execution.scopeAt(executionId), ...locals };
        const value = String(resolve(text!, scope));
        // A duration counts from when the task was made: it moves with nothing.
        if (value.startsWith('P')) continue;
        const { dueAt } = parseTimer('timeDate', value, new Date(0));
        this.move(table, rowId, dueAt);
      }
      await this.tellCase(unit.record.businessKey);
      return moved.map(({ elementId }) => elementId);
    });
  }

  /** See ProcessEngine.rescheduleTimer. */
  rescheduleTimer(command: {
    instanceId: string;
    elementId: string;
    dueAt: Date;
  }): Promise<number> {
    return this.unitOfWork.run(async () => {
      const unit = await this.take(command.instanceId);
      const timers = armedRows(unit).filter(
        ({ table, elementId }) => table === 'timer_job' && elementId === command.elementId,
      );
      for (const { table, rowId } of timers) this.move(table, rowId, command.dueAt);
      return timers.length;
    });
  }

  /** Every open task of the case shows the case's term, also those of the processes that this one has called. */
  private async tellCase(businessKey: string | null): Promise<void> {
    const rows = await this.unitOfWork.query<{ id: string }>({
      name: 'engine.reschedule.case',
      text: `SELECT id FROM work_item WHERE business_key = $1 AND state = 'open'`,
      values: [businessKey],
    });
    this.reach.changed(rows.map(({ id }) => id));
  }

  private async take(instanceId: string): Promise<InstanceUnit> {
    const unit = await this.session.take(instanceId);
    const { id, state } = unit.record;
    if (state === 'completed' || state === 'cancelled') throw new InstanceEnded(id, state);
    return unit;
  }

  private move(table: ArmedRow['table'], rowId: string, dueAt: Date): void {
    const available = table === 'timer_job' ? ', available_at = $2' : '';
    this.unitOfWork.defer({
      name: `engine.reschedule.${table}`,
      text: `UPDATE ${table} SET due_at = $2${available} WHERE id = $1`,
      values: [rowId, dueAt],
    });
    if (table === 'work_item') this.reach.changed([rowId]);
  }
}

/** The timers and user tasks of the instance that have a row. */
function armedRows({ execution, model, open }: InstanceUnit): ArmedRow[] {
  const timers = execution.armedTimers().map(({ executionId, elementId }) => ({
    table: 'timer_job' as const,
    rowId: open.timers[executionId],
    executionId,
    elementId,
    text: model.elements.get(elementId)?.timerDate ?? null,
    locals: {},
  }));
  const items = execution.waits().map(({ executionId, elementId, locals }) => ({
    table: 'work_item' as const,
    rowId: open.items[executionId],
    executionId,
    elementId,
    text: model.elements.get(elementId)?.userTask?.dueDate ?? null,
    locals,
  }));
  return [...timers, ...items].filter(({ rowId }) => rowId !== undefined);
}

/** True when the expressions of `text` name one of the variables. */
function reads(text: string, variables: Variables): boolean {
  const names = new Set(text.match(/[A-Za-z_$][\w$]*/g) ?? []);
  return Object.keys(variables).some((name) => names.has(name));
}
