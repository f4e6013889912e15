import type { Page } from 'playwright-core';
import { Case } from '../builders/case.js';
import { checkedInEveryWay, Desk, screenshot, type Visit, shown } from './browser.js';

/** Each looked at in every way: on a busy machine that takes its time. */
const LONG = 180_000;
const ANNA = { name: 'Anna Bianchi', email: 'anna@example.org', phone: '051 123 456' };
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

function aCase(changes: object = {}): Promise<Case> {
  const location = { address: 'Via Mazzini 12', district: 'savena', lat: 44.478, lon: 11.376 };
  return Case.open(desk.server, { classification: '01.01', location, citizen: ANNA, ...changes });
}

async function at(
  contact: Case,
  as: string,
  options: object = {},
): Promise<{ visit: Visit; page: Page }> {
  const visit = await desk.visit({ as, ...options });
  return { visit, page: await visit.open(`/contatti/${contact.id}`) };
}

const answering = (page: Page) => page.getByRole('form', { name: 'Fornire la risposta' });
const assessing = (page: Page) => page.getByRole('form', { name: 'Valutare e rispondere' });

describe('before something leaves for the citizen', () => {
  it(
    'the button, the line above it and what is said afterwards tell what goes to whom, and how',
    async () => {
      const contact = await aCase();
      await contact.understands('infodesk', true);
      const { visit, page } = await at(contact, 'infodesk');
      const form = answering(page);
      const leaves = form.locator('.leaving');
      await shown(leaves).toHaveText(/e-mail.*Anna Bianchi, anna@example\.org/, {
        useInnerText: true,
      });
      await shown(form.getByRole('button', { name: 'Completa' })).toHaveCount(0);
      await checkedInEveryWay(visit, 'caso-risposta-che-parte');
      await page.locator('button[lang="en"]').click();
      await page.getByText('leaves at once by e-mail to Anna Bianchi, anna@example.org').waitFor();
      await page.getByRole('button', { name: 'Send the answer' }).waitFor();
      await page.locator('button[lang="it"]').click();
      await form.getByLabel('Risposta al cittadino').fill('La buca sarà chiusa.');
      await form.getByRole('button', { name: 'Manda la risposta' }).click();
      await page
        .getByText(
          'Fatto: Fornire la risposta. La risposta parte per e-mail: Anna Bianchi, anna@example.org.',
        )
        .first()
        .waitFor();
    },
    LONG,
  );

  it('nothing is promised to whoever left no address; a refusal says that it leaves', async () => {
    const contact = await aCase({ citizen: undefined });
    const { page } = await at(contact, 'infodesk');
    const capire = page.getByRole('form', { name: 'Capire la richiesta' });
    await capire.getByRole('button', { name: 'Completa' }).waitFor();
    await capire
      .getByRole('group', { name: 'La richiesta è appropriata' })
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await capire.getByText("non c'è un recapito a cui mandarla").waitFor();
    await capire.getByRole('button', { name: 'Registra la comunicazione' }).waitFor();
  });
});

