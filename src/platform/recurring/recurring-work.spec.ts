import { Logger } from '@nestjs/common';
import { RecurringWork } from './recurring-work.js';

/** Calls `turn` with the number of each turn. */
class Counting extends RecurringWork {
  turns = 0;

  constructor(
    private readonly turn: (number: number) => Promise<void> | void,
    enabled = true,
  ) {
    super({ enabled, everyMs: 1, failed: 'Counting failed' });
  }

  async sweep(): Promise<void> {
    this.turns += 1;
    await this.turn(this.turns);
  }
}

describe('work that recurs', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(true));

  it('goes on after a turn that failed', async () => {
    const work = await new Promise<Counting>((resolve) => {
      const counting = new Counting((number) => {
        if (number === 3) resolve(counting);
        throw new Error('not this time');
      });
      counting.onApplicationBootstrap();
    });
    await work.onModuleDestroy();
    expect(work.turns).toBeGreaterThanOrEqual(3);
  });

  it('takes no turn before the last one has ended, and is waited for at shutdown', async () => {
    let finish = () => {};
    const events: string[] = [];
    const work = await new Promise<Counting>((resolve) => {
      const counting = new Counting(async () => {
        events.push('begins');
        resolve(counting);
        await new Promise<void>((ended) => (finish = ended));
        events.push('ends');
      });
      counting.onApplicationBootstrap();
    });
    const down = work.onModuleDestroy().then(() => events.push('down'));
    finish();
    await down;
    expect(events).toEqual(['begins', 'ends', 'down']);
  });

  it('does not start by itself where that is switched off', async () => {
    const work = new Counting(() => {}, false);
    work.onApplicationBootstrap();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(work.turns).toBe(0);
  });
});
