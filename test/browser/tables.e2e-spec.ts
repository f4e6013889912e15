import { anna, register } from '../builders/contacts.js';
import { checkedInEveryWay, Desk, screenshot, type Visit, shown } from './browser.js';
import type { Page } from 'playwright-core';

const TABLES = '/amministrazione/tabelle';
const ROUTING = `${TABLES}/smistamento`;
/** The answer to what a test gets wrong on purpose. */
const REFUSED = /status of 4\d\d/;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  const token = await desk.server.login('infodesk');
  for (const subject of ['Lampione spento', 'Lampione rotto', 'Luce che trema']) {
    await register(desk.server, token, { subject, classification: '02.01', citizen: anna });
  }
  await register(desk.server, token, { subject: 'Orari', kind: 'informationRequest' });
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`);

/** Stands on a cell and writes it, with the keyboard alone. */
async function write(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function rules(page: Page): Promise<number> {
  return page.locator('.rule-grid tbody tr').count();
}

async function publish(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.getByRole('button', { name: 'Pubblica…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pubblica', exact: true }).click();
  await page.getByText(/Pubblicata: è in vigore la versione/).waitFor();
  await visit.settled();
}

/** What the server decides for a contact of that class. */
async function decided(visit: Visit, subjectCode: string) {
  const answer = await visit.context.request.post(
    '/api/v1/decision-definitions/smistamento/evaluate',
    {
      data: {
        inputs: {
          classCode: subjectCode.slice(0, 2),
          subjectCode,
          kind: 'report',
          district: 'savena',
          channel: 'web',
          workingTime: true,
        },
      },
      headers: { origin: desk.server.url },
    },
  );
  const { matched, outputs } = await answer.json();
  return { rule: matched[0].number as number, point: outputs[0].point as string };
}

describe('where one begins', () => {
  it.each([
    ['designer', 'Tabelle decisionali'],
    ['infodesk', 'Scrivania'],
    ['manager', 'Scrivania'],
    ['regia', 'Scrivania'],
    ['admin', 'Scrivania'],
  ])('is a page that one may use: %s', async (as, title) => {
    const visit = await desk.visit({ as });
    const page = await visit.open('/');
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  });

  it('and a page of others is refused still', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    await visit.open(TABLES);
    await shown.poll(() => visit.heading()).toBe('Questa pagina non è per il tuo ruolo');
  });
});

it('lists the decisions in force, and draws a table in words', async () => {
  const visit = await desk.visit({ as: 'designer' });
  const page = await visit.open(TABLES);
  await checkedInEveryWay(visit, 'tabelle');
  await page.locator('button[lang="it"]').click();
  await page.getByRole('link', { name: 'Smistamento' }).click();
  const grid = page.getByRole('grid', { name: 'Smistamento' });
  await grid.getByRole('columnheader', { name: /^Tipo di contatto/ }).waitFor();
  await grid.getByText('Segnalazione, Reclamo').first().waitFor();
  await grid.getByText('Polizia Municipale', { exact: false }).first().waitFor();
  await grid.getByText('15 giorni').first().waitFor();
  await page.getByText('vale la prima regola che corrisponde').waitFor();
  await checkedInEveryWay(visit, 'tabella');
});

it('is written with the keyboard, told at the cell what is wrong, and published', async () => {
  const visit = await desk.visit({ as: 'designer' });
  visit.expects(REFUSED);
  const page = await visit.open(ROUTING);
  const before = await rules(page);
  const lamp = await decided(visit, '02.01');

  await cell(page, 0, 0).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await shown.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('cell-1-1');
  await page.keyboard.press('Home');
  await shown.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('cell-1-0');

  await page.keyboard.press('Control+Home');
  await page.getByRole('button', { name: 'Nuova sopra' }).click();
  await shown.poll(() => rules(page)).toBe(before + 1);
  await write(page, 0, 1, 'lampioni');
  await write(page, 0, 6, '"centrale"');
  await write(page, 0, 7, '"mobilita-ingresso"');
  await write(page, 0, 8, '"P3D"');
  await write(page, 0, 9, 'Lampioni in prova / Lamps on trial');
  await page.getByRole('button', { name: 'Pubblica…' }).click();
  await page.getByRole('dialog').getByText('Regola 1, nuova').waitFor();
  await screenshot(page, 'tabella-pubblica');
  await page.getByRole('dialog').getByRole('button', { name: 'Pubblica', exact: true }).click();
  const told = page.getByRole('alert');
  await told.getByText('2 punti sono da correggere').waitFor();
  await shown(cell(page, 0, 1)).toHaveAttribute('aria-invalid', 'true');
  await shown(cell(page, 0, 1)).toContainText('mettilo tra virgolette', { useInnerText: true });
  await shown(cell(page, 0, 6)).toContainText('non è tra i valori ammessi', { useInnerText: true });
  await checkedInEveryWay(visit, 'tabella-errori');
  await page.setViewportSize({ width: 1280, height: 800 });
  await told.getByRole('button', { name: 'Regola 1, Soggetto' }).click();
  await shown.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('cell-0-1');

  // Known values are chosen as well.
  await page.keyboard.press('Enter');
  await page.getByLabel('Regola 1, Soggetto').fill('');
  await page.getByLabel('Scegli un valore: Soggetto').selectOption('"02.01"');
  await page.getByLabel('Regola 1, Soggetto').press('Enter');
  await write(page, 0, 6, '"central"');
  await shown(told).toHaveCount(0);

  await page.reload();
  await visit.settled();
  await page.getByText('Bozza non pubblicata.').waitFor();
  await publish(visit);
  await page.getByText(/Versione 2, in vigore dal/).waitFor();
  await shown.poll(() => rules(page)).toBe(before + 1);
  expect(await decided(visit, '02.01')).toEqual({ rule: 1, point: 'mobilita-ingresso' });
  expect(lamp.point).not.toBe('mobilita-ingresso');
});

it('moves, copies and removes rules, undoes, and discards the draft', async () => {
  const visit = await desk.visit({ as: 'regia' });
  const page = await visit.open(ROUTING);
  const before = await rules(page);
  const first = await cell(page, 0, 9).innerText();
  const second = await cell(page, 1, 9).innerText();
  await cell(page, 0, 2).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await shown(cell(page, 1, 9)).toHaveText(first, { useInnerText: true });
  await shown(cell(page, 0, 9)).toHaveText(second, { useInnerText: true });
  await page.keyboard.press('Control+z');
  await shown(cell(page, 0, 9)).toHaveText(first, { useInnerText: true });
  await cell(page, 0, 2).focus();
  await page.getByRole('button', { name: 'Duplica' }).click();
  await shown(cell(page, 1, 9)).toHaveText(first, { useInnerText: true });
  await page.getByRole('button', { name: 'Togli' }).click();
  await page.getByRole('button', { name: 'Togli' }).click();
  await shown.poll(() => rules(page)).toBe(before - 1);
  await page.getByRole('button', { name: 'Scarta la bozza' }).click();
  await shown.poll(() => rules(page)).toBe(before);
  await shown(page.getByText('Bozza non pubblicata.')).toHaveCount(0);
});

it('tells a person who lost the race, and shows what publishing would change now', async () => {
  const visit = await desk.visit({ as: 'designer' });
  visit.expects(REFUSED);
  const page = await visit.open(`${TABLES}/priorita`);
  await write(page, 0, 7, '99');
  const other = await desk.visit({ as: 'regia' });
  const elsewhere = await other.open(`${TABLES}/priorita`);
  await write(elsewhere, 1, 7, '94');
  await publish(other);

  await page.getByRole('button', { name: 'Pubblica…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Pubblica', exact: true }).click();
  await dialog.getByText(/qualcun altro ha pubblicato un'altra versione/).waitFor();
  await dialog.getByText('Regola 2, cambiata').waitFor();
});

it('is tried with values: the result, the rules that match and the one that decides', async () => {
  const visit = await desk.visit({ as: 'manager' });
  const page = await visit.open(`${ROUTING}?scheda=prova`);
  await page.getByLabel('Soggetto').selectOption('04.03');
  await page.getByLabel('Tipo di contatto').selectOption('report');
  await page.getByLabel('In orario di lavoro').selectOption('true');
  await page.getByRole('button', { name: 'Prova', exact: true }).click();
  const result = page.getByRole('status', { name: 'Risultato' });
  await result.getByText('Servizio centrale').waitFor();
  const decides = result.locator('[data-decides="true"]');
  await shown(decides).toHaveCount(1);
  await shown(decides).toContainText('Sosta irregolare', { useInnerText: true });
  await checkedInEveryWay(visit, 'tabella-prova');
  await page.goto(ROUTING);
  await visit.settled();
  await cell(page, 0, 0).focus();
  await page.keyboard.press('Enter');
  await shown(page.locator('.cell-editor')).toHaveCount(0);
  await shown(page.getByRole('tab', { name: 'Che cosa cambierebbe' })).toHaveCount(0);
});

it('tells what a draft would change for past contacts, from where to where', async () => {
  const visit = await desk.visit({ as: 'regia' });
  const page = await visit.open(ROUTING);
  const lamp = await decided(visit, '02.01');
  await cell(page, 0, 0).focus();
  await page.getByRole('button', { name: 'Nuova sopra' }).click();
  await write(page, 0, 1, '"02.01"');
  await write(page, 0, 6, '"central"');
  await write(page, 0, 7, '"ambiente-ingresso"');
  await page.getByRole('tab', { name: 'Che cosa cambierebbe' }).click();
  await page.getByRole('button', { name: 'Simula sui contatti passati' }).click();
  await page.getByText('Di 4 contatti 3 andrebbero altrove.').waitFor();
  const row = page.getByRole('row', { name: /3 contatti/ });
  await shown(row).toContainText('Ambiente', { useInnerText: true });
  expect(lamp.point).toBe('mobilita-ingresso');
  await shown(page.locator('.flows path')).toHaveCount(1);
  await page.getByText(/contatti d'esempio/).click();
  await shown(page.locator('a[href^="/contatti/"]')).toHaveCount(3);
  await checkedInEveryWay(visit, 'tabella-effetti');
  // The address holds the run: it can be read again, by others as well.
  const address = page.url();
  const other = await desk.visit({ as: 'designer' });
  await other.open(address);
  await other.page.getByText('Di 4 contatti 3 andrebbero altrove.').waitFor();
});

it('compares versions, and takes an older one up again', async () => {
  const visit = await desk.visit({ as: 'designer' });
  const page = await visit.open(`${ROUTING}?scheda=versioni`);
  await page.getByText('Regola 1, nuova').waitFor();
  await checkedInEveryWay(visit, 'tabella-versioni');
  await page.locator('button[lang="it"]').click();
  await page.getByRole('link', { name: 'Versione 1' }).click();
  await page.getByText('Stai leggendo la versione 1').waitFor();
  await page.getByRole('button', { name: 'Riprendi questa versione in bozza' }).click();
  await page.getByText('Bozza non pubblicata.').waitFor();
  await publish(visit);
  await page.getByText(/Versione 3, in vigore dal/).waitFor();
  expect((await decided(visit, '02.01')).point).not.toBe('mobilita-ingresso');
});

it('shows an expression, and what to do with it', async () => {
  const visit = await desk.visit({ as: 'designer' });
  const page = await visit.open(`${TABLES}/paroleUrgenti`);
  await page.getByText('si cambia in Camunda Modeler').waitFor();
  await page.locator('.value-list li').first().waitFor();
  await checkedInEveryWay(visit, 'tabella-espressione');
});

it('who honours what leads from each figure to the contacts behind it', async () => {
  const visit = await desk.visit({ as: 'manager' });
  const page = await visit.open('/amministrazione/protocolli/rispetto');
  const figure = page.getByRole('link', { name: '4 In corso, Risposta: mostra i contatti' });
  await figure.first().waitFor();
  await checkedInEveryWay(visit, 'rispetto');
  await page.locator('button[lang="it"]').click();
  await figure.first().click();
  await page.getByRole('heading', { name: 'Contatti dietro la cifra' }).waitFor();
  await page.getByText('4 risultati').waitFor();
  await shown.poll(() => new URL(page.url()).search).toContain('esito=running');
  await page.getByText('In corso: Risposta, Quartiere Savena').waitFor();
  await page.getByRole('link', { name: /Lampione rotto/ }).waitFor();
  await checkedInEveryWay(visit, 'rispetto-contatti');
  await page.locator('button[lang="it"]').click();
  await page.getByLabel('Esito').selectOption('late');
  await page.getByText('Nessun contatto corrisponde').waitFor();

  // The figure is the party's; of its contacts each sees those of their own points.
  const other = await desk.visit({ as: 'interni' });
  await other.open(page.url().replace('esito=late', 'esito=running'));
  await other.page.getByText(/La cifra conta 4 termini/).waitFor();
});
