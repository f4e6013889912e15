import { ensurePagesBuilt } from '../browser/built-pages.js';
import { Case } from '../builders/case.js';
import { aDocument, aPicture } from '../builders/files.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { photoForm, WebBrowser, type WebPage } from './web-browser.js';

const HOSTILE = '</script><script>alert(1)</script>"\'><img src=x onerror=alert(2)>&amp;{{x}}';

let server: TestApplication;
beforeAll(async () => {
  await ensurePagesBuilt();
  server = await startTestApplication({
    demo: true,
    config: {
      backgroundWork: false,
      publicReportsPerHour: 1000,
      municipality: 'Comune <di> Prova',
    },
  });
}, 240_000);
afterAll(() => server?.stop());

const ofCases = (description: string) =>
  server.app
    .get(UnitOfWork)
    .read<{ id: string }>('SELECT id FROM contact WHERE description = $1', [description]);

const numberIn = ({ shown }: WebPage) => /<dd>(\d{4}\/\d{6})</.exec(shown)![1];

describe("the citizens' pages without a script", () => {
  it.each([
    ['/cittadini', 'Come possiamo aiutarLa?', 'it'],
    ['/cittadini?lingua=en', 'How can we help you?', 'it'],
    ['/cittadini', 'How can we help you?', 'en-GB'],
    ['/cittadini/segnala', 'Che cosa vuole dirci?', 'it'],
    ['/cittadini/segui', 'A che punto è la Sua richiesta?', 'it'],
    ['/cittadini/mappa', 'Mappa delle segnalazioni', 'it'],
    ['/cittadini/mappa?lingua=en&fase=altro&cursor=rotto', 'Map of the reports', 'it'],
    ['/cittadini/mappa?cursor=a&cursor=b&ambito=x&ambito=y', 'Mappa delle segnalazioni', 'it'],
    ['/cittadini/privacy', 'MODELLO DA COMPLETARE', 'it'],
    ['/cittadini/accessibilita', 'Dichiarazione di accessibilità', 'it'],
  ])(
    'say something at %s, in %s, under a policy without inline style or script',
    async (at, words, language) => {
      const { status, headers, text, shown } = await new WebBrowser(server, language).open(at);
      expect(status).toBe(200);
      expect(shown).toContain(words);
      expect(shown).toContain('Comune &lt;di&gt; Prova');
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|style-src-attr/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/i);
      // Scripts are files, but for the block of data that runs nowhere.
      expect(shown.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
    },
  );

  it('answer 404 where nothing is, as a page', async () => {
    const { status, shown } = await new WebBrowser(server).open('/cittadini/nulla/di/tutto');
    expect([status, shown]).toEqual([404, expect.stringContaining('Qui non c&#x27;è niente')]);
  });

  it('keep the language that was chosen', async () => {
    const browser = new WebBrowser(server);
    await browser.open('/cittadini?lingua=en');
    expect((await browser.open('/cittadini/segnala')).shown).toContain(
      'What do you want to tell us?',
    );
  });

  it('take a report in steps that go on by themselves, with photos, once however often it is sent', async () => {
    const browser = new WebBrowser(server);
    const where = await browser.send('/cittadini/segnala', {
      kind: 'report',
      description: 'Un tombino è aperto.',
    });
    expect([browser.address, where.shown]).toEqual([
      '/cittadini/segnala?passo=dove',
      expect.stringContaining('Passo 2 di 4'),
    ]);
    await browser.send('/cittadini/segnala?passo=dove', {
      address: 'Via Lombardia 3',
      district: 'savena',
    });
    const uploaded = await browser.send(
      '/cittadini/segnala?passo=foto',
      photoForm({ azione: 'carica' }, [
        [await aPicture(), 'buca.png'],
        [await aPicture({ colour: '#00cc33' }), 'altra.png'],
        [aDocument, 'lettera.pdf'],
      ]),
    );
    expect(browser.address).toBe('/cittadini/segnala?passo=foto');
    const pictures = [...uploaded.shown.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src]) => src);
    expect(pictures).toHaveLength(2);
    const small = await fetch(new URL(pictures[0], server.url));
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const [, second] = [...uploaded.shown.matchAll(/name="togli" value="([^"]+)"/g)].map(
      ([, claim]) => claim,
    );
    const fewer = await browser.send(
      '/cittadini/segnala?passo=foto',
      photoForm({ togli: second }, []),
    );
    expect(fewer.shown).not.toContain('altra.png');
    await browser.send('/cittadini/segnala?passo=foto', photoForm({}, []));
    const review = await browser.send('/cittadini/segnala?passo=contatti', {
      who: 'named',
      name: 'Anna Bianchi',
      email: 'anna.bianchi@example.org',
    });
    for (const word of [
      'Un tombino è aperto.',
      'buca.png',
      'lettera.pdf',
      'Anna Bianchi',
      'Quartiere Savena',
    ])
      expect(review.shown).toContain(word);
    const [receipt, other] = await Promise.all([
      browser.send('/cittadini/segnala?passo=riepilogo', {}),
      browser.send('/cittadini/segnala?passo=riepilogo', {}),
    ]);
    expect(receipt.shown).toContain('Ricevuta. Grazie!');
    expect(receipt.shown).toContain('Infodesk Savena');
    expect(numberIn(other)).toBe(numberIn(receipt));
    expect(await ofCases('Un tombino è aperto.')).toHaveLength(1);

    // Back, reload, and sent again: the receipt, and nothing else.
    for (const again of [
      await browser.open('/cittadini/segnala?passo=riepilogo'),
      await browser.open('/cittadini/segnala'),
      await browser.send('/cittadini/segnala?passo=riepilogo', {}),
    ])
      expect(numberIn(again)).toBe(numberIn(receipt));
    expect(await ofCases('Un tombino è aperto.')).toHaveLength(1);
    const fresh = await browser.open('/cittadini/segnala?nuova=1');
    expect(fresh.shown).toContain('Passo 1 di 4');
    expect((await browser.open('/cittadini/segnala')).shown).toContain('Passo 1 di 4');

    const token = await server.login('infodesk');
    const [{ id }] = await ofCases('Un tombino è aperto.');
    const files = await server.get(`/contacts/${id}/attachments`, { token });
    expect(files.body.items.map(({ fileName }: { fileName: string }) => fileName).sort()).toEqual([
      'buca.png',
      'lettera.pdf',
    ]);
  });

  it('say at each field what is wrong, and keep what was written', async () => {
    const browser = new WebBrowser(server);
    const nothing = await browser.send('/cittadini/segnala', { kind: '', description: ' ' });
    expect(nothing.status).toBe(200);
    expect(nothing.shown).toContain('Scelga una delle quattro possibilità.');
    expect(nothing.shown).toContain('Scriva che cosa succede.');
    const long = await browser.send('/cittadini/segnala', {
      kind: 'report',
      description: 'à'.repeat(4001),
    });
    expect([long.status, long.shown]).toEqual([
      200,
      expect.stringContaining('Il testo supera di 1 carattere il massimo di 4000: va accorciato.'),
    ]);
    expect(long.shown).toContain('à'.repeat(4001));
    await browser.send('/cittadini/segnala', { kind: 'report', description: HOSTILE });
    const nowhere = await browser.send('/cittadini/segnala?passo=dove', {
      address: '',
      district: '',
    });
    expect([nowhere.status, nowhere.shown]).toEqual([
      200,
      expect.stringContaining('aria-invalid="true"'),
    ]);
    const elsewhere = await browser.send('/cittadini/segnala?passo=dove', {
      address: 'Via Lombardia 3',
      district: 'navile',
    });
    expect([elsewhere.status, elsewhere.shown]).toEqual([
      200,
      expect.stringContaining('La via che ha scritto è in un altro quartiere'),
    ]);
    const paris = await browser.send('/cittadini/segnala?passo=dove', {
      address: '48.85, 2.35',
      district: '',
    });
    expect([browser.address, paris.shown]).toEqual([
      '/cittadini/segnala?passo=dove',
      expect.stringContaining('Il punto è lontano dal Comune: lo corregga o lo tolga.'),
    ]);
    const endless = await browser.send('/cittadini/segnala?passo=dove', {
      address: 'à'.repeat(501),
      district: 'savena',
    });
    expect([endless.status, endless.shown]).toEqual([
      200,
      expect.stringContaining('Non più di 500 caratteri'),
    ]);
    await browser.send('/cittadini/segnala?passo=dove', { address: HOSTILE, district: 'savena' });
    const photo = await browser.send(
      '/cittadini/segnala?passo=foto',
      photoForm({}, [[Buffer.from('<svg/>'), 'foto.png']]),
    );
    expect([photo.status, photo.shown]).toEqual([
      200,
      expect.stringContaining('Una foto non si può usare'),
    ]);
    const mail = await browser.send('/cittadini/segnala?passo=contatti', {
      who: 'named',
      email: 'nessuna',
      name: HOSTILE,
    });
    expect([mail.status, mail.shown]).toEqual([
      200,
      expect.stringContaining('Scriva un indirizzo come'),
    ]);
    const review = await browser.send('/cittadini/segnala?passo=contatti', {
      who: 'named',
      name: HOSTILE,
    });
    for (const { text } of [mail, review]) {
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img src=x');
    }
    expect(review.shown.split('&lt;/script&gt;&lt;script&gt;alert(1)')).toHaveLength(4);
  });

  it('tell what is wrong by another address, once: the way back meets no page that answered a form', async () => {
    const browser = new WebBrowser(server);
    await browser.open('/cittadini/segnala');
    const refused = await browser.send('/cittadini/segnala', {
      kind: '',
      description: 'Una buca.',
    });
    expect([browser.address, browser.redirected]).toEqual(['/cittadini/segnala', true]);
    expect(refused.shown).toContain('Scelga una delle quattro possibilità.');
    const again = await browser.open('/cittadini/segnala');
    expect(again.shown).toContain('Una buca.');
    expect(again.shown).not.toContain('Scelga una delle quattro possibilità.');
    // More than is ever kept is told at once.
    const endless = { kind: 'report', description: 'à'.repeat(70_000) };
    expect((await browser.send('/cittadini/segnala', endless)).status).toBe(400);
  });

  it('keep the words and the choice of a step when the language is changed', async () => {
    const browser = new WebBrowser(server);
    const { shown } = await browser.open('/cittadini/segnala');
    // Enter in a field goes on; the languages send the step's form.
    const buttons = [...shown.matchAll(/<button[^>]*form="passo"[^>]*>/g)].map(([one]) => one);
    expect(buttons.map((one) => /name="lingua" value="(\w+)"/.exec(one)?.[1])).toEqual([
      undefined,
      'it',
      'en',
    ]);
    const english = await browser.send('/cittadini/segnala', {
      kind: 'complaint',
      description: 'L’ufficio era chiuso.',
      lingua: 'en',
    });
    expect(english.shown).toContain('What do you want to tell us?');
    expect(english.shown).toContain('L’ufficio era chiuso.');
    expect(english.shown).toMatch(/<input[^>]*checked="" value="complaint"/);
    expect(english.shown).not.toContain('field-error');
    await browser.send('/cittadini/segnala', { kind: 'complaint', description: 'Chiuso.' });
    const where = await browser.send('/cittadini/segnala?passo=dove', {
      address: 'Via Lombardia 3',
      district: '',
      lingua: 'it',
    });
    expect(browser.address).toBe('/cittadini/segnala?passo=dove&lingua=it');
    expect(where.shown).toContain('value="Via Lombardia 3"');
    // Where there is no step, the languages are a form of their own.
    expect((await browser.open('/cittadini')).shown).not.toContain('form="passo"');
  });

  it('send nothing that misses something, and lead to it', async () => {
    const browser = new WebBrowser(server);
    await browser.send('/cittadini/segnala', { kind: 'report', description: 'Manca il resto.' });
    const review = await browser.send('/cittadini/segnala?passo=riepilogo', {});
    expect([review.status, review.shown]).toEqual([
      200,
      expect.stringContaining('Manca ancora qualcosa.'),
    ]);
    expect(review.shown).toContain('href="/cittadini/segnala?passo=dove"');
    expect(await ofCases('Manca il resto.')).toHaveLength(0);
    const stranger = await new WebBrowser(server).send('/cittadini/segnala?passo=riepilogo', {});
    expect(stranger.shown).toContain('Passo 1 di 4');
  });

  it('take nothing from machines that fill in every field', async () => {
    const browser = new WebBrowser(server);
    const fields = { kind: 'report', description: 'Comprate!', website: 'https://spam.example' };
    expect((await browser.send('/cittadini/segnala', fields)).status).toBe(400);
  });

  it('keep what was written in no cookie, and forget it in two hours', async () => {
    const browser = new WebBrowser(server);
    await browser.send('/cittadini/segnala', {
      kind: 'report',
      description: 'Un segreto di Zirla.',
    });
    expect(browser.cookie('bozza')!.value).toMatch(/^[\w-]{32}$/);
    expect((await browser.open('/cittadini/segnala')).shown).toContain('Un segreto di Zirla.');
    expect((await new WebBrowser(server).open('/cittadini/segnala')).shown).not.toContain('Zirla');
    server.clock.advance(2 * 3_600_000 + 1);
    expect((await browser.open('/cittadini/segnala')).shown).not.toContain('Zirla');
  });
});

