import { register } from '../builders/contacts.js';
import { checkedByAxe, checkedInEveryWay, Desk, screenshot, shown } from './browser.js';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
  await register(desk.server, await desk.server.login('infodesk'));
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

const ORGANISATION = '/amministrazione/organizzazione';

describe('the organisation', () => {
  it('is a tree that keys alone go through: letters, arrows, Enter', async () => {
    const visit = await desk.visit({ as: 'regia' });
    const page = await visit.open(ORGANISATION);
    const tree = page.getByRole('tree', { name: 'Ambiti e punti' });
    await tree.getByRole('treeitem').first().focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    // The second of those that begin with Q.
    await page.keyboard.press('q');
    await page.keyboard.press('q');
    const scope = await focused();
    expect(scope).toMatch(/^ambito:/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await shown.poll(() => focused()).toMatch(/^punto:/);
    await page.keyboard.press('ArrowLeft');
    await shown.poll(() => focused()).toBe(scope);
    await page.keyboard.press('ArrowLeft');
    await shown(tree.locator(`[data-key="${scope}"]`)).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /Ufficio Relazioni/ }).waitFor();
    // Who only watches changes nothing.
    await shown(page.getByRole('button', { name: 'Nuovo ambito' })).toHaveCount(0);
    await shown(page.getByRole('button', { name: 'Modifica' })).toHaveCount(0);
  });

  it('shows who works at a point and what is open there', async () => {
    const visit = await desk.visit({ as: 'admin' });
    const page = await visit.open(`${ORGANISATION}?voce=punto:savena-infodesk`);
    const detail = page.getByRole('region', { name: 'Ambito o punto scelto' });
    await detail.getByRole('link', { name: 'Infodesk Savena' }).waitFor();
    await shown(detail).toHaveText(/Casi aperti\s+1/, { useInnerText: true });
    await page.getByLabel('Cerca un ambito o un punto').fill('sportello');
    await page.getByRole('treeitem', { name: /Sportello Specialistico Navile/ }).waitFor();
    await shown(page.getByRole('treeitem', { name: /Giunta/ })).toHaveCount(0);
    await checkedInEveryWay(visit, 'organizzazione');
  });

  it('grows by a scope and a point; wrong input stands at its field; a point closes', async () => {
    const visit = await desk.visit({ as: 'admin' });
    visit.expects(/status of 4\d\d/);
    const page = await visit.open(ORGANISATION);
    await page.getByRole('button', { name: 'Nuovo ambito' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome').fill('Settore Cultura');
    await dialog.getByLabel('Codice').fill('Cultura!');
    await dialog.getByRole('button', { name: 'Nuovo ambito' }).click();
    await dialog.locator('[data-invalid] .field-error').waitFor();
    await dialog.getByLabel('Codice').fill('savena');
    await dialog.getByRole('button', { name: 'Nuovo ambito' }).click();
    await dialog.locator('[data-invalid] .field-error', { hasText: 'È già in uso.' }).waitFor();
    await dialog.getByLabel('Codice').fill('cultura');
    await dialog.getByLabel('Tipo').selectOption('department');
    await dialog.getByRole('button', { name: 'Nuovo ambito' }).click();
    await page.getByRole('treeitem', { name: /Settore Cultura/ }).click();

    await page.getByRole('button', { name: 'Nuovo punto' }).click();
    await dialog.getByLabel('Codice').fill('cultura-ingresso');
    await dialog.getByRole('radio', { name: 'Punto di Ingresso' }).check();
    await dialog.getByLabel('Nome').fill('Cultura, ingresso');
    await dialog.getByLabel('Livello').selectOption('2');
    await dialog.getByRole('button', { name: 'Nuovo punto' }).click();
    await dialog.locator('[data-invalid] .field-error', { hasText: 'Questo livello' }).waitFor();
    await dialog.getByLabel('Livello').selectOption('');
    await dialog.getByLabel('Competenze').fill('12, 12.01');
    await dialog.getByRole('button', { name: 'Nuovo punto' }).click();
    await page.getByRole('link', { name: 'Cultura, ingresso' }).click();
    await page.getByText('12, 12.01').waitFor();

    await page.getByRole('button', { name: 'Aggiungi una persona' }).click();
    await dialog.getByRole('combobox', { name: 'Utenza' }).fill('monitoraggio');
    await dialog.getByRole('option', { name: /manager/ }).click();
    await dialog.getByLabel('Dal').fill('2031-01-01');
    await dialog.getByLabel('Fino al').fill('2030-01-01');
    await dialog.getByRole('button', { name: 'Aggiungi una persona' }).click();
    await dialog.locator('[data-invalid] .field-error').waitFor();
    await dialog.getByLabel('Fino al').fill('2031-12-31');
    await dialog.getByRole('button', { name: 'Aggiungi una persona' }).click();
    await page.getByText('dal 1 gen 2031 fino al 31 dic 2031 (da venire)').waitFor();

    await page.getByRole('button', { name: 'Chiudi il punto' }).click();
    await dialog.getByRole('button', { name: 'Chiudi il punto' }).click();
    await page.getByRole('button', { name: 'Riapri il punto' }).waitFor();
    await page.getByRole('link', { name: 'Storia' }).first().click();
    await page.getByText('Chiuso: Punto').waitFor();
    await page.getByText('12, 12.01').waitFor();
    await page.getByLabel('Chi ha modificato').selectOption({ label: 'Regia del Network' });
    await page.getByText('Nessuna modifica risponde a questi filtri.').waitFor();
    await checkedInEveryWay(visit, 'organizzazione-storia');
  });

  it('is tried and read from a file: a refused row is told, and nothing is written', async () => {
    const visit = await desk.visit({ as: 'admin' });
    const page = await visit.open(`${ORGANISATION}?scheda=file`);
    const file = (rows: string) => ({
      name: 'points.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `code,name,kind,scope,level,system,competences,closed,successor\n${rows}`,
      ),
    });
    await page
      .getByLabel('File JSON o CSV')
      .setInputFiles(
        file(
          'navile-verde,Verde Navile,entry,navile,,district,,false,\nx-y,X,entry,nessuno,,district,,false,\n',
        ),
      );
    await page.getByRole('button', { name: 'Importa' }).click();
    await page.getByText('Non è stato scritto niente: correggi le righe rifiutate').waitFor();
    await page.getByRole('cell', { name: 'x-y' }).waitFor();
    await page.getByRole('cell', { name: 'scope «nessuno»: Questo codice non esiste.' }).waitFor();
    await checkedInEveryWay(visit, 'organizzazione-file');
    await page
      .getByLabel('File JSON o CSV')
      .setInputFiles(file('navile-verde,Verde Navile,entry,navile,,district,,false,\n'));
    await page.getByRole('button', { name: 'Prova' }).click();
    await page.getByText('Prova riuscita').waitFor();
    await page.getByRole('button', { name: 'Importa' }).click();
    await page.getByText('Importato.').waitFor();
    const points = await visit.context.request.get('/api/v1/points?scope=navile');
    expect(await points.text()).toContain('navile-verde');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Punti (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('points.csv');
  });
});

describe('accounts', () => {
  it('begin with a password that is shown once and that their owner changes before anything else', async () => {
    const admin = await desk.visit({ as: 'admin' });
    admin.expects(/status of 4\d\d/);
    const page = await admin.open('/amministrazione/account');
    await page.getByRole('button', { name: 'Nuova utenza' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome mostrato').fill('Anna Rossi');
    await dialog.getByLabel('Nome utente').fill('regia');
    await dialog.getByRole('button', { name: 'Crea l’utenza' }).click();
    await dialog.locator('[data-invalid] .field-error', { hasText: 'È già in uso.' }).waitFor();
    await dialog.getByLabel('Nome utente').fill('anna.rossi');
    await dialog.getByRole('button', { name: 'Crea l’utenza' }).click();
    const password = await dialog
      .getByRole('group', { name: 'Prima password' })
      .locator('code')
      .innerText();
    expect(password).toMatch(/^(\w{5}-){3}\w{5}$/);
    await dialog.getByRole('button', { name: 'Vai ai ruoli' }).click();
    await page.getByRole('button', { name: 'Dai un ruolo' }).click();
    await dialog.getByLabel('Ruolo').selectOption('operator');
    await dialog.getByRole('button', { name: 'Dai un ruolo' }).click();
    await page.getByRole('button', { name: 'Aggiungi a un punto' }).click();
    await dialog.getByLabel('Punto').selectOption('savena-infodesk');
    await dialog.getByRole('button', { name: 'Aggiungi a un punto' }).click();
    await page.getByText('Infodesk Savena').waitFor();
    await page.getByText('provvisoria, da cambiare').waitFor();

    const anna = await desk.visit();
    // 400 and 401 alone: nothing is asked for that is refused before the password is changed.
    anna.expects(/status of 40[01]/);
    const own = await anna.open('/');
    await own.getByLabel('Nome utente').fill('anna.rossi');
    await own.getByLabel('Password').fill(password);
    await own.getByRole('button', { name: 'Accedi' }).click();
    await own.getByText('prima di tutto scegline una tua').waitFor();
    await shown(own.locator('.working-point, .rail a')).toHaveCount(0);
    await own.goto('/cerca');
    await own.getByText('prima di tutto scegline una tua').waitFor();
    await own.getByLabel('Password di oggi').fill('sbagliata');
    await own
      .getByRole('textbox', { name: 'Nuova password', exact: true })
      .fill('quattro cavalli al trotto');
    await own.getByLabel('Nuova password, ancora una volta').fill('quattro cavalli al galoppo');
    await own.getByRole('button', { name: 'Cambia la password' }).click();
    await own.getByText('Le due nuove password non sono uguali.').waitFor();
    await own.getByLabel('Nuova password, ancora una volta').fill('quattro cavalli al trotto');
    await own.getByRole('button', { name: 'Cambia la password' }).click();
    await own.getByText('Non è la password di oggi.').waitFor();
    await own.getByLabel('Password di oggi').fill(password);
    await own.getByRole('button', { name: 'Cambia la password' }).click();
    await own.getByRole('heading', { name: 'Le mie assenze' }).waitFor();
    await own.goto('/cerca');
    await own.getByRole('heading', { name: 'Cerca' }).waitFor();

    await page.reload();
    await page.getByText('scelta da chi la usa').waitFor();
    await page.getByRole('button', { name: 'Chiudi le sessioni' }).click();
    await dialog.getByRole('button', { name: 'Chiudi le sessioni' }).click();
    await page.getByText('Sessioni chiuse.').waitFor();
    await page.getByRole('button', { name: 'Disattiva' }).click();
    await dialog.getByRole('button', { name: 'Disattiva' }).click();
    await page.locator('.page-facts').getByText('Disattivata').waitFor();
    await own.goto('/');
    await own.getByRole('heading', { name: 'Accedi' }).waitFor();
    await checkedInEveryWay(admin, 'utenza');
  });

  it('are found by role and point, with their count', async () => {
    const visit = await desk.visit({ as: 'admin' });
    const page = await visit.open('/amministrazione/account');
    await page.getByLabel('Ruolo').selectOption('operator');
    await page.getByLabel('Punto').selectOption('savena-sportello');
    await page.getByText('1 risultato').waitFor();
    await page.getByRole('link', { name: 'Sportello Specialistico Savena' }).waitFor();
    await page.getByLabel('Stato').selectOption('disattivate');
    await page.getByText('Nessuna utenza risponde a questi filtri.').waitFor();
  });

  it('tell their own absence, whose deputy is a colleague', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open('/');
    await page.getByRole('button', { name: 'Account di Infodesk Savena' }).click();
    await page.getByRole('link', { name: 'Il mio account' }).click();
    await page.getByRole('button', { name: 'Registra un’assenza' }).click();
    const dialog = page.getByRole('dialog');
    const deputies = dialog.getByLabel('Chi sostituisce').locator('option');
    await deputies.filter({ hasText: 'Punto di Raccolta Savena' }).waitFor({ state: 'attached' });
    await shown(deputies.filter({ hasText: 'Infodesk Navile' })).toHaveCount(0);
    await dialog.getByLabel(/^Dal/).fill('2099-08-01');
    await dialog.getByLabel(/^Al/).fill('2099-08-20');
    await dialog.getByLabel('Chi sostituisce').selectOption('raccolta');
    await dialog.getByRole('button', { name: 'Registra un’assenza' }).click();
    await page.getByText('Dal 1 ago 2099 al 20 ago 2099').waitFor();
    await page.getByRole('button', { name: 'Annulla o concludi' }).click();
    await dialog.getByRole('button', { name: 'Annulla o concludi' }).click();
    await page.getByText('(annullata)').waitFor();
    await checkedInEveryWay(visit, 'io');
  });
});

describe('the classification', () => {
  const CLASSIFICATION = '/amministrazione/classificazione';

  it('is searched by what citizens say, and says that it is a reconstruction', async () => {
    const visit = await desk.visit({ as: 'infodesk' });
    const page = await visit.open(CLASSIFICATION);
    await page.getByText(/Ricostruzione in stile Rilfedeur/).waitFor();
    await page.getByLabel('Cerca per nome, codice').fill('luce spenta');
    const tree = page.getByRole('tree');
    await tree.getByRole('treeitem', { name: /^02\.01\.01/ }).click();
    await page
      .getByRole('region', { name: 'Voce scelta' })
      .getByText(/luce spenta/)
      .waitFor();
    await shown(tree.getByRole('treeitem', { name: /^05 / })).toHaveCount(0);
    await page.getByRole('tab', { name: 'Versioni' }).click();
    await page.getByText('In uso').waitFor();
    await shown(page.getByRole('button', { name: 'Nuova bozza' })).toHaveCount(0);
    await page.getByRole('tab', { name: 'Albero' }).click();
    await page.getByRole('treeitem').first().click();
    await checkedInEveryWay(visit, 'classificazione');
  });

  it('suggests for a text, with its reasons', async () => {
    const visit = await desk.visit({ as: 'regia' });
    const page = await visit.open(`${CLASSIFICATION}?scheda=prova`);
    await page.getByLabel('Parole del cittadino').fill('c’è la luce spenta sotto casa');
    await page.getByRole('button', { name: 'Prova', exact: true }).click();
    await page.getByText('sinonimo «luce spenta»').first().waitFor();
    await checkedInEveryWay(visit, 'classificazione-prova');
  });

  it('changes by a draft: a code that goes needs a mapping before it is published', async () => {
    const visit = await desk.visit({ as: 'regia' });
    visit.expects(/status of 4\d\d/);
    const page = await visit.open(`${CLASSIFICATION}?scheda=versioni`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Nuova bozza' }).click();
    await dialog.getByLabel('Titolo').fill('Senza i lampioni rotti');
    await dialog.getByRole('button', { name: 'Nuova bozza' }).click();
    await page.getByRole('heading', { name: /Senza i lampioni rotti/ }).waitFor();
    await page.getByText('Non cambia niente.').waitFor();
    await page.getByRole('tab', { name: 'Nodi' }).click();
    await page.getByLabel('Cerca per nome, codice').fill('02.01.03');
    await page.getByRole('treeitem', { name: /^02\.01\.03/ }).click();
    await page.getByRole('button', { name: 'Togli la voce' }).click();
    await dialog.getByRole('button', { name: 'Togli la voce' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel('Cerca per nome, codice').fill('02.01.01');
    await page.getByRole('treeitem', { name: /^02\.01\.01/ }).click();
    await page.getByRole('button', { name: 'Modifica la voce' }).click();
    await dialog.getByLabel('Nome', { exact: false }).first().fill('');
    await dialog.getByLabel('Parole dei cittadini').fill('lampione fioco\nluce spenta');
    await dialog.getByRole('button', { name: 'Aggiungi una domanda' }).click();
    await dialog.getByRole('textbox', { name: 'Domanda', exact: true }).fill('Numero del palo');
    await dialog.getByRole('textbox', { name: 'Domanda in inglese' }).fill('Number of the pole');
    await dialog.getByRole('textbox', { name: 'Codice della domanda' }).fill('palo');
    await dialog.getByRole('textbox', { name: 'Nome', exact: true }).fill('Lampione spento');
    await dialog.getByRole('button', { name: 'Modifica la voce' }).click();
    await page.getByText('lampione fioco, luce spenta').waitFor();
    await page.getByText('Numero del palo').waitFor();
    await checkedInEveryWay(visit, 'classificazione-nodi');

    await page.getByRole('tab', { name: 'Che cosa cambia' }).click();
    await page.getByText('Manca la corrispondenza').waitFor();
    await page.getByRole('tab', { name: 'Controllo' }).click();
    await page.getByText('Sparisce: di’ che ne è dei suoi contatti.').waitFor();
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await dialog.getByRole('button', { name: 'Pubblica' }).click();
    await dialog.getByText('Non si può ancora pubblicare').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Che cosa cambia' }).click();
    await page.getByRole('button', { name: 'Di’ che ne è' }).click();
    await dialog.getByRole('combobox', { name: 'Codici' }).fill('99');
    await dialog.getByRole('button', { name: 'Di’ che ne è' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Cambia', exact: true }).click();
    await dialog.getByRole('combobox', { name: 'Codici' }).fill('02.01.01');
    await dialog.getByRole('button', { name: 'Cambia', exact: true }).click();
    await page.getByText(/passano a un codice: 02\.01\.01/).waitFor();
    await checkedInEveryWay(visit, 'classificazione-cambia');
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await dialog.getByRole('button', { name: 'Pubblica' }).click();
    await page.locator('.page-facts').getByText('In uso').waitFor();
  });
});

describe('the protocol register', () => {
  const REGISTER = '/amministrazione/protocollo';

  it('finds an entry by its number, checks its hash, and cancels it with a reason', async () => {
    const { protocolNumber } = await register(desk.server, await desk.server.login('infodesk'), {
      subject: 'Da annullare',
    });
    const visit = await desk.visit({ as: 'regia' });
    visit.expects(/status of 400/);
    const page = await visit.open(REGISTER);
    await page.getByLabel('Numero', { exact: true }).fill('duecento');
    await page.getByRole('button', { name: 'Cerca nel registro' }).click();
    await page.getByText('Scrivere un numero.').waitFor();
    await page.getByLabel('Numero', { exact: true }).fill(` ${protocolNumber} `);
    await page.getByRole('button', { name: 'Cerca nel registro' }).click();
    await page.getByText('1 risultato').waitFor();
    await page.getByRole('link', { name: protocolNumber }).click();
    await page.getByRole('button', { name: 'Verifica la registrazione' }).click();
    await page.getByText('Il contenuto corrisponde').waitFor();
    await page
      .getByLabel('Confronta un file')
      .setInputFiles({ name: 'altro.json', mimeType: 'text/plain', buffer: Buffer.from('{}') });
    await page.getByText('Il file non corrisponde').waitFor();
    await page.getByRole('button', { name: 'Annulla la registrazione' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Motivo').fill('   ');
    await dialog.getByRole('button', { name: 'Annulla la registrazione' }).click();
    await dialog.locator('[data-invalid] .field-error').waitFor();
    await dialog.getByLabel('Motivo').fill('Registrata due volte');
    await dialog.getByLabel('Chi l’ha autorizzato').fill('Dirigente, atto 12');
    await dialog.getByRole('button', { name: 'Annulla la registrazione' }).click();
    await page.locator('.problem .said', { hasText: 'Registrata due volte' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await shown(page.getByRole('button', { name: 'Annulla la registrazione' })).toHaveCount(0);
    await checkedInEveryWay(visit, 'protocollo-registrazione');
  });

  it('says of a number in its address that it is none, and shows no entries as if it were absent', async () => {
    const visit = await desk.visit({ as: 'regia' });
    visit.expects(/status of 400/);
    const page = await visit.open(`${REGISTER}?numero=abc`);
    await shown(page.getByLabel('Numero', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await shown(page.getByLabel('Anno')).not.toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('alert').waitFor();
    await shown(page.locator('tbody tr:not(.skeleton)')).toHaveCount(0);
  });

  it('gives out the register of a day, and verifies all of it', async () => {
    const visit = await desk.visit({ as: 'admin' });
    visit.expects(/status of 4\d\d/);
    const page = await visit.open(`${REGISTER}?scheda=giornalieri`);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(
      desk.server.clock.now(),
    );
    await page.getByLabel('Forma i registri fino al').fill(today);
    await page.getByRole('button', { name: 'Forma ora' }).click();
    await page.locator('[data-invalid] .field-error, .problem').first().waitFor();
    desk.server.clock.advance(86_400_000);
    const signedIn = await desk.visit({ as: 'admin' });
    const next = await signedIn.open(`${REGISTER}?scheda=giornalieri&mese=${today.slice(0, 7)}`);
    await next.getByLabel('Forma i registri fino al').fill(today);
    await next.getByRole('button', { name: 'Forma ora' }).click();
    await next.getByRole('list', { name: 'Mese' }).getByRole('button').last().click();
    const [download] = await Promise.all([
      next.waitForEvent('download'),
      next.getByRole('link', { name: 'CSV, parte 1' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await checkedInEveryWay(signedIn, 'protocollo-giornalieri');
    await next.getByRole('tab', { name: 'Verifica' }).click();
    await next.getByRole('button', { name: 'Verifica tutto il registro' }).click();
    await next.getByText('Il registro è integro.').waitFor();
    await checkedInEveryWay(signedIn, 'protocollo-verifica');
    desk.server.clock.release();
  });
});

it('the street register is searched, tried and read from a file, with what is wrong in each row', async () => {
  const visit = await desk.visit({ as: 'admin' });
  visit.expects(/status of 4\d\d/);
  const page = await visit.open('/amministrazione');
  await page.getByRole('link', { name: 'Stradario' }).click();
  await page.getByText('Vie della dimostrazione').waitFor();
  await page.getByLabel('Via', { exact: true }).fill('v.le moro');
  await page.getByRole('listitem').filter({ hasText: 'Viale Aldo Moro' }).waitFor();
  const choose = (text: string, encoding: BufferEncoding = 'utf8') =>
    page.getByLabel('File CSV').setInputFiles({
      name: 'vie.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text, encoding),
    });
  await choose('nome\nVia Uno\n');
  await page.getByRole('button', { name: 'Prova' }).click();
  await page.locator('.field-error', { hasText: 'La prima riga deve avere' }).waitFor();
  const rows = 'codice;via;quartiere\n1;Via Nicolò Prova;Savena\n2;Via Due;Atlantide\n;Via Tre;\n';
  // As older programs write it.
  await choose(rows, 'latin1');
  await page.getByRole('button', { name: 'Prova' }).click();
  await page.getByText('Prova di 3 righe: non è stato scritto niente.').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'quartiere «Atlantide»: Questo codice non esiste.' })
    .first()
    .waitFor();
  await page.getByText('Vie della dimostrazione').waitFor();
  await checkedInEveryWay(visit, 'stradario');
  await page.locator('button[lang="it"]').click();
  await page.getByRole('button', { name: 'Importa', exact: true }).click();
  await page.getByText('Lette 3 righe.').waitFor();
  await page.locator('[data-summary] li', { hasText: /^1 via$/ }).waitFor();
  await page.getByLabel('Via', { exact: true }).fill('nicolo');
  await page.getByRole('listitem').filter({ hasText: 'Via Nicolò Prova' }).waitFor();
});

it('a colleague is made a member by a word of the name', async () => {
  const visit = await desk.visit({ as: 'admin' });
  const page = await visit.open(`${ORGANISATION}?voce=punto:navile-infodesk`);
  await page.getByRole('button', { name: 'Aggiungi' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Utenza' }).fill('centr');
  await dialog.getByRole('button', { name: 'Aggiungi una persona' }).click();
  await dialog.locator('.field-error', { hasText: 'Scegli dall’elenco.' }).waitFor();
  await dialog.getByRole('combobox', { name: 'Utenza' }).fill('central');
  await dialog.getByRole('option', { name: /centrale/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shown(dialog.getByRole('combobox')).toHaveValue(/\(centrale\)$/);
  await checkedByAxe(page);
  await screenshot(page, 'organizzazione-persona');
  await page.keyboard.press('Escape');
});

it('what was given by mistake today is taken away at once', async () => {
  const token = await desk.server.login('admin');
  const { body: found } = await desk.server.get('/accounts', { token, query: { q: 'urp' } });
  const { id } = found.items.find(({ username }: { username: string }) => username === 'urp');
  const visit = await desk.visit({ as: 'admin' });
  const page = await visit.open(`/amministrazione/account/${id}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Aggiungi a un punto' }).click();
  await dialog.getByLabel('Punto').selectOption('navile-infodesk');
  await dialog.getByRole('button', { name: 'Aggiungi a un punto' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Infodesk Navile' });
  await row.getByRole('button', { name: 'Togli subito' }).click();
  await dialog.getByText('anche se è cominciato oggi').waitFor();
  await checkedByAxe(page);
  await screenshot(page, 'account-togli-subito', false);
  await dialog.getByRole('button', { name: 'Togli subito' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.waitFor({ state: 'detached' });
  await checkedInEveryWay(visit, 'account-giorni');
});

it('a key of a program is shown once, and revoked', async () => {
  const visit = await desk.visit({ as: 'admin' });
  visit.expects(/status of 4\d\d/);
  const page = await visit.open('/amministrazione/chiavi');
  await page.getByRole('button', { name: 'Nuova chiave' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nome').fill('app-segnalazioni');
  await dialog.getByLabel('Ultimo giorno').fill('2099-01-01');
  await dialog.getByRole('button', { name: 'Crea la chiave' }).click();
  await dialog.getByText('Scegli almeno un ruolo.').waitFor();
  await dialog.getByLabel('Operatore').check();
  await dialog.getByLabel('Punti', { exact: true }).selectOption('savena-infodesk');
  await dialog.getByLabel('Punti', { exact: true }).selectOption('navile-infodesk');
  await dialog.getByRole('button', { name: 'Crea la chiave' }).click();
  await dialog.locator('[data-invalid] .field-error', { hasText: 'troppo lontano' }).waitFor();
  const nextMonth = new Date(desk.server.clock.now().getTime() + 30 * 86_400_000);
  await dialog.getByLabel('Ultimo giorno').fill(nextMonth.toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Crea la chiave' }).click();
  const key = await dialog.getByRole('group', { name: 'Chiave' }).locator('code').innerText();
  expect((await desk.server.get('/contacts', { token: key })).status).toBe(200);
  await dialog.getByRole('button', { name: 'L’ho copiata' }).click();
  await page.getByText('Infodesk Savena, Infodesk Navile').waitFor();
  await page.getByText(`…${key.slice(-4)}`).waitFor();
  await shown.poll(() => page.content()).not.toContain(key);
  await shown
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Nuova chiave');
  await checkedInEveryWay(visit, 'chiavi');
  await page.getByRole('button', { name: 'Revoca' }).click();
  await dialog.getByRole('button', { name: 'Revoca' }).click();
  await page.locator('.status').getByText('Revocata').waitFor();
  expect((await desk.server.get('/contacts', { token: key })).status).toBe(401);
});

it('a closing day is added to the working calendar, and taken back', async () => {
  const visit = await desk.visit({ as: 'admin' });
  visit.expects(/status of 4\d\d/);
  const page = await visit.open('/amministrazione/calendario?anno=2030');
  await page.getByText('santo patrono', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Aggiungi una chiusura' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Giorno').fill('2020-12-24');
  await dialog.getByLabel('Nome', { exact: false }).first().fill('Vigilia');
  await dialog.getByLabel('Nome in inglese').fill('Christmas Eve');
  await dialog.getByLabel('Motivo').fill('Atto 12');
  await dialog.getByRole('button', { name: 'Aggiungi una chiusura' }).click();
  await dialog.locator('[data-invalid] .field-error').waitFor();
  await dialog.getByLabel('Giorno').fill('2030-12-24');
  await dialog.getByRole('button', { name: 'Aggiungi una chiusura' }).click();
  await page.getByText('chiusura dell’ente: Atto 12').waitFor();
  await checkedInEveryWay(visit, 'calendario');
  await page.getByRole('button', { name: 'Togli la chiusura' }).click();
  await dialog.getByLabel('Motivo').fill('Atto 13');
  await dialog.getByRole('button', { name: 'Togli la chiusura' }).click();
  await page.getByText('Atto 13').waitFor();
});

it.each([
  ['amministrazione', '/amministrazione', 'admin'],
  ['utenze', '/amministrazione/account', 'admin'],
  ['classificazione-versioni', '/amministrazione/classificazione?scheda=versioni', 'designer'],
  ['protocollo', '/amministrazione/protocollo', 'regia'],
])('passes axe and fits: %s', async (name, address, as) => {
  const visit = await desk.visit({ as });
  await visit.open(address);
  await checkedInEveryWay(visit, name);
});

it.each([
  [ORGANISATION, 'infodesk'],
  [ORGANISATION, 'designer'],
  ['/amministrazione/account', 'regia'],
  ['/amministrazione/chiavi', 'regia'],
  ['/amministrazione/protocollo', 'manager'],
])('refuses %s to %s', async (address, as) => {
  const visit = await desk.visit({ as });
  await visit.open(address);
  await shown.poll(() => visit.heading()).toBe('Questa pagina non è per il tuo ruolo');
});

it('shows on its home only what one may use', async () => {
  const titles = async (as: string) => {
    const visit = await desk.visit({ as });
    const page = await visit.open('/amministrazione');
    await page.locator('.page-cards h3').first().waitFor();
    return page.locator('.page-cards h3').allInnerTexts();
  };
  expect(await titles('admin')).toEqual(expect.arrayContaining(['Organizzazione', 'Utenze']));
  expect(await titles('manager')).toContain('Organizzazione');
  expect(await titles('manager')).not.toContain('Utenze');
  expect(await titles('infodesk')).not.toContain('Organizzazione');
});
