import { addEventHandler } from 'jest-circus';

/**
 * Only what hangs takes so long. It is far from what any test needs on an idle machine, so that none fails on a busy one.
 */
const LEAST_MS = 900_000;

/**
 * The runner that runs the tests in plain Node keeps no time limits: what hangs would hang for ever, and without a
 * name. Each test and hook gets its own here:
 * the third argument of `it`, where it is more than what all have.
 */
addEventHandler((event, { currentDescribeBlock }) => {
  if (event.name === 'add_test') limit(currentDescribeBlock.children.at(-1));
  if (event.name === 'add_hook') limit(currentDescribeBlock.hooks.at(-1));
});

function limit(entry) {
  const { fn } = entry;
  if (!fn) return;
  const timeout = Math.max(entry.timeout ?? 0, LEAST_MS);
  entry.fn = async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not done after ${timeout} ms.`)), timeout);
    });
    try {
      return await Promise.race([fn(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
