import { handBack } from './call-mappings.js';
import type { EscalationCatcher } from './core/escalations.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** What the climb needs of the session. */
export interface Climber {
  take(instanceId: string): Promise<InstanceUnit>;
  /** Makes a move in an instance and runs it to its rest, or leaves that to the one who is running it already. */
  move(unit: InstanceUnit, begin: () => void): Promise<void>;
}

/**
 * Takes an escalation that its own process does not catch to the processes that called it, one after the other; an
 * escalation that nobody catches is harmless, and its process goes on (as in Camunda 7). The values that the calls
 * hand out go with it. An interrupting catch cancels `unit`.
 */
export async function climb(session: Climber, unit: InstanceUnit): Promise<void> {
  const { executionId, code } = unit.execution.escalations.shift()!;
  const callers: { unit: InstanceUnit; called: InstanceUnit; callId: string }[] = [];
  let catcher: EscalationCatcher | null = null;
  for (let called = unit; called.record.parentInstanceId && !catcher;) {
    const caller = await session.take(called.record.parentInstanceId);
    const callId = called.record.parentExecutionId!;
    callers.push({ unit: caller, called, callId });
    catcher = caller.execution.catcherAt(callId, code);
    called = caller;
  }
  if (catcher) {
    const caught = catcher;
    const last = callers.at(-1)!;
    for (const { unit: caller, called, callId } of callers) {
      await session.move(caller, () => {
        giveBack(caller, called, callId);
        if (caller === last.unit) caller.execution.catchEscalation(caught, code);
      });
    }
    if (catcher.event.info.interrupting) return;
  }
  await session.move(unit, () => void unit.execution.signal(executionId));
}

function giveBack(caller: InstanceUnit, called: InstanceUnit, callId: string): void {
  const wait = caller.execution.waits().find((candidate) => candidate.executionId === callId);
  const call = wait && caller.model.elements.get(wait.elementId)?.call;
  if (call) handBack(caller, callId, call.outs, called.execution.variables);
}
