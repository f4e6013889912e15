import { register } from '../builders/contacts.js';
import { aDocument, aPhoto, fileForm } from '../builders/files.js';
import { checkedInEveryWay, Desk, shown } from './browser.js';

let desk: Desk;
let contact: { id: string };
beforeAll(async () => {
  desk = await Desk.open();
  const token = await desk.server.login('infodesk');
  contact = await register(desk.server, token);
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

describe('the files of a case', () => {
  it('are added, looked at and taken away on its page', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    visit.expects(/status of 415/);
    const page = await visit.open(`/contatti/${contact.id}?scheda=allegati`);
    await page.getByText('Nessun allegato.').waitFor();
    const field = page.getByLabel('Aggiungi foto o documenti');
    await field.setInputFiles([
      { name: 'buca.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() },
      { name: 'esposto.pdf', mimeType: 'application/pdf', buffer: aDocument },
      { name: 'falso.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>1</script>') },
    ]);
    const picture = page.getByRole('img', { name: 'Foto buca.jpg' });
    await picture.waitFor();
    await page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('.attachment-picture img');
      return image?.complete && image.naturalWidth > 0;
    });
    await page.getByText('esposto.pdf').first().waitFor();
    const refused = page.getByRole('alert');
    await shown(refused).toContainText('Si possono mandare solo foto', { useInnerText: true });
    await page.getByRole('button', { name: 'Lascia perdere' }).click();
    await checkedInEveryWay(visit, 'allegati');

    await page.locator('.attachment', { hasText: 'buca.jpg' }).getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Togliere buca.jpg?' });
    await dialog.getByLabel('Perché').fill('Si vede una targa');
    await dialog.getByRole('button', { name: 'Togli' }).click();
    await page.getByText('Si vede una targa').waitFor();
    await page.getByText('Tolto', { exact: true }).waitFor();
    await shown(picture).toHaveCount(0);
  });

  it('are counted on their tab, and a photo of the citizen stands beside the request', async () => {
    const claims: string[] = [];
    for (const [name, colour] of [
      ['buca.jpg', '#3366cc'],
      ['strada.jpg', '#cc6633'],
    ]) {
      const { body } = await desk.server.post('/public/uploads', {
        body: fileForm(await aPhoto({ colour }), name),
      });
      claims.push(body.claim);
    }
    const { body: sent } = await desk.server.post('/public/reports', {
      body: {
        kind: 'report',
        description: 'Una buca davanti alla scuola.',
        location: { address: 'Via Mazzini 12', district: 'savena' },
        citizen: { name: 'Anna Bianchi', email: 'anna.bianchi@example.org' },
        attachments: claims,
      },
    });
    const token = await desk.server.login('infodesk');
    const query = { q: sent.protocolNumber };
    const { body } = await desk.server.get('/contacts', { token, query });
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(`/contatti/${body.items[0].id}`);
    const photo = page.locator('.request .request-photo');
    await shown(photo.getByRole('img', { name: /^Foto (buca|strada).jpg/ })).toBeVisible();
    await shown(photo.locator('.count')).toHaveText('+1');
    await shown(page.getByRole('tab', { name: 'Allegati' }).locator('.count')).toHaveText('2');
    await checkedInEveryWay(visit, 'caso-con-foto');
  });
});
