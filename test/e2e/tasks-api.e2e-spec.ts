/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { MISSING, ProcessApi } from './process-api.js';

describe('the API of tasks', () => {
  let desk: ProcessApi;
  beforeAll(async () => {
    desk = await ProcessApi.open();
  });
  afterAll(() => desk?.stop());

  it('are listed to the members of their points, filtered, in pages', async () => {
    const mine: string[] = [];
    for (const due of ['2030-01-03T00:00:00Z', '2030-01-01T00:00:00Z', '2030-01-02T00:00:00Z']) {
      mine.push((await desk.openCase('nord', { due })).contactId);
    }
    const theirs = await desk.openCase('sud', { due: '2030-01-01T00:00:00Z' });
    const query = { definitionKey: 'ask', processKey: 'desk', limit: '2', sort: '-dueAt' };
    const first = await desk.get('anna', '/tasks', query);
    expect(first.status).toBe(200);
    expect(first.body.count).toBe(3);
    const second = await desk.get('anna', '/tasks', { ...query, cursor: first.body.nextCursor });
    expect(second.body.nextCursor).toBeNull();
    const seen = [...first.body.items, ...second.body.items];
    expect(seen.map(({ contactId }) => contactId)).toEqual([mine[0], mine[2], mine[1]]);
    expect(seen[0]).toMatchObject({
      definitionKey: 'ask',
      points: ['nord'],
      state: 'open',
      assignee: null,
      dueAt: '2030-01-03T00:00:00.000Z',
    });

    const before = await desk.get('regia', '/tasks', { dueBefore: '2030-01-02T00:00:00Z' });
    expect(before.body.items.map(({ contactId }: any) => contactId).sort()).toEqual(
      [mine[1], theirs.contactId].sort(),
    );
    const others = await desk.get('anna', '/tasks', { point: 'sud' });
    expect(others.body).toEqual({ items: [], nextCursor: null, count: 0 });
    expect((await desk.get('carla', '/tasks', { contactId: mine[0] })).body.count).toBe(0);
  });

  it('show the fields of their form in both languages', async () => {
    const { taskId } = await desk.openCase('nord');
    const { status, body } = await desk.get('anna', `/tasks/${taskId}`);
    expect(status).toBe(200);
    expect(body.form).toEqual([
      {
        name: 'answer',
        type: 'string',
        label: { it: 'Risposta', en: 'Answer' },
        required: true,
        requiredWhen: null,
        multiline: false,
        allowedValues: [],
        default: null,
      },
      {
        name: 'outcome',
        type: 'enum',
        label: { it: 'Esito', en: null },
        required: false,
        requiredWhen: null,
        multiline: false,
        allowedValues: [
          { value: 'good', label: { it: 'Buono', en: 'Good' } },
          { value: 'bad', label: { it: 'Cattivo', en: null } },
        ],
        default: 'good',
      },
    ]);
  });

  it('of another point are refused by name, and may be seen by managers, not worked on', async () => {
    const { taskId } = await desk.openCase('sud');
    for (const [method, address] of [
      ['GET', `/tasks/${taskId}`],
      ['POST', `/tasks/${taskId}/claim`],
      ['POST', `/tasks/${taskId}/complete`],
    ]) {
      const refused = await desk.app.request(method, address, {
        token: desk.tokens.anna,
        body: method === 'POST' ? {} : undefined,
      });
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ code: 'task.of-another-point', points: ['sud'] });
    }
    expect((await desk.get('manager', `/tasks/${taskId}`)).status).toBe(200);
    const manager = await desk.post('manager', `/tasks/${taskId}/claim`);
    expect(manager.status).toBe(403);
    const designer = await desk.get('designer', '/tasks');
    expect(designer.status).toBe(403);
  });

  it('are taken, given back and completed, and the process goes on', async () => {
    const { contactId, taskId, instanceId } = await desk.openCase('nord');
    const claimed = await desk.post('anna', `/tasks/${taskId}/claim`);
    expect(claimed.status).toBe(200);
    expect(claimed.body.assignee).toBe('anna');
    expect((await desk.get('anna', '/tasks', { assignee: 'anna' })).body.count).toBe(1);

    for (const action of ['claim', 'unclaim', 'complete']) {
      const refused = await desk.post('bruno', `/tasks/${taskId}/${action}`, {
        variables: { answer: 'io' },
      });
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ code: 'task.assigned-to-another', assignee: 'anna' });
    }
    expect((await desk.post('anna', `/tasks/${taskId}/unclaim`)).body.assignee).toBeNull();

    const invalid = await desk.post('bruno', `/tasks/${taskId}/complete`, {
      variables: { answer: '  \n', outcome: 'ugly' },
    });
    expect(invalid.status).toBe(400);
    expect(invalid.body.code).toBe('task.form-invalid');
    expect(invalid.body.errors).toEqual([
      expect.objectContaining({ field: 'variables.answer', code: 'required' }),
      expect.objectContaining({ field: 'variables.outcome', code: 'not-allowed' }),
    ]);

    const done = await desk.post('bruno', `/tasks/${taskId}/complete`, {
      variables: { answer: 'Riparata' },
    });
    expect(done.status).toBe(200);
    expect(done.body.state).toBe('completed');
    const next = await desk.get('bruno', '/tasks', { contactId });
    expect(next.body.items).toEqual([expect.objectContaining({ definitionKey: 'check' })]);
    const variables = await desk.get('bruno', `/process-instances/${instanceId}/variables`);
    expect(variables.body).toMatchObject({ answer: 'Riparata' });

    for (const action of ['claim', 'complete']) {
      const late = await desk.post('anna', `/tasks/${taskId}/${action}`, {
        variables: { answer: 'io' },
      });
      expect(late.status).toBe(409);
      expect(late.body.code).toBe('task.already-completed');
    }
  });

  it('completed by two at once are completed by one', async () => {
    const { taskId } = await desk.openCase('nord');
    const answers = await Promise.all(
      ['anna', 'bruno', 'regia'].map((name) =>
        desk.post(name, `/tasks/${taskId}/complete`, { variables: { answer: name } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const { status, body } of answers) {
      if (status === 409) expect(body.code).toBe('task.already-completed');
    }
  });

  it('repeated with the same Idempotency-Key answer the same', async () => {
    const { taskId } = await desk.openCase('nord');
    const complete = () =>
      desk.post(
        'anna',
        `/tasks/${taskId}/complete`,
        { variables: { answer: 'una volta' } },
        { 'idempotency-key': 'chiave-1' },
      );
    const first = await complete();
    const second = await complete();
    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 200, body: first.body });
  });

  it('may be completed by the Network direction for whoever took them', async () => {
    const { taskId } = await desk.openCase('nord');
    await desk.post('anna', `/tasks/${taskId}/claim`);
    const done = await desk.post('regia', `/tasks/${taskId}/complete`, {
      variables: { answer: 'Decide la Regia' },
    });
    expect(done.status).toBe(200);
  });

  it('that do not exist are 404, and ids that are none are 400', async () => {
    expect((await desk.get('anna', `/tasks/${MISSING}`)).body.code).toBe('task.not-found');
    expect((await desk.get('anna', '/tasks/nonsense')).status).toBe(400);
    const wrong = await desk.get('anna', '/tasks', { sort: 'colour', limit: '1000' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ field }: any) => field).sort()).toEqual(['limit', 'sort']);
    expect((await desk.app.get('/tasks')).status).toBe(401);
  });
});
