import type { Page } from 'playwright-core';
import { Case } from '../builders/case.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, type Visit, shown } from './browser.js';
import { choose, complete, inItalian, taskForm } from './case-steps.js';

const BUCHE = '01.01';
/** Several people's browsers, each looked at in every way: on a busy machine that takes its time. */
const LONG = 180_000;
const OUTLINES = 'test/browser/fixtures/quartieri.geojson';
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open({ config: { districtsFile: OUTLINES } });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

/** A hole in the street, as the infodesk of Savena registers it. */
function aCase(changes: object = {}): Promise<Case> {
  const location = { address: 'Via Mazzini 12', district: 'savena', lat: 44.478, lon: 11.376 };
  return Case.open(desk.server, { classification: BUCHE, location, ...changes });
}

/** That person's own browser, with the case open. */
async function at(contact: Case, as: string, tab = ''): Promise<{ visit: Visit; page: Page }> {
  const visit = await desk.visit({ as });
  const page = await visit.open(`/contatti/${contact.id}${tab && `?scheda=${tab}`}`);
  return { visit, page };
}

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the tasks of the cycle and of the climb', () => {
  it(
    'listening comes first where nothing was written down',
    async () => {
      const contact = await aCase({ description: '' });
      const { visit, page } = await at(contact, 'infodesk');
      visit.expects(/status of 400/);
      const listening = taskForm(page, 'Ascoltare il cittadino');
      await listening.getByRole('button', { name: 'Completa' }).click();
      await listening
        .locator('.field-error', { hasText: 'Questo campo è obbligatorio.' })
        .first()
        .waitFor();
      await checkedInEveryWay(visit, 'caso-ascoltare');
      await inItalian(page);
      await listening
        .getByLabel('Che cosa dice il cittadino')
        .fill('Manca il tombino al numero 12.');
      await complete(page, 'Ascoltare il cittadino');
      await taskForm(page, 'Capire la richiesta').waitFor();
      await page.locator('.said', { hasText: 'Manca il tombino al numero 12.' }).first().waitFor();
    },
    LONG,
  );

  it(
    'findings are asked of two points, given by each, and read by who asked',
    async () => {
      const contact = await aCase();
      await contact.understands('infodesk', false);
      const sportello = await at(contact, 'sportello');
      const assessing = taskForm(sportello.page, 'Valutare e rispondere');
      await choose(sportello.page, 'Valutare e rispondere', 'Decisione', 'Chiedo istruttoria');
      for (const point of ['savena-interni', 'manutenzione-ingresso'])
        await assessing.getByLabel('Punti di istruttoria').selectOption(point);
      await complete(sportello.page, 'Valutare e rispondere');

      for (const [as, findings] of [
        ['interni', 'Lo scavo è della società del gas.'],
        ['centrale', 'Il ripristino è previsto a maggio.'],
      ]) {
        const { visit, page } = await at(contact, as);
        const giving = taskForm(page, 'Fornire gli elementi');
        if (as === 'interni') {
          await checkedInEveryWay(visit, 'caso-istruire');
          await inItalian(page);
        }
        await giving.getByLabel('Elementi utili alla risposta').fill(findings);
        await choose(page, 'Fornire gli elementi', 'Bastano per rispondere', 'Sì');
        await complete(page, 'Fornire gli elementi');
      }

      await sportello.page.reload();
      await sportello.visit.settled();
      await assessing.waitFor();
      const found = sportello.page.getByRole('region', { name: 'Gli elementi raccolti' });
      await shown(found).toContainText('Servizi Interni Savena · bastanoLo scavo è della società');
      await shown(found).toContainText('Il ripristino è previsto a maggio.');
      await checkedInEveryWay(sportello.visit, 'caso-elementi-raccolti');
      await inItalian(sportello.page);
      await sportello.page.getByRole('tab', { name: 'Assegnazioni' }).click();
      for (const findings of ['Lo scavo è della società', 'Il ripristino è previsto'])
        await sportello.page.locator('.assignment-answer', { hasText: findings }).first().waitFor();
    },
    LONG,
  );

  it('where the case goes names a colleague who has it as they are called', async () => {
    const contact = await aCase();
    await contact.understands('infodesk', false);
    await contact.does('sportello', 'valutare', {
      decision: 'inquire',
      points: 'savena-interni,manutenzione-ingresso',
    });
    const [theirs] = (await contact.tasks()).filter(({ points }) => points[0] === 'savena-interni');
    await contact.post('interni', `/tasks/${theirs.id}/claim`);
    const { page } = await at(contact, 'centrale');
    const giving = taskForm(page, 'Fornire gli elementi');
    await giving.getByLabel('Elementi utili alla risposta').fill('Si ripristina a maggio.');
    await choose(page, 'Fornire gli elementi', 'Bastano per rispondere', 'Sì');
    await shown(giving.locator('.follows')).toHaveText(
      'Poi: Fornire gli elementi, a Servizi Interni Savena.',
    );
    await screenshot(page, 'caso-poi', false);
  });

  it.each([
    ['Riaprire', 'Capire la richiesta'],
    ['Chiudere', null],
  ] as const)(
    'the Network direction decides what nobody answered: %s',
    async (choice, next) => {
      const contact = await aCase();
      await contact.understands('infodesk', false);
      await contact.does('sportello', 'valutare', { decision: 'passOn' });
      await contact.does('interni', 'valutare', { decision: 'passOn' });
      await contact.does('regia', 'affidare', { service: 'manutenzione-ingresso' });
      await contact.does('centrale', 'valutare', { decision: 'passOn' });
      await contact.does('decisore', 'valutare', { decision: 'passOn' });
      const task = 'Decidere (Regia del Network)';
      const { visit, page } = await at(contact, 'regia');
      if (next) {
        await checkedInEveryWay(visit, 'caso-decidere');
        await inItalian(page);
      }
      await choose(page, task, 'Decisione', choice);
      await taskForm(page, task).getByLabel('Motivo').fill('Nessuno ha potuto rispondere.');
      await complete(page, task);
      if (!next) return page.getByText('Niente: il caso è chiuso.').waitFor();
      const infodesk = await at(contact, 'infodesk');
      await taskForm(infodesk.page, next).waitFor();
      await infodesk.page.getByText('Nessuno ha potuto rispondere.').first().waitFor();
    },
    LONG,
  );
});