describe('following without a script', () => {
  /** A report that was sent, with its number and code. */
  async function sent(what: string, photo?: Buffer, citizen?: object) {
    const claims = photo ? [(await upload(photo)).claim] : [];
    const { body } = await server.post('/public/reports', {
      body: {
        kind: 'report',
        description: what,
        location: { district: 'savena' },
        attachments: claims,
        citizen,
      },
    });
    return body as { protocolNumber: string; followCode: string; followPath: string };
  }
  async function upload(bytes: Buffer): Promise<{ claim: string }> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'foto.png');
    return (await server.post('/public/uploads', { body: form })).body;
  }

  it('repeats the code as the receipt shows it, however it was written', async () => {
    const { protocolNumber, followCode } = await sent('Un cartello è storto.');
    const browser = new WebBrowser(server);
    const page = await browser.send('/cittadini/segui', {
      numero: protocolNumber,
      codice: followCode.toLowerCase().replaceAll('-', ' '),
    });
    expect(page.shown).toContain('Un cartello è storto.');
    expect(page.shown).toContain(followCode);
    expect(page.shown).not.toContain(followCode.toLowerCase().replaceAll('-', ' '));
  });

  it('takes the code out of the address, into a cookie of these pages', async () => {
    const { protocolNumber, followPath } = await sent('La luce è spenta.');
    const answer = await fetch(new URL(followPath, server.url), { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cittadini/segui']);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^segui=[^;]+; Path=\/cittadini\/segui; HttpOnly; SameSite=Lax$/);
    const browser = new WebBrowser(server);
    const page = await browser.open(followPath);
    expect(browser.address).toBe('/cittadini/segui');
    expect(page.shown).toContain(`Richiesta ${protocolNumber}`);
    expect(page.shown).toContain('La luce è spenta.');
    expect((await browser.open('/cittadini')).shown).not.toContain(protocolNumber);
    const left = await browser.send('/cittadini/segui/esci', {});
    expect(left.shown).toContain('name="codice"');
    expect(browser.cookie('segui')).toBeUndefined();
  });

  it('shows the photos small, to who has the code alone', async () => {
    const { followPath } = await sent('Una foto', await aPicture());
    const browser = new WebBrowser(server);
    const page = await browser.open(followPath);
    const [, src] = /<img [^>]*src="(\/cittadini\/segui\/foto\/[^"]+)"/.exec(page.shown)!;
    const small = await browser.open(src);
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await new WebBrowser(server).open(src)).status).toBe(404);
    const other = new WebBrowser(server);
    await other.open((await sent('Altro')).followPath);
    expect((await other.open(src)).status).toBe(404);
    expect((await other.open('/cittadini/segui/foto/x')).status).toBe(404);
  });

  it('says in one sentence that number and code do not belong together', async () => {
    const { protocolNumber, followCode } = await sent('Un ramo è caduto.');
    const browser = new WebBrowser(server);
    const wrong = await browser.send('/cittadini/segui', {
      numero: protocolNumber,
      codice: 'AAAA-BBBB-CCCC',
    });
    expect([wrong.status, wrong.shown]).toEqual([
      404,
      expect.stringContaining('Numero e codice non vanno insieme'),
    ]);
    expect(wrong.shown).toContain(`value="${protocolNumber}"`);
    const byLink = await browser.open(`/cittadini/segui?numero=${protocolNumber}&codice=AAAA`);
    expect([byLink.status, browser.address]).toEqual([404, '/cittadini/segui']);
    const right = await browser.send('/cittadini/segui', {
      numero: protocolNumber,
      codice: followCode,
    });
    expect([right.status, browser.address]).toEqual([200, '/cittadini/segui']);
  });

  it('says at each field of the question that it is empty', async () => {
    const empty = await new WebBrowser(server).send('/cittadini/segui', {
      numero: '',
      codice: ' ',
    });
    expect(empty.status).toBe(400);
    expect(empty.shown).toContain('Scriva il numero di protocollo.');
    expect(empty.shown).toContain('Scriva il codice.');
    expect(empty.shown.match(/<form(?![^>]*novalidate)/gi)).toBeNull();
  });

  it('says that it was taken up again because the citizen said so in the survey', async () => {
    const { protocolNumber, followPath } = await sent('Una buca profonda da riaprire.', undefined, {
      email: 'anna@example.org',
    });
    const browser = new WebBrowser(server);
    const again = 'perché Lei ci ha detto che la risposta non andava bene';
    expect((await browser.open(followPath)).shown).not.toContain(again);
    const [{ id }] = await ofCases('Una buca profonda da riaprire.');
    const contact = await Case.of(server, id);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'La buca sarà chiusa.' });
    const asked = await browser.open(followPath);
    expect(asked.shown).not.toContain(again);
    const [survey] = /\/sondaggio\/[\w-]{32}/.exec(asked.shown)!;
    const no = { outcome: 'unsatisfied', perche: '1', reason: 'notSolved' };
    const page = await browser.send(survey, no);
    expect(page.shown).toContain(protocolNumber);
    expect((await browser.open(followPath)).shown).toContain(again);
  });

  it('takes a reply with a photo once, says at the field what is missing', async () => {
    const { followPath } = await sent('La fontana perde.');
    const browser = new WebBrowser(server);
    const page = await browser.open(followPath);
    const [, key] = /name="key" value="([^"]+)"/.exec(page.shown)!;
    const empty = await browser.send(
      '/cittadini/segui/messaggi',
      photoForm({ key, text: ' ' }, []),
    );
    expect([empty.status, empty.shown]).toEqual([
      400,
      expect.stringContaining('Scriva che cosa vuole dirci.'),
    ]);
    const form = async () =>
      photoForm({ key, text: 'Perde ancora.' }, [[await aPicture(), 'fontana.png']]);
    const answered = await browser.send('/cittadini/segui/messaggi', await form());
    expect(browser.address).toBe('/cittadini/segui?inviato=1');
    expect(answered.shown).toContain('fontana.png');
    const again = await browser.send('/cittadini/segui/messaggi', await form());
    expect(again.shown.split('Perde ancora.')).toHaveLength(2);
  });
});

describe('without built pages', () => {
  it('the server says how to build them', async () => {
    const bare = await startTestApplication({
      config: { backgroundWork: false, pagesDir: '/nowhere' },
    });
    try {
      const page = await bare.get('/cittadini');
      expect([page.status, page.text]).toEqual([503, expect.stringContaining('npm run build')]);
    } finally {
      await bare.stop();
    }
  });
});
