import { UnitOfWork } from '../../src/platform/database/index.js';
import { ensurePagesBuilt } from '../browser/built-pages.js';
import { ForgottenJoins } from '../../src/modules/communications/joins/forgotten-joins.js';
import { Case } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { photoForm, WebBrowser } from './web-browser.js';

const DAY_MS = 24 * 3_600_000;
const SECRET = 'Anna Zirlamento abita qui';
const PLACE = { address: 'Via Toscana 20', lat: 44.47, lon: 11.38, district: 'savena' };

let server: TestApplication;
beforeAll(async () => {
  await ensurePagesBuilt();
  server = await startTestApplication({
    demo: true,
    config: { backgroundWork: false, publicReportsPerHour: 1000 },
  });
}, 240_000);
afterAll(() => server?.stop());

/** A report that everybody can see is there. */
async function known(changes: object = {}): Promise<Case> {
  const contact = await Case.open(server, {
    kind: 'report',
    description: `Una buca nella strada. ${SECRET}`,
    classification: '01.01',
    location: PLACE,
    ...changes,
  });
  await contact.understands('infodesk', true);
  return contact;
}

interface Mail {
  template: string;
  recipient: string;
  subject: string;
  body: string;
}
const mails = (contactId: string) =>
  server.app.get(UnitOfWork).read<Mail & Record<string, unknown>>(
    `SELECT template, recipient, subject, body FROM message
        WHERE contact_id = $1 AND template LIKE 'join%' ORDER BY created_at, id`,
    [contactId],
  );
const linkIn = ({ body }: Mail) => /\/cittadini\/anche-a-me\/[\w-]{32}/.exec(body)![0];

const join = (ref: string, email: string, changes: object = {}) =>
  server.post('/public/joins', {
    body: { ref, email, description: 'Una buca', location: PLACE, ...changes },
  });

