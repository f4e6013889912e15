import type { Page } from 'playwright-core';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Case } from '../builders/case.js';
import { register } from '../builders/contacts.js';
import { checkedInEveryWay, Desk, screenshot, shown } from './browser.js';
import { heading, next, receipt, signed, written } from './citizen-steps.js';

const OUTLINES = 'test/browser/fixtures/quartieri.geojson';
/** Left here by a script that ran, whatever page it ran on. */
const RAN = 'scriptRan';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open({ config: { districtsFile: OUTLINES, publicReportsPerHour: 1000 } });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const contactsNamed = async (text: string) =>
  (
    await desk.server.app
      .get(UnitOfWork)
      .read<{ id: string }>('SELECT id FROM contact WHERE description = $1', [text])
  ).map(({ id }) => id);

describe('a report', () => {
  it('arrives once, though the line breaks while it is sent', async () => {
    const what = 'Il lampione davanti al civico 7 è spento da ieri.';
    const visit = await desk.visit({ width: 'phone' });
    visit.expects(/Failed to load resource/);
    const page = await written(visit, { what });
    await signed(page);
    const keys: string[] = [];
    await page.route('**/public/reports', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      // It reaches the server; its answer is lost twice.
      const response = await route.fetch();
      await (keys.length < 3 ? route.abort() : route.fulfill({ response }));
    });
    await page.getByRole('button', { name: 'Invii la segnalazione' }).click();
    await receipt(page);
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
    await shown.poll(() => contactsNamed(what)).toHaveLength(1);
  }, 60_000);

  it('is kept while there is no connection, over a reload, and sent when it is back', async () => {
    const what = 'Un ramo è caduto sul marciapiede.';
    const visit = await desk.visit({ width: 'phone' });
    visit.expects(/Failed to load resource/);
    const page = await written(visit, { what });
    await signed(page);
    await visit.context.setOffline(true);
    await page
      .getByText('Non c’è connessione.')
      .or(page.getByText("Non c'è connessione."))
      .waitFor();
    await screenshot(page, 'cittadini-senza-linea-phone');
    await visit.context.setOffline(false);
    await page.reload();
    await heading(page, 'Va bene così?');
    await page.getByText(what).waitFor();
    await page.goBack();
    await heading(page, 'Come Le rispondiamo?');
    await shown(page.getByLabel('E-mail')).toHaveValue('anna.bianchi@example.org');
    await next(page);
    await page.getByRole('button', { name: 'Invii la segnalazione' }).click();
    await receipt(page);
    await shown.poll(() => contactsNamed(what)).toHaveLength(1);
  });

  it('says at the field what is missing, by the keyboard alone', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/cittadini/segnala');
    await page.getByRole('button', { name: 'Avanti' }).focus();
    await page.keyboard.press('Enter');
    // Both at once; the first has the focus, so the keyboard goes on from there.
    const kind = page.getByText('Scelga una delle quattro possibilità.');
    const words = page.getByText('Scriva che cosa succede.');
    await kind.waitFor();
    await words.waitFor();
    await screenshot(page, 'cittadini-segnala-mancano');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await shown.poll(() => focused()).toBe('kind');
    await page.keyboard.press('Space');
    await kind.waitFor({ state: 'detached' });
    await shown(words).toHaveCount(1);
    await page.getByRole('button', { name: 'Avanti' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('name') === 'description',
    );
    await page.keyboard.type('Una buca nella strada');
    await page.getByRole('group', { name: /^Parla di questo/ }).waitFor();
    await checkedInEveryWay(visit, 'cittadini-segnala');
    await page.getByRole('button', { name: 'Avanti' }).click();
    await heading(page, 'Dove?');
    await page.getByRole('button', { name: 'Avanti' }).click();
    await page.getByText('Ci dica almeno la via o il quartiere').waitFor();
    await shown(page.getByRole('combobox', { name: /^Via e numero/ })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await page.locator('.district-map').waitFor();
    await checkedInEveryWay(visit, 'cittadini-dove');
  }, 60_000);

  it('takes the place from the map and from the phone', async () => {
    const visit = await desk.visit({ width: 'phone' });
    await visit.context.grantPermissions(['geolocation']);
    await visit.context.setGeolocation({ latitude: 44.4701, longitude: 11.3801 });
    const page = await visit.open('/cittadini/segnala?passo=dove');
    await page.getByRole('button', { name: 'Usi la mia posizione' }).click();
    await page.getByText('Il punto è segnato.').waitFor();
    await page.getByRole('button', { name: 'Tolga il punto' }).click();
    await page.locator('.district-map').click();
    await page.getByText('Il punto è segnato.').waitFor();
  });

  it('has its district from its street, to be seen and to be changed', async () => {
    const visit = await desk.visit({ width: 'phone' });
    const page = await visit.open('/cittadini/segnala?passo=dove');
    const street = page.getByRole('combobox', { name: /^Via e numero/ });
    const district = page.getByLabel('Quartiere', { exact: true });
    const chosen = (code: string) =>
      page.waitForFunction(
        (wanted) =>
          document.querySelector<HTMLSelectElement>('select[name=district]')?.value === wanted,
        code,
      );
    await street.fill('v. tosc 12');
    await page.getByRole('option', { name: /^Via Toscana 12\s*Quartiere Savena/ }).click();
    await chosen('savena');
    await shown(street).toHaveValue('Via Toscana 12');
    await page.getByText('Quartiere della via: Quartiere Savena.').waitFor();
    await checkedInEveryWay(visit, 'cittadini-dove-via');
    await page.getByRole('button', { name: 'Italiano' }).click();
    // Written out, without choosing; then a street that nobody knows takes it back.
    await street.fill('piazza maggiore 6');
    await chosen('porto-saragozza');
    await street.fill('Davanti alla scuola');
    await chosen('');
    // What is said last wins: a district over the street, then a street over the district.
    await street.fill('Via Toscana 12');
    await chosen('savena');
    await district.selectOption({ label: 'Quartiere Navile' });
    await page.getByText('La via «Via Toscana 12» è in un altro quartiere').waitFor();
    await shown(street).toHaveValue('');
    await street.fill('Via Toscana 14');
    await page.getByText('Il quartiere era Quartiere Navile: ora segue la via.').waitFor();
    await chosen('savena');
    await page.getByRole('button', { name: "Rimettere com'era prima" }).click();
    await chosen('navile');
  }, 60_000);

  it.each([
    ['with a district', 'Via Toscana 4', 'Infodesk Savena'],
    ['without one', 'Davanti alla stazione', 'URP, web'],
  ])(
    '%s is confirmed: number, day, who is responsible, the way to follow it',
    async (of, street, responsible) => {
      const visit = await desk.visit({ width: 'phone' });
      const page = await visit.open('/cittadini/segnala');
      await page.getByRole('radio', { name: /^Fare una domanda/ }).check();
      await page.getByLabel('Lo racconti con parole Sue').fill('Quando passa lo spazzino?');
      await next(page);
      await page.getByRole('combobox', { name: /^Via e numero/ }).fill(street);
      await page.waitForLoadState('networkidle');
      await next(page);
      await heading(page, 'Ha una foto?');
      await signed(page);
      await page.getByRole('button', { name: 'Invii la segnalazione' }).click();
      const { number } = await receipt(page);
      const told = page.getByRole('main');
      await shown(told).toContainText(
        `Se ne occupa ${responsible}, che è responsabile della risposta.`,
      );
      await shown(told).toContainText(/Riceve una risposta entro [a-zì]+ \d{1,2} [a-z]+ 2\d{3}\./);
      await screenshot(page, `cittadini-ricevuta-${of.replace(' ', '-')}-phone`);
      await page.getByRole('link', { name: 'Segua la richiesta' }).click();
      await heading(page, `Richiesta ${number}`);
      await page.getByText(`Ne risponde ${responsible}`).waitFor();
    },
    60_000,
  );

  it('shows what is near by class and distance, and can be the same', async () => {
    const token = await desk.server.login('infodesk');
    const known = await register(desk.server, token, {
      description: 'Buca nella strada, dice il signor Segreto',
      classification: '01.01',
      location: { address: 'Via Toscana 20', district: 'savena' },
    });
    const visit = await desk.visit({ width: 'phone' });
    const page = await written(visit, {
      what: 'C’è una buca nella strada',
      street: 'via toscana 20',
    });
    await page.getByRole('heading', { name: 'Forse lo sappiamo già' }).waitFor();
    await shown(page.getByRole('main')).toContainText('nella stessa via');
    await shown(page.getByRole('main')).not.toContainText('Segreto');
    await page.getByRole('radio', { name: /nella stessa via/ }).check();
    await page.getByText('sarà collegata a quella').waitFor();
    await checkedInEveryWay(visit, 'cittadini-foto');
    await page.getByRole('button', { name: 'Italiano' }).click();
    await signed(page);
    await page.getByRole('button', { name: 'Invii la segnalazione' }).click();
    await page.getByText("L'abbiamo collegata").waitFor();
    const { body } = await desk.server.get(`/contacts/${known.id}`, { token });
    expect(body.links).toEqual([expect.objectContaining({ kind: 'duplicateOf' })]);
  }, 60_000);

  it('may be anonymous, and is followed all the same', async () => {
    const visit = await desk.visit({ width: 'phone' });
    const page = await written(visit, { what: 'Musica alta la notte in piazza.' });
    await next(page);
    await page.getByRole('radio', { name: /^No, resto anonimo/ }).check();
    await checkedInEveryWay(visit, 'cittadini-contatti');
    await page.getByRole('button', { name: 'Italiano' }).click();
    await next(page);
    await page.getByRole('button', { name: 'Invii la segnalazione' }).click();
    await receipt(page);
    await page.getByText('È anonima').waitFor();
  }, 60_000);
});

