import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { Case } from '../builders/case.js';
import { Desk } from './browser.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/**
 * Camunda Modeler is built on dmn-js and bpmn-js: what these open, draw and save without a word, it does. Each shipped
 * file goes through them, and the server takes what they saved as if nothing had happened.
 */
const require = createRequire(import.meta.url);
const PROCESSES = path.resolve('processes');
const bundle = (name: string) =>
  path.resolve('node_modules', name, 'dist', `${name.replace('-js', '')}-modeler.development.js`);
const CAMUNDA = require('camunda-bpmn-moddle/resources/camunda.json') as object;

const shipped = async (ending: string) =>
  (await fs.readdir(PROCESSES)).filter((name) => name.endsWith(ending)).sort();
const text = (name: string) => fs.readFile(path.join(PROCESSES, name), 'utf8');

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 120_000);
afterAll(() => desk?.close());
afterEach(() => desk.tidy());

/** A page that holds one of the two modelers, and nothing else. */
async function modeler(name: 'dmn-js' | 'bpmn-js'): Promise<Page> {
  const { page } = await desk.visit();
  // A tab that is visited again stands on a picture of the product.
  await page.goto('about:blank');
  await page.setContent('<div id="canvas" style="width: 1200px; height: 800px"></div>');
  await page.addScriptTag({ path: bundle(name) });
  return page;
}

interface Opened {
  warnings: string[];
  /** What was drawn of each view. */
  views: string[];
  xml: string;
}

/** Opens every view of a DMN file, as its tabs in Camunda Modeler, and saves it. */
async function throughDmnJs(page: Page, xml: string): Promise<Opened> {
  return page.evaluate(async (given) => {
    const editor = new (window as any).DmnJS({ container: '#canvas' });
    // Not at once: a view that is opened twice complains of itself.
    const told: any[] = [...(await editor.importXML(given, { open: false })).warnings];
    const views: string[] = [];
    for (const view of editor.getViews()) {
      told.push(...(await editor.open(view)).warnings);
      views.push(`${view.type} ${view.id}`);
    }
    const { xml: saved } = await editor.saveXML({ format: true });
    editor.destroy();
    return { warnings: told.map((warning) => String(warning.message)), views, xml: saved };
  }, xml);
}

async function throughBpmnJs(page: Page, xml: string): Promise<Opened> {
  return page.evaluate(
    async ([given, camunda]) => {
      const editor = new (window as any).BpmnJS({
        container: '#canvas',
        moddleExtensions: { camunda },
      });
      const { warnings } = await editor.importXML(given);
      const views = editor
        .get('elementRegistry')
        .filter(() => true)
        .map(({ id }: { id: string }) => id);
      const { xml: saved } = await editor.saveXML({ format: true });
      editor.destroy();
      return { warnings: warnings.map((one: any) => String(one.message)), views, xml: saved };
    },
    [xml, CAMUNDA] as const,
  );
}

async function deploy(files: Record<string, string>): Promise<any> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) {
    form.append('files', new Blob([content], { type: 'text/xml' }), name);
  }
  const token = await desk.server.login('designer');
  const answer = await desk.server.post('/process-deployments', { token, body: form });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

async function asDesigner(address: string): Promise<any> {
  const token = await desk.server.login('designer');
  const answer = await desk.server.get(address, { token });
  if (answer.status !== 200) throw new Error(`${address}: ${answer.text}`);
  return answer.body;
}

/** The decisions in force of a file, with their tables; those that are expressions have none. */
async function decisionsOf(file: string): Promise<Record<string, { version: number; table: any }>> {
  const { items } = await asDesigner('/decision-definitions?latest=true');
  const found: Record<string, { version: number; table: any }> = {};
  for (const { id, key, version, kind, resourceName } of items) {
    if (resourceName !== file) continue;
    const table =
      kind === 'table' ? (await asDesigner(`/decision-definitions/${id}/table`)).table : null;
    found[key] = { version, table };
  }
  return found;
}

