/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts. */

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

/** Thrown and caught by the driver: see escalations.ts. */
export const EscalationEventDefinition: any = Resting;
