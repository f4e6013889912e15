/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { register } from '../builders/contacts.js';
import { eventually } from '../setup/eventually.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('what whoever completes a task is told', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    for (const username of ['infodesk', 'sportello', 'interni', 'centrale'])
      tokens[username] = await server.login(username);
  });
  afterAll(() => server?.stop());

  const openTask = async (as: string, contactId: string): Promise<any> => {
    const { body } = await server.get('/tasks', { token: tokens[as], query: { contactId } });
    return body.items[0];
  };
  const act = (as: string, taskId: string, what: string, body: object) =>
    server.post(`/tasks/${taskId}/${what}`, { token: tokens[as], body });
  const capire = (answerKnown: boolean, appropriate = true) => ({
    variables: {
      classification: '01.01',
      appropriate,
      answerKnown,
      ...(appropriate ? {} : { notAppropriateReason: 'Riguarda un altro Comune.' }),
    },
  });
  const steps = ({ next }: any) =>
    next.map(({ definitionKey, points }: any) => [
      definitionKey,
      points.map(({ code }: any) => code),
    ]);

  it('beforehand is what happens afterwards, and changes nothing', async () => {
    const { id } = await register(server, tokens.infodesk, { location: { district: 'savena' } });
    const task = await openTask('infodesk', id);
    const before = await server.get(`/contacts/${id}/timeline`, { token: tokens.infodesk });

    const known = await act('infodesk', task.id, 'preview', capire(true));
    expect([known.status, known.body.contactStatus, steps(known.body)]).toEqual([
      200,
      'answering',
      [['rispondere', ['savena-infodesk']]],
    ]);
    const ended = await act('infodesk', task.id, 'preview', capire(true, false));
    expect([ended.body.contactStatus, ended.body.next]).toEqual(['notAppropriate', []]);
    const unknown = await act('infodesk', task.id, 'preview', capire(false));
    expect([unknown.body.contactStatus, steps(unknown.body)]).toEqual([
      'escalated',
      [['valutare', ['savena-sportello']]],
    ]);

    const after = await server.get(`/contacts/${id}/timeline`, { token: tokens.infodesk });
    expect(after.body).toEqual(before.body);
    expect((await openTask('infodesk', id)).id).toBe(task.id);
    expect((await openTask('sportello', id))?.id).toBeUndefined();

    const done = await act('infodesk', task.id, 'complete', capire(false));
    expect({ ...done.body.follows, refusal: null }).toEqual(unknown.body);
  });

  it('tells beforehand what completing refuses', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const task = await openTask('infodesk', id);
    const nothing = { variables: {} };
    const [preview, completion] = [
      await act('infodesk', task.id, 'preview', nothing),
      await act('infodesk', task.id, 'complete', nothing),
    ];
    const { requestId, instance, ...refusal } = completion.body;
    expect([requestId, instance, completion.status]).toEqual([
      expect.any(String),
      expect.any(String),
      400,
    ]);
    expect([preview.status, preview.body]).toEqual([
      200,
      { contactStatus: null, next: [], refusal },
    ]);
    const done = await act('infodesk', task.id, 'complete', capire(true));
    const again = await act('infodesk', task.id, 'preview', capire(true));
    expect([done.status, again.status, again.body.refusal.status]).toEqual([200, 200, 409]);
    expect((await act('sportello', task.id, 'preview', capire(true))).status).toBe(403);
  });

  it('hands a note over with the case, which whoever receives it reads; the owner is told when the answer is back', async () => {
    const { id } = await register(server, tokens.infodesk, { location: { district: 'savena' } });
    const task = await openTask('infodesk', id);
    await act('infodesk', task.id, 'complete', {
      ...capire(false),
      note: 'Ha già chiamato due volte.',
    });
    const notes = await server.get(`/contacts/${id}/notes`, { token: tokens.sportello });
    expect(notes.body.items.map(({ texts, body }: any) => body ?? texts.at(-1).body)).toEqual([
      'Ha già chiamato due volte.',
    ]);

    const step = await openTask('sportello', id);
    await act('sportello', step.id, 'complete', {
      variables: { decision: 'answer', answer: 'La buca è in programma.' },
    });
    const told = await eventually('Infodesk hears that the answer is back', async () => {
      const { body } = await server.get('/me/notifications', { token: tokens.infodesk });
      const own = body.items.filter((one: any) => one.contactId === id || one.contact?.id === id);
      return own.find(({ kind }: any) => kind === 'answerBack');
    });
    expect(JSON.stringify(told)).not.toContain('in programma');
  });

  it('names a person who has a task as they are called, not by the name they sign in with', async () => {
    const { id } = await register(server, tokens.infodesk, { location: { district: 'savena' } });
    await act('infodesk', (await openTask('infodesk', id)).id, 'complete', capire(false));
    await act('sportello', (await openTask('sportello', id)).id, 'complete', {
      variables: { decision: 'inquire', points: 'savena-interni,manutenzione-ingresso' },
    });
    await act('interni', (await openTask('interni', id)).id, 'claim', {});
    const own = await openTask('centrale', id);
    const { body } = await act('centrale', own.id, 'preview', {
      variables: { findings: 'Il ripristino è previsto a maggio.', sufficient: true },
    });
    expect(body.next.map(({ assignee, assigneeName }: any) => [assignee, assigneeName])).toEqual([
      ['interni', 'Servizi Interni Savena'],
    ]);
  });

  it('refuses a note of more than 5,000 characters, and the task stays open', async () => {
    const { id } = await register(server, tokens.infodesk, {});
    const task = await openTask('infodesk', id);
    const { status, body } = await act('infodesk', task.id, 'complete', {
      ...capire(true),
      note: 'x'.repeat(5_001),
    });
    expect([status, body.errors[0].field]).toEqual([400, 'note']);
    expect((await openTask('infodesk', id)).id).toBe(task.id);
  });
});
