import { ProcessQueries } from '../../src/engine/api/index.js';
import { bpmn, end, path, serviceTask, start, userTask } from '../builders/bpmn.js';
import { Case } from '../builders/case.js';
import { deployModels, startAsProduct } from '../builders/waiting-process.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const extensions = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;
const inputs = (values: Record<string, string>) => {
  const all = Object.entries(values).map(
    ([name, value]) => `<camunda:inputParameter name="${name}">${value}</camunda:inputParameter>`,
  );
  return extensions(`<camunda:inputOutput>${all.join('')}</camunda:inputOutput>`);
};
const calling = (key: string, calledElement: string, businessKey: string) =>
  bpmn(
    `${start()}<bpmn:callActivity id="call" calledElement="${calledElement}">${extensions(
      `<camunda:in businessKey="${businessKey}" /><camunda:in variables="all" />`,
    )}</bpmn:callActivity>${end()}${path('start', 'call', 'end')}`,
    { key },
  );
const serving = (key: string, topic: string, inner: string) =>
  bpmn(
    `${start()}${userTask('before')}${serviceTask('work', topic, inner)}${end()}${path('start', 'before', 'work', 'end')}`,
    { key },
  );

/** Whoever writes a model may start what they wrote, and give it what they like. */
describe('what a model does', () => {
  let server: TestApplication;
  let admin: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    admin = await server.login('admin');
    await deployModels(
      server,
      bpmn(
        `${start()}${serviceTask('close', 'contacts.close', inputs({ outcome: 'satisfied' }))}${end()}${path('start', 'close', 'end')}`,
        { key: 'chiude' },
      ),
      bpmn(
        `${start()}${userTask('waits', '', 'camunda:candidateGroups="navile-infodesk"')}${end()}${path('start', 'waits', 'end')}`,
        { key: 'aspetta' },
      ),
      calling('chiama-chiude', 'chiude', '${first}${second}'),
      calling('chiama-aspetta', 'aspetta', '${first}${second}'),
      calling('chiama-due-volte', 'chiama-aspetta', '#{execution.processBusinessKey}'),
      serving(
        'decide-lavori',
        'works.record-decision',
        inputs({ workId: '${named}', decision: 'accept' }),
      ),
      serving(
        'decide-passo',
        'escalation.record-decision',
        inputs({ assignmentId: '${named}', decision: 'answer', answer: 'FALSA' }),
      ),
    );
  });
  afterAll(() => server?.stop());

  const halves = (id: string) => ({ first: id.slice(0, 10), second: id.slice(10) });
  /** The administration's completion of the one task of an instance: status, and code of a refusal. */
  const completed = async (instanceId: string) => {
    const { items } = await server.app.get(ProcessQueries).tasks({ instanceId, limit: 2 });
    const { status, body } = await server.post(`/tasks/${items[0].id}/complete`, {
      token: admin,
      body: { variables: {} },
    });
    return [status, body.code];
  };

  describe('by the business key of a call', () => {
    const REFUSED = { code: 'process.stopped', message: expect.stringContaining('business key') };

    it.each([
      ['as it is', (id: string) => id],
      ['in capitals', (id: string) => id.toUpperCase()],
      ['in braces', (id: string) => `{${id}}`],
      ['without hyphens', (id: string) => id.replaceAll('-', '')],
    ])('puts nothing on a case of others: %s', async (_, written) => {
      const contact = await Case.open(server);
      for (const key of ['chiama-chiude', 'chiama-aspetta']) {
        const given = { ...halves(written(contact.id)), contactId: contact.id };
        await expect(startAsProduct(server, key, undefined, given)).rejects.toMatchObject(REFUSED);
      }
      expect([await contact.status(), await contact.open()]).toEqual(['understanding', ['capire']]);
    });

    it('puts nothing on another case than its own, and shows no word as a key', async () => {
      const own = await Case.open(server);
      const other = await Case.open(server);
      for (const key of [other.id, 'le parole del cittadino'])
        for (const process of ['chiama-aspetta', 'chiama-due-volte'])
          await expect(startAsProduct(server, process, own.id, halves(key))).rejects.toMatchObject(
            REFUSED,
          );
      expect([await own.open(), await other.open()]).toEqual([['capire'], ['capire']]);
    });

    it('calls with its own key, and without a case with any', async () => {
      const own = await Case.open(server);
      await startAsProduct(server, 'chiama-due-volte', own.id, halves(own.id));
      expect(await own.open()).toEqual(['capire', 'waits']);
      const order = await startAsProduct(
        server,
        'chiama-aspetta',
        'ordine-1',
        halves('ordine-1/righe'),
      );
      expect(order).toEqual(expect.any(String));
    });
  });

  describe('with parts of cases', () => {
    it('decides no work but of its own case', async () => {
      const [own, other] = [await Case.open(server), await Case.open(server)];
      const asked = async (contact: Case) => {
        const body = { servicePoint: 'manutenzione-ingresso', description: 'Chiudere la buca' };
        return (await contact.post('infodesk', `/contacts/${contact.id}/works`, body)).body.id;
      };
      const [ownWork, otherWork] = [await asked(own), await asked(other)];
      for (const named of [otherWork, 'le parole del cittadino']) {
        const instance = await startAsProduct(server, 'decide-lavori', own.id, { named });
        expect(await completed(instance)).toEqual([403, 'case.not-bound']);
      }
      const state = async (id: string) => (await other.get('regia', `/works/${id}`)).body.state;
      expect(await state(otherWork)).toBe('requested');
      const instance = await startAsProduct(server, 'decide-lavori', own.id, { named: ownWork });
      expect(await completed(instance)).toEqual([200, undefined]);
      expect(await state(ownWork)).toBe('accepted');
    });

    it('answers no assignment but of its own case', async () => {
      const [own, other] = [await Case.open(server), await Case.open(server)];
      await other.understands('infodesk', false);
      const path = `/contacts/${other.id}/assignments`;
      const [asked] = (await other.get('regia', path)).body.items;
      const given = { named: asked.id };
      const instance = await startAsProduct(server, 'decide-passo', own.id, given);
      expect(await completed(instance)).toEqual([403, 'case.not-bound']);
      const [still] = (await other.get('regia', path)).body.items;
      expect([still.state, JSON.stringify(still)]).toEqual([
        asked.state,
        expect.not.stringContaining('FALSA'),
      ]);
    });
  });
});
