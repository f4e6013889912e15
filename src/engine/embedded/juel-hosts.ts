import type jsep from 'jsep';

/** Where an expression finds `execution` and `task`; set by whoever evaluates it. */
export const HOSTS = Symbol('hosts');

/** `execution` or `task` as an expression sees it; `name` is one of those below. Each throws an Error that says what is wrong. */
export interface Host {
  property(name: string): unknown;
  call(name: string, given: readonly unknown[]): unknown;
}

export interface Hosts {
  execution?: Host;
  task?: Host;
}

type Kind = keyof Hosts;
/** `reads`: possible wherever an expression is; `writes`: only in those that do work. */
interface Members {
  properties: ReadonlySet<string>;
  reads: ReadonlySet<string>;
  writes: ReadonlySet<string>;
}

const VARIABLE_READS = [
  'getVariable',
  'getVariableLocal',
  'hasVariable',
  'hasVariableLocal',
] as const;
const VARIABLE_WRITES = [
  'setVariable',
  'setVariableLocal',
  'removeVariable',
  'removeVariableLocal',
] as const;
export type VariableMethod = (typeof VARIABLE_READS | typeof VARIABLE_WRITES)[number];

const EXECUTION = [
  'id',
  'processInstanceId',
  'processDefinitionId',
  'businessKey',
  'processBusinessKey',
  'currentActivityId',
  'currentActivityName',
  'currentTransitionId',
  'eventName',
] as const;
export type ExecutionProperty = (typeof EXECUTION)[number];

const TASK = [
  'id',
  'name',
  'assignee',
  'priority',
  'dueDate',
  'followUpDate',
  'taskDefinitionKey',
  'eventName',
  'executionId',
  'processInstanceId',
  'processDefinitionId',
] as const;
export type TaskProperty = (typeof TASK)[number];

const TASK_WRITES = [
  'setName',
  'setAssignee',
  'setPriority',
  'setDueDate',
  'setFollowUpDate',
  'addCandidateGroup',
  'addCandidateGroups',
  'addCandidateUser',
  'addCandidateUsers',
  'deleteCandidateGroup',
  'deleteCandidateUser',
] as const;
export type TaskWrite = (typeof TASK_WRITES)[number];

const MEMBERS: Record<Kind, Members> = {
  execution: {
    properties: new Set<string>(EXECUTION),
    reads: new Set<string>(VARIABLE_READS),
    writes: new Set<string>(VARIABLE_WRITES),
  },
  task: {
    properties: new Set<string>(TASK),
    reads: new Set<string>(VARIABLE_READS),
    writes: new Set<string>([...VARIABLE_WRITES, ...TASK_WRITES]),
  },
};

/** A member of `execution` or `task` that an expression names. */
export interface HostMember {
  kind: Kind;
  name: string;
  use: 'property' | 'read' | 'write' | 'unknown';
}

/**
 * What a node of an expression asks of `execution` or `task`: `execution.businessKey`, `execution.getBusinessKey()`,
 * `task.execution.setVariable('x', 1)`. Null: nothing. `task` may be a variable too: of it only known members count.
 */
export function hostMember(node: jsep.Expression): HostMember | null {
  const isCall = node.type === 'CallExpression';
  const member = (isCall ? node.callee : node) as jsep.Expression;
  if (member.type !== 'MemberExpression' || member.computed) return null;
  const kind = kindOf(member.object as jsep.Expression);
  if (!kind) return null;
  const { name } = member.property as { name: string };
  const known = isCall ? calledMember(kind, name) : propertyMember(kind, name);
  if (known) return known;
  return kind === 'execution' ? { kind, name, use: 'unknown' } : null;
}

function propertyMember(kind: Kind, name: string): HostMember | null {
  return MEMBERS[kind].properties.has(name) ? { kind, name, use: 'property' } : null;
}

function calledMember(kind: Kind, name: string): HostMember | null {
  const { reads, writes } = MEMBERS[kind];
  if (reads.has(name)) return { kind, name, use: 'read' };
  if (writes.has(name)) return { kind, name, use: 'write' };
  const [, first, rest] = /^get([A-Z])(\w*)$/.exec(name) ?? [];
  return first ? propertyMember(kind, first.toLowerCase() + rest) : null;
}

/** `execution`, `task`, `task.execution` and `task.getExecution()`. */
function kindOf(node: jsep.Expression): Kind | null {
  if (node.type === 'Identifier')
    return node.name === 'execution' || node.name === 'task' ? (node.name as Kind) : null;
  const isCall = node.type === 'CallExpression';
  const member = (isCall ? node.callee : node) as jsep.Expression;
  if (member.type !== 'MemberExpression' || member.computed) return null;
  const { name } = member.property as { name: string };
  const object = member.object as jsep.Expression;
  const isTask = object.type === 'Identifier' && object.name === 'task';
  return isTask && name === (isCall ? 'getExecution' : 'execution') ? 'execution' : null;
}

/** What `execution` and `task` can do, for whoever asks for more. */
export function membersOf(kind: Kind): string {
  const { properties, reads, writes } = MEMBERS[kind];
  const methods = [...reads, ...writes].map((name) => `${name}()`);
  return [...properties, ...methods].join(', ');
}
