import { compensate } from './compensation.js';
import { catchEscalation, escalationCatcher } from './escalations.js';
import { tell } from './listeners.js';
import { linkKey, type Node } from './graph.js';
import type { Execution, ProcessError, Run } from './run.js';
import { throwSignal } from './signals.js';

/** What an event that throws does once its token is there. */
export function throwEvent(run: Run, execution: Execution, node: Node): void {
  switch (node.event) {
    case 'signal':
      return throwSignal(run, execution, node);
    case 'escalation':
      return escalate(run, execution, node);
    case 'error':
      return run.throwError(execution, errorOf(node));
    case 'link':
      return followLink(run, execution, node);
    case 'terminate':
      return terminate(run, execution);
    case 'compensate':
      return compensate(run, execution, node.undoes) ? undefined : run.complete(execution);
    case 'cancel':
      return compensate(run, execution, null) ? undefined : cancelTransaction(run, execution);
    default:
      return run.complete(execution);
  }
}

function errorOf({ info, eventName }: Node): ProcessError {
  const error: ProcessError = new Error(info.name ?? eventName ?? '');
  error.code = info.errorCode ?? eventName;
  return error;
}

/** Goes on where the link is caught. Only a version that was deployed before links were checked can have one that is not. */
function followLink(run: Run, execution: Execution, { parent, eventName }: Node): void {
  const target = run.graph.links.get(linkKey(parent, eventName));
  if (!target)
    throw new Error(`No event of its process or sub-process catches the link "${eventName}".`);
  tell(run, 'end', execution, run.node(execution));
  run.drop(execution, 'completed');
  run.put(target, execution.scope, null);
}

/** Caught within the process, or told to the process that called it: its event rests until it is signalled. */
function escalate(run: Run, execution: Execution, { info }: Node): void {
  const { code } = info.escalation!;
  const catcher = escalationCatcher(run, execution, code);
  if (!catcher) return void run.escalations.push({ executionId: execution.id, code });
  catchEscalation(run, catcher, code);
  if (!catcher.event.info.interrupting) run.complete(execution);
}

/** Ends all else in its scope. */
function terminate(run: Run, execution: Execution): void {
  const { scope } = execution;
  run.state.tokens = run.state.tokens.filter((token) => token.scope !== scope);
  for (const other of run.state.active.filter(
    (candidate) =>
      candidate !== execution && candidate.scope === scope && !candidate.host && !candidate.trigger,
  ))
    run.cancel(other);
  run.complete(execution);
}

/** Takes a transaction away once what it did is undone; it is left over its cancel event. */
export function cancelTransaction(run: Run, execution: Execution): void {
  const transaction = run.find(execution.scope)!;
  const boundary = run.node(transaction).boundaries.find(({ event }) => event === 'cancel');
  run.cancel(transaction);
  if (boundary) run.caughtAt(boundary, transaction);
  else run.endScope(transaction.scope);
}
