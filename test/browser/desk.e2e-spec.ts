import { DEMO_ACCOUNTS } from '../../src/modules/organisation/demo-organisation.data.js';
import { anna, register } from '../builders/contacts.js';
import { TEST_PASSWORD } from '../setup/test-application.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';
import { compressedScript } from './first-load.js';

const MINUTE = 60_000;
/** The browser notes each answer that is no success. */
const REFUSED = /Failed to load resource: the server responded with a status of 401/;

let desk: Desk;
let contact: { id: string; protocolNumber: string };

beforeAll(async () => {
  desk = await Desk.open({ config: { sessionIdleMinutes: 30 } });
  const token = await desk.server.login('infodesk');
  contact = await register(desk.server, token, {
    subject: 'Buca davanti alla scuola',
    classification: '01.01',
    citizen: anna,
    location: { address: 'Via Mazzini 12', district: 'savena' },
  });
  await register(desk.server, token, { subject: 'Rumori notturni dal cantiere', channel: 'phone' });
  await register(desk.server, token, { subject: 'Lampione spento', kind: 'complaint' });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

describe('signing in', () => {
  it('and out needs no mouse', async () => {
    const visit = await desk.visit();
    visit.expects(REFUSED);
    const page = await visit.open('/');
    await shown.poll(() => new URL(page.url()).pathname).toBe('/accesso');
    await page.getByLabel('Nome utente').focus();
    await page.keyboard.type('infodesk');
    await page.keyboard.press('Tab');
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Scrivania' }).waitFor();
    await shown(page).toHaveTitle("Scrivania · Punto d'Ascolto");

    await page.getByRole('button', { name: 'Account di Infodesk Savena' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Esci' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Accedi' }).waitFor();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Accedi' }).waitFor();
  });

  it('tells of a wrong password in a sentence, and keeps the name', async () => {
    const visit = await desk.visit();
    visit.expects(REFUSED);
    const page = await visit.open('/accesso');
    // What is missing is said at each field in the page's language, and goes as it is written.
    await page.getByRole('button', { name: 'Accedi' }).click();
    await shown(page.getByText('Questo campo è obbligatorio.')).toHaveCount(2);
    await shown(page.getByLabel('Nome utente')).toBeFocused();
    await page.getByLabel('Nome utente').fill('infodesk');
    await shown(page.getByText('Questo campo è obbligatorio.')).toHaveCount(1);
    await page.getByLabel('Password').fill('sbagliata');
    await page.getByRole('button', { name: 'Accedi' }).click();
    await shown(page.getByRole('alert')).toHaveText('Nome utente o password sbagliati.', {
      useInnerText: true,
    });
    await shown(page.getByLabel('Nome utente')).toHaveValue('infodesk');
  });

  it('leads whoever is a citizen to the pages for citizens', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/accesso');
    await page.getByRole('link', { name: /^È un cittadino/ }).click();
    await page.getByRole('heading', { name: 'Come possiamo aiutarLa?' }).waitFor();
  });

  it('offers the accounts of the demonstration', async () => {
    const visit = await desk.visit();
    const page = await visit.open('/accesso');
    const groups = page.locator('.demo-accounts').getByRole('list');
    await shown(groups).toHaveCount(4);
    await shown(groups.getByRole('button')).toHaveCount(DEMO_ACCOUNTS.length);
    await screenshot(page, 'accesso-account');
    await page.getByRole('button', { name: /^centrale/ }).click();
    await shown(page.getByLabel('Nome utente')).toHaveValue('centrale');
    await shown
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('password');
  });

  it('leads back to where one wanted to go, and nowhere else', async () => {
    const visit = await desk.visit();
    visit.expects(REFUSED);
    const page = await visit.open('/cerca?q=lampione');
    await page.getByLabel('Nome utente').fill('infodesk');
    await page.getByLabel('Password').fill(TEST_PASSWORD);
    await page.getByRole('button', { name: 'Accedi' }).click();
    await page.getByRole('link', { name: 'Lampione spento' }).waitFor();
    await shown.poll(() => new URL(page.url()).search).toBe('?q=lampione');

    await page.goto('/accesso?da=https://evil.example/');
    await visit.settled();
    await shown.poll(() => page.url()).not.toContain('evil');
    await page.goto('/accesso?da=//evil.example/');
    await visit.settled();
    await shown.poll(() => page.url()).not.toContain('evil');
  });

  it('again, when the session has ended, happens on the page: nothing is lost', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    visit.expects(REFUSED);
    const page = await visit.open('/cerca');
    await page.getByLabel('Parole o numero', { exact: true }).fill('rumori');
    desk.server.clock.advance(31 * MINUTE);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'La sessione è scaduta' });
    await dialog.getByLabel('Password').fill(TEST_PASSWORD);
    await dialog.getByRole('button', { name: 'Accedi' }).click();
    await page.getByRole('link', { name: 'Rumori notturni dal cantiere' }).waitFor();
    await shown(dialog).toHaveCount(0);
    await shown.poll(() => new URL(page.url()).search).toBe('?q=rumori');
    desk.server.clock.release();
  });
});

