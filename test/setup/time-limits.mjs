import { addEventHandler } from 'jest-circus';

const DEFAULT_MS = 60_000;

/**
 * The runner that runs the tests in plain Node keeps no time limits: what hangs would hang for ever, and without a
 * name. Each test and hook gets its own here, the third argument of `it` or the default.
 */
addEventHandler((event, { currentDescribeBlock }) => {
  if (event.name === 'add_test') limit(currentDescribeBlock.children.at(-1));
  if (event.name === 'add_hook') limit(currentDescribeBlock.hooks.at(-1));
});

function limit(entry) {
  const { fn, timeout = DEFAULT_MS } = entry;
  if (!fn) return;
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
