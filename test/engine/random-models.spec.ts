import fc from 'fast-check';
import type { Variables } from '../../src/engine/api/index.js';
import { InstanceExecution } from '../../src/engine/embedded/core/execution.js';
import type { Executor } from '../../src/engine/embedded/executor.js';
import { BpmnEngineExecution } from '../../src/engine/embedded/executors/bpmn-engine/execution.js';
import { parseModel, type ProcessModel } from '../../src/engine/embedded/model/process-model.js';
import {
  CONDITION_VARIABLES,
  counterOf,
  type RandomModel,
  randomModel,
} from '../builders/random-model.js';
import { Watchdog } from '../setup/watchdog.js';
import { type Offer, TokenGame } from './token-game.js';

/** How many models; `npm run test:models` tries many more. */
const MODELS = Number(process.env.MODELS ?? 60);
/** The suite tries the same models each time, `npm run test:models` others; SEED repeats a run whose report names it. */
const SEED = Number(process.env.SEED ?? (process.env.MODELS ? Date.now() & 0x7fffffff : 20261130));
/** Far more than the largest model needs: whatever comes here goes round for ever. */
const MOST_MOVES = 3_000;
const STEP_BUDGET = 3_000;
const RUN_TIMEOUT_MS = 30_000;
/** An engine that hangs without yielding is found by nothing else. */
const HANGS_AFTER_MS = 2 * RUN_TIMEOUT_MS;
const NOW = new Date('2026-11-23T10:00:00Z');
const ACTIVITIES = new Set(['bpmn:Task', 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:SubProcess']);

/** Plays a model in the engine and in the token game at once, and stops at the first difference. */
class Duel {
  private readonly completed: string[] = [];
  private readonly game: TokenGame;

  private constructor(
    private readonly model: ProcessModel,
    root: RandomModel['root'],
    private readonly variables: Variables,
    private execution: Executor,
    private readonly executor: Kind,
    private readonly random: () => number,
    private readonly restarts: boolean,
  ) {
    this.game = new TokenGame(root, { ...variables });
  }

  static async play(
    model: ProcessModel,
    random: RandomModel,
    { seed, restarts, executor }: { seed: number; restarts: boolean; executor: Kind },
  ): Promise<void> {
    const variables: Variables = { ...random.variables };
    const execution = new executor(model, variables, () => NOW, STEP_BUDGET);
    execution.start();
    await execution.pump();
    const { root } = random;
    await new Duel(model, root, variables, execution, executor, generator(seed), restarts).run();
  }

  private async run(): Promise<void> {
    const moves: string[] = [];
    for (;;) {
      this.collectSteps();
      this.compare(moves);
      if (this.game.ended) break;
      if (moves.length >= MOST_MOVES) throw new Error(`Not at its end after ${MOST_MOVES} moves`);
      const offers = this.game.offers();
      const offer = offers[Math.floor(this.random() * offers.length)];
      moves.push(await this.move(offer));
    }
    expect({ moves, completed: this.completed.sort() }).toEqual({
      moves,
      completed: [...this.game.completed].sort(),
    });
  }

  private compare(moves: string[]): void {
    const ids = (things: Iterable<{ elementId: string }>) =>
      [...things].map(({ elementId }) => elementId).sort();
    const offered = (kind: Offer['kind']) =>
      ids(this.game.offers().filter((offer) => offer.kind === kind));
    const isUserTask = ({ elementId }: { elementId: string }) =>
      this.model.elements.get(elementId)?.type === 'bpmn:UserTask';
    expect({
      moves,
      ended: this.execution.ended,
      user: ids(this.execution.waits().filter(isUserTask)),
      service: ids(this.execution.services.values()),
      timer: ids(this.execution.armedTimers()),
      job: ids(this.execution.heldTokens()),
    }).toEqual({
      moves,
      ended: this.game.ended,
      user: offered('user'),
      service: offered('service'),
      timer: offered('timer'),
      job: offered('job'),
    });
  }

  /** Makes one move on both sides; answers how it reads in a report. */
  private async move({ kind, elementId }: Offer): Promise<string> {
    if (this.restarts) await this.restart();
    this.execution.beginCommand();
    const written = this.newValues(kind, elementId);
    Object.assign(this.variables, written);
    this.game.assign(written);
    const failed =
      kind === 'service' && this.model.elements.has(`${elementId}_failed`) && this.random() < 0.5;
    this.game.move(elementId, failed);
    const at = (candidate: { elementId: string }) => candidate.elementId === elementId;
    if (kind === 'timer')
      this.execution.fireTimer(this.execution.armedTimers().find(at)!.executionId);
    else if (kind === 'job') {
      const held = this.execution.heldTokens().filter(at);
      this.execution.release(held[Math.floor(this.random() * held.length)].executionId);
    } else if (kind === 'user') {
      const waits = this.execution.waits().filter(at);
      this.execution.signal(waits[Math.floor(this.random() * waits.length)].executionId);
    } else {
      const service = [...this.execution.services.values()].find(at)!;
      service.finish(failed ? Object.assign(new Error('failed'), { code: 'FAILED' }) : null);
    }
    await this.execution.pump();
    return `${elementId}${failed ? ' fails' : ''} ${JSON.stringify(written)}`;
  }

  /** What the person or the service writes with its completion. */
  private newValues(kind: Offer['kind'], elementId: string): Variables {
    const [, loopId, part] = /^(loop\d+)_(begin|count)$/.exec(elementId) ?? [];
    if (loopId) {
      const counter = counterOf(loopId);
      return { [counter]: part === 'begin' ? 0 : Number(this.variables[counter]) + 1 };
    }
    if (kind === 'timer' || kind === 'job' || this.random() < 0.4) return {};
    const name = CONDITION_VARIABLES[Math.floor(this.random() * CONDITION_VARIABLES.length)];
    return { [name]: Math.floor(this.random() * 4) };
  }

  private async restart(): Promise<void> {
    const state = JSON.parse(JSON.stringify(this.execution.snapshot())) as object;
    this.execution = new this.executor(this.model, this.variables, () => NOW, STEP_BUDGET);
    this.execution.restore(state);
    await this.execution.pump();
  }

  private collectSteps(): void {
    for (const { kind, elementId } of this.execution.steps) {
      if (kind === 'completed' && ACTIVITIES.has(this.model.elements.get(elementId)!.type))
        this.completed.push(elementId);
    }
  }
}

type Kind = new (...given: ConstructorParameters<typeof InstanceExecution>) => Executor;

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a random valid model', () => {
  let watchdog: Watchdog;

  beforeAll(() => {
    watchdog = new Watchdog(HANGS_AFTER_MS);
  });
  afterAll(() => watchdog.stop());

  const playAll = (executor: Kind, restarts: boolean) =>
    fc.assert(
      fc.asyncProperty(randomModel, fc.integer(), async (random, seed) => {
        watchdog.beat(`${fc.stringify(random)} ${seed}`);
        const model = await parseModel('random.bpmn', random.xml);
        // Where it is wrong by what its makers know, the deployment is refused.
        fc.pre(executor === InstanceExecution || model.beyondBpmnEngine.length === 0);
        await Duel.play(model, random, { seed, restarts, executor });
      }),
      { numRuns: MODELS, seed: SEED, timeout: RUN_TIMEOUT_MS },
    );

  it.each([
    ['in one go', false],
    ['restarted before every move', true],
  ])(
    'runs to its end as the token game says, %s',
    (_, restarts) => playAll(InstanceExecution, restarts),
    60_000 + MODELS * 2_000,
  );

  it(
    'runs on bpmn-engine as the token game says, restarted before every move',
    () => playAll(BpmnEngineExecution, true),
    60_000 + MODELS * 4_000,
  );
});