describe('the frame', () => {
  it('shows a designer no page of cases, and refuses one that is asked for', async () => {
    const visit = await desk.visit({ as: 'designer' });
    const page = await visit.open('/cerca');
    await shown.poll(() => visit.heading()).toBe('Questa pagina non è per il tuo ruolo');
    const rail = page.getByRole('navigation', { name: 'Pagine' });
    await shown(rail.getByRole('link', { name: 'Cerca' })).toHaveCount(0);
  });

  it('leads to the content, to the search field by "/", and to each page by the rail', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shown.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page');
    await page.keyboard.press('/');
    await page.keyboard.type('buca scuola');
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Cerca' }).waitFor();
    await page.getByRole('link', { name: 'Buca davanti alla scuola' }).waitFor();
    await page
      .getByRole('navigation', { name: 'Pagine' })
      .getByRole('link', { name: 'Scrivania' })
      .click();
    await page.locator('h1:focus', { hasText: 'Scrivania' }).waitFor();
    await page.goBack();
    await page.locator('h1:focus', { hasText: 'Cerca' }).waitFor();
  });

  it('jumps from a protocol number to the case', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open('/');
    const [year, number] = contact.protocolNumber.split('/');
    await page.keyboard.press('/');
    await page.keyboard.type(`${year}/${Number(number)}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: contact.protocolNumber }).waitFor();
    await shown.poll(() => new URL(page.url()).pathname).toBe(`/contatti/${contact.id}`);
  });

  it('keeps language, theme and the width of the rail', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Desk' }).waitFor();
    await page.getByRole('button', { name: 'Account of Infodesk Savena' }).click();
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.getByRole('button', { name: 'Narrow the menu' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Desk' }).waitFor();
    const { lang, theme } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      theme: document.documentElement.dataset.bsTheme,
    }));
    expect([lang, theme]).toEqual(['en', 'dark']);
    await page.getByRole('button', { name: 'Widen the menu' }).waitFor();
  });

  it('lets those of several points choose for which they work, and remembers it', async () => {
    await desk.server.account({
      username: 'doppio',
      points: ['savena-infodesk', 'navile-infodesk'],
    });
    const visit = await desk.visit({ as: 'doppio' });
    const page = await visit.open('/');
    const points = page.getByLabel('Punto per cui lavori');
    await shown(points.locator(':checked')).toHaveText('Tutti i miei punti', {
      useInnerText: true,
    });
    await points.selectOption({ label: 'Infodesk Navile' });
    await page.reload();
    await visit.settled();
    await shown(points).toHaveValue('navile-infodesk');
  });

  it('says so where there is nothing', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    visit.expects(/status of 404/);
    await visit.open('/nessuna-pagina');
    await shown.poll(() => visit.heading()).toBe("Qui non c'è niente");
    await visit.open('/contatti/00000000-0000-4000-8000-000000000000');
    await shown.poll(() => visit.heading()).toBe("Qui non c'è niente");
  });

  it('says to whoever has left a point that they may no longer see its case, and offers nothing more', async () => {
    const account = { username: 'uscente', points: ['savena-infodesk'] };
    await desk.server.account(account);
    const visit = await desk.visit({ as: account.username });
    visit.expects(/status of 40[34]/);
    const page = await visit.open(`/contatti/${contact.id}`);
    await shown(page.locator('.working-point')).toHaveCount(1);
    await page.getByRole('link', { name: 'Nuovo contatto' }).waitFor();
    await desk.server.account({ ...account, points: [] });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await shown.poll(() => visit.heading()).toBe('Non puoi più vedere questo caso');
    await shown(page.locator('.working-point')).toHaveCount(0);
    await shown(page.getByRole('link', { name: 'Nuovo contatto' })).toHaveCount(0);
    await visit.open('/nuovo');
    await page.getByText('Non fai parte di un punto che registra contatti').waitFor();
    await shown(page.getByRole('button', { name: 'Registra' })).toHaveCount(0);
  });

  it('shows a sentence and another try when the server is gone', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    visit.expects(/Failed to load resource/);
    const page = await visit.open('/');
    let gone = true;
    await page.route(/\/api\/v1\/contacts(\?|$)/, (route) =>
      gone ? route.abort() : route.continue(),
    );
    await page.getByRole('link', { name: 'Cerca', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await shown(alert).toContainText('Il server non risponde.', { useInnerText: true });
    gone = false;
    await alert.getByRole('button', { name: 'Riprova' }).click();
    await page.getByRole('link', { name: 'Lampione spento' }).waitFor();
  });
});

describe('searching', () => {
  it('keeps its filters in the address, counts, and opens the contact by keys', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open('/cerca');
    await page.getByRole('status').filter({ hasText: '3 risultati' }).waitFor();
    await page.getByLabel('Tipo').selectOption({ label: 'Reclamo' });
    await page.getByRole('status').filter({ hasText: '1 risultato' }).waitFor();
    await shown.poll(() => new URL(page.url()).search).toBe('?kind=complaint');
    await page.goBack();
    await page.getByRole('status').filter({ hasText: '3 risultati' }).waitFor();
    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Buca davanti alla scuola/ }).waitFor();
    await page.locator('.head-term').waitFor();
    for (const words of ['Segnalazione', 'Sportello', 'Quartiere Savena', 'Infodesk Savena']) {
      await shown(page.getByRole('main')).toContainText(words, { useInnerText: true });
    }
    await shown(page.locator('[aria-current="step"]')).toContainText('Capire', {
      useInnerText: true,
    });
  });

  it('says why nothing was found, and leads out', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open('/cerca?q=inesistente');
    await page.getByRole('link', { name: 'Togli tutti i filtri' }).click();
    await page.getByRole('status').filter({ hasText: '3 risultati' }).waitFor();
  });

  it('passes on what the API says of a filter that makes no sense', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    visit.expects(/status of 400/);
    const page = await visit.open('/cerca?kind=nonsense');
    await shown(page.getByRole('alert')).toContainText('kind', { useInnerText: true });
  });
});

describe('a case', () => {
  it('is taken once, though the answer is lost on its way and the request sent again', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    visit.expects(/Failed to load resource/);
    const page = await visit.open(`/contatti/${contact.id}`);
    const keys: string[] = [];
    const replayed: (string | undefined)[] = [];
    await page.route('**/claim', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      // Sent on without the browser, which would say where it comes from.
      const headers = { ...route.request().headers(), origin: desk.server.url };
      const answer = await route.fetch({ headers });
      replayed.push(answer.headers()['idempotency-replayed']);
      await (keys.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await page.getByRole('button', { name: 'Prendi in carico' }).click();
    await page.getByText('Preso in carico: Capire la richiesta').waitFor();
    await page.getByText('in carico a te').waitFor();
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[\da-f]{32}$/);
    expect(replayed).toEqual([undefined, 'true']);
  });

  it('is cancelled after a question, with a reason; what is wrong stands at the field', async () => {
    const token = await desk.server.login('infodesk');
    const mistake = await register(desk.server, token, { subject: 'Registrato per errore' });
    const visit = await desk.visit({ as: 'regia' });
    const page = await visit.open(`/contatti/${mistake.id}`);
    await page.getByRole('button', { name: 'Annulla il contatto' }).click();
    const dialog = page.getByRole('dialog', { name: `Annullare ${mistake.protocolNumber}?` });
    await dialog.getByLabel('Perché').fill('   ');
    await dialog.getByRole('button', { name: 'Annulla il contatto' }).click();
    await dialog.getByText('Questo campo è obbligatorio.').waitFor();
    await shown(dialog.getByLabel('Perché')).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByLabel('Perché').fill('Registrato due volte');
    await dialog.getByRole('button', { name: 'Annulla il contatto' }).click();
    await page.getByText('Fuori dal ciclo: Annullato.').waitFor();
    await page.getByText('Niente: il caso è stato annullato.').waitFor();
    await shown(page.getByRole('button', { name: 'Annulla il contatto' })).toHaveCount(0);
  });
});

describe('every page', () => {
  const PAGES: [name: string, address: () => string, as: string | undefined][] = [
    ['accesso', () => '/accesso', undefined],
    ['scrivania', () => '/', 'infodesk'],
    ['cerca', () => '/cerca', 'infodesk'],
    ['contatto', () => `/contatti/${contact.id}?tecnici=si`, 'infodesk'],
    ['rifiuto', () => '/cerca', 'designer'],
  ];
  it.each(PAGES)('passes axe and fits: %s', async (name, address, as) => {
    const visit = await desk.visit({ as });
    await visit.open(address());
    await checkedInEveryWay(visit, name);
  });
});

describe('the first load of the desk', () => {
  const BUDGET = 300_000;

  it('is less than 300 kB of compressed script', async () => {
    // The frame and the first page are loaded at once as well.
    const bytes = await compressedScript([
      'index.html',
      'src/app/Frame.tsx',
      'src/pages/desk/DeskPage.tsx',
    ]);
    expect(bytes).toBeLessThan(BUDGET);
    expect(bytes).toBeGreaterThan(50_000);
  });
});

describe('the tests of the pages themselves', () => {
  it('begin each visit as in a new browser, whatever the one before has left', async () => {
    const before = await desk.visit({ as: 'infodesk' });
    const left = await before.open('/');
    await left.evaluate(() => localStorage.setItem('left', 'here'));
    await before.context.route('**/*', (route) => route.abort());
    await before.context.setOffline(true);
    await desk.tidy();

    const visit = await desk.visit();
    visit.expects(REFUSED);
    expect(await visit.context.cookies()).toEqual([]);
    const page = await visit.open('/');
    await shown.poll(() => visit.heading()).toBe('Accedi');
    expect(await page.evaluate(() => localStorage.getItem('left'))).toBeNull();
  });

  it('hear of what axe finds, also where it has looked before', async () => {
    const visit = await desk.visit();
    visit.expects(REFUSED);
    const page = await visit.open('/accesso');
    await checkedByAxe(page);
    await page.evaluate(() => {
      const picture = new Image();
      picture.src = '/favicon.svg';
      document.querySelector('main')?.append(picture);
    });
    await expect(checkedByAxe(page)).rejects.toThrow(/image-alt/);
  });
});
