import { randomUUID } from 'node:crypto';
import type { Variables } from '../../api/index.js';
import { HOSTS, type Hosts } from '../juel-hosts.js';
import type { TaskEvent } from '../model/element-info.js';
import { workItemValues, type WorkItemValues } from '../work-item-values.js';
import { scopeAt, tellEach } from './expression-scope.js';
import type { Node } from './graph.js';
import type { Execution, OpenTask, Run } from './run.js';
import { TaskHost } from './task-host.js';

/** What people change of a task that is open. */
export type TaskChange = Partial<Pick<WorkItemValues, 'assignee' | 'candidate_groups'>>;

/** A user task with listeners is reached: its values are read now, and the listeners may change them. */
export function taskCreated(run: Run, execution: Execution, node: Node): void {
  const task = newTask(run, execution, node);
  run.tasks.set(execution.id, task);
  telling(run, execution, node, task, 'create', null);
}

/** A user task is completed, or taken away. */
export function taskEnded(run: Run, execution: Execution, node: Node, event: TaskEvent): void {
  if (!node.info.taskListeners?.[event]) return;
  // One of a state that nobody has given the rows for is as the model makes it.
  const task = run.tasks.get(execution.id) ?? newTask(run, execution, node);
  tellTask(run, execution, node, task, event);
}

/** Changes a task that is open. Whoever changes nothing tells nobody. */
export function changeTask(run: Run, execution: Execution, change: TaskChange): void {
  const task = run.tasks.get(execution.id)!;
  const { assignee } = task.values;
  const before = JSON.stringify(task.values);
  Object.assign(task.values, change);
  if (JSON.stringify(task.values) === before) return;
  task.isChanged = true;
  telling(run, execution, run.node(execution), task, 'update', assignee);
}

/** As in Camunda 7, who has the task is told of behind what has changed it, if it is another than `before`. */
function telling(
  run: Run,
  execution: Execution,
  node: Node,
  task: OpenTask,
  event: TaskEvent,
  before: string | null,
): void {
  tellTask(run, execution, node, task, event);
  if (task.values.assignee !== before) tellTask(run, execution, node, task, 'assignment');
}

function tellTask(
  run: Run,
  execution: Execution,
  node: Node,
  task: OpenTask,
  event: TaskEvent,
): void {
  const texts = node.info.taskListeners?.[event] ?? [];
  tellEach(run, node.id, texts, () => {
    const place = { execution, elementId: node.id, event, writes: true };
    return withTask(run, task, event, scopeAt(run, place));
  });
}

function withTask(run: Run, task: OpenTask, event: TaskEvent, scope: Variables): Variables {
  const hosts = (scope as unknown as Record<symbol, Hosts>)[HOSTS];
  hosts.task = new TaskHost(run, task, event, hosts.execution!);
  return scope;
}

function newTask(run: Run, execution: Execution, { id, info }: Node): OpenTask {
  const faults: string[] = [];
  const values = workItemValues(info, run.scopeOf(execution), run.now(), (fault) =>
    faults.push(fault),
  );
  const about = { id: randomUUID(), executionId: execution.id, elementId: id };
  return { ...about, values, faults, isNew: true, isChanged: false };
}
