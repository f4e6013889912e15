import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { MigrationRefused } from '../api/engine.errors.js';
import { HandlerRegistry } from '../runtime/handler-registry.js';
import type { PendingService, Wait } from './executor.js';
import type { ElementInfo, UserTaskInfo } from './model/element-info.js';
import type { ProcessModel } from './model/process-model.js';
import type { InstanceUnit } from './store/instance-unit.js';
import { WorkItemReach } from './work-item-reach.js';
import { taskPriority, workItemValues } from './work-item-values.js';

/**
 * The open rows of an instance as its new version has them: the names it listens to, topics and inputs of what workers
 * do, forms, names and owners of tasks. What the two versions say alike stays as people have left it: a task that was
 * handed over stays where it is. Timers keep the date with which they were armed.
 */
@Injectable()
export class MigratedRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: HandlerRegistry,
    private readonly reach: WorkItemReach,
    private readonly clock: Clock,
  ) {}

  /**
   * `unit` runs on its new version already. Throws `instance.migration-refused` (422) when an expression of the new
   * version has no value in this case.
   */
  takeOver(unit: InstanceUnit, before: ProcessModel): void {
    for (const wait of unit.execution.waits()) {
      const [was, is] = [before, unit.model].map(({ elements }) => elements.get(wait.elementId)!);
      this.subscription(unit, wait, was, is);
      if (is.userTask && was.userTask)
        this.reading(is, () => this.task(unit, wait, was.userTask!, is));
    }
    for (const service of unit.execution.services.values()) {
      const element = unit.model.elements.get(service.elementId)!;
      this.reading(element, () => this.service(unit, service, element));
    }
  }

  private subscription(unit: InstanceUnit, wait: Wait, was: ElementInfo, is: ElementInfo): void {
    const id = unit.open.subscriptions[wait.executionId];
    if (!id || !is.waitsFor || is.waitsFor.name === was.waitsFor?.name) return;
    this.unitOfWork.defer({
      text: 'UPDATE event_subscription SET kind = $2, name = $3 WHERE id = $1',
      values: [id, is.waitsFor.kind, is.waitsFor.name],
    });
  }

  private service(unit: InstanceUnit, service: PendingService, element: ElementInfo): void {
    const { topic } = element.service!;
    const mode = this.handlers.handlerFor(topic)?.mode === 'inline' ? 'job' : 'leased';
    const scope = unit.execution.scopeAt(service.executionId);
    this.unitOfWork.defer({
      text: 'UPDATE external_task SET topic = $2, mode = $3, inputs = $4, priority = $5 WHERE id = $1',
      values: [
        unit.open.services[service.executionId],
        topic,
        mode,
        JSON.stringify(unit.execution.rearrangement!.renewInputs(service.executionId)),
        taskPriority(element, unit.model, scope),
      ],
    });
  }

  private task(unit: InstanceUnit, wait: Wait, was: UserTaskInfo, element: ElementInfo): void {
    const id = unit.open.items[wait.executionId];
    const is = element.userTask!;
    const scope = unit.execution.scopeAt(wait.executionId);
    const values = workItemValues(element, scope, this.clock.now(), (message) => {
      throw new Error(message);
    });
    const changed = (name: 'candidateGroups' | 'candidateUsers' | 'priority') =>
      is[name] !== was[name];
    this.unitOfWork.defer({
      text: `UPDATE work_item SET name = $2, name_en = $3, form_key = $4, properties = $5,
          assignee = coalesce(assignee, $6),
          candidate_groups = CASE WHEN $7 THEN $8::text[] ELSE candidate_groups END,
          candidate_users = CASE WHEN $9 THEN $10::text[] ELSE candidate_users END,
          priority = CASE WHEN $11 THEN $12::int ELSE priority END,
          due_at = CASE WHEN $13 THEN $14::timestamptz ELSE due_at END,
          follow_up_at = CASE WHEN $15 THEN $16::timestamptz ELSE follow_up_at END
        WHERE id = $1`,
      values: [
        id,
        values.name,
        values.name_en,
        values.form_key,
        JSON.stringify(values.properties),
        is.assignee === was.assignee ? null : values.assignee,
        changed('candidateGroups'),
        values.candidate_groups,
        changed('candidateUsers'),
        values.candidate_users,
        changed('priority'),
        values.priority,
        is.dueDate !== was.dueDate,
        values.due_at,
        is.followUpDate !== was.followUpDate,
        values.follow_up_at,
      ],
    });
    this.reach.changed([id]);
  }

  /** Whoever migrates can mend the model or the variables: nothing of this case has changed yet. */
  private reading(element: ElementInfo, work: () => void): void {
    try {
      work();
    } catch (error) {
      throw new MigrationRefused(element.id, (error as Error).message);
    }
  }
}
