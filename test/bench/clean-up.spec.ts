import { CleanUp } from '../../bench/clean-up.js';

describe('the clean-up of a bench', () => {
  it('ends what was started, the last first', async () => {
    const ended: string[] = [];
    const cleanUp = new CleanUp();
    cleanUp.add(async () => void ended.push('database'));
    cleanUp.add(async () => void ended.push('server'));
    await cleanUp.run();
    expect(ended).toEqual(['server', 'database']);
  });

  it('lets a second call wait for the first: the run fails while an interruption is cleaned up', async () => {
    const ended: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const cleanUp = new CleanUp();
    cleanUp.add(async () => {
      await held;
      ended.push('database');
    });
    const first = cleanUp.run();
    const second = cleanUp.run().then(() => ended.push('second call'));
    release();
    await Promise.all([first, second]);
    expect(ended).toEqual(['database', 'second call']);
  });
});