describe('a question that climbs', () => {
  it(
    'offers one thing first; its assignment stands below, received by what is done',
    async () => {
      const contact = await aCase();
      await contact.understands('infodesk', false);
      const { visit, page } = await at(contact, 'sportello');
      const primary = page.locator('.case-work .btn-primary');
      await shown(primary).toHaveText(['Completa'], { useInnerText: true });
      await page.getByText('Non serve segnarla prima').waitFor();
      const [task, assignment] = await Promise.all([
        assessing(page).boundingBox(),
        page.getByRole('button', { name: 'Accetta' }).boundingBox(),
      ]);
      expect(assignment!.y).toBeGreaterThan(task!.y);
      await checkedInEveryWay(visit, 'caso-assegnazione-del-compito');
      await page.locator('button[lang="it"]').click();
      await assessing(page).getByRole('radio', { name: 'Rispondo', exact: true }).check();
      await assessing(page).getByLabel('Risposta', { exact: false }).first().fill('Lunedì.');
      await assessing(page).getByRole('button', { name: 'Completa' }).click();
      await page.getByText('Fatto: Valutare e rispondere').first().waitFor();
      const { body } = await contact.get('regia', `/contacts/${contact.id}/assignments`);
      expect(body.items[0]).toMatchObject({
        state: 'answered',
        receivedAt: expect.any(String),
        acceptedAt: expect.any(String),
      });
    },
    LONG,
  );

  it('says before it is passed on which inquiries are withdrawn by that', async () => {
    const contact = await aCase();
    await contact.understands('infodesk', false);
    const { body: before } = await contact.get('regia', `/contacts/${contact.id}/assignments`);
    const asked = await contact.post('sportello', `/contacts/${contact.id}/assignments`, {
      type: 'inquiry',
      toPoint: 'savena-interni',
      parentId: before.items[0].id,
    });
    expect(asked.status).toBe(201);
    const { visit, page } = await at(contact, 'sportello');
    const form = assessing(page);
    const warning = form.locator('.withdrawn');
    await shown(warning).toHaveCount(0);
    await form.getByRole('radio', { name: 'Chiedo istruttoria', exact: true }).check();
    await shown(warning).toHaveCount(0);
    await form.getByRole('radio', { name: 'Passo oltre', exact: true }).check();
    await shown(warning).toHaveText(
      'Così si ritira 1 richiesta di elementi ancora aperta: Servizi Interni Savena.',
      { useInnerText: true },
    );
    await checkedInEveryWay(visit, 'caso-passa-e-ritira');
    await page.locator('button[lang="it"]').click();
    await form.getByRole('button', { name: 'Completa' }).click();
    await page.getByText('Fatto: Valutare e rispondere').first().waitFor();
    const { body: after } = await contact.get('regia', `/assignments/${asked.body.id}`);
    expect(after.state).toBe('recalled');
  }, 180_000);
});

describe('a form that somebody else completes first', () => {
  it('says so, and keeps what was written until it is dismissed', async () => {
    const contact = await aCase();
    await contact.understands('infodesk', true);
    const { page } = await at(contact, 'infodesk');
    await answering(page).getByLabel('Risposta al cittadino').fill('La buca sarà chiusa.');
    await contact.does('infodesk', 'rispondere', { answer: 'Già chiusa.' });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    const told = page.locator('.outcome[data-tone="overtaken"]');
    await shown(told).toContainText(
      'Infodesk Savena ha già completato questo compito: Fornire la risposta.',
      { useInnerText: true },
    );
    await shown(told.getByLabel('Quello che avevi scritto')).toHaveValue('La buca sarà chiusa.');
    await told.getByRole('button', { name: 'Copia il testo' }).click();
    await told.getByRole('button', { name: 'Testo copiato' }).waitFor();
    await told.getByRole('button', { name: 'Chiudi questo avviso' }).click();
    await shown(told).toHaveCount(0);
  });

  it('gives way as it happens, untouched', async () => {
    const contact = await aCase();
    await contact.understands('infodesk', true);
    const { page } = await desk.visit({ as: 'infodesk', live: true });
    await page.clock.install();
    await page.goto(`/contatti/${contact.id}`);
    await answering(page).waitFor();
    // Long before the case would be asked for by the clock.
    await page.clock.pauseAt(Date.now() + 1_000);
    await contact.does('regia', 'rispondere', { answer: 'Già chiusa.' });
    const told = page.locator('.outcome[data-tone="overtaken"]');
    const afterAMoment = async () => {
      await page.clock.runFor(100);
      return told.count();
    };
    await shown.poll(afterAMoment).toBe(1);
    await page.clock.resume();
    await shown(told).toContainText(
      'Regia del Network ha già completato questo compito: Fornire la risposta.',
      { useInnerText: true },
    );
    await shown(answering(page)).toHaveCount(0);
  });
});

describe('who writes', () => {
  it('is told to others until the form is completed, and no longer', async () => {
    const contact = await aCase();
    await contact.understands('infodesk', true);
    const { page } = await at(contact, 'infodesk');
    const { page: watched } = await at(contact, 'regia', { live: true });
    const writing = watched.getByText('sta scrivendo');
    await answering(page).getByLabel('Risposta al cittadino').pressSequentially('Lunedì.');
    await writing.waitFor();
    await answering(page).getByRole('button', { name: 'Manda la risposta' }).click();
    await page.getByText('Fatto: Fornire la risposta').first().waitFor();
    await writing.waitFor({ state: 'detached' });
    // What one has done is told as long as the case stands where it led.
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await shown(page.locator('.outcome')).toHaveCount(0);
  });
});

