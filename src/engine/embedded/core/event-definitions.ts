import * as elements from 'bpmn-elements';

/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts. */

const library = elements as any;

/**
 * An event that rests until the driver signals it. The library's own definitions of these events look for their
 * counterpart by themselves, by the id of an element and within one process only; the driver knows codes, scopes
 * and callers.
 */
function Resting(this: any, activity: any, definition: any): void {
  this.id = activity.id;
  this.type = definition.type;
  this.broker = activity.broker;
}

Resting.prototype.execute = function execute(this: any, { content }: any): void {
  const { broker } = this;
  const { executionId, parent } = content;
  const tag = `_rest-${executionId}`;
  const onApi = (_: unknown, message: any): void => {
    const { type } = message.properties;
    if (type !== 'signal' && type !== 'discard' && type !== 'stop') return;
    broker.cancel(tag);
    broker.cancel(`${tag}-event`);
    if (type === 'signal') broker.publish('execution', 'execute.completed', { ...content });
    else if (type === 'discard') broker.publish('execution', 'execute.discard', { ...content });
  };
  const options = { noAck: true, priority: 400 };
  broker.subscribeTmp('api', `activity.*.${executionId}`, onApi, { ...options, consumerTag: tag });
  broker.subscribeTmp('api', `activity.*.${parent.executionId}`, onApi, {
    ...options,
    consumerTag: `${tag}-event`,
  });
  broker.publish('event', 'activity.wait', {
    ...content,
    executionId: parent.executionId,
    parent: parentOf(parent),
    state: 'wait',
  });
};

/** The parent of the event whose definition has `parent` for a parent: the event itself. */
function parentOf({ path }: any): object {
  const [first, ...rest] = path;
  return { ...first, ...(rest.length && { path: rest }) };
}

/** Asked by the driver: see conditions.ts. */
export const ConditionalEventDefinition: any = Resting;

/** Thrown and caught by the driver: see escalations.ts. */
export const EscalationEventDefinition: any = Resting;

/** A message that an external task sends (camunda:type="external" on a throw event) is sent by that task. */
export function MessageEventDefinition(this: any, activity: any, definition: any): void {
  library.MessageEventDefinition.call(this, activity, definition);
}
MessageEventDefinition.prototype = Object.create(library.MessageEventDefinition.prototype, {
  constructor: { value: MessageEventDefinition },
});
MessageEventDefinition.prototype.executeThrow = function executeThrow(this: any, message: any) {
  const { broker } = this;
  const { content } = message;
  const service = new this.activity.behaviour.Service(this.activity);
  const tag = `_send-${content.executionId}`;
  const leave = (): void => {
    broker.cancel(tag);
    broker.cancel(`${tag}-event`);
  };
  const onApi = (_: unknown, api: any): void => {
    const { type } = api.properties;
    if (type !== 'discard' && type !== 'stop') return;
    leave();
    service.discard(message);
    if (type === 'discard') broker.publish('execution', 'execute.discard', { ...content });
  };
  const options = { noAck: true, priority: 400 };
  for (const [executionId, consumerTag] of [
    [content.executionId, tag],
    [content.parent.executionId, `${tag}-event`],
  ])
    broker.subscribeTmp('api', `activity.*.${executionId}`, onApi, { ...options, consumerTag });
  service.execute(message, (error: Error | null) => {
    leave();
    if (!error) broker.publish('execution', 'execute.completed', { ...content });
    else {
      const caught = new library.ActivityError(error.message, message, error);
      broker.publish('execution', 'execute.error', { ...content, error: caught });
    }
  });
};
