import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/index.js';
import { migrations } from '../../migrations/index.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { OPERATOR, startTestEngine, type TestEngine } from '../setup/test-engine.js';
import { eventually } from '../setup/eventually.js';
import {
  EFFECT_TABLE,
  EffectHandler,
  LOAD_MODEL,
  LOAD_SERVICES,
  LOAD_STEPS,
  LOAD_TASKS,
} from './fixtures/load-model.js';
import { LoadProcess } from './fixtures/load-process.js';
import { openPool } from '../setup/open-client.js';
import { makeQuickFolder } from '../setup/quick-folder.js';

/** How often the server is killed; `npm run test:crash` does it many times. */
const CRASHES = Number(process.env.CRASHES ?? 3);
const DATABASE_CRASHES = Math.max(1, Math.ceil(CRASHES / 3));
/** A kill falls at any moment of as many milliseconds after the load has begun. */
const LOAD_MS = Number(process.env.CRASH_LOAD_MS ?? 1_500);
const MINUTE_MS = 60_000;

describe('a crash under load', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let admin: pg.Pool;
  const processes = new Set<LoadProcess>();
  let databaseDeaths = 0;

  beforeAll(async () => {
    folder = await makeQuickFolder('punto-dascolto-crash-');
    postgres = await startEmbeddedPostgres({
      dataDir: path.join(folder, 'data'),
      onCrash: () => databaseDeaths++,
    });
    admin = openPool({ connectionString: postgres.url, application_name: 'crash-test', max: 2 });
    admin.on('error', () => undefined); // the database dies in these tests
    await migrateDatabase(postgres.url, migrations);
    await admin.query(EFFECT_TABLE);
    const engine = await freshEngine();
    await engine.deploy(LOAD_MODEL);
    await engine.stop();
  }, 2 * MINUTE_MS);

  afterAll(async () => {
    for (const process of processes) await process.kill();
    await admin?.end();
    await postgres?.stop();
    await fs.rm(folder, { recursive: true, force: true });
  });

  const freshEngine = () =>
    startTestEngine({ databaseUrl: postgres.url, providers: [EffectHandler] });

  async function startLoad(): Promise<LoadProcess> {
    const load = new LoadProcess(postgres.url);
    processes.add(load);
    await load.more('ready', 1);
    return load;
  }

  const rows = async (text: string, values: unknown[] = []) =>
    (await admin.query(text, values)).rows;

  /** What was acknowledged is there, with the values of the one completion that was acknowledged. */
  async function expectAcknowledged(load: LoadProcess): Promise<void> {
    const started = load.of('started').map(({ instanceId }) => instanceId);
    const missing = await rows(
      `SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT 1 FROM process_instance i WHERE i.id = id.id)`,
      [started],
    );
    const undone = await rows(
      `SELECT c.* FROM jsonb_to_recordset($1::jsonb) AS c("instanceId" uuid, "taskId" uuid, element text, mark text)
        LEFT JOIN process_instance i ON i.id = c."instanceId" LEFT JOIN work_item w ON w.id = c."taskId"
        WHERE i.variables ->> ('done_' || c.element) IS DISTINCT FROM c.mark
          OR w.state IS DISTINCT FROM 'completed' OR w.ended_by IS DISTINCT FROM $2`,
      [JSON.stringify(load.of('completed')), OPERATOR.name],
    );
    expect({ missing, undone }).toEqual({ missing: [], undone: [] });
  }

  /** A killed server leaves no session behind, and so no lock of a row. */
  async function expectNoLocks(): Promise<void> {
    const sessions = `SELECT pid, application_name, state, query FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'crash-test'
        AND backend_type = 'client backend'`;
    await eventually(
      'the sessions of the killed server end',
      async () => (await rows(sessions)).length === 0,
    );
    expect(await rows('SELECT id FROM process_instance FOR UPDATE SKIP LOCKED')).toHaveLength(
      (await rows('SELECT id FROM process_instance')).length,
    );
  }

  /** Every instance that is open can be completed to its end, and has then passed each step once. */
  async function expectToGoOn(): Promise<void> {
    const engine = await freshEngine();
    try {
      engine.clock.setTo(new Date());
      for (let round = 0; round < 10 && (await running()).length; round++) {
        engine.clock.advance(MINUTE_MS);
        await engine.runDue();
        for (const instance of await running()) await completeAll(engine, instance.id);
      }
    } finally {
      await engine.stop();
    }
    const steps = await rows(
      `SELECT i.id, e.element, count(h.id)::int AS times FROM process_instance i CROSS JOIN unnest($1::text[]) AS e(element)
        LEFT JOIN activity_history h ON h.instance_id = i.id AND h.element_id = e.element AND h.outcome = 'completed'
        GROUP BY i.id, e.element HAVING count(h.id) <> 1`,
      [LOAD_STEPS],
    );
    const items = await rows(
      `SELECT i.id, e.element, count(w.id)::int AS times FROM process_instance i CROSS JOIN unnest($1::text[]) AS e(element)
        LEFT JOIN work_item w ON w.instance_id = i.id AND w.definition_key = e.element AND w.state = 'completed'
        GROUP BY i.id, e.element HAVING count(w.id) <> 1`,
      [LOAD_TASKS],
    );
    const effects = await rows(
      `SELECT i.id, e.element, count(x.instance_id)::int AS times FROM process_instance i
        CROSS JOIN unnest($1::text[]) AS e(element)
        LEFT JOIN test_effect x ON x.instance_id = i.id AND x.element_id = e.element
        GROUP BY i.id, e.element HAVING count(x.instance_id) <> 1`,
      [LOAD_SERVICES],
    );
    expect({
      stuck: await running(),
      steps,
      items,
      effects,
      left: await rows(
        `SELECT 'task' AS kind, id FROM work_item WHERE state = 'open' UNION ALL SELECT 'timer', id FROM timer_job
          UNION ALL SELECT 'job', id FROM external_task UNION ALL SELECT 'incident', id FROM incident`,
      ),
    }).toEqual({ stuck: [], steps: [], items: [], effects: [], left: [] });
  }

  const running = () =>
    rows(`SELECT id, snapshot IS NULL AS lost FROM process_instance WHERE state <> 'completed'`);

  async function completeAll(engine: TestEngine, instanceId: string): Promise<void> {
    for (const task of await engine.openTasks(instanceId))
      await engine.as(OPERATOR, () => engine.engine.completeTask(task.id, {}));
  }

  it(
    `of the server loses nothing that was acknowledged, ${CRASHES} times`,
    async () => {
      for (let crash = 1; crash <= CRASHES; crash++) {
        const load = await startLoad();
        await load.more('completed', 1);
        await sleep(Math.random() * LOAD_MS);
        await load.kill();
        expect(load.of('failed')).toEqual([]);
        expect(load.of('refused')).toEqual([]);
        await expectNoLocks();
        await expectAcknowledged(load);
        await expectToGoOn();
        await expectAcknowledged(load);
      }
    },
    MINUTE_MS * (1 + CRASHES),
  );

  it(
    `of the database loses nothing that was acknowledged, and the server goes on by itself, ${DATABASE_CRASHES} times`,
    async () => {
      const load = await startLoad();
      for (let crash = 1; crash <= DATABASE_CRASHES; crash++) {
        await load.more('completed', 1);
        await sleep(Math.random() * LOAD_MS);
        const deaths = databaseDeaths;
        process.kill(postgres.pid, 'SIGKILL');
        while (databaseDeaths === deaths) await sleep(20);
        // Acknowledgements under way when it died may still come: more than one a client are new ones.
        await load.more('completed', 20);
      }
      expect(await load.stop()).toMatchObject({ code: 0 });
      // Clients were told to try again, never that something unexpected had happened.
      const statuses = new Set(load.of('failed').map(({ status }) => status));
      expect([...statuses]).toEqual([503]);
      await expectNoLocks();
      await expectAcknowledged(load);
      await expectToGoOn();
      await expectAcknowledged(load);
    },
    MINUTE_MS * (1 + DATABASE_CRASHES),
  );
});
