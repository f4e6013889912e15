import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFeature, readFeature } from './feature-file.js';
import { playScenario } from './feature-runner.js';
import { ProcessStage } from './scenario-world.js';

const FOLDER = path.resolve('processes');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.feature'));
const features = await Promise.all(files.map((name) => readFeature(path.join(FOLDER, name))));

let stage: ProcessStage;
beforeAll(async () => {
  stage = await ProcessStage.open();
});
afterAll(() => stage?.close());

it('every process has scenarios', () => {
  const processes = readdirSync(FOLDER).filter((name) => name.endsWith('.bpmn'));
  expect(files).toEqual(expect.arrayContaining(processes.map((name) => name.replace('.bpmn', '.feature'))));
  for (const { scenarios } of features) expect(scenarios.length).toBeGreaterThan(0);
});

describe.each(features)('$name ($file)', (feature) => {
  it.each(feature.scenarios)('$name (line $line)', (scenario) =>
    playScenario(stage, feature, scenario),
  );
});

it('a scenario that expects another end fails, and says where', async () => {
  const text = await readFile(path.join(FOLDER, 'ciclo-di-servizio.feature'), 'utf8');
  const altered = text.replace('è terminato in "contattoChiuso"', 'è terminato in "altrove"');
  expect(altered).not.toBe(text);
  const feature = parseFeature('alterato.feature', altered);
  const line = altered.split('\n').findIndex((row) => row.includes('"altrove"')) + 1;
  const scenario = feature.scenarios.findLast((candidate) => candidate.line < line)!;
  await expect(playScenario(stage, feature, scenario)).rejects.toThrow(
    `alterato.feature:${line}: il processo è terminato in "altrove"\n  il processo è terminato in "contattoChiuso"`,
  );
});
