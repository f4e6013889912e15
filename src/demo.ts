import { readDemoOptions, USAGE, WrongUsage } from './demo/demo-options.js';
import { runDemo } from './demo/demo-run.js';
import { openServer } from './demo/demo-server.js';
import { terminal } from './demo/demo-output.js';

/** `npm run demo -- PATH`: loads a municipality's open data into a running server, and works on it as people would. */
async function main(): Promise<number> {
  const options = readDemoOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const output = terminal();
  const server = await openServer(options, output);
  const stop = () => void server.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const summary = await runDemo(
      { ...options, baseUrl: server.url, password: await server.password() },
      output,
    );
    return summary.failures.length > 0 || summary.refused > 0 ? 1 : 0;
  } finally {
    await server.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof WrongUsage) console.error(USAGE);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