describe('following', () => {
  it('is refused in one sentence, whatever is wrong', async () => {
    const visit = await desk.visit({ width: 'phone' });
    visit.expects(/status of 404/);
    const page = await visit.open('/cittadini/segui?numero=2026/999999&codice=AAAA-BBBB-CCCC');
    await page.getByText('Numero e codice non vanno insieme.').waitFor();
    await shown(page.getByLabel('Numero di protocollo')).toHaveValue('2026/999999');
    await checkedInEveryWay(visit, 'cittadini-segui-errore');
  });
});

describe('what somebody hostile writes', () => {
  it.each(['/cittadini/accessibilita', '/cittadini/privacy'])(
    'the page %s passes axe',
    async (at) => {
      const visit = await desk.visit();
      await visit.open(at);
      await checkedInEveryWay(visit, at.slice(1).replace('/', '-'));
    },
  );

  const mark = `document.documentElement.dataset.${RAN}=1`;
  const ran = (page: Page) =>
    page.evaluate((name) => name in document.documentElement.dataset, RAN);

  it('runs neither on the desk nor where it is followed', async () => {
    // Some in each text, so that not every one needs pages of its own; each begins a text once.
    for (const some of together(payloads(mark))) {
      const sent = await desk.server.post('/public/reports', {
        body: {
          kind: 'report',
          description: some.join('\n'),
          location: { address: some[0].slice(0, 400), district: 'savena' },
          citizen: { name: some[1].slice(0, 190).replace(/[\u0000-\u001f]/g, ' '), phone: '051 1' },
        },
      });
      expect([some, sent.status]).toEqual([some, 201]);
      for (const text of some.slice(2)) {
        const reply = {
          protocolNumber: sent.body.protocolNumber,
          code: sent.body.followCode,
          text,
        };
        const { status } = await desk.server.post('/public/follow/messages', { body: reply });
        expect([text, status]).toEqual([text, 204]);
      }
    }
    const all = await desk.server.app
      .get(UnitOfWork)
      .read<{ id: string }>(`SELECT id FROM contact WHERE description LIKE '%${RAN}%' ORDER BY id`);
    expect(all).toHaveLength(together(payloads(mark)).length);
    const operator = await desk.visit({ as: 'infodesk' });
    const page = await operator.open('/cerca');
    await shown.poll(() => ran(page)).toBe(false);
    for (const { id } of all) {
      await operator.open(`/contatti/${id}?scheda=messaggi`);
      await page.locator('.messages details summary').first().click();
      expect([id, await ran(page)]).toEqual([id, false]);
    }
    const citizen = await desk.visit();
    for (const some of together(payloads(mark)).slice(0, 3)) {
      const { body } = await desk.server.post('/public/reports', {
        body: { kind: 'report', description: some.join('\n'), location: { district: 'savena' } },
      });
      const shown = await citizen.open(body.followPath);
      await shown.getByText('Ciò che ci ha scritto').waitFor();
      expect([some, await ran(shown)]).toEqual([some, false]);
    }
  }, 240_000);

  it('does not run in the survey, which shows it', async () => {
    const citizen = await desk.visit();
    const { page } = citizen;
    for (const some of together(payloads(mark))) {
      const contact = await Case.open(desk.server, { subject: some[0] });
      await contact.understands('infodesk', true);
      await contact.does('infodesk', 'rispondere', { answer: some.join('\n') });
      await page.goto(await contact.surveyPath());
      const [subject, answer] = await page.locator('blockquote').allTextContents();
      expect([subject, answer]).toEqual([some[0], some.join('\n')]);
      expect([some, await ran(page)]).toEqual([some, false]);
      // What a hostile text makes of the page after an answer, which names nothing of it.
      await page.getByRole('button', { name: 'Sì' }).click();
      await heading(page, /^Grazie/);
      expect([some, await ran(page)]).toEqual([some, false]);
    }
  }, 180_000);

  it('does not run where all can read: the list, the map, the choices of a report', async () => {
    // Nothing that a citizen writes is public: what all can read are the names of scopes and classes.
    const uow = desk.server.app.get(UnitOfWork);
    const name = (scope: string | null, node: string | null) =>
      uow.run(async () => {
        await uow.query({
          text: `UPDATE scope SET name = coalesce($1, 'Quartiere Savena') WHERE code = 'savena'`,
          values: [scope],
        });
        await uow.query({
          text: `UPDATE classification_node SET name = coalesce($1, name) WHERE code LIKE '01%'`,
          values: [node],
        });
      });
    const known = await Case.open(desk.server, {
      classification: '01.01',
      location: { address: 'Via Toscana 99', lat: 44.47, lon: 11.38, district: 'savena' },
    });
    await known.understands('infodesk', true);
    const visit = await desk.visit();
    for (const [scope, node] of together(payloads(mark))) {
      await name(scope, node);
      const page = await visit.open('/cittadini/mappa');
      const list = page.locator('.public-list li');
      await list.first().waitFor();
      await shown(list.first()).toContainText(scope);
      await shown(page.locator('.public-list')).toContainText(node);
      await page.locator('.public-place').first().dispatchEvent('mouseover');
      expect([scope, node, await ran(page)]).toEqual([scope, node, false]);
      await page.goto('/cittadini/segnala?passo=dove');
      await page.getByRole('option', { name: scope, exact: true }).waitFor({ state: 'attached' });
      expect([scope, await ran(page)]).toEqual([scope, false]);
    }
    await name(null, null);
  }, 180_000);
});

