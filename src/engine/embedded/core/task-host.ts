import { DateTime } from 'luxon';
import { LOCAL_ZONE } from '../../../platform/clock/index.js';
import { NO_END } from '../../api/index.js';
import type { Host, TaskProperty, TaskWrite } from '../juel-hosts.js';
import type { ChangedItem } from '../store/work-item-row.js';
import { MAX_NAMES, nameOf, wholeNumber } from '../work-item-values.js';
import type { OpenTask, Run } from './run.js';
import { parseDue } from './timer-text.js';

/** The columns that a listener may have changed. */
export function changedItem({ id, values }: OpenTask): ChangedItem {
  const { name, assignee, candidate_groups, candidate_users, priority, due_at, follow_up_at } =
    values;
  return { id, name, assignee, candidate_groups, candidate_users, priority, due_at, follow_up_at };
}

/** `task` in the expression of a task listener; what is of variables is `execution`'s. */
export class TaskHost implements Host {
  constructor(
    private readonly run: Run,
    private readonly task: OpenTask,
    private readonly event: string,
    private readonly execution: Host,
  ) {}

  property(name: string): unknown {
    const { id, executionId, elementId, values } = this.task;
    const properties: Record<TaskProperty, () => unknown> = {
      id: () => id,
      name: () => values.name,
      assignee: () => values.assignee,
      priority: () => values.priority,
      dueDate: () => instantOf(values.due_at),
      followUpDate: () => instantOf(values.follow_up_at),
      taskDefinitionKey: () => elementId,
      eventName: () => this.event,
      executionId: () => executionId,
      processInstanceId: () => this.execution.property('processInstanceId'),
      processDefinitionId: () => this.execution.property('processDefinitionId'),
    };
    return properties[name as TaskProperty]();
  }

  call(name: string, given: readonly unknown[]): unknown {
    if (/Variable/.test(name)) return this.execution.call(name, given);
    const [value] = given;
    const { values } = this.task;
    const writes: Record<TaskWrite, () => unknown> = {
      setName: () => (values.name = required('name', value)),
      setAssignee: () => (values.assignee = optional('assignee', value)),
      setPriority: () => (values.priority = wholeNumber(String(value))),
      setDueDate: () => (values.due_at = this.dateOf(value)),
      setFollowUpDate: () => (values.follow_up_at = this.dateOf(value)),
      addCandidateGroup: () => this.add('candidate_groups', [value]),
      addCandidateGroups: () => this.add('candidate_groups', value),
      addCandidateUser: () => this.add('candidate_users', [value]),
      addCandidateUsers: () => this.add('candidate_users', value),
      deleteCandidateGroup: () => this.remove('candidate_groups', value),
      deleteCandidateUser: () => this.remove('candidate_users', value),
    };
    writes[name as TaskWrite]();
    this.task.isChanged = true;
    return null;
  }

  private dateOf(value: unknown): Date | null {
    if (DateTime.isDateTime(value)) return value.toJSDate();
    const text = optional('date', value);
    return text === null ? null : parseDue(text, this.run.now());
  }

  private add(column: 'candidate_groups' | 'candidate_users', given: unknown): void {
    if (!Array.isArray(given)) throw new Error('several candidates are a list');
    const names = given.map((name) => required('candidate', name));
    const all = [...new Set([...this.task.values[column], ...names])];
    if (all.length > MAX_NAMES)
      throw new Error(`the task has more than ${MAX_NAMES.toLocaleString('en')} candidates`);
    this.task.values[column] = all;
  }

  private remove(column: 'candidate_groups' | 'candidate_users', name: unknown): void {
    this.task.values[column] = this.task.values[column].filter((each) => each !== name);
  }
}

/** Of a term that is suspended there is no date. */
function instantOf(date: Date | null): DateTime | null {
  if (date === null || date.getTime() === Date.parse(NO_END)) return null;
  return DateTime.fromJSDate(date, { zone: LOCAL_ZONE });
}

function optional(what: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new Error(`a ${what} of a task is a text`);
  return nameOf(`The ${what} of a task`, value);
}

function required(what: string, value: unknown): string {
  const text = optional(what, value)?.trim();
  if (!text) throw new Error(`a ${what} of a task is a text that is not empty`);
  return text;
}