describe('the page of a case', () => {
  it('has how to reach the citizen, for those who may know them', async () => {
    const contact = await aCase();
    const { page } = await at(contact, 'infodesk');
    const reach = page.locator('.reach');
    await shown(reach).toContainText('Anna Bianchi', { useInnerText: true });
    await shown(reach.getByRole('link', { name: '051 123 456' })).toHaveAttribute(
      'href',
      /^tel:\+?\d+$/,
    );
    await shown(reach.getByRole('link', { name: ANNA.email })).toHaveAttribute(
      'href',
      'mailto:anna@example.org',
    );
    const { page: english } = await at(contact, 'infodesk', { language: 'en' });
    await shown(english.locator('.reach')).toHaveText(/^Anna/, {
      useInnerText: true,
    });
    const { page: watched } = await at(contact, 'manager');
    await shown(watched.locator('.page-facts .facts')).toHaveCount(1);
    await shown(watched.locator('.reach a')).toHaveCount(0);
  });

  it('goes back from tab to tab, and from its trail to the list one came from', async () => {
    const contact = await aCase();
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/?q=${contact.registered.protocolNumber}`);
    await page.goto(`/contatti/${contact.id}`);
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    await tab('Messaggi').click();
    await tab('Note').click();
    await page.waitForURL(/scheda=note/);
    await page.goBack();
    await page.waitForURL(/scheda=messaggi/);
    await shown(tab('Messaggi')).toHaveAttribute('aria-selected', 'true');
    await page.goBack();
    await page.waitForURL(/contatti\/[^?]+$/);
    const step = page.locator('.trail li');
    expect(
      await step.evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content)),
    ).toEqual(['none']);
    await step.getByRole('link', { name: 'Scrivania' }).click();
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.has('q'));
    await visit.open('/cerca?q=buca');
    await page.goto(`/contatti/${contact.id}`);
    await step.getByRole('link', { name: 'Cerca' }).click();
    await page.waitForURL(/\/cerca\?q=buca/);
  });

  it('has its tabs right below the task, however long what stands beside it', async () => {
    const contact = await aCase({ description: 'Una buca. '.repeat(150) });
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'Fatto.' });
    const { page } = await at(contact, 'infodesk');
    await page.getByRole('form').first().waitFor();
    const [work, side, tabs] = await Promise.all(
      ['.case-work', '.case-side', '.case-tabs'].map((part) => page.locator(part).boundingBox()),
    );
    expect(side!.height).toBeGreaterThan(work!.height);
    expect(tabs!.y - (work!.y + work!.height)).toBeLessThan(40);
    expect(side!.x).toBeGreaterThan(tabs!.x + tabs!.width);
    await screenshot(page, 'caso-schede-sotto-il-compito');
    // On a phone they stay on one line, which scrolls.
    await page.setViewportSize({ width: 390, height: 844 });
    const tops = await page
      .getByRole('tab')
      .evaluateAll((all) => all.map((tab) => Math.round(tab.getBoundingClientRect().top)));
    expect(tops.length).toBeGreaterThan(5);
    expect(new Set(tops).size).toBe(1);
  });

  it('says by which button a work is asked for, to those who have it', async () => {
    const contact = await aCase();
    const { page } = await at(contact, 'infodesk');
    await page.getByRole('tab', { name: 'Interventi' }).click();
    const empty = page.locator('.case-tabs .empty');
    const [, named] = /«(.+)»/.exec(await empty.innerText())!;
    await page.getByRole('button', { name: named, exact: true }).waitFor();
    const { page: watched } = await at(contact, 'manager');
    await watched.getByRole('tab', { name: 'Interventi' }).click();
    await shown(watched.locator('.case-tabs .empty')).toHaveText('Nessun intervento chiesto.', {
      useInnerText: true,
    });
  });

  it('says of a similar case without a subject that there is more of it', async () => {
    const words = 'Davanti alla scuola elementare si è aperta una buca larga e molto profonda';
    await aCase({ subject: null, description: words });
    const contact = await aCase({ subject: null, description: words });
    const { page } = await at(contact, 'infodesk');
    await page.getByRole('tab', { name: 'Casi simili' }).click();
    const title = page.locator('.case-tabs .messages a').first();
    await shown(title).toHaveText(/^\d{4}\/\d+ Davanti alla scuola .*\S…$/, { useInnerText: true });
  });
});
