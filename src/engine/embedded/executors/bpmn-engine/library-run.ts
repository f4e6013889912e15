import { Engine } from 'bpmn-engine';
import type { ReducedModel } from './reduced-model.js';

/** What an event of the library is about, as its documentation has it. */
export interface ElementApi {
  id: string;
  executionId: string;
  content: {
    parent?: { id: string; executionId: string };
    /** What brought it: of a boundary event the run of its activity. */
    inbound?: { executionId: string }[];
    isMultiInstance?: boolean;
    index?: number;
  };
  signal(): void;
  cancel(): void;
  sendApiMessage(action: string, content: object): void;
}

/** Who is told what happens, and answers what the reduced model asks. */
export interface Host {
  /** `event`: such as `activity.enter`. What it throws ends the run. */
  told(event: string, api: ElementApi): void;
  answer(question: string, about: ElementApi['content'] & { executionId: string }): unknown;
  failed(error: unknown): void;
  finished(): void;
}

/** Timers are rows of the house: the library is told when one has come. */
const NO_TIMERS = {
  executing: [],
  register: () => NO_TIMERS,
  setTimeout: () => undefined,
  clearTimeout: () => undefined,
};
const silent = () => undefined;
const NO_LOG = () => ({ debug: silent, error: silent, warn: silent });
/** Instances of a multi-instance that begin together: all that the house admits. */
const SETTINGS = { batchSize: 1_000, disableTrackState: true };

/** One run of bpmn-engine, from a rest to the next: begun or taken up again, moved, stored and forgotten. */
export class LibraryRun {
  private constructor(private readonly engine: Engine) {}

  /** Begins a process, or takes `state` up again; `host` is told all that happens until it rests. */
  static async of(model: ReducedModel, host: Host, state: string | null): Promise<LibraryRun> {
    const expressions = {
      resolveExpression: (text: string, scope: { content: never }) =>
        model.questions.has(text) ? host.answer(text, scope.content) : text,
      isExpression: (text: string) => model.questions.has(text),
      hasExpression: (text: string) => model.questions.has(text),
    };
    const engine = new Engine({
      name: 'process',
      sourceContext: model.context,
      expressions: expressions as never,
      timers: NO_TIMERS as never,
      Logger: NO_LOG as never,
      settings: SETTINGS,
    });
    engine.on('error', (error: unknown) => host.failed(error));
    engine.on('end', () => host.finished());
    const listener = { emit: (event: string, api: ElementApi) => host.told(event, api) };
    const run = new LibraryRun(engine);
    if (state === null) await engine.execute({ listener });
    else {
      engine.recover({ definitions: [JSON.parse(state)] });
      await engine.resume({ listener });
    }
    return run;
  }

  /** What is to be stored, as JSON. */
  state(): string {
    return JSON.stringify(this.engine.execution.definitions[0].getState());
  }
}
