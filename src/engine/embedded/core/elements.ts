import * as elements from 'bpmn-elements';
import { TypeResolver } from 'moddle-context-serializer';
import {
  ConditionalEventDefinition,
  EscalationEventDefinition,
  MessageEventDefinition,
} from './event-definitions.js';
import { MultiInstanceLoopCharacteristics, StandardLoopCharacteristics } from './loops.js';
import { NEVER, parseTimer, type TimerType } from './timer-text.js';
import type { RowTimers } from './row-timers.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- the library's classes are functions that are called with `this`
   and whose inner messages have no published types; everything untyped stays in this file and in execution.ts. */

const library = elements as any;

/** A class of the library with some methods replaced. Its constructors are plain functions. */
function override(base: any, methods: Record<string, unknown>): any {
  function Overridden(this: unknown, ...args: unknown[]) {
    return base.apply(this, args);
  }
  Overridden.prototype = Object.create(base.prototype, { constructor: { value: Overridden } });
  Object.assign(Overridden.prototype, methods);
  return Overridden;
}

/**
 * Tokens are never discarded along a path: with the library's dead-path elimination an exclusive split and
 * merge inside a parallel branch makes the join fire early and then hang.
 */
const SequenceFlow = override(library.SequenceFlow, { discard() {} });

/** Timers are rows: their due date comes from our clock, and they never fire inside `resume`. */
const TimerEventDefinition = override(library.TimerEventDefinition, {
  _getTimers(this: any, message: any) {
    const content = message.content;
    const timers = this.environment.timers as RowTimers;
    if (content.expireAt)
      return { ...pick(content), expireAt: new Date(content.expireAt), timeout: 1 };
    for (const type of ['timeDate', 'timeDuration', 'timeCycle'] as TimerType[]) {
      const text = content[type] ?? this[type];
      if (!text) continue;
      const inbound = content.inbound?.[0]?.repeat;
      try {
        const value = this.environment.resolveExpression(text, message);
        if (value === null || value === '') throw new Error(`${text} has no value`);
        const { dueAt, repeat } = parseTimer(type, String(value), timers.now());
        return {
          timerType: type,
          [type]: value,
          expireAt: dueAt,
          repeat: inbound ?? repeat,
          timeout: 1,
        };
      } catch (error) {
        // Whoever brought the process here can mend neither its model nor its variables.
        const failure = (error as Error).message;
        return { timerType: type, [type]: text, expireAt: NEVER, failure, timeout: 1 };
      }
    }
    throw new Error(`The timer of <${this.activity.id}> has no text`);
  },
});

function pick(content: any): Record<string, unknown> {
  const { timerType, timeDate, timeDuration, timeCycle, repeat } = content;
  return {
    timerType,
    repeat,
    ...(timeDate && { timeDate }),
    ...(timeDuration && { timeDuration }),
    ...(timeCycle && { timeCycle }),
  };
}

/** An inclusive join is a wait state that `settle` releases when no open token can reach it any more. */
function Join(this: any, activity: any): void {
  this.broker = activity.broker;
}
Join.prototype.execute = function execute(this: any, { content }: any): void {
  const broker = this.broker;
  const tag = `_join-${content.executionId}`;
  broker.subscribeTmp(
    'api',
    `activity.*.${content.executionId}`,
    (_: unknown, message: any) => {
      broker.cancel(tag);
      const type = message.properties.type;
      if (type === 'signal')
        broker.publish('execution', 'execute.completed', {
          ...content,
          ...message.content.message,
        });
      else if (type === 'discard') broker.publish('execution', 'execute.discard', { ...content });
    },
    { noAck: true, consumerTag: tag },
  );
  broker.publish('event', 'activity.wait', { ...content, state: 'wait' });
};

function InclusiveGateway(definition: any, context: any): unknown {
  return context.getInboundSequenceFlows(definition.id).length > 1
    ? new library.Activity(Join, definition, context)
    : library.InclusiveGateway(definition, context);
}

/** Maps BPMN types to the library's element core with our overrides. */
export const typeResolver: any = TypeResolver({
  ...library,
  SequenceFlow,
  TimerEventDefinition,
  InclusiveGateway,
  ConditionalEventDefinition,
  EscalationEventDefinition,
  MessageEventDefinition,
  MultiInstanceLoopCharacteristics,
  StandardLoopCharacteristics,
});
