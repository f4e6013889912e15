import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { built, lightenBrokers } from './light-brokers.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- the broker's inner messages have no published types. */

// The copy of the element core, and another of the same whose classes stay as they come.
const ofElementCore = createRequire(fileURLToPath(import.meta.resolve('bpmn-elements')));
const plainFile = ofElementCore.resolve('smqp');
const lightFile = path.join(path.dirname(plainFile), '../src/index.js');
const { Broker: PlainBroker } = ofElementCore('smqp') as { Broker: any };
const { Broker: LightBroker } = (await import(lightFile)) as { Broker: any };

/** A broker as the element core makes one for each element of a process. */
function brokerOfElement(make: any): any {
  const broker = make('owner');
  broker.assertExchange('event', 'topic', { prefix: 'activity', durable: true, autoDelete: false });
  broker.on('return', () => undefined);
  broker.assertExchange('api', 'topic', { autoDelete: false, durable: false });
  broker.assertExchange('run', 'topic', { autoDelete: false });
  const queue = broker.assertQueue('run-q', { durable: true, autoDelete: false });
  broker.assertQueue('inbound-q', { durable: true, autoDelete: false });
  broker.bindQueue(queue.name, 'run', 'run.#');
  return broker;
}

type Act =
  | { does: 'subscribe'; exchange: string; pattern: string; tag: string; priority: number }
  | { does: 'once'; exchange: string; pattern: string }
  | { does: 'cancel'; tag: string }
  | { does: 'consume' }
  | { does: 'publish'; exchange: string; key: string; mandatory: boolean }
  | { does: 'queue' };

const exchange = fc.constantFrom('event', 'api', 'run');
const pattern = fc.constantFrom(
  '#',
  'activity.#',
  'activity.*',
  'activity.*.7',
  'run.enter',
  'activity.#.7',
  '#.7',
  '*.*',
);
const key = fc.constantFrom('activity', 'activity.enter', 'activity.stop.7', 'run.enter', 'run.7');
const tag = fc.constantFrom('one', 'two', 'three');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    does: fc.constant('subscribe' as const),
    exchange,
    pattern,
    tag,
    priority: fc.constantFrom(0, 100, 200),
  }),
  fc.record({ does: fc.constant('once' as const), exchange, pattern }),
  fc.record({ does: fc.constant('cancel' as const), tag }),
  fc.record({ does: fc.constant('consume' as const) }),
  fc.record({ does: fc.constant('publish' as const), exchange, key, mandatory: fc.boolean() }),
  fc.record({ does: fc.constant('queue' as const) }),
);

/** What listeners heard, in order. Some publish again while they are called, some cancel themselves. */
function play(make: any, acts: readonly Act[]): unknown[] {
  const heard: unknown[] = [];
  const broker = brokerOfElement(make);
  let echoes = 5;
  const listener = (name: string) => (routingKey: string, message: any, owner: unknown) => {
    heard.push([name, routingKey, message.fields.exchange ?? null, message.content, owner]);
    message.ack();
    if (routingKey === 'activity.enter' && echoes-- > 0)
      broker.publish('event', 'activity.stop.7', { from: name });
    if (routingKey === 'run.7') broker.cancel(name);
  };
  const inbound = listener('inbound');
  for (const one of acts) {
    try {
      if (one.does === 'subscribe')
        broker.subscribeTmp(one.exchange, one.pattern, listener(one.tag), {
          noAck: true,
          consumerTag: one.tag,
          priority: one.priority,
        });
      else if (one.does === 'once')
        broker.subscribeOnce(one.exchange, one.pattern, listener('once'));
      else if (one.does === 'cancel') heard.push(broker.cancel(one.tag));
      else if (one.does === 'consume')
        broker.getQueue('inbound-q').assertConsumer(inbound, { consumerTag: 'inbound' });
      else if (one.does === 'queue')
        broker
          .getQueue('inbound-q')
          .queueMessage({ routingKey: 'flow.take' }, { token: heard.length });
      else
        broker.publish(one.exchange, one.key, { at: heard.length }, { mandatory: one.mandatory });
    } catch (error) {
      heard.push((error as Error).message);
    }
  }
  const state = broker.getState(true) as { queues?: { messages: any[] }[] } | undefined;
  heard.push(state?.queues?.map(({ messages }) => messages.map(({ content }) => content)) ?? null);
  return heard;
}

describe('light brokers', () => {
  beforeAll(() => lightenBrokers(LightBroker('any')));

  it('tell the same listeners the same messages in the same order as brokers that come with the library', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        expect(play(LightBroker, acts)).toEqual(play(PlainBroker, acts));
      }),
      { numRuns: 2_000 },
    );
  });

  it('give a listener its queue when it is asked for, to be bound to more', () => {
    const heardBy = (make: any) => {
      const heard: string[] = [];
      const broker = brokerOfElement(make);
      const consumer = broker.subscribeTmp('event', 'a.#', (key: string) => heard.push(key), {
        noAck: true,
        consumerTag: 'listener',
      });
      broker.bindQueue(consumer.queueName, 'event', 'b.#');
      for (const key of ['a.1', 'b.1', 'c.1']) broker.publish('event', key, {});
      broker.cancel('listener');
      broker.publish('event', 'a.2', {});
      return heard;
    };
    expect(heardBy(LightBroker)).toEqual(['a.1', 'b.1']);
    expect(heardBy(LightBroker)).toEqual(heardBy(PlainBroker));
  });

  it('are built by what is published, not by who listens', () => {
    const broker = brokerOfElement(LightBroker);
    broker.subscribeTmp('event', '#', () => undefined, { noAck: true, consumerTag: 'listener' });
    broker.getQueue('inbound-q').assertConsumer(() => undefined, { consumerTag: 'inbound' });
    expect([broker.exchangeCount, broker.queueCount, broker.getState(true)]).toEqual([
      0,
      0,
      undefined,
    ]);
    broker.publish('event', 'activity.enter', {});
    expect([broker.exchangeCount, broker.queueCount]).toEqual([3, 2]);
    expect(built(broker)).toBe(broker);
  });
});
