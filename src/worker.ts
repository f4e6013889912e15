import { InvalidConfiguration, loadConfiguration } from './platform/index.js';
import { PRODUCT_SETTINGS } from './product-settings.js';
import { type RunningWorker, startWorker } from './worker-application.js';

let worker: RunningWorker | undefined;
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    await worker?.stop().catch((error: unknown) => {
      console.error(error);
      code = 1;
    });
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(0));
process.on('unhandledRejection', (reason) => {
  console.error('Unhandled rejection', reason);
  void end(1);
});

try {
  const configuration = loadConfiguration(process.env, PRODUCT_SETTINGS, 'worker');
  const started = await startWorker({ configuration });
  if (ending) await started.stop();
  else {
    worker = started;
    if (started.topics.length > 0) {
      console.log(
        `Serving ${started.topics.join(', ')} of ${configuration.platform.engineRestUrl}.`,
      );
    } else {
      console.log(
        'No topic is implemented by a leased handler: there is nothing to do for a worker.',
      );
      await end(0);
    }
  }
} catch (error) {
  console.error(error instanceof InvalidConfiguration ? error.message : error);
  process.exit(1);
}
