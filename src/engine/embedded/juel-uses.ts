import type jsep from 'jsep';
import { BOUND_VARIABLES } from '../api/index.js';
import { childrenOf, ExpressionError, treesOf } from './juel.js';
import { type HostMember, hostMember } from './juel-hosts.js';

/** What an expression may do beside giving a value; by its place in the model. */
export interface Uses {
  /** It may write variables. */
  writes?: boolean;
  /** It may read and change `task`. */
  task?: boolean;
}

/** Expressions that only give a value. */
export const VALUE: Uses = {};
/** Expressions that do work: those of tasks and listeners. */
export const WORK: Uses = { writes: true };
/** Listeners of a user task. */
export const TASK_WORK: Uses = { writes: true, task: true };

/** Throws an ExpressionError when a text that can be read does what is not for its place in the model. */
export function assertUses(text: string, uses: Uses): void {
  const visit = (node: jsep.Expression): void => {
    const asked = hostMember(node);
    if (asked) assertUse(text, asked, node, uses);
    childrenOf(node).forEach(visit);
  };
  treesOf(text).forEach(visit);
}

function assertUse(
  text: string,
  { kind, name, use }: HostMember,
  node: jsep.Expression,
  uses: Uses,
) {
  if (use !== 'write') return;
  const what = `${kind}.${name}()`;
  if (kind === 'task' && !uses.task)
    throw new ExpressionError(text, `${what} is possible in task listeners only`);
  if (!uses.writes)
    throw new ExpressionError(
      text,
      `${what} is possible in listeners, and in the expressions and scripts of tasks, only`,
    );
  const [first] = node.arguments as jsep.Expression[];
  if (/Variable/.test(name) && first?.type === 'Literal') assertUnbound(text, first.value);
}

/** Throws an ExpressionError for a variable that only the platform sets. */
export function assertUnbound(text: string, variable: unknown): void {
  if (BOUND_VARIABLES.has(String(variable)))
    throw new ExpressionError(
      text,
      `"${String(variable)}" binds a process to its case, which the platform alone does: choose another variable`,
    );
}
