import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BrokenHooks, Declares, HooksModule } from '../../platform/hooks/index.js';
import { complete, serviceTaskStarting, TaskHandler, taskOfTopic } from '../api/index.js';
import { HandlerRegistry } from './handler-registry.js';
import { MissingHandlers } from './runtime.errors.js';

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
@TaskHandler('test.nothing')
class Empty {}

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
  @Declares(taskOfTopic, serviceTaskStarting)
  @Module({ imports: [HooksModule], providers: [HandlerRegistry, Greeting, ...providers] })
  class Handlers {}
  return Test.createTestingModule({ imports: [Handlers] })
    .compile()
    .then((module) => module.init())
    .then((module) => module.get(HandlerRegistry));
}

describe('HandlerRegistry', () => {
  it('finds handlers with their dependencies', async () => {
    const registry = await registryOf([Greet, CallOutside]);
    const handler = registry.handlerFor('test.greet')!;
    expect(handler).toMatchObject({ topic: 'test.greet', mode: 'inline', className: 'Greet' });
    expect(await handler.handle(TASK)).toEqual(complete({ text: 'buongiorno' }));
    expect(registry.handlers('leased').map(({ topic }) => topic)).toEqual(['test.call']);
    expect(registry.handlerFor('test.nobody')).toBeNull();
  });

  it('refuses to start with two handlers of one topic, and names them', async () => {
    const start = registryOf([Greet, GreetAgain]);
    await expect(start).rejects.toThrow(BrokenHooks);
    await expect(start).rejects.toThrow(
      'Greet.handle and GreetAgain.handle hear "engine.topic" as "test.greet": keep one.',
    );
  });

  it('refuses to start with a handler that has no handle', async () => {
    await expect(registryOf([Empty])).rejects.toThrow(
      'Empty.handle: there is no such method, and it is to hear "engine.topic".',
    );
  });

  it('names every topic without a handler', async () => {
    const registry = await registryOf([Greet]);
    expect(() => registry.require(['test.greet'])).not.toThrow();
    expect(() => registry.require(['test.b', 'test.greet', 'test.a', 'test.b'])).toThrow(
      new MissingHandlers(['test.a', 'test.b']),
    );
  });
});
