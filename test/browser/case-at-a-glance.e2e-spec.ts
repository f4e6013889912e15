import fs from 'node:fs/promises';
import { ProcessEngine } from '../../src/engine/api/index.js';
import { Case } from '../builders/case.js';
import { checkedInEveryWay, Desk, screenshot, shown } from './browser.js';
import { taskForm } from './case-steps.js';
import { seen } from './in-sight.js';

const CAPIRE = 'Capire la richiesta';
const WORDS =
  'Davanti alla scuola di via Mazzini 12 c’è una buca larga mezzo metro, ieri un bambino è caduto con la bici.';
const LONG = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${WORDS}`).join('\n');
const SIZES = [
  { name: '1280 x 900', width: 1280, height: 900, split: false },
  { name: '1440 x 900 beside the list', width: 1440, height: 900, split: true },
  { name: '390 x 844', width: 390, height: 844, split: false },
];

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

describe('request and decision of a case are seen without scrolling', () => {
  for (const size of SIZES) {
    for (const [kind, description] of [
      ['short', WORDS],
      ['long', LONG],
    ] as const) {
      it(`at ${size.name}, with a ${kind} text`, async () => {
        const contact = await Case.open(desk.server, {
          subject: 'Buca davanti alla scuola',
          description,
          classification: '01.01',
          location: { address: 'Via Mazzini 12', district: 'savena' },
        });
        const visit = await desk.visit({ as: 'infodesk' });
        await visit.page.setViewportSize(size);
        const page = await visit.open(
          size.split ? `/?caso=${contact.id}` : `/contatti/${contact.id}`,
        );
        const form = taskForm(page, CAPIRE);
        await form.waitFor();
        await page.locator('.head-term').waitFor();
        const words = page.locator('.request .said');
        const decision = form.getByRole('group').first();
        await screenshot(page, `caso-${size.width}-${kind}`);
        await shown.poll(() => seen(page, words)).toBe('seen');
        await shown.poll(() => seen(page, page.locator('.case-line'))).toBe('seen');
        await shown.poll(() => seen(page, decision)).toBe('seen');
        if (!size.split && size.width > 400)
          await shown.poll(() => seen(page, form.locator('button[type=submit]'))).toBe('seen');
        const more = page.locator('.request').getByRole('button', { name: 'mostra tutto' });
        await shown(more).toHaveCount(kind === 'long' ? 1 : 0);
        if (kind === 'short') return;
        const before = (await words.boundingBox())!.height;
        await more.click();
        await shown
          .poll(async () => (await words.boundingBox())!.height)
          .toBeGreaterThan(before * 3);
        await page.getByRole('button', { name: 'mostra meno' }).click();
        await shown.poll(() => seen(page, decision)).toBe('seen');
      }, 120_000);
    }
  }
});

it('the terms are one click away, and the sheet for paper has all of them', async () => {
  const contact = await Case.open(desk.server, { subject: 'Una richiesta' });
  const visit = await desk.visit({ as: 'infodesk' });
  const page = await visit.open(`/contatti/${contact.id}`);
  await page.locator('.head-term').waitFor();
  await shown(page.locator('.clock').first()).toBeHidden();
  await page.locator('.case-more > summary').click();
  await page.locator('.clock').first().waitFor();
  await checkedInEveryWay(visit, 'caso-termini');
}, 120_000);

describe('a process without a drawing', () => {
  const cycle = () => fs.readFile('processes/ciclo-di-servizio.bpmn', 'utf8');
  const opened = async (change: (xml: string) => string) => {
    const xml = change(await cycle());
    await desk.server.app
      .get(ProcessEngine)
      .deploy([{ name: 'ciclo-di-servizio.bpmn', content: xml }], { name: 'senza disegno' });
    const contact = await Case.open(desk.server);
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/contatti/${contact.id}?scheda=diagramma`);
    return { page, visit };
  };
  afterAll(async () => {
    const content = await cycle();
    await desk.server.app
      .get(ProcessEngine)
      .deploy([{ name: 'ciclo-di-servizio.bpmn', content }], { name: 'con disegno' });
  });

  it('is shown in words', async () => {
    const { page, visit } = await opened((xml) =>
      xml.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ''),
    );
    await page.getByText('Questo processo non ha un disegno').waitFor();
    await shown(page.locator('.walk li', { hasText: CAPIRE })).toHaveText(/qui/);
    await shown(page.locator('.process-canvas')).toHaveCount(0);
    await checkedInEveryWay(visit, 'caso-senza-disegno');
  }, 120_000);

  it('of one step has this in words beside the drawing', async () => {
    const shape = /<bpmndi:BPMNShape [^>]*bpmnElement="capire"[\s\S]*?<\/bpmndi:BPMNShape>/;
    const { page } = await opened((xml) => xml.replace(shape, ''));
    await page.locator('.process-canvas[data-ready="true"]').waitFor();
    const words = page.getByRole('region', { name: 'Passi che non sono nel disegno' });
    await shown(words.locator('li')).toHaveText([new RegExp(CAPIRE)]);
  }, 120_000);
});

describe('the levels that were asked', () => {
  it('stand as a ladder on the case: who, when, what they said, and where the question is now', async () => {
    const contact = await Case.open(desk.server, {
      classification: '01.01',
      location: { address: 'Via Mazzini 12', district: 'savena' },
    });
    await contact.understands('infodesk', false);
    await contact.does('sportello', 'valutare', {
      decision: 'notAppropriate',
      notAppropriateReason: 'Serve chi ha i mezzi per scavare.',
    });
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/contatti/${contact.id}`);
    const rungs = page.locator('.ladder > li');
    await shown(rungs).toHaveCount(2);
    await shown(rungs.first()).toContainText('Sportello Specialistico Savena');
    await shown(rungs.first()).toContainText('Livello 2');
    await shown(rungs.first()).toContainText(/chiesta .* da Infodesk Savena · rifiutata/);
    await shown(rungs.first()).toContainText('Serve chi ha i mezzi per scavare.');
    await shown(rungs.last()).toContainText('Servizi Interni Savena');
    await shown(rungs.last()).toContainText('Livello 3');
    await shown(rungs.last()).toContainText('non ha ancora detto nulla');
    await shown(page.locator('.ladder > li[aria-current="step"]')).toHaveText(/Servizi Interni/);
    await checkedInEveryWay(visit, 'caso-scala');
  }, 120_000);

  it('are none where nobody was asked', async () => {
    const contact = await Case.open(desk.server);
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/contatti/${contact.id}`);
    await taskForm(page, CAPIRE).waitFor();
    await shown(page.locator('.ladder')).toHaveCount(0);
  });
});
