import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readFeature } from './feature-file.js';
import { playScenario } from './feature-runner.js';
import { ProcessStage } from './scenario-world.js';

const FOLDER = path.resolve('processes');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.feature'));
const features = await Promise.all(files.map((name) => readFeature(path.join(FOLDER, name))));

let stage: ProcessStage;
beforeAll(async () => {
  stage = await ProcessStage.open({ processExecutor: 'bpmn-engine' });
});
afterAll(() => stage?.close());

describe.each(features)('$name ($file), on bpmn-engine', (feature) => {
  it.each(feature.scenarios)('$name (line $line)', (scenario) =>
    playScenario(stage, feature, scenario),
  );
});