/** What the decision says for many inputs: every kind, with classes and subjects of the rules, in and out of hours. */
async function answersOf(key: string): Promise<unknown[]> {
  const token = await desk.server.login('designer');
  const answers: unknown[] = [];
  for (const kind of ['report', 'complaint', 'informationRequest', 'serviceRequest']) {
    for (const subjectCode of ['01.01', '02.02', '04.03', '05.01', '10.01', '11.04', null]) {
      for (const workingTime of [true, false]) {
        const inputs = {
          ...{ kind, subjectCode, workingTime, channel: 'web', district: 'savena' },
          classCode: subjectCode?.slice(0, 2) ?? null,
          defaultPriority: workingTime ? 'normal' : 'high',
          urgent: !workingTime,
          repeatedContacts: workingTime ? 0 : 3,
        };
        const { body } = await desk.server.post(`/decision-definitions/${key}/evaluate`, {
          token,
          body: { inputs },
        });
        answers.push([inputs, body.outputs, body.matched?.map(({ id }: any) => id)]);
      }
    }
  }
  return answers;
}

describe('Camunda Modeler (dmn-js)', () => {
  it('opens every shipped table, and the server takes what it saves as the same decisions', async () => {
    const page = await modeler('dmn-js');
    const files = await shipped('.dmn');
    expect(files).toEqual(['priorita.dmn', 'smistamento.dmn']);
    for (const file of files) {
      const before = await decisionsOf(file);
      const keys = Object.keys(before);
      const said = await Promise.all(keys.map(answersOf));
      const { warnings, views, xml } = await throughDmnJs(page, await text(file));
      expect([file, warnings]).toEqual([file, []]);
      for (const key of keys) {
        const kind = before[key].table ? 'decisionTable' : 'literalExpression';
        expect(views).toContain(`${kind} ${key}`);
      }
      expect(views.some((view) => view.startsWith('drd'))).toBe(true);

      // Something is different, so that it becomes a version.
      const changed = xml.replace(/name="[^"]*"/, 'name="Salvato in Modeler"');
      const { decisions } = await deploy({ [file]: changed });
      expect(decisions.map(({ key }: any) => key).sort()).toEqual([...keys].sort());
      const after = await decisionsOf(file);
      for (const key of keys) {
        expect(after[key].version).toBe(before[key].version + 1);
        expect(after[key].table).toEqual(before[key].table);
      }
      expect(await Promise.all(keys.map(answersOf))).toEqual(said);
    }
  });

  it('opens a table that was written on our page, with ids and drawing as they were', async () => {
    const visit = await desk.visit({ as: 'designer' });
    const page = await visit.open('/amministrazione/tabelle/smistamento');
    await page.locator('#cell-0-9').focus();
    await page.getByRole('button', { name: 'Nuova sotto' }).click();
    for (const [column, words] of [
      [1, '"01.01"'],
      [6, '"2"'],
      [8, '"P7D"'],
      [9, 'Scritta qui & "tra virgolette" / Written here'],
    ] as const) {
      await page.locator(`#cell-1-${column}`).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Pubblica…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pubblica', exact: true }).click();
    await page.getByText(/Pubblicata: è in vigore la versione/).waitFor();

    // As the person downloads it.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Scarica il file .dmn' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('smistamento.dmn');
    const saved = await fs.readFile((await download.path())!, 'utf8');
    const ids = (xml: string) => [...xml.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    const original = await text('smistamento.dmn');
    expect(ids(saved)).toEqual(expect.arrayContaining(ids(original)));
    expect(saved).toContain('modeler:executionPlatform="Camunda Platform"');
    const shapes = /<dmndi:DMNShape/g;
    expect(saved.match(shapes)).toHaveLength(original.match(shapes)!.length);

    const editor = await modeler('dmn-js');
    const { warnings, xml } = await throughDmnJs(editor, saved);
    expect(warnings).toEqual([]);
    const { smistamento } = await decisionsOf('smistamento.dmn');
    await deploy({ 'smistamento.dmn': xml.replace(/name="[^"]*"/, 'name="Di nuovo"') });
    const again = (await decisionsOf('smistamento.dmn')).smistamento;
    expect(again.table).toEqual(smistamento.table);
    expect(again.table.rules[1].description).toBe('Scritta qui & "tra virgolette" / Written here');
  });
});

describe('a file of Camunda Modeler', () => {
  const upload = async (name: string, xml: string) => {
    const visit = await desk.visit({ as: 'designer' });
    visit.expects(/status of 4\d\d/);
    const page = await visit.open('/amministrazione/tabelle/smistamento?scheda=versioni');
    await page.getByLabel('File .dmn').setInputFiles({
      ...{ name, mimeType: 'application/xml' },
      buffer: Buffer.from(xml),
    });
    return page;
  };

  it('is uploaded after what it changes was shown', async () => {
    const { smistamento } = await decisionsOf('smistamento.dmn');
    const { items } = await asDesigner('/decision-definitions?key=smistamento&latest=true');
    const token = await desk.server.login('designer');
    const file = await desk.server.get(`/decision-definitions/${items[0].id}/xml`, { token });
    const page = await upload('smistamento (1).dmn', file.text.replace('"P1D"', '"P2D"'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Regola 1, cambiata').waitFor();
    await dialog.getByText('2 giorni').waitFor();
    await dialog.getByRole('button', { name: 'Pubblica', exact: true }).click();
    await page.getByText(/Pubblicata: è in vigore la versione/).waitFor();
    const after = (await decisionsOf('smistamento.dmn')).smistamento;
    expect(after.version).toBe(smistamento.version + 1);
    expect(after.table.rules[0].outputs[2]).toBe('"P2D"');
  });

  it('that is another decision, or does not hold, is refused in words', async () => {
    const other = await upload('priorita.dmn', await text('priorita.dmn'));
    await other.getByText('Il file non contiene la decisione «smistamento»').waitFor();
    const broken = (await text('smistamento.dmn')).replace('"P1D"', 'P1D');
    const page = await upload('smistamento.dmn', broken);
    await page.getByText('Regola 1, Termine di risposta', { exact: false }).waitFor();
  });
});

describe('Camunda Modeler (bpmn-js)', () => {
  it('opens every shipped diagram, and the server runs what it saves as before', async () => {
    const page = await modeler('bpmn-js');
    const files = await shipped('.bpmn');
    expect(files).toHaveLength(3);
    const saved: Record<string, string> = {};
    for (const file of files) {
      const xml = await text(file);
      const opened = await throughBpmnJs(page, xml);
      expect([file, opened.warnings]).toEqual([file, []]);
      // Every element that the file draws is on the canvas.
      const drawn = [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id);
      expect(opened.views).toEqual(expect.arrayContaining(drawn));
      expect(attributesOf(opened.xml)).toEqual(attributesOf(xml));
      saved[file] = opened.xml.replace('?>', '?>\n<!-- Salvato -->');
    }
    const { deployed, warnings } = await deploy(saved);
    expect(deployed).toHaveLength(files.length);
    expect(warnings).toEqual([]);

    const contact = await Case.open(desk.server, { classification: '01.01' });
    const instance = await desk.server.get(
      `/process-instances/${(await contact.contact()).processInstanceId}`,
      { token: await desk.server.login('manager') },
    );
    expect(deployed.map(({ id }: any) => id)).toContain(instance.body.definitionId);
    await contact.understands('infodesk', false);
    await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    await contact.does('infodesk', 'rispondere', { answer: 'Ecco.' });
    await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
    expect(await contact.status()).toBe('closed');
  });

  /** Everything Camunda's of a diagram, counted: what a save could lose without a word. */
  function attributesOf(xml: string): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [found] of xml.matchAll(/(?:<|\s)camunda:[a-zA-Z]+(?:="[^"]*")?/g)) {
      const name = found.trim();
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }
});