/** Groups of four; what stands first in one is different in each. */
function together(all: string[]): string[][] {
  return all
    .filter((_, index) => index % 4 === 0)
    .map((_, group) => all.slice(group * 4, group * 4 + 4));
}

/** Ways in which text has become script elsewhere. */
function payloads(run: string): string[] {
  return [
    `<script>${run}</script>`,
    `"><script>${run}</script>`,
    `'><script>${run}</script>`,
    `</textarea><script>${run}</script>`,
    `</title><script>${run}</script>`,
    `<ScRiPt>${run}</sCrIpT>`,
    `<scr<script>ipt>${run}</scr</script>ipt>`,
    `<script src="data:text/javascript,${run}"></script>`,
    `<img src=x onerror="${run}">`,
    `<img src=x onerror=${run}//`,
    `"><img src=x onerror="${run}">`,
    `<svg onload="${run}">`,
    `<svg><script>${run}</script></svg>`,
    `<svg><animate onbegin="${run}" attributeName=x dur=1s>`,
    `<math><mtext><img src=x onerror="${run}">`,
    `<body onload="${run}">`,
    `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
    `<iframe src="javascript:parent.${run}"></iframe>`,
    `<a href="javascript:${run}">x</a>`,
    `javascript:${run}`,
    `<details open ontoggle="${run}">`,
    `<input autofocus onfocus="${run}">`,
    `<video><source onerror="${run}"></video>`,
    `<marquee onstart="${run}">`,
    `<object data="javascript:${run}"></object>`,
    `<style>@import 'javascript:${run}';</style>`,
    `<link rel=stylesheet href="javascript:${run}">`,
    `<form action="javascript:${run}"><button>x</button></form>`,
    `{{constructor.constructor('${run}')()}}`,
    '${' + run + '}',
    `&lt;script&gt;${run}&lt;/script&gt;`,
    `\u202e<script>${run}</script>`,
  ];
}
