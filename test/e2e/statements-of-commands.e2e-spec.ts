import { WireCounters } from '../../bench/counters.js';
import { aContact, anna } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { succeeded } from './authorization-cases.js';

/** Rounds before the counting: reference data is read. */
const WARM_UP = 2;
/** Told once a tick, behind the command or in the middle of the next one. */
const OF_LISTS_THAT_FOLLOW = /pg_notify|^SELECT DISTINCT (point|assignee)\b/;

describe('a command', () => {
  const counters = WireCounters.install();
  let server: TestApplication;
  let token: string;
  let sent: Record<string, string[]>;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    token = await server.login('infodesk');
    for (let round = 0; round < WARM_UP; round++) await walk();
    sent = await walk();
  });
  afterAll(() => server?.stop());

  /** The statements of each command of a contact from its registration to its end. */
  async function walk(): Promise<Record<string, string[]>> {
    const texts: Record<string, string[]> = {};
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of several shapes
    const count = async (command: string, path: string, body: object): Promise<any> => {
      let answer;
      await counters.count(async () => {
        answer = succeeded(await server.post(path, { token, body }));
      });
      texts[command] = counters.texts.map((text) => text.replace(/\s+/g, ' '));
      return answer;
    };
    const complete = async (definitionKey: string, variables: object) => {
      const query = { contactId: id, definitionKey };
      const { items } = succeeded(await server.get('/tasks', { token, query }));
      return count(definitionKey, `/tasks/${items[0].id}/complete`, { variables });
    };
    const { id } = await count('registration', '/contacts', aContact({ citizen: anna }));
    await complete('capire', { classification: '01.01', appropriate: true, answerKnown: true });
    await complete('rispondere', { answer: 'La buca è chiusa.' });
    await complete('verificare', { outcome: 'satisfied' });
    return texts;
  }

  it.each(['registration', 'capire', 'rispondere', 'verificare'])(
    'asks and changes nothing twice: %s',
    (command) => {
      const once = sent[command].filter((text) => !text.startsWith('INSERT'));
      expect(once.filter((text, index) => once.indexOf(text) !== index)).toEqual([]);
      expect(once).toContain('COMMIT');
    },
  );

  it.each(['registration', 'capire', 'rispondere', 'verificare'])(
    'sends at most 18 statements: %s',
    (command) => {
      const own = sent[command].filter((text) => !OF_LISTS_THAT_FOLLOW.test(text));
      expect(own.length).toBeGreaterThan(5);
      expect(own.length).toBeLessThanOrEqual(18);
    },
  );

  it.each(['capire', 'verificare'])('writes its contact once: %s', (command) => {
    expect(sent[command].filter((text) => text.startsWith('UPDATE contact SET'))).toHaveLength(1);
  });

  it.each(['capire', 'rispondere', 'verificare'])(
    'reads its task with the lock alone: %s',
    (command) => {
      const reading = sent[command].filter((text) => /FROM work_item WHERE id = \$1/.test(text));
      expect(reading.filter((text) => !text.startsWith('WITH root'))).toEqual([]);
    },
  );
});
