import { Case } from '../builders/case.js';
import { anna, type ContactBody } from '../builders/contacts.js';
import { ensurePagesBuilt } from '../browser/built-pages.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** The pages' own scripts, each a file, and the data for them. */
const OWN =
  /<script [^>]*src="\/[^"]*"[^>]*><\/script>|<script type="application\/json"[^<]*<\/script>/g;
const HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)"> \'&amp;';

describe('the page of the survey', () => {
  let server: TestApplication;

  beforeAll(async () => {
    await ensurePagesBuilt();
    server = await startTestApplication({
      demo: true,
      config: { backgroundWork: false, municipality: 'Comune di Prova' },
    });
  }, 240_000);
  afterAll(() => server?.stop());

  interface Page {
    status: number;
    headers: Headers;
    text: string;
  }

  /** As a browser asks: without a sign-in, forms as browsers send them. */
  async function browse(path: string, form?: string): Promise<Page> {
    const response = await fetch(new URL(path, server.url), {
      redirect: 'manual',
      ...(form === undefined
        ? {}
        : {
            method: 'POST',
            body: form,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          }),
    });
    const location = response.headers.get('location');
    if (response.status === 303) return browse(new URL(location!, new URL(path, server.url)).href);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** A contact that waits for its citizen's word, and the path of the link they were sent. */
  async function asked(
    changes: ContactBody = {},
    answer = 'La buca sarà chiusa.',
  ): Promise<{ contact: Case; path: string }> {
    const contact = await Case.open(server, changes);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer });
    return { contact, path: await contact.surveyPath() };
  }

  it('asks one question in plain HTML, in Italian', async () => {
    const { contact, path } = await asked();
    const { status, headers, text } = await browse(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<html lang="it">');
    expect(text).toMatch(
      /<meta name="viewport" content="width=device-width, initial-scale=1"( \/)?>/,
    );
    expect(text).toContain(contact.registered.protocolNumber);
    expect(text).toContain('Buca in via Mazzini');
    expect(text).toContain('La buca sarà chiusa.');
    expect(text.match(/<button [^>]*name="outcome"[^>]*>[^<]*/g)).toEqual([
      '<button type="submit" class="big-button" name="outcome" value="satisfied">Sì',
      '<button type="submit" class="big-button" name="outcome" value="unsatisfied">No',
    ]);
    expect(text).not.toMatch(/Anna|Bianchi|anna\.bianchi/);
  });

  it("is one of the citizens' pages: whose it is, and the ways to the others", async () => {
    const { contact, path } = await asked();
    const question = await browse(path);
    const thanks = await browse(path, 'outcome=satisfied');
    const number = encodeURIComponent(contact.registered.protocolNumber);
    for (const { text } of [question, thanks]) {
      expect(text).toContain('<small>Comune di Prova</small>');
      expect(text).toContain(`href="/cittadini/segui?numero=${number}"`);
      for (const page of ['', '/segui', '/accessibilita', '/privacy']) {
        expect(text).toContain(`href="/cittadini${page}"`);
      }
    }
    expect((await browse(`${path}?lingua=en`)).text).toContain('Thank you');
  });

  it('keeps to the content security policy: no script, forms to itself only', async () => {
    const { headers, text } = await browse((await asked()).path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain("form-action 'self'");
    expect(policy).toMatch(/style-src 'self'(;|$)/);
    expect(text.replace(OWN, '')).not.toMatch(/<script|<style|\son\w+=|style=|javascript:/i);
  });

  it('speaks English to those who prefer it', async () => {
    const { path } = await asked({ citizen: { ...anna, name: 'Ann', preferredLanguage: 'en' } });
    const question = await browse(path);
    expect(question.text).toContain('<html lang="en">');
    expect(question.text).toContain('Did our answer satisfy you?');
    expect((await browse(path, 'outcome=satisfied')).text).toContain('Thank you');
    expect((await browse(path)).text).toContain('You have answered already');
  });

  it('takes a Yes once, thanks with the protocol number, then says that it was answered', async () => {
    const { contact, path } = await asked();
    const thanks = await browse(path, 'outcome=satisfied');
    expect(thanks.status).toBe(200);
    expect(thanks.text).toContain('Grazie');
    expect(thanks.text).toContain(contact.registered.protocolNumber);
    expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'satisfied' });
    const again = await browse(path, 'outcome=unsatisfied');
    expect(again.status).toBe(409);
    for (const { text } of [again, await browse(path)]) {
      expect(text).toContain('Ha già risposto');
      expect(text).not.toContain('method="post"');
    }
    expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'satisfied' });
  });

  it('asks why before a No reopens the contact: one tap, then words that may stay empty', async () => {
    const { contact, path } = await asked();
    const why = await browse(path, 'outcome=unsatisfied');
    expect([why.status, await contact.status()]).toEqual([200, 'verifying']);
    expect(why.text).toContain('Che cosa non va?');
    expect(why.text.match(/type="radio" name="reason"/g)).toHaveLength(5);
    expect(why.text).not.toContain('role="alert"');
    const none = await browse(path, 'outcome=unsatisfied&perche=1&note=Uffa');
    expect([none.status, none.text]).toEqual([400, expect.stringContaining('Scelga un motivo')]);
    expect(none.text).toContain('>Uffa</textarea>');
    for (const wrong of ['altro', '']) {
      const page = await browse(path, `outcome=unsatisfied&perche=1&reason=${wrong}`);
      expect([wrong, page.status, await contact.status()]).toEqual([wrong, 400, 'verifying']);
    }
    const { text } = await browse(path, 'outcome=unsatisfied&perche=1&reason=notSolved&note=');
    expect(text).toContain('Grazie');
    expect(text).toContain('torna in lavorazione');
    expect(await contact.contact()).toMatchObject({ status: 'understanding', round: 2 });
    const { body } = await contact.get('infodesk', `/contacts/${contact.id}/timeline`);
    const told = body.items.map((entry: { text: string }) => entry.text);
    expect(told).toContain("Il cittadino non è soddisfatto: il problema c'è ancora.");
  });

  it.each(['?risposta=no', '?risposta=si', '?risposta=no&outcome=unsatisfied&reason=other'])(
    'changes nothing when its link is opened, as programs that look at mail do: %s',
    async (search) => {
      const { contact, path } = await asked();
      const page = await browse(`${path}${search}`);
      expect([page.status, await contact.status()]).toEqual([200, 'verifying']);
      expect(page.text).toContain(
        search === '?risposta=si' ? 'Confermi il Sì' : 'Che cosa non va?',
      );
    },
  );

  it('takes why by the API as well, with a No only', async () => {
    const { contact, path } = await asked();
    const api = path.replace('/sondaggio/', '/surveys/');
    const send = (body: object) => server.post(api, { body });
    const yes = await send({ outcome: 'satisfied', reason: 'tooLate' });
    expect([yes.status, yes.body.errors[0].field]).toEqual([400, 'reason']);
    expect((await send({ outcome: 'unsatisfied', reason: 'boh' })).status).toBe(400);
    const no = await send({ outcome: 'unsatisfied', reason: 'tooLate', note: 'Un mese!' });
    expect([no.status, await contact.status()]).toEqual([204, 'understanding']);
  });

  it('lets one of several answers at the same time through', async () => {
    const { path } = await asked();
    const pages = await Promise.all([1, 2, 3].map(() => browse(path, 'outcome=satisfied')));
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it.each(['', 'outcome=', 'outcome=noReply', 'outcome=satisfied&outcome=unsatisfied'])(
    'asks again when the form says neither Yes nor No: "%s"',
    async (form) => {
      const { contact, path } = await asked();
      const { status, text } = await browse(path, form);
      expect(status).toBe(400);
      expect(text).toContain('role="alert"');
      expect(text).toContain('<form class="step-form" method="post"');
      expect(await contact.status()).toBe('verifying');
    },
  );

  it('says so when the contact went on without an answer', async () => {
    const { contact, path } = await asked();
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect((await browse(path, 'outcome=unsatisfied')).status).toBe(409);
    const { status, text } = await browse(path);
    expect(status).toBe(200);
    expect(text).toContain('Questa domanda è chiusa');
    expect(text).not.toContain('method="post"');
  });

  it('shows what people wrote as text, never as markup', async () => {
    const { path } = await asked({ subject: HOSTILE }, `Risposta: ${HOSTILE}`);
    const { text } = await browse(path);
    expect(text.replace(OWN, '')).not.toMatch(/<script|<img|onerror="/i);
    const shown = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(2)';
    expect(text.split(shown)).toHaveLength(3);
    expect(text).toContain('&#x27;&amp;amp;');
  });

  it.each(['x', 'A'.repeat(32), '%3Cscript%3E'])('answers 404 for the token %s', async (token) => {
    for (const page of [
      await browse(`/sondaggio/${token}`),
      await browse(`/sondaggio/${token}`, 'outcome=satisfied'),
    ]) {
      expect(page.status).toBe(404);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.text).toContain('Pagina non trovata');
      expect(page.text).toContain('lang="en"');
      expect(page.text.replace(OWN, '')).not.toContain('<script');
    }
  });

  it('names the citizen as such on the timeline, not as somebody anonymous', async () => {
    const { contact, path } = await asked();
    await browse(path, 'outcome=satisfied');
    const { body } = await contact.get('infodesk', `/contacts/${contact.id}/timeline`);
    const actors = body.items.map(({ actor }: { actor: string }) => actor);
    expect(actors).toContain('cittadino');
    expect(actors).not.toContain('anonymous');
  });

  it('is no part of the API document', async () => {
    const { text } = await server.get('/api/openapi.json');
    expect(text).toContain('/surveys/');
    expect(text).not.toContain('sondaggio/');
  });
});
