import { register } from '../builders/contacts.js';
import { aDocument, aPhoto } from '../builders/files.js';
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
});
