import * as elements from 'bpmn-elements';
import type { Variables } from '../../api/index.js';
import { hasExpression, resolve } from '../juel.js';
import type { ProcessModel } from '../model/process-model.js';
import { Conditions } from './conditions.js';
import { catcherOf, type EscalationCatcher, type ThrownEscalation } from './escalations.js';
import { INSTANCE_MADE } from './loops.js';
import { lightenBrokers } from './light-brokers.js';
import { RowTimers } from './row-timers.js';
import { settleInclusiveJoins } from './inclusive-joins.js';
import { openTokens } from './scopes.js';
import { type HeldToken, TransactionBoundaries } from './transaction-boundaries.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts: the library publishes no types for its messages. */

const library = elements as any;
const HANDLERS = Symbol.for('messageHandlers');
const FORMATTER = Symbol.for('formatter');
const ANNOUNCE = Symbol('announce');

/** Nothing of ours enriches an element's messages; the library's formatter costs a queue and a message at each step. */
const NO_FORMATTING = {
  format: (message: any, done: (error: null, content: unknown, changed: boolean) => void) =>
    done(null, message.content, false),
};

/** An activity that waits for somebody: a person, a message, a called process, a service. */
export interface Wait {
  executionId: string;
  elementId: string;
  /** Values of multi-instance element variables that hold here. */
  locals: Variables;
}

export interface PendingTimer {
  executionId: string;
  elementId: string;
  dueAt: Date;
  repeat: number | null;
  /** Why it has no date of its own: it waits for somebody to set one. */
  failure: string | null;
}

/** A service task that was reached; `finish` lets the process go on from it. */
export interface PendingService extends Wait {
  finish(error: Error | null): void;
}

/** A step of the history. */
export interface Step {
  executionId: string;
  elementId: string;
  kind: 'entered' | 'completed' | 'cancelled';
}

