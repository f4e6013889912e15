import { Case, type Person } from '../builders/case.js';
import { checkedByAxe, Desk, screenshot, shown } from './browser.js';
import { taskForm } from './case-steps.js';
import { seen } from './in-sight.js';

const CAPIRE = 'Capire la richiesta';
const WORDS =
  'Davanti alla scuola di via Mazzini 12 c’è una buca larga mezzo metro, ieri un bambino è caduto con la bici.';
const LONG = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${WORDS}`).join('\n');
const FIELD_NAME = 'legend:visible, label:visible, .field-name:visible';
const SIZES = [
  { name: 'page', width: 1280, height: 900, split: false },
  { name: 'split', width: 1280, height: 900, split: true },
  { name: 'phone', width: 390, height: 844, split: false },
];

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

/** A citizen's report from the public page, which nobody has classified. */
async function reported(): Promise<Case> {
  const sent = await desk.server.post('/public/reports', {
    body: {
      kind: 'report',
      description: LONG,
      location: { address: 'Via Mazzini 12', district: 'savena' },
      citizen: { name: 'Anna Bianchi', email: 'anna.bianchi@example.org' },
    },
  });
  const regia = await desk.server.login('regia');
  const { body } = await desk.server.get('/contacts', {
    token: regia,
    query: { q: sent.body.protocolNumber },
  });
  return Case.of(desk.server, body.items[0].id);
}

const registered = (description = LONG) =>
  Case.open(desk.server, {
    subject: 'Buca davanti alla scuola',
    description,
    classification: '01.01',
    location: { address: 'Via Mazzini 12', district: 'savena' },
  });

/** A case whose answer is known, at the task that gives it. */
async function answerable(): Promise<Case> {
  const contact = await registered();
  await contact.understands('infodesk', true);
  return contact;
}

async function answered(): Promise<Case> {
  const contact = await answerable();
  await contact.does('infodesk', 'rispondere', { answer: 'La buca è stata chiusa ieri.' });
  return contact;
}

async function asked(): Promise<Case> {
  const contact = await registered();
  await contact.understands('infodesk', false);
  return contact;
}

async function inquired(): Promise<Case> {
  const contact = await asked();
  await contact.does('sportello', 'valutare', { decision: 'inquire', points: 'savena-interni' });
  return contact;
}

async function passedOn(): Promise<Case> {
  const contact = await asked();
  await contact.does('sportello', 'valutare', { decision: 'passOn' });
  await contact.does('interni', 'valutare', { decision: 'passOn' });
  return contact;
}

async function undecided(): Promise<Case> {
  const contact = await passedOn();
  await contact.does('regia', 'affidare', { service: 'manutenzione-ingresso' });
  await contact.does('centrale', 'valutare', { decision: 'passOn' });
  await contact.does('decisore', 'valutare', { decision: 'passOn' });
  return contact;
}

/** The citizen wants more than they were answered: the case is to be understood anew, a level higher. */
async function reopened(): Promise<Case> {
  const contact = await answerable();
  await refused(contact);
  return contact;
}

async function refused(contact: Case, by: Person = 'infodesk'): Promise<void> {
  await contact.does(by, 'rispondere', { answer: LONG });
  const survey = (await contact.surveyPath()).replace('/sondaggio/', '/surveys/');
  const { status } = await desk.server.post(survey, {
    body: { outcome: 'unsatisfied', note: LONG.slice(0, 900) },
  });
  expect(status).toBe(204);
}

/** The same for those whom it was also sent to for information. */
async function reopenedAndAsked(): Promise<Case> {
  const contact = await reopened();
  await contact.understands('sportello', false);
  await informed(contact, 'sportello', 'savena-interni');
  return contact;
}

async function informedOf(): Promise<Case> {
  const contact = await asked();
  await informed(contact, 'infodesk', 'savena-sportello');
  return contact;
}

async function informed(contact: Case, by: Person, toPoint: string): Promise<void> {
  const sent = { type: 'information', toPoint, reason: WORDS };
  const { status } = await contact.post(by, `/contacts/${contact.id}/assignments`, sent);
  expect(status).toBe(201);
}

/** Refused twice: the Network direction says how it goes on. */
async function twiceRefused(): Promise<Case> {
  const contact = await reopened();
  await contact.understands('sportello', true);
  await refused(contact, 'sportello');
  return contact;
}

const FORMS: [name: string, task: string, as: Person, prepare: () => Promise<Case>][] = [
  ['capire-web', CAPIRE, 'infodesk', reported],
  ['capire', CAPIRE, 'infodesk', registered],
  ['rispondere', 'Fornire la risposta', 'infodesk', answerable],
  ['verificare', 'Verificare la soddisfazione', 'infodesk', answered],
  ['valutare', 'Valutare e rispondere', 'sportello', asked],
  ['istruire', 'Fornire gli elementi', 'interni', inquired],
  ['affidare', 'Affidare al servizio centrale', 'regia', passedOn],
  ['decidere', 'Decidere (Regia del Network)', 'regia', undecided],
  ['decidere-rifiutata', 'Decidere (Regia del Network)', 'regia', twiceRefused],
  ['rispondere-regia', 'Fornire la risposta', 'regia', answerable],
  ['capire-riaperto', CAPIRE, 'sportello', reopened],
  ['valutare-riaperto', 'Valutare e rispondere', 'interni', reopenedAndAsked],
  ['valutare-per-conoscenza', 'Valutare e rispondere', 'sportello', informedOf],
];

describe('the request, the first field of the task and its button are seen without scrolling', () => {
  it.each(FORMS)(
    '%s',
    async (name, task, as, prepare) => {
      const contact = await prepare();
      const visit = await desk.visit({ as });
      for (const size of SIZES) {
        const { page } = visit;
        await page.setViewportSize(size);
        await visit.open(size.split ? `/?caso=${contact.id}` : `/contatti/${contact.id}`);
        const form = taskForm(page, task);
        const inTheirPlace = page.locator('.in-their-place > summary');
        await form.or(inTheirPlace).first().waitFor();
        if (await inTheirPlace.isVisible()) await inTheirPlace.click();
        await form.waitFor();
        await page.locator('.case-line').waitFor();
        await screenshot(page, `vista-${name}-${size.name}`, false);
        const all = async () => ({
          line: await seen(page, page.locator('.case-line')),
          request: await seen(page, page.locator('.request .said')),
          field: await seen(page, form.locator(FIELD_NAME).first()),
          decision: await seen(page, form.locator('button[type=submit]')),
        });
        const inSight = { line: 'seen', request: 'seen', field: 'seen', decision: 'seen' };
        await shown.poll(all).toEqual(inSight);
        await checkedByAxe(page);
      }
    },
    180_000,
  );
});

it('what takes the focus in a long form lies under none of the bars', async () => {
  const contact = await reported();
  const visit = await desk.visit({ as: 'infodesk' });
  const { page } = visit;
  for (const { name, split, ...size } of SIZES) {
    await page.setViewportSize(size);
    await visit.open(split ? `/?caso=${contact.id}` : `/contatti/${contact.id}`);
    const form = taskForm(page, CAPIRE);
    await form.getByText(/^Altre \d+ suggerite$/).click();
    await form.getByText("Sfoglia l'albero").click();
    await form.locator('.tree-node').first().waitFor();
    await form.getByRole('textbox').first().focus();
    const stops = await form.locator('input, button, summary').count();
    const walk = [...Array<string>(stops).fill('Tab'), ...Array<string>(stops).fill('Shift+Tab')];
    const covered: string[] = [];
    for (const key of walk) {
      await page.keyboard.press(key);
      const inside = form.locator(':focus');
      if ((await inside.count()) === 0) continue;
      const how = await seen(page, inside);
      if (how !== 'seen') covered.push(`${name}, ${key}: ${await inside.innerText()} ${how}`);
    }
    expect(covered).toEqual([]);
  }
}, 180_000);