describe('"Anche a me"', () => {
  it('is confirmed by a button, counted for the operator, and told of the answer in its language', async () => {
    const contact = await known();
    expect((await join(contact.id, 'bea@example.org')).status).toBe(204);
    expect((await join(contact.id, 'carl@example.org', { language: 'en' })).status).toBe(204);
    const [asked, other] = await mails(contact.id);
    const browser = new WebBrowser(server);
    // A program that looks at mail opens the link: that confirms nothing.
    const page = await browser.open(linkIn(asked));
    expect(page.shown).toContain('Anche a Lei succede la stessa cosa?');
    const token = await server.login('infodesk');
    const count = async () => (await server.get(`/contacts/${contact.id}/joins`, { token })).body;
    expect(await count()).toEqual({ confirmed: 0, pending: 2 });
    const confirmed = await browser.send(linkIn(asked), { azione: 'conferma' });
    expect([confirmed.status, confirmed.shown]).toEqual([
      200,
      expect.stringContaining('La avviseremo'),
    ]);
    await new WebBrowser(server, 'en').send(linkIn(other), { azione: 'conferma' });
    expect(await count()).toEqual({ confirmed: 2, pending: 0 });
    const { body } = await contact.get('infodesk', `/contacts/${contact.id}/timeline`);
    expect(body.items.map(({ text }: { text: string }) => text)).toContain(
      'Un altro cittadino ha lo stesso problema: riceverà anche lui la risposta.',
    );

    await contact.does('infodesk', 'rispondere', { answer: 'La buca sarà chiusa venerdì.' });
    const told = (await mails(contact.id)).filter(({ template }) => template === 'joinAnswer');
    expect(told.map(({ recipient }) => recipient).sort()).toEqual([
      'bea@example.org',
      'carl@example.org',
    ]);
    const [english] = told.filter(({ recipient }) => recipient.startsWith('carl'));
    expect(english.subject).toBe('The answer to the report that you joined');
    for (const { body: text } of told) expect(text).toContain('La buca sarà chiusa venerdì.');
    for (const { subject, body: text } of await mails(contact.id)) {
      expect(subject + text).not.toContain('Zirlamento');
      expect(subject + text).not.toContain(contact.registered.protocolNumber);
    }
    // Neither the operator nor the first citizen reads who joined.
    const listed = await server.get(`/contacts/${contact.id}/messages`, { token });
    expect(listed.text).not.toContain('bea@example.org');
  });

  it('can be taken back, and says nothing of whether an address is known', async () => {
    const contact = await known();
    await join(contact.id, 'dina@example.org');
    const [first] = await mails(contact.id);
    const browser = new WebBrowser(server);
    await browser.send(linkIn(first), { azione: 'conferma' });
    expect((await join(contact.id, 'DINA@example.org')).status).toBe(204);
    expect(await mails(contact.id)).toHaveLength(1);
    const back = await browser.send(linkIn(first), { azione: 'rinuncia' });
    expect(back.shown).toContain('Non Le scriveremo');
    await contact.does('infodesk', 'rispondere', { answer: 'Fatto.' });
    expect(await mails(contact.id)).toHaveLength(1);
  });

  it('is no way to pester somebody: five mails a day, whatever is asked', async () => {
    const contact = await known();
    for (let index = 0; index < 8; index += 1)
      expect((await join(contact.id, 'eva@example.org')).status).toBe(204);
    expect(await mails(contact.id)).toHaveLength(5);
  });

  it('is bounded for a report', async () => {
    const contact = await known();
    await server.app.get(UnitOfWork).run(() =>
      server.app.get(UnitOfWork).query({
        text: `INSERT INTO contact_join (id, contact_id, email, language, token_hash, state, asked_at, mails)
               SELECT gen_random_uuid(), $1::uuid, n || '@example.org', 'it', $1::text || n::text, 'confirmed', now(), 1
                 FROM generate_series(1, 200) AS n`,
        values: [contact.id],
      }),
    );
    const answer = await join(contact.id, 'last@example.org');
    expect([answer.status, answer.body.code]).toEqual([409, 'join.full']);
  });

  it('is refused for what not everybody can see, for what is elsewhere, and without an address', async () => {
    const unread = await Case.open(server, {
      kind: 'report',
      description: 'Una buca',
      classification: '01.01',
      location: { ...PLACE, address: 'Via Toscana 22' },
    });
    const refused = await join(unread.id, 'fede@example.org');
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'ref']);
    const contact = await known();
    const elsewhere = await join(contact.id, 'fede@example.org', {
      location: { lat: 44.5, lon: 11.3, district: 'navile' },
    });
    expect(elsewhere.status).toBe(400);
    expect((await join(contact.id, 'nessuno')).body.errors[0].field).toBe('email');
    expect((await join(contact.id, 'gaia@example.org', { website: 'x' })).status).toBe(400);
  });

  it('works in the form without a script, in place of another report', async () => {
    // At an address of its own: no more than five are shown, and the tests before left theirs at the other.
    const address = 'Via Toscana 44';
    const contact = await known({ location: { ...PLACE, address } });
    const browser = new WebBrowser(server);
    await browser.send('/cittadini/segnala', {
      kind: 'report',
      description: 'Una buca nella strada',
    });
    await browser.send('/cittadini/segnala?passo=dove', {
      address,
      district: 'savena',
    });
    const photos = await browser.open('/cittadini/segnala?passo=foto');
    expect(photos.shown).toContain(`value="${contact.id}"`);
    expect(photos.shown).toContain('Si unisca a questa segnalazione');
    expect(photos.shown).not.toContain('Zirlamento');
    const wrong = await browser.send(
      '/cittadini/segnala?passo=anche',
      photoForm({ sameAs: contact.id, joinEmail: 'nessuno' }, []),
    );
    expect(wrong.shown).toContain('Scrivere un indirizzo e-mail');
    const asked = await browser.send(
      '/cittadini/segnala?passo=anche',
      photoForm({ sameAs: contact.id, joinEmail: 'ivo@example.org' }, []),
    );
    expect([browser.address, asked.shown]).toEqual([
      '/cittadini/anche-a-me?chiesto=1',
      expect.stringContaining('Controlli la Sua posta'),
    ]);
    expect((await mails(contact.id)).map(({ recipient }) => recipient)).toEqual([
      'ivo@example.org',
    ]);
  });

  it('forgets an address that was not confirmed after a week, and the others long after the end', async () => {
    const contact = await known({ location: { ...PLACE, address: 'Via Toscana 46' } });
    await join(contact.id, 'uno@example.org', {
      location: { ...PLACE, address: 'Via Toscana 46' },
    });
    await join(contact.id, 'due@example.org', {
      location: { ...PLACE, address: 'Via Toscana 46' },
    });
    const [first] = await mails(contact.id);
    await new WebBrowser(server).send(linkIn(first), { azione: 'conferma' });
    // The mails have left.
    const uow = server.app.get(UnitOfWork);
    await uow.run(() =>
      uow.query({
        text: `UPDATE message SET state = 'sent' WHERE template LIKE 'join%'`,
        values: [],
      }),
    );
    const kept = async () =>
      (
        await uow.read<{ email: string }>(
          'SELECT email FROM contact_join WHERE contact_id = $1 ORDER BY email',
          [contact.id],
        )
      ).map(({ email }) => email);
    const sweeper = server.app.get(ForgottenJoins);
    const addresses = async () => (await mails(contact.id)).map(({ recipient }) => recipient);
    try {
      await sweeper.sweep();
      expect([await kept(), await addresses()]).toEqual([
        ['due@example.org', 'uno@example.org'],
        ['uno@example.org', 'due@example.org'],
      ]);
      server.clock.advance(8 * DAY_MS);
      await sweeper.sweep();
      expect([await kept(), await addresses()]).toEqual([['uno@example.org'], ['uno@example.org']]);
      await uow.run(() =>
        uow.query({
          text: 'UPDATE contact SET closed_at = $2 WHERE id = $1',
          values: [contact.id, new Date(server.clock.now().getTime() - 61 * DAY_MS)],
        }),
      );
      await sweeper.sweep();
      expect([await kept(), await addresses()]).toEqual([[], []]);
    } finally {
      server.clock.release();
    }
  });

  it('ends the mails to confirm that wait still when their address is forgotten, and no answer that waits', async () => {
    const location = { ...PLACE, address: 'Via Toscana 48' };
    const contact = await known({ location });
    await join(contact.id, 'tre@example.org', { location });
    await join(contact.id, 'quattro@example.org', { location });
    const [, second] = await mails(contact.id);
    await new WebBrowser(server).send(linkIn(second), { azione: 'conferma' });
    await contact.does('infodesk', 'rispondere', { answer: 'Fatto.' });
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    const sweeper = server.app.get(ForgottenJoins);
    const left = async () =>
      (await mails(contact.id)).map(({ template, recipient }) => `${template} ${recipient}`);
    const all = await left();
    expect(all).toContain('joinConfirm tre@example.org');
    try {
      server.clock.advance(8 * DAY_MS);
      await sweeper.sweep();
      const own = all.filter((mail) => mail !== 'joinConfirm tre@example.org');
      expect(await left()).toEqual(own);
      // The mail server is away for long: the answer waits, and whoever is owed it is not forgotten.
      server.clock.advance(61 * DAY_MS);
      await sweeper.sweep();
      expect(await left()).toEqual(own);
      const uow = server.app.get(UnitOfWork);
      await uow.run(() =>
        uow.query({
          text: `UPDATE message SET state = 'sent' WHERE contact_id = $1 AND template = 'joinAnswer'`,
          values: [contact.id],
        }),
      );
      await sweeper.sweep();
      expect(await left()).toEqual([]);
    } finally {
      server.clock.release();
    }
  });

  it.each(['x', 'A'.repeat(32)])('answers 404 for the link %s', async (token) => {
    const browser = new WebBrowser(server);
    expect((await browser.open(`/cittadini/anche-a-me/${token}`)).status).toBe(404);
    expect(
      (await browser.send(`/cittadini/anche-a-me/${token}`, { azione: 'conferma' })).status,
    ).toBe(404);
  });
});
