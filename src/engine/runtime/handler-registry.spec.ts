import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { complete, ObservesWorkItems, TaskHandler } from '../api/index.js';
import { HandlerRegistry } from './handler-registry.js';
import { DuplicateHandler, MissingHandlers } from './runtime.errors.js';

@Injectable()
class Greeting {
  readonly text = 'buongiorno';
}

@Injectable()
@TaskHandler('test.greet')
class Greet {
  constructor(private readonly greeting: Greeting) {}

  async handle() {
    return complete({ text: this.greeting.text });
  }
}

@Injectable()
@TaskHandler('test.call', { mode: 'leased' })
class CallOutside {
  async handle() {
    return complete();
  }
}

@Injectable()
@TaskHandler('test.greet')
class GreetAgain extends Greet {}

@Injectable()
@ObservesWorkItems()
class Observer {
  async created() {}
}

const TASK = {
  id: '1',
  topic: 'test.greet',
  instanceId: '2',
  definitionId: 'd',
  processKey: 'p',
  elementId: 'e',
  businessKey: null,
  variables: {},
  retries: 3,
};

function registryOf(providers: (new (...args: never[]) => unknown)[]) {
  @Module({ imports: [DiscoveryModule], providers: [HandlerRegistry, Greeting, ...providers] })
  class Handlers {}
  return Test.createTestingModule({ imports: [Handlers] })
    .compile()
    .then((module) => module.init())
    .then((module) => module.get(HandlerRegistry));
}

describe('HandlerRegistry', () => {
  it('finds handlers with their dependencies, and observers', async () => {
    const registry = await registryOf([Greet, CallOutside, Observer]);
    const handler = registry.handlerFor('test.greet')!;
    expect(handler).toMatchObject({ topic: 'test.greet', mode: 'inline', className: 'Greet' });
    expect(await handler.handle(TASK)).toEqual(complete({ text: 'buongiorno' }));
    expect(registry.handlers('leased').map(({ topic }) => topic)).toEqual(['test.call']);
    expect(registry.observers()).toEqual([expect.any(Observer)]);
    expect(registry.handlerFor('test.nobody')).toBeNull();
  });

  it('refuses to start with two handlers of one topic, and names them', async () => {
    const start = registryOf([Greet, GreetAgain]);
    await expect(start).rejects.toThrow(DuplicateHandler);
    await expect(start).rejects.toThrow(/test\.greet has 2 handlers, Greet and GreetAgain/);
  });

  it('names every topic without a handler', async () => {
    const registry = await registryOf([Greet]);
    expect(() => registry.require(['test.greet'])).not.toThrow();
    expect(() => registry.require(['test.b', 'test.greet', 'test.a', 'test.b'])).toThrow(
      new MissingHandlers(['test.a', 'test.b']),
    );
  });
});
