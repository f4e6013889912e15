import { NotHere, operatonJar } from '../bench/operaton/java.js';
import { launchOperaton } from '../bench/operaton/operaton.js';
import { startBenchServer } from '../bench/database.js';
import { AREAS } from '../test/contract/fixtures/index.js';
import { type Difference, runFixture } from '../test/contract/suite/runner.js';
import { RemoteRest } from '../test/contract/suite/remote-rest.js';

/**
 * Runs the fixtures of test/contract/fixtures on a real Operaton: prints how many agree, each difference that a fixture
 * explains, and each that none does. Ends with 1 when there is one of these. Arguments choose areas, or fixtures whose
 * name has the text. Needs Java 17 and Maven; where they are missing it says so and is skipped.
 */
const wanted = process.argv.slice(2);
const chosen = Object.entries(AREAS).flatMap(([area, fixtures]) =>
  fixtures
    .filter(({ name }) => wanted.length === 0 || wanted.some((w) => w === area || name.includes(w)))
    .map((fixture) => ({ area, fixture })),
);

try {
  await onOperaton(operatonJar());
} catch (error) {
  if (!(error instanceof NotHere)) throw error;
  console.log(`Skipped: ${error.message}`);
}

async function onOperaton(jar: string): Promise<void> {
  const database = await startBenchServer();
  try {
    const operaton = await launchOperaton(jar, database.postgres.url, {
      OPERATON_HISTORY: 'full',
      // Timers are fired by the fixtures alone.
      OPERATON_BPM_JOBEXECUTION_ENABLED: 'false',
    });
    try {
      console.log(`Operaton ${operaton.version}: ${chosen.length} fixtures`);
      await judge(new RemoteRest(`${operaton.endpoint.url}/engine-rest`));
    } finally {
      await operaton.stop();
    }
  } finally {
    await database.stop();
  }
}

async function judge(rest: RemoteRest): Promise<void> {
  const explained: Difference[] = [];
  const faults: string[] = [];
  for (const { area, fixture } of chosen)
    try {
      explained.push(...(await runFixture(rest, fixture, 'operaton')));
    } catch (error) {
      faults.push(`${area}: ${fixture.name}\n  ${(error as Error).message}`);
    }
  const differing = new Set(explained.map(({ fixture }) => fixture)).size;
  console.log(
    `${chosen.length - differing - faults.length} agree, ${differing} differ as explained:`,
  );
  for (const { fixture, step, because } of explained)
    console.log(`  ${fixture} (step ${step}): ${because}`);
  console.log(`${faults.length} differ without an explanation`);
  for (const fault of faults) console.log(`DIFFERENCE ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
