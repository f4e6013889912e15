import { resolve } from '../juel.js';
import { isOwnKey } from '../model/element-info.js';
import { fire } from './boundary-events.js';
import { pull } from './event-sub-processes.js';
import type { Node } from './graph.js';
import { givenBy } from './mappings.js';
import type { Execution, Run, ThrownSignal, Values } from './run.js';
import { assign } from './scopes.js';

/**
 * Throws a signal: who waits for it in this process catches it now, before anything goes on; whoever hears it elsewhere is told
 * once the process rests. What came to wait for it later is too late.
 */
export function throwSignal(run: Run, execution: Execution, node: Node): void {
  const signal = signalOf(run, execution, node);
  run.signalsThrown.push(signal);
  for (const listener of listenersFor(run, signal.name)) {
    // An event that interrupts may have taken the others away.
    if (!run.find(listener.id)) continue;
    assign(run, listener, signal.variables);
    goOn(run, listener);
  }
  if (run.find(execution.id)) run.complete(execution);
}

/** What an execution waits for has come. */
export function goOn(run: Run, execution: Execution): void {
  if (execution.host !== undefined) fire(run, execution);
  else if (execution.trigger) pull(run, execution);
  else run.complete(execution);
}

/** A signal as an event throws it, with what it carries. */
export function signalOf(run: Values, execution: Execution, node: Node): ThrownSignal {
  const { payload } = node.info;
  const signal = { name: node.eventName!, elementId: node.id };
  if (!payload) return { ...signal, variables: {}, businessKey: null, hasOwnKey: false };
  const values = run.scopeOf(execution);
  const { businessKey } = payload;
  const hasOwnKey = isOwnKey(businessKey ?? undefined);
  const key = businessKey === null || hasOwnKey ? null : resolve(businessKey, values);
  return {
    ...signal,
    variables: givenBy(payload.ins, {
      values,
      locals: execution.locals ?? {},
      admit: (name, value) => run.admit(name, value),
    }),
    businessKey: key === null || key === '' ? null : String(key),
    hasOwnKey,
  };
}

function listenersFor(run: Run, name: string): Execution[] {
  return run.state.active.filter((execution) => {
    const { waitsFor } = run.node(execution).info;
    return waitsFor?.kind === 'signal' && waitsFor.name === name;
  });
}