describe('the tasks of a work', () => {
  it(
    'go from the service that takes it over to the citizen who is told',
    async () => {
      const contact = await aCase();
      const infodesk = await at(contact, 'infodesk');
      await infodesk.page.getByRole('button', { name: 'Chiedi un intervento' }).click();
      const dialog = infodesk.page.getByRole('dialog');
      await dialog.getByLabel('A quale servizio').selectOption('manutenzione-ingresso');
      await dialog.getByLabel('Che cosa va fatto').fill('Chiudere la buca al numero 12.');
      await dialog.getByRole('button', { name: 'Chiedi un intervento' }).click();
      await dialog.waitFor({ state: 'detached' });

      const { visit, page } = await at(contact, 'centrale', 'interventi');
      visit.expects(/status of 4\d\d/);
      const asked = page.getByRole('region', { name: "L'intervento chiesto" });
      await shown(asked).toContainText('Chiudere la buca al numero 12.');
      await choose(page, 'Prendere in carico', 'Decisione', 'Non lo eseguo');
      await taskForm(page, 'Prendere in carico').getByLabel('Perché non si esegue').waitFor();
      await choose(page, 'Prendere in carico', 'Decisione', 'Prendo in carico');
      await checkedInEveryWay(visit, 'caso-intervento');
      await inItalian(page);
      await complete(page, 'Prendere in carico');

      const planning = taskForm(page, "Programmare l'intervento");
      const plan = async (from: string, to: string) => {
        await planning.getByLabel('Inizio previsto').fill(from);
        await planning.getByLabel('Fine prevista').fill(to);
      };
      await plan(inDays(3), inDays(1));
      await planning.getByRole('button', { name: 'Completa' }).click();
      await planning
        .locator('[data-invalid] .field-error', { hasText: "La fine viene prima dell'inizio." })
        .waitFor();
      await screenshot(page, 'caso-programmare');
      await plan(inDays(1), inDays(3));
      await complete(page, "Programmare l'intervento");

      await shown(asked).toContainText('previsto');
      await choose(page, "Eseguire l'intervento", 'Esito', 'Da riprogrammare');
      const doing = taskForm(page, "Eseguire l'intervento");
      await shown(doing.getByLabel('Che cosa è stato fatto')).toHaveCount(0);
      await doing.getByLabel('Perché si riprogramma').fill('Manca il conglomerato.');
      await complete(page, "Eseguire l'intervento");
      await plan(inDays(10), inDays(10));
      await complete(page, "Programmare l'intervento");
      await choose(page, "Eseguire l'intervento", 'Esito', 'Eseguito');
      await doing.getByLabel('Che cosa è stato fatto').fill('Buca chiusa a freddo.');
      await complete(page, "Eseguire l'intervento");
      await page.locator('.badge-note', { hasText: 'eseguito' }).waitFor();

      await infodesk.page.reload();
      await infodesk.visit.settled();
      const telling = taskForm(infodesk.page, 'Avvisare il cittadino');
      const notice = telling.getByLabel('Avviso al cittadino');
      await shown(notice).toHaveValue('Buca chiusa a freddo.');
      await notice.fill('La buca al numero 12 è chiusa.');
      await checkedByAxe(infodesk.page);
      await complete(infodesk.page, 'Avvisare il cittadino');
      // The end of the work is not the contact's.
      await taskForm(infodesk.page, 'Capire la richiesta').waitFor();
      await infodesk.page.getByRole('tab', { name: 'Messaggi' }).click();
      await infodesk.page
        .locator('.messages li', { hasText: 'La buca al numero 12 è chiusa.' })
        .waitFor();
      await infodesk.page.getByRole('tab', { name: 'Interventi' }).click();
      await infodesk.page.locator('.badge-note', { hasText: 'cittadino avvisato' }).waitFor();
      await infodesk.page.getByText(/^previsto \d+ \w+ 20\d\d$/).waitFor();
      await checkedInEveryWay(infodesk.visit, 'caso-interventi');
    },
    LONG,
  );
});

