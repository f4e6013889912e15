import type { Variables } from '../../src/engine/api/index.js';
import { type Feature, type Scenario, ScenarioError, type ScenarioStep } from './feature-file.js';
import { SENTENCES } from './scenario-steps.js';
import type { ProcessStage, ScenarioWorld } from './scenario-world.js';

type Action = (world: ScenarioWorld) => Promise<void> | void;

/**
 * Finds the meaning of each sentence, so that a scenario with a sentence that nobody knows fails before it begins.
 * @throws ScenarioError with file and line
 */
export function understand(feature: Feature, scenario: Scenario): (world: ScenarioWorld) => Promise<void> {
  const actions = scenario.steps.map((step) => ({ step, act: actionOf(feature.file, step) }));
  return async (world) => {
    for (const { step, act } of actions) {
      try {
        await act(world);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new ScenarioError(feature.file, step.line, `${step.text}\n  ${reason}`, error);
      }
    }
  };
}

/** Plays one scenario on the stage. */
export function playScenario(
  stage: ProcessStage,
  feature: Feature,
  scenario: Scenario,
): Promise<void> {
  const story = understand(feature, scenario);
  return stage.play(story);
}

function actionOf(file: string, { text, table, line }: ScenarioStep): Action {
  for (const sentence of SENTENCES) {
    const match = sentence.pattern.exec(text);
    if (!match) continue;
    const wrong = wrongTable(sentence.table, table);
    if (wrong) throw new ScenarioError(file, line, `${text}\n  ${wrong}`);
    return (world) => sentence.run(world, match.slice(1), table ?? {});
  }
  throw new ScenarioError(
    file,
    line,
    `frase sconosciuta: "${text}". Le frasi ammesse sono in docs/manuale-progettisti.md.`,
  );
}

function wrongTable(asked: 'required' | 'optional' | 'none', given: Variables | null): string | null {
  if (asked === 'required' && !given) return 'sotto questa frase serve una tabella';
  if (asked === 'none' && given) return 'questa frase non vuole una tabella';
  return null;
}