/** An error that nothing in the process catches. */
export class UncaughtProcessError extends Error {
  constructor(
    readonly elementId: string | null,
    readonly code: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** More activities than one command may run: a loop without a wait state, most likely. */
export class StepBudgetExceeded extends Error {
  constructor(
    readonly elementId: string | null,
    budget: number,
  ) {
    super(
      `The process ran ${budget} steps without coming to rest (last: ${elementId}); it probably loops for ever.`,
    );
  }
}

/** Steps between two breaths of the event loop, so that a long run does not stop the server. */
const STEPS_PER_BREATH = 200;

/**
 * One process instance in the library's element core. It holds no open resource: timers are rows, services
 * are announced and finished from outside, and tokens move only inside `pump`.
 */
export class InstanceExecution {
  variables: Variables;
  ended = false;
  /** Id of the last end event reached. */
  endedBy: string | null = null;
  /** The element that a token reached last: where to look when something goes wrong. */
  lastElement: string | null = null;
  readonly services = new Map<string, PendingService>();
  readonly steps: Step[] = [];
  readonly signalsThrown: string[] = [];
  /** Thrown, and caught by nothing in this process: their events rest until they are signalled. */
  readonly escalations: ThrownEscalation[] = [];

  private readonly definition: any;
  private readonly boundaries: TransactionBoundaries | null;
  private readonly conditions: Conditions | null;
  private readonly timers = new Map<string, PendingTimer>();
  private readonly inbox: Array<() => void> = [];
  private readonly reached = new Set<string>();
  private failure: UncaughtProcessError | null = null;
  private stepsInCommand = 0;

  constructor(
    private readonly model: ProcessModel,
    variables: Variables,
    now: () => Date,
    private readonly stepBudget: number,
  ) {
    this.variables = variables;
    const environment = new library.Environment({
      timers: new RowTimers(now),
      settings: { disableTrackState: true },
      expressions: this.expressions(),
      extensions: { adapter: (element: any) => this.adapt(element) },
    });
    this.definition = new library.Definition(new library.Context(model.context, environment));
    this.conditions = model.hasConditions ? new Conditions(model, this.definition) : null;
    this.boundaries = model.boundaryTargets.size
      ? new TransactionBoundaries(model, this.definition)
      : null;
    lightenBrokers(this.definition.broker);
    this.listen();
  }

  /** Runs from the start event to the first rest. `pump` must follow. */
  start(): void {
    this.definition.run();
  }

  /** Takes a state of `snapshot()` up again; announces its services and timers anew. `pump` must follow. */
  restore(state: object): void {
    this.definition.recover(state).resume();
    this.conditions?.restored(this.variables);
    this.steps.length = 0; // entering again is no step
  }

  /** The state to store, or null when the process has ended. */
  snapshot(): object | null {
    return this.ended ? null : this.definition.getState();
  }

  /** A new command begins: counts its steps from zero. */
  beginCommand(): void {
    this.stepsInCommand = 0;
    this.steps.length = 0;
    this.signalsThrown.length = 0;
    this.failure = null;
  }

  /**
   * Moves tokens until nothing can move by itself.
   * @throws UncaughtProcessError, StepBudgetExceeded; the instance must then be thrown away.
   */
  async pump(): Promise<void> {
    for (;;) {
      while (this.inbox.length) {
        this.inbox.shift()!();
        this.check();
        if (this.stepsInCommand % STEPS_PER_BREATH === 0) await new Promise(setImmediate);
      }
      this.check();
      if (this.ended) return;
      for (const { executionId, elementId } of this.waits()) {
        const info = this.model.elements.get(elementId);
        // A manual task is done outside the system; Camunda passes through it, the library waits.
        if (info?.type === 'bpmn:ManualTask') this.signal(executionId);
        else if (info?.escalation?.throws) this.escalate(executionId, info.escalation.code);
      }
      if (this.inbox.length || this.fulfilConditions()) continue;
      if (!settleInclusiveJoins(this.definition, this.model.context, this.boundaries)) return;
      this.step(this.lastElement);
    }
  }

  /** The error of the error end event that ended the process, for the process that called it. */
  get endedWithError(): { code: string; message: string } | null {
    const info = this.ended && this.endedBy ? this.model.elements.get(this.endedBy) : undefined;
    return info?.errorCode != null
      ? { code: info.errorCode, message: info.name ?? info.errorCode }
      : null;
  }

  /** Everything that waits now: user tasks, messages, signals, calls, services. */
  waits(): Wait[] {
    if (this.ended) return [];
    return this.openApis().map((api) => ({
      executionId: api.executionId,
      elementId: api.id,
      locals: this.locals(api.content, api.environment),
    }));
  }

  /** Tokens that stand at a transaction boundary. */
  heldTokens(): HeldToken[] {
    return this.ended || !this.boundaries ? [] : this.boundaries.tokens();
  }

  /** Lets a token go on from a transaction boundary. False when it does not stand there any more. */
  release(executionId: string): boolean {
    const released = this.ended ? null : this.boundaries?.release(executionId);
    if (released?.arrive) this.inbox.push(released.arrive);
    return !!released;
  }

  /** Timers that are armed now. */
  armedTimers(): PendingTimer[] {
    if (this.ended) return [];
    const live = new Set(this.openApis().map((api) => api.executionId as string));
    for (const id of this.timers.keys()) if (!belongsTo(id, live)) this.timers.delete(id);
    return [...this.timers.values()];
  }

  /** Drops announced services whose activity was cancelled. */
  forgetDeadServices(): void {
    const live = new Set(this.ended ? [] : this.openApis().map((api) => api.executionId as string));
    for (const id of this.services.keys()) if (!belongsTo(id, live)) this.services.delete(id);
  }

  /** Completes the wait `executionId`. False when it does not wait any more. */
  signal(executionId: string): boolean {
    const api = this.find(executionId);
    if (!api) return false;
    if (this.rearms(api)) {
      // A non-interrupting message event listens on: the library would fire it once only.
      api.owner.broker
        .getQueue('inbound-q')
        .queueMessage({ routingKey: 'activity.restart' }, { ...api.content.inbound?.[0] });
    }
    api.signal({});
    return true;
  }

  /** Ends a call activity with an error that a boundary event may catch by its code. */
  fail(executionId: string, error: { code: string; message: string }): boolean {
    const api = this.find(executionId);
    if (!api) return false;
    api.sendApiMessage('error', { message: error.message, code: error.code });
    return true;
  }

  /** Where an escalation is caught that the process called by `executionId` throws. */
  catcherAt(executionId: string, code: string | null): EscalationCatcher | null {
    const open = openTokens(this.definition);
    const call = open.find(({ api }) => api.executionId === executionId);
    return call ? catcherOf(this.model, open, call, code, true) : null;
  }

  /** Lets an escalation's catcher go on. */
  catchEscalation({ executionId, codeVariable }: EscalationCatcher, code: string | null): void {
    if (codeVariable) this.variables[codeVariable] = code;
    this.signal(executionId);
  }

  /** Whether tokens are on their way: `pump` must follow. */
  get isMoving(): boolean {
    return this.inbox.length > 0;
  }

  /** Fires the timer `executionId`. False when it is not armed any more. */
  fireTimer(executionId: string): boolean {
    if (!this.armedTimers().some((timer) => timer.executionId === executionId)) return false;
    this.definition.cancelActivity({ executionId });
    return true;
  }

  /**
   * Puts a token before an activity, as if a flow had brought it. False for what no token can be put before:
   * start and boundary events, joins, activities inside a sub-process.
   */
  startBefore(elementId: string): boolean {
    const [process] = this.definition.getRunningProcesses();
    const activity = process?.getActivityById(elementId);
    const info = this.model.elements.get(elementId);
    if (!activity || !info || info.parentId !== process.id) return false;
    if (/StartEvent|BoundaryEvent|ParallelGateway|InclusiveGateway/.test(info.type)) return false;
    activity.broker
      .getQueue('inbound-q')
      .queueMessage({ routingKey: 'activity.restart' }, { id: elementId });
    return true;
  }

  /** Takes the tokens of an activity away. Answers how many there were. */
  cancelActivity(elementId: string): number {
    const apis = this.ended ? [] : this.openApis().filter((api) => api.id === elementId);
    for (const api of apis) api.discard();
    return apis.length;
  }

  private find(executionId: string): any {
    return this.ended ? undefined : this.openApis().find((api) => api.executionId === executionId);
  }

  /** Lets conditional events go on. Answers whether one did. */
  private fulfilConditions(): boolean {
    const fulfilled = this.conditions?.fulfilled(this.variables, ({ content }) =>
      this.locals(content, undefined),
    );
    return !!fulfilled?.filter((executionId) => this.signal(executionId)).length;
  }

  private escalate(executionId: string, code: string | null): void {
    if (this.escalations.some((thrown) => thrown.executionId === executionId)) return;
    const open = openTokens(this.definition);
    const thrower = open.find(({ api }) => api.executionId === executionId);
    if (!thrower) return; // interrupted by another escalation
    const catcher = catcherOf(this.model, open, thrower, code, false);
    if (!catcher) this.escalations.push({ executionId, code });
    else {
      this.catchEscalation(catcher, code);
      if (!catcher.interrupting) this.signal(executionId);
    }
  }

  private rearms(api: any): boolean {
    const info = this.model.elements.get(api.id);
    return (
      info?.type === 'bpmn:BoundaryEvent' &&
      (info.waitsFor !== null || info.escalation !== null || info.condition !== null) &&
      !info.interrupting
    );
  }

  private openApis(): any[] {
    return openTokens(this.definition).map(({ api }) => api);
  }

  private check(): void {
    if (this.failure) throw this.failure;
  }

  private step(elementId: string | null): void {
    this.lastElement = elementId;
    if (++this.stepsInCommand > this.stepBudget)
      throw new StepBudgetExceeded(elementId, this.stepBudget);
  }

  /**
   * Adapts each element as the library makes it: a service task announces itself instead of calling a
   * function, and an activity takes its inbound token from `inbox`, so that chains of any length use no stack.
   */
  private adapt(element: any): void {
    const info = this.model.elements.get(element.id);
    if (info?.service) {
      element[ANNOUNCE] = this.announce;
      element.behaviour.Service = AnnouncedService;
    }
    if (!element.behaviour?.ioSpecification && !element.behaviour?.properties)
      element[FORMATTER] = NO_FORMATTING;
    if (element.behaviour?.loopCharacteristics)
      element[INSTANCE_MADE] = () => this.step(element.id);
    this.boundaries?.watch(element);
    const handlers = element[HANDLERS];
    const onInbound = handlers?.onInbound;
    if (!onInbound) return;
    handlers.onInbound = (routingKey: string, message: any, ...rest: unknown[]) => {
      const arrive = (): void => {
        // Taken back into its queue while it waited here, as the activity runs already: it will be delivered again.
        if (!message.pending) return;
        this.step(element.id);
        onInbound(routingKey, message, ...rest);
      };
      if (!this.boundaries?.hold(element.id, message, arrive)) this.inbox.push(arrive);
    };
  }

  private readonly announce: Announcement = {
    reached: (element, content, finish) => {
      const executionId: string = content.executionId;
      this.services.set(executionId, {
        executionId,
        elementId: element.id,
        locals: this.locals(content, element.environment),
        finish: (error) => {
          this.services.delete(executionId);
          finish(error);
        },
      });
    },
    gone: (executionId) => this.services.delete(executionId),
  };

  private listen(): void {
    const on = (event: string, listener: (content: any) => void) =>
      this.definition.broker.subscribeTmp(
        'event',
        event,
        (_: unknown, message: any) => listener(message.content),
        {
          noAck: true,
        },
      );
    on('definition.leave', () => (this.ended = true));
    on('definition.error', (content) => this.onError(content.error));
    on('activity.timer', (content) => {
      this.timers.set(content.executionId, {
        executionId: content.executionId,
        elementId: content.id,
        dueAt: new Date(content.expireAt),
        repeat: content.repeat ?? null,
        failure: content.failure ?? null,
      });
    });
    on('activity.timeout', (content) => this.timers.delete(content.executionId));
    on('activity.signal', (content) => this.signalsThrown.push(content.message?.name));
    on('activity.enter', (content) => {
      this.record('entered', content);
      if (content.type === 'bpmn:EndEvent') this.endedBy = content.id;
    });
    on('activity.end', (content) => {
      this.reached.add(content.executionId);
      // It may have been entered by an earlier command, as its message was an external task.
      if (this.model.elements.get(content.id)?.type === 'bpmn:EndEvent') this.endedBy = content.id;
    });
    on('activity.leave', (content) => {
      this.record(this.reached.delete(content.executionId) ? 'completed' : 'cancelled', content);
    });
  }

  private record(kind: Step['kind'], content: any): void {
    if (!this.model.elements.has(content.id)) return;
    this.steps.push({ executionId: content.executionId, elementId: content.id, kind });
  }

  private onError(error: any): void {
    const elementId: string | null =
      error?.source?.content?.id ?? error?.content?.id ?? this.lastElement;
    const info = elementId ? this.model.elements.get(elementId) : undefined;
    const inner = error?.inner ?? error;
    if (info?.errorCode != null) {
      this.ended = true;
      this.endedBy = info.id;
      return;
    }
    this.failure = new UncaughtProcessError(
      elementId,
      inner?.code ?? error?.code ?? null,
      String(inner?.message ?? error?.message ?? error),
    );
  }

  private expressions(): object {
    return {
      isExpression: (text: unknown) => typeof text === 'string' && /^[$#]\{[^{}]*\}$/.test(text),
      hasExpression,
      resolveExpression: (text: unknown, scope: any) =>
        hasExpression(text)
          ? resolve(text, { ...this.variables, ...this.locals(scope?.content, scope?.environment) })
          : text,
    };
  }

  /** Element variables in force at a message: on the item itself, or on the multi-instance sub-process around it. */
  private locals(content: any, environment: any): Variables {
    const locals: Variables = {};
    for (const name of this.model.elementVariables) {
      const outer = environment?.variables?.content;
      if (outer && Object.hasOwn(outer, name)) locals[name] = outer[name];
      if (content && Object.hasOwn(content, name)) locals[name] = content[name];
    }
    return locals;
  }
}

/** How a service task tells its execution that it was reached, or left without being finished. */
interface Announcement {
  reached(element: any, content: any, finish: (error: Error | null) => void): void;
  gone(executionId: string): void;
}

/**
 * A service task's work, done outside. The library constructs it, so it must be one function for all: the hidden class of
 * a constructor made for each instance keeps that whole instance alive, until the next full garbage collection.
 */
function AnnouncedService(this: any, element: any): void {
  this.element = element;
}
AnnouncedService.prototype = {
  execute(this: any, message: any, finish: (error: Error | null) => void) {
    this.element[ANNOUNCE].reached(this.element, message.content, finish);
  },
  discard(this: any, message: any) {
    this.element[ANNOUNCE].gone(message?.content?.executionId);
  },
  stop() {},
};

/** Execution ids of event definitions and iterations begin with their activity's execution id. */
function belongsTo(id: string, live: ReadonlySet<string>): boolean {
  if (live.has(id)) return true;
  for (let cut = id.lastIndexOf('_'); cut > 0; cut = id.lastIndexOf('_', cut - 1)) {
    if (live.has(id.slice(0, cut))) return true;
  }
  return false;
}
