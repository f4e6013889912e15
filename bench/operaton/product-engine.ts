import 'reflect-metadata';
import { migrations } from '../../migrations/index.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { type Product, startProduct } from '../product.js';
import { closedLoop, type Done } from './closed-loop.js';
import type { Answer, Question, Settled } from './engine-process.js';
import { COMPARED_MODELS, KEYS, LOOP_PASSES } from './models.js';

/**
 * The product's engine in a process of its own, driven through its port, with its job executor at work as Operaton's is.
 * `startEngineProcess` says by messages what to run.
 */
class Engine {
  /** Tasks that W1 came to, for W2, oldest first. */
  private open: string[] = [];
  private next = 0;

  constructor(private readonly product: Product) {}

  async answer(question: Question): Promise<Answer> {
    if (question.op === 'forget') {
      this.forget();
      return null;
    }
    return this.run(question);
  }

  private async run({ workload, ...bounds }: Question & { op: 'run' }): Promise<Done> {
    const once = this.operations[workload];
    if (!once) throw new Error(`Unknown workload ${workload}`);
    const done = await closedLoop(once, bounds);
    if (workload === 'W2') {
      this.open = this.open.slice(this.next);
      this.next = 0;
    }
    return done;
  }

  private forget(): void {
    this.open = [];
    this.next = 0;
  }

  private readonly operations: Record<string, () => Promise<boolean>> = {
    W1: async () => {
      this.open.push(await this.startedTask(KEYS.oneTask));
      return true;
    },
    W2: async () => {
      if (this.next >= this.open.length) return false;
      await this.product.complete(this.open[this.next++]);
      return true;
    },
    W3: async () => {
      await this.product.complete(await this.startedTask(KEYS.oneTask));
      return true;
    },
    'W4-sequence': () => this.whole(KEYS.sequence),
    'W4-choice': () => this.whole(KEYS.choice, { amount: Math.floor(Math.random() * 200) }),
    'W4-parallel': () => this.whole(KEYS.parallel),
    'W4-loop': () => this.whole(KEYS.loop),
    WC: async () => {
      const id = await this.product.start(KEYS.mix, { amount: 150, approved: false });
      await this.product.complete(this.product.taskOf(id), { approved: true });
      await this.product.complete(this.product.taskOf(id));
      return true;
    },
  };

  private async startedTask(key: string): Promise<string> {
    return this.product.taskOf(await this.product.start(key));
  }

  private async whole(key: string, variables?: Record<string, number>): Promise<boolean> {
    await this.product.start(key, variables);
    return true;
  }
}

const url = process.env.BENCH_DATABASE_URL!;
await migrateDatabase(url, migrations);
const product = await startProduct(url, {
  models: COMPARED_MODELS,
  loopPasses: LOOP_PASSES,
  backgroundWork: true,
});
const engine = new Engine(product);
process.on('message', (question: Question) => {
  void engine
    .answer(question)
    .then(
      (answer): Settled => ({ id: question.id, answer }),
      (error: Error): Settled => ({ id: question.id, error: String(error.stack ?? error) }),
    )
    .then((settled) => process.send!(settled));
});
process.once('disconnect', () => void product.stop().finally(() => process.exit()));
process.send!({ ready: true });
