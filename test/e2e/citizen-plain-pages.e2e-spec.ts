import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { aPicture } from '../builders/files.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const HOSTILE = '"><script>alert(1)</script>\'&';

/** As `npm run build` leaves it. */
const TAKES_OVER = '<script type="module" crossorigin src="/assets/cittadini-a1b2.js"></script>';
const BUILT =
  '<!doctype html><html lang="it"><head><title>Prova</title><script src="/theme.js"></script>' +
  `${TAKES_OVER}<link rel="modulepreload" crossorigin href="/assets/parts-a1b2.js">` +
  '</head><body class="citizen"><div id="app"></div></body></html>';

let pagesDir: string;
let server: TestApplication;
beforeAll(async () => {
  pagesDir = await fs.mkdtemp(path.join(os.tmpdir(), 'pages-'));
  await fs.writeFile(path.join(pagesDir, 'cittadini.html'), BUILT);
  server = await startTestApplication({
    demo: true,
    config: {
      backgroundWork: false,
      publicReportsPerHour: 100,
      municipality: 'Comune <di> Prova',
      pagesDir,
    },
  });
});
afterAll(async () => {
  await server?.stop();
  await fs.rm(pagesDir, { recursive: true, force: true });
});

const browse = async (path: string, init?: RequestInit) => {
  const response = await fetch(new URL(path, server.url), init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const valueOf = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1];

async function send(fields: Record<string, string>, photo?: Buffer) {
  const { text } = await browse('/cittadini/segnala');
  const form = new FormData();
  const all = { key: valueOf(text, 'key'), lingua: 'it', kind: 'report', ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  // A browser sends an empty file where none was chosen.
  const bytes = new Uint8Array(photo ?? []);
  form.set('photos', new Blob([bytes]), photo ? 'buca.png' : '');
  return { form, answer: await browse('/cittadini/segnala', { method: 'POST', body: form }) };
}

describe("the citizens' pages without a script", () => {
  it.each([
    ['/cittadini', 'Come possiamo aiutarLa?'],
    ['/cittadini?lingua=en', 'How can we help you?'],
    ['/cittadini/segnala', 'Fai una segnalazione'],
    ['/cittadini/segui', 'Segui una richiesta'],
    ['/cittadini/mappa', 'Mappa delle segnalazioni'],
    ['/cittadini/mappa?lingua=en&fase=altro&cursor=rotto', 'Map of reports'],
    ['/cittadini/mappa?cursor=a&cursor=b&ambito=x&ambito=y', 'Mappa delle segnalazioni'],
    ['/cittadini/privacy', 'MODELLO DA COMPLETARE'],
    ['/cittadini/accessibilita', 'Dichiarazione di accessibilità'],
  ])('say something at %s, under a policy that runs nothing of others', async (path, words) => {
    const { status, headers, text } = await browse(path);
    expect(status).toBe(200);
    expect(text).toContain(words.replaceAll("'", '&#39;'));
    expect(text).toContain('Comune &#60;di&#62; Prova');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain(TAKES_OVER);
  });

  it('take a report with a photo, once however often it is sent, and show how it stands', async () => {
    const { form, answer } = await send(
      {
        description: 'Un tombino è aperto.',
        district: 'savena',
        address: 'Via Lombardia 3',
        name: 'Anna Bianchi',
        email: 'anna.bianchi@example.org',
      },
      await aPicture(),
    );
    expect([answer.status, answer.text]).toEqual([
      200,
      expect.stringContaining('Ricevuta. Grazie!'),
    ]);
    expect(answer.text).toContain('<script src="/theme.js">');
    expect(answer.text).not.toMatch(/type="module"|modulepreload/);
    expect(answer.text).toContain('Infodesk Savena');
    const again = await browse('/cittadini/segnala', { method: 'POST', body: form });
    const numbers = [answer, again].map(({ text }) => /<dd>(\d{4}\/\d{6})</.exec(text)![1]);
    expect(numbers[1]).toBe(numbers[0]);
    const code = /<dd>([2-9A-Z-]{14})</.exec(answer.text)![1];

    const infodesk = await server.login('infodesk');
    const { body } = await server.get('/contacts', { token: infodesk, query: { q: numbers[0] } });
    expect(body.items).toHaveLength(1);
    const files = await server.get(`/contacts/${body.items[0].id}/attachments`, {
      token: infodesk,
    });
    expect(files.body.items).toHaveLength(1);

    const link = await browse(`/cittadini/segui?numero=${numbers[0]}&codice=${code}`);
    expect(link.text).toContain(`value="${code}"`);
    const asked = (codice: string) =>
      browse('/cittadini/segui', {
        method: 'POST',
        body: new URLSearchParams({ numero: numbers[0], codice }),
      });
    expect((await asked(code)).text).toContain('La stiamo leggendo');
    const wrong = await asked('AAAA-BBBB-CCCC');
    expect([wrong.status, wrong.text]).toEqual([
      404,
      expect.stringContaining('Numero e codice non vanno insieme'),
    ]);
  });

  it('say at the field what is wrong, and keep what was written', async () => {
    const { answer } = await send({ description: HOSTILE, email: 'nessuna', name: HOSTILE });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Scriva un indirizzo come');
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).toContain('&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#39;&#38;');
    const photo = await send({ description: 'Una prova' }, Buffer.from('<svg/>'));
    expect([photo.answer.status, photo.answer.text]).toEqual([
      400,
      expect.stringContaining('Una foto non si può usare'),
    ]);
  });

  it('take nothing from machines that fill in every field', async () => {
    const { answer } = await send({ description: 'Comprate!', website: 'https://spam.example' });
    expect(answer.status).toBe(400);
  });
});
