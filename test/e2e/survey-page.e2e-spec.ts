import { Case } from '../builders/case.js';
import { anna, type ContactBody } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** The pages' own: the theme, before the first paint. */
const THEME = '<script src="/theme.js"></script>';
const HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)"> \'&amp;';

describe('the page of the survey', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({
      demo: true,
      config: { backgroundWork: false, municipality: 'Comune di Prova' },
    });
  });
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
    expect(text.match(/<button [^>]*>[^<]*/g)).toEqual([
      '<button class="big-button" name="outcome" value="satisfied">Sì',
      '<button class="big-button" name="outcome" value="unsatisfied">No',
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
      expect(text).toContain(`href="/cittadini/segui?numero=${number}&lingua=it"`);
      for (const page of ['', '/segui', '/accessibilita', '/privacy']) {
        expect(text).toContain(`href="/cittadini${page}?lingua=it"`);
      }
    }
    expect((await browse(`${path}?lingua=en`)).text).toContain(
      'href="/cittadini/privacy?lingua=en"',
    );
  });

  it('keeps to the content security policy: no script, forms to itself only', async () => {
    const { headers, text } = await browse((await asked()).path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain("form-action 'self'");
    expect(policy).toMatch(/style-src 'self'(;|$)/);
    expect(text.replace(THEME, '')).not.toMatch(/<script|<style|\son\w+=|style=|javascript:/i);
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
      expect(text).not.toContain('<form');
    }
    expect(await contact.contact()).toMatchObject({ status: 'closed', outcome: 'satisfied' });
  });

  it('takes a No: the contact starts a new round', async () => {
    const { contact, path } = await asked();
    const { text } = await browse(path, 'outcome=unsatisfied');
    expect(text).toContain('Grazie');
    expect(text).toContain('torna in lavorazione');
    expect(await contact.contact()).toMatchObject({ status: 'understanding', round: 2 });
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
      expect(text).toContain('<form class="step-form" method="post">');
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
    expect(text).not.toContain('<form');
  });

  it('shows what people wrote as text, never as markup', async () => {
    const { path } = await asked({ subject: HOSTILE }, `Risposta: ${HOSTILE}`);
    const { text } = await browse(path);
    expect(text.replace(THEME, '')).not.toMatch(/<script|<img|onerror="/i);
    const shown = '&#60;script&#62;alert(1)&#60;/script&#62;&#60;img src=x onerror=&#34;alert(2)';
    expect(text.split(shown)).toHaveLength(3);
    expect(text).toContain('&#39;&#38;amp;');
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
      expect(page.text.replace(THEME, '')).not.toContain('<script');
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