describe('what is read beside the task', () => {
  it(
    'the spot stands on the map of the districts, and in words',
    async () => {
      const contact = await aCase();
      const { visit, page } = await at(contact, 'infodesk', 'mappa');
      await page.locator('.place-map .case-spot').waitFor();
      await shown(page.locator('.place-map .outline-own')).toHaveCount(1);
      await page.locator('figcaption', { hasText: 'Via Mazzini 12, Quartiere Savena' }).waitFor();
      await checkedInEveryWay(visit, 'caso-mappa');
    },
    LONG,
  );

  it('the timeline shows one sort of entries, by an address that can be passed on', async () => {
    const contact = await aCase();
    const { page } = await at(contact, 'infodesk');
    const entries = page.locator('.timeline li');
    await entries.first().waitFor();
    const all = await entries.count();
    await page.getByLabel('Che cosa', { exact: true }).selectOption({ label: 'Termini' });
    await page.waitForURL(/cosa=clocks/);
    await shown.poll(() => entries.count()).toBeLessThan(all);
    const clocks = await entries.allInnerTexts();
    expect(clocks.length).toBeGreaterThan(0);
    await page.reload();
    await entries.first().waitFor();
    await shown(entries).toHaveText(clocks, { useInnerText: true });
    await page.getByLabel('Che cosa', { exact: true }).selectOption({ label: 'Note interne' });
    await page.getByText('Niente di questo tipo.').waitFor();
    await page.getByLabel('Che cosa', { exact: true }).selectOption({ label: 'Tutto' });
    await entries.nth(all - 1).waitFor();
  });

  it('an article of the class is read, and said to have helped or not; the last word counts', async () => {
    const contact = await aCase();
    const { page } = await at(contact, 'infodesk');
    const { body } = await contact.get('infodesk', `/contacts/${contact.id}/knowledge`);
    const article = body.items.find(({ inUse }: { inUse: boolean }) => inUse);
    const tally = async () => {
      const { body: told } = await contact.get(
        'infodesk',
        `/knowledge/articles/${article.id}/usefulness`,
      );
      return [told.helped, told.notHelped];
    };
    const [helped, not] = await tally();
    const shown = page.locator('.tool-item', { hasText: article.title }).first();
    await shown.locator('summary').click();
    const vote = async (choice: string) => {
      const answered = page.waitForResponse(/\/votes$/);
      await shown.locator('.vote').getByRole('button', { name: choice }).click();
      await answered;
      await page.getByText('Grazie, annotato').first().waitFor();
      return tally();
    };
    expect(await vote('Sì')).toEqual([helped + 1, not]);
    expect(await vote('No')).toEqual([helped, not + 1]);
    await checkedByAxe(page);
  });

  it('is printed whole: all that the tabs hold, nothing of the frame, nothing to click', async () => {
    const contact = await aCase();
    await contact.post('infodesk', `/contacts/${contact.id}/notes`, {
      body: 'Sentito il cantiere.',
    });
    await contact.post('infodesk', `/contacts/${contact.id}/works`, {
      servicePoint: 'manutenzione-ingresso',
      description: 'Chiudere la buca al numero 12.',
    });
    await contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
      type: 'information',
      toPoint: 'savena-sportello',
    });
    const { items } = (await contact.get('infodesk', `/contacts/${contact.id}/messages`)).body;
    const whole = [
      contact.registered.protocolNumber,
      'Davanti al numero 12 si è aperta una buca profonda.',
      'Via Mazzini 12, Quartiere Savena',
      'Capire la richiesta',
      items[0].body.trim().split('\n').at(-1),
      'Sentito il cantiere.',
      'Chiudere la buca al numero 12.',
      'Infodesk Savena a Sportello Specialistico Savena',
      ...(await contact.timeline()),
      'Stampato il',
    ];
    const { page } = await at(contact, 'infodesk', 'mappa');
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = document.querySelector('.case-sheet')?.textContent ?? '';
      };
    });
    for (const print of [
      () => page.getByRole('button', { name: 'Stampa' }).click(),
      () => page.keyboard.press('Control+p'),
    ]) {
      await print();
      const sheet = page.locator('body[data-printed]');
      await sheet.waitFor();
      const printed = (await sheet.getAttribute('data-printed'))!;
      for (const words of whole) expect(printed).toContain(words);
      await page.locator('.case-sheet').waitFor({ state: 'detached' });
      await page.evaluate(() => delete document.body.dataset.printed);
    }

    await page.emulateMedia({ media: 'print' });
    await page.locator('.case-sheet', { hasText: 'Sentito il cantiere.' }).waitFor();
    await page.locator('.case-sheet .timeline li').first().waitFor();
    for (const hidden of [
      '.rail',
      '.top-bar',
      '.case-sheet button',
      '.case-sheet form',
      '.case-sheet input',
    ])
      await shown(page.locator(hidden).filter({ visible: true })).toHaveCount(0);
    await screenshot(page, 'caso-stampato');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Stampa' }).waitFor();
    await shown(page.locator('.case-sheet')).toHaveCount(0);
  });
});
