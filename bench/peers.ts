import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import serializer, { TypeResolver } from 'moddle-context-serializer';
import { type BenchModel, LOOP_PASSES } from './models.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- the libraries publish no usable types for their inner messages. */

const require = createRequire(import.meta.url);
const library = require('bpmn-elements');
const { Engine } = require('bpmn-engine');

/** Parses once; every instance shares the outcome, as users of bpmn-engine are told to do for speed. */
async function cachedDefinition(model: BenchModel): Promise<any> {
  const parsed = await new BpmnModdle().fromXML(model.xml('library'));
  return serializer(parsed as never, TypeResolver(library) as never);
}

/** An instance that waits for its user task. */
export interface WaitingInstance {
  /** Completes the task; resolves when the process has ended. */
  complete(): Promise<void>;
}

/** Plain bpmn-engine: in memory, nothing stored, the definition cached. */
export class InMemoryEngine {
  private constructor(
    private readonly sourceContext: any,
    private readonly extensions: Record<string, unknown>,
  ) {}

  static async of(model: BenchModel): Promise<InMemoryEngine> {
    return new InMemoryEngine(await cachedDefinition(model), { bench: serviceSteps() });
  }

  /** Starts an instance and runs it to its user task. */
  async toTask(): Promise<WaitingInstance> {
    const engine = this.instance();
    const listener = new EventEmitter();
    let task: any;
    listener.once('activity.wait', (api) => (task = api));
    await engine.execute({ listener });
    if (!task) throw new Error('The instance came to no task.');
    return {
      async complete() {
        const ended = engine.waitFor('end');
        task.signal();
        await ended;
      },
    };
  }

  /** Runs an instance of a process without wait states to its end. */
  async toEnd(): Promise<void> {
    const engine = this.instance();
    const ended = engine.waitFor('end');
    await engine.execute();
    await ended;
  }

  private instance(): any {
    const { sourceContext, extensions } = this;
    return new Engine({ name: 'bench', sourceContext, extensions } as any);
  }
}

/** The same steps as the product's handlers: they complete at once. */
function serviceSteps(): (element: any) => void {
  let left = false;
  return (element) => {
    if (element.type !== 'bpmn:ServiceTask') return;
    element.behaviour.Service = function Service() {
      return {
        execute(_: unknown, done: () => void) {
          const { variables } = element.environment;
          if (element.id === 'draw') variables.left = left = !left;
          if (element.id === 'step') {
            variables.passes = (variables.passes ?? 0) + 1;
            variables.again = variables.passes < LOOP_PASSES;
          }
          done();
        },
      };
    };
  };
}

/** What the library itself needs to complete a stored task: recover, resume, signal, getState. */
export class LibraryCommand {
  private constructor(
    private readonly context: any,
    private readonly stored: string,
  ) {}

  static async of(model: BenchModel): Promise<LibraryCommand> {
    const context = await cachedDefinition(model);
    const definition = newDefinition(context);
    definition.run();
    return new LibraryCommand(context, JSON.stringify(definition.getState()));
  }

  /** One command, synchronous. Answers whether the process ended by it. */
  run(): boolean {
    const definition = newDefinition(this.context);
    definition.recover(JSON.parse(this.stored)).resume();
    definition.signal({ id: 'task' });
    const state = definition.getState();
    return state.status !== 'executing' && !definition.isRunning;
  }
}

function newDefinition(context: any): any {
  const environment = new library.Environment({ settings: { disableTrackState: true } });
  return new library.Definition(new library.Context(context, environment));
}
