import type { Json, Variables } from '../api/index.js';
import { parseDue } from './core/timer-text.js';
import { resolve } from './juel.js';
import type { ElementInfo } from './model/element-info.js';
import type { WorkItemRow } from './store/work-item-row.js';

/** Names of one task's candidates, and characters of a name: what an index of the database takes. */
export const MAX_NAMES = 1_000;
const MAX_NAME = 500;

/** What the model says of a user task, in the scope of one case. */
export type WorkItemValues = Omit<
  WorkItemRow,
  'id' | 'definition_key' | 'execution_id' | 'local_variables'
>;

/** A date or a priority that an expression made and that cannot be read is left out, and told to `fault`. */
export function workItemValues(
  element: ElementInfo,
  scope: Variables,
  now: Date,
  fault: (message: string) => void,
): WorkItemValues {
  const task = element.userTask!;
  const read = <T>(what: string, source: string | null, as: (value: string) => T): T | null => {
    const value = textOf(source, scope);
    try {
      return value === null ? null : as(value);
    } catch (error) {
      fault(`The task has no ${what}, ${source}: ${(error as Error).message}.`);
      return null;
    }
  };
  return {
    name: element.name ?? element.id,
    name_en: element.nameEn,
    assignee: nameOf(task.assignee, textOf(task.assignee, scope)),
    candidate_groups: list(task.candidateGroups, scope),
    candidate_users: list(task.candidateUsers, scope),
    form_key: task.formKey,
    priority: read('priority', task.priority, wholeNumber) ?? 50,
    due_at: read('due date', task.dueDate, (value) => parseDue(value, now)),
    follow_up_at: read('follow-up date', task.followUpDate, (value) => parseDue(value, now)),
    properties: element.properties,
  };
}

/** The value of a text with expressions; null where it is empty. */
export function textOf(source: string | null, scope: Variables): string | null {
  if (source === null) return null;
  const value = resolve(source, scope);
  return value === null || value === '' ? null : String(value);
}

/** Comma-separated names, or an expression whose value is a name or a list of names. */
function list(source: string | null, scope: Variables): string[] {
  if (source === null) return [];
  const value: Json = resolve(source, scope);
  const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
  if (parts.length > MAX_NAMES)
    throw new Error(`${source} names more than ${MAX_NAMES.toLocaleString('en')}.`);
  return parts.map((part) => nameOf(source, part.trim())).filter((name) => name !== '');
}

/** A name that can be looked for. Throws an Error that says which expression makes one that cannot. */
export function nameOf<T extends string | null>(source: string | null, name: T): T {
  if (name !== null && name.length > MAX_NAME)
    throw new Error(`${source} makes a name of more than ${MAX_NAME} characters.`);
  return name;
}

/**
 * The priority of an external task: its own, or that of its process. Throws an Error naming the expression where it makes no
 * whole number.
 */
export function taskPriority(
  { service }: ElementInfo,
  model: { taskPriority: string | null },
  scope: Variables,
): number {
  const source = service?.priority ?? model.taskPriority;
  const value = textOf(source, scope);
  try {
    return value === null ? 0 : wholeNumber(value);
  } catch (error) {
    throw new Error(`The task has no priority, ${source}: ${(error as Error).message}.`);
  }
}

/** Throws an Error that says what is wrong. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && Math.abs(number) < 1e9) return number;
  throw new Error(`"${value}" is no whole number`);
}
