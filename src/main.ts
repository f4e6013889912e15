import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application.js';
import { announce } from './announcement.js';
import { FirstAdministrator } from './modules/identity/index.js';
import {
  CannotListen,
  DomainError,
  InvalidConfiguration,
  listen,
  loadConfiguration,
} from './platform/index.js';
import { PRODUCT_SETTINGS } from './product-settings.js';
import { DatabaseUnusable } from './platform/database/index.js';

/** How long requests that are being served may take to end after SIGTERM. */
const GRACE_MS = 10_000;

let app: NestFastifyApplication | undefined;
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    const impatient = setTimeout(() => process.exit(code || 1), GRACE_MS);
    impatient.unref();
    try {
      await app?.close();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
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
  const configuration = loadConfiguration(process.env, PRODUCT_SETTINGS);
  const created = await createApplication({ configuration, onDatabaseLost: () => void end(1) });
  if (ending) await created.close();
  else {
    app = created;
    await listen(app, configuration.platform);
    const invitation = await app.get(FirstAdministrator, { strict: false }).invite();
    announce(configuration, await app.getUrl(), invitation);
  }
} catch (error) {
  const expected =
    error instanceof InvalidConfiguration ||
    error instanceof DatabaseUnusable ||
    error instanceof CannotListen ||
    error instanceof DomainError;
  console.error(expected ? error.message : error);
  await app?.close().catch(() => undefined);
  process.exit(1);
}
