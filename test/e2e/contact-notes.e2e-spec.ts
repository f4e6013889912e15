import pg from 'pg';
import { Case } from '../builders/case.js';
import { faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { openClient } from '../setup/open-client.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const FINANCIAL_HELP = '11.04.02';

describe('internal notes of a contact', () => {
  let server: TestApplication;
  let infodesk: string;
  let sportello: string;
  let navile: string;
  let client: pg.Client;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    sportello = await server.login('sportello');
    navile = await server.login('infodesk-navile');
    client = await openClient(server.databaseUrl);
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  const write = (id: string, body: string, token = infodesk) =>
    server.post(`/contacts/${id}/notes`, { token, body: { body } });
  const correct = (id: string, note: any, body: string, token = infodesk) =>
    server.post(`/contacts/${id}/notes/${note.id}/corrections`, {
      token,
      body: { body, revision: note.revision },
    });
  const notes = async (id: string, token = infodesk): Promise<any[]> =>
    (await server.get(`/contacts/${id}/notes`, { token })).body.items;
  const opened = async () => (await register(server, infodesk)).id as string;
  const told = async (id: string) => {
    await register(server, infodesk);
    await server.post(`/contacts/${id}/assignments`, {
      token: infodesk,
      body: { type: 'information', toPoint: 'savena-sportello' },
    });
  };

  it('are written by whoever sees it, and read by them, oldest first', async () => {
    const id = await opened();
    await told(id);
    expect((await write(id, '  Sentito il cantiere.  ')).status).toBe(201);
    expect((await write(id, 'Richiamare domani.', sportello)).status).toBe(201);
    expect(await notes(id, sportello)).toMatchObject([
      { body: 'Sentito il cantiere.', author: 'infodesk', revision: 1, earlier: [], mentions: [] },
      { body: 'Richiamare domani.', author: 'sportello' },
    ]);
    const first = await server.get(`/contacts/${id}/notes`, {
      token: infodesk,
      query: { limit: '1' },
    });
    const second = await server.get(`/contacts/${id}/notes`, {
      token: infodesk,
      query: { limit: '1', cursor: first.body.nextCursor },
    });
    expect([...first.body.items, ...second.body.items]).toEqual(await notes(id));
  });

  it('do not exist for points that have nothing to do with it, nor for other roles', async () => {
    const id = await opened();
    const { body: note } = await write(id, 'Sentito il cantiere.');
    for (const answer of [
      await write(id, 'Passavo di qua.', navile),
      await correct(id, note, 'Altro', navile),
      await server.get(`/contacts/${id}/notes`, { token: navile }),
      await server.get(`/contacts/${id}/readers`, { token: navile }),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'contact.not-found']);
    const designer = await server.login('designer');
    expect((await server.get(`/contacts/${id}/notes`, { token: designer })).status).toBe(403);
    expect((await write(id, 'Passavo di qua.', designer)).status).toBe(403);
  });

  it('stand in no message to the citizen, and in the timeline without their words', async () => {
    const contact = await Case.open(server);
    await write(contact.id, 'Il cittadino era agitatissimo.');
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'Sarà fatto.' });
    const messages = await contact.get('regia', `/contacts/${contact.id}/messages`);
    expect(messages.body.items.length).toBeGreaterThan(0);
    const timeline = await contact.get('regia', `/contacts/${contact.id}/timeline`);
    expect(messages.text + timeline.text).not.toContain('agitatissimo');
    expect(timeline.body.items).toContainEqual(
      expect.objectContaining({ kind: 'note-added', text: 'Nota interna.' }),
    );
  });

  it('are corrected by their author alone, who leaves the text before readable', async () => {
    const id = await opened();
    await told(id);
    const { body: note } = await write(id, 'Chiuso il 3 marzo.');
    const foreign = await correct(id, note, 'Altro', sportello);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'note.not-yours']);
    const corrected = await correct(id, note, 'Chiuso il 4 marzo.');
    expect(corrected.body).toMatchObject({
      revision: 2,
      body: 'Chiuso il 4 marzo.',
      earlier: [{ revision: 1, body: 'Chiuso il 3 marzo.' }],
    });
    const late = await correct(id, note, 'Chiuso il 5 marzo.');
    expect([late.status, late.body.code]).toEqual([409, 'note.corrected']);
    const elsewhere = await opened();
    expect((await correct(elsewhere, note, 'Altro')).body.code).toBe('note.not-found');
  });

  it('of two corrections at once lose none', async () => {
    const id = await opened();
    const { body: note } = await write(id, 'Prima.');
    const both = await Promise.all([correct(id, note, 'Seconda.'), correct(id, note, 'Terza.')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await notes(id))[0].earlier).toHaveLength(1);
  });

  it('are never taken away, nor their days and mentions changed, in the database itself', async () => {
    const id = await opened();
    const { body: note } = await write(id, 'Sentito il cantiere.');
    for (const statement of [
      `DELETE FROM contact_note_text WHERE note_id = $1`,
      `UPDATE contact_note_text SET written_at = now() WHERE note_id = $1`,
      `DELETE FROM contact_note WHERE id = $1`,
    ])
      await expect(client.query(statement, [note.id])).rejects.toThrow('only ever added');
  });

  it('call colleagues who may read it, once each, and say so after the commit', async () => {
    const id = await opened();
    await told(id);
    const { body } = await write(
      id,
      'Per @sportello e @Regia: guardate. @sportello. Scrivere a urp@infodesk o @comunebologna',
    );
    expect(body.mentions).toEqual(['sportello', 'regia']);
    const added = await client.query(
      `SELECT payload FROM outbox_event WHERE type = 'contact.note-added' AND aggregate_id = $1`,
      [id],
    );
    expect(added.rows).toMatchObject([
      { payload: { contactId: id, noteId: body.id, mentions: body.mentions } },
    ]);
    await correct(id, body, 'Per @sportello e @manager.');
    const corrected = await client.query(
      `SELECT payload FROM outbox_event WHERE type = 'contact.note-corrected' AND aggregate_id = $1`,
      [id],
    );
    expect(corrected.rows).toMatchObject([{ payload: { mentions: ['manager'] } }]);
  });

  it('tell who is called in the top bar, once, and nobody else', async () => {
    const id = await opened();
    await told(id);
    const mentioned = async (username: string) => {
      const token = await server.login(username);
      const { body } = await server.get('/me/notifications', { token, query: { unread: 'true' } });
      return body.items.filter((item: any) => item.contactId === id && item.kind === 'mention');
    };
    const { body: note } = await write(id, 'Per @sportello, da @infodesk.');
    await correct(id, note, 'Per @sportello, da @infodesk e @regia.');
    expect(await mentioned('sportello')).toMatchObject([{ facts: { by: 'Infodesk Savena' } }]);
    expect(await mentioned('regia')).toHaveLength(1);
    expect(await mentioned('infodesk')).toEqual([]);
    expect(await mentioned('manager')).toEqual([]);
  });

  it('call nobody to a contact that they may not read', async () => {
    const id = await opened();
    const refused = await write(id, 'Vedi @infodesk-navile e @regia.');
    expect(refused.status).toBe(400);
    expect(faultyFields(refused)).toEqual(['body']);
    expect(refused.text).toContain('@infodesk-navile');
    expect(refused.text).not.toContain('@regia');
    expect(await notes(id)).toEqual([]);
  });

  it('find the colleagues who may be called by how their name begins', async () => {
    const id = await opened();
    const readers = async (q?: string): Promise<string[]> => {
      const query = q === undefined ? undefined : { q };
      const { body } = await server.get(`/contacts/${id}/readers`, { token: infodesk, query });
      return body.items.map(({ username }: any) => username);
    };
    expect(await readers('infod')).toEqual(['infodesk']);
    expect(await readers()).toEqual(expect.arrayContaining(['infodesk', 'manager', 'regia']));
    expect(await readers()).not.toContain('sportello');
    expect(await readers('%')).toEqual([]);
    await told(id);
    expect(await readers('SPORT')).toEqual(['sportello']);
  });

  it('of a sensitive contact are withheld with its other texts, and not written by who may not read them', async () => {
    const { id } = await register(server, infodesk, { classification: FINANCIAL_HELP });
    await told(id);
    await write(id, 'Vive con la madre.');
    const [withheld] = await notes(id, sportello);
    expect(withheld).toMatchObject({ body: null, author: 'infodesk' });
    const refused = await write(id, 'Anche il padre.', sportello);
    expect([refused.status, refused.body.code]).toEqual([403, 'note.text-withheld']);
    const called = await write(id, 'Per @sportello.');
    expect([called.status, faultyFields(called)]).toEqual([400, ['body']]);
  });

  it('are in the audit trail, without their words', async () => {
    const id = await opened();
    const { body: note } = await write(id, 'Sentito il cantiere.');
    const { rows } = await client.query(
      `SELECT actor_id, details FROM audit_entry WHERE action = 'contact.note-added' AND subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: 'infodesk', details: { noteId: note.id, mentions: [] } }]);
  });

  it('say something, and not too much', async () => {
    const id = await opened();
    for (const body of ['', '   ', 'x'.repeat(5001), 'a\0b'])
      expect(faultyFields(await write(id, body))).toContain('body');
  });
});
