import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type GherkinDocument, IdGenerator } from '@cucumber/messages';
import type { Variables } from '../../src/engine/api/index.js';
import { readValue } from './feature-values.js';

/** A sentence of a scenario, with where it stands. */
export interface ScenarioStep {
  text: string;
  /** The table below the sentence, read; null when there is none. */
  table: Variables | null;
  line: number;
}

export interface Scenario {
  name: string;
  line: number;
  /** Those of the background first. */
  steps: ScenarioStep[];
}

export interface Feature {
  /** Relative to the working folder, as messages name it. */
  file: string;
  name: string;
  scenarios: Scenario[];
}

/** A sentence or a table that cannot be understood, or a scenario that came out otherwise; names file and line. */
export class ScenarioError extends Error {
  constructor(file: string, line: number, message: string, cause?: unknown) {
    super(`${file}:${line}: ${message}`, { cause });
    this.name = 'ScenarioError';
  }
}

/** Reads a .feature file in Italian. @throws ScenarioError for a table that is not `variabile | valore` */
export async function readFeature(name: string): Promise<Feature> {
  return parseFeature(path.relative(process.cwd(), name), await readFile(name, 'utf8'));
}

export function parseFeature(file: string, text: string): Feature {
  const newId = IdGenerator.uuid();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher('it'));
  const document = parser.parse(text) as GherkinDocument;
  const lines = linesOf(document);
  const scenarios = compile({ ...document, uri: file }, file, newId).map((pickle) => ({
    name: pickle.name,
    line: lines.get(pickle.astNodeIds[0])!,
    steps: pickle.steps.map((step): ScenarioStep => {
      const line = lines.get(step.astNodeIds[0])!;
      const rows = step.argument?.dataTable?.rows.map(({ cells }) =>
        cells.map(({ value }) => value),
      );
      return {
        text: step.text.replace(/^che /, ''),
        table: rows ? readTable(file, line, rows) : null,
        line,
      };
    }),
  }));
  return { file, name: document.feature?.name ?? file, scenarios };
}

function readTable(file: string, line: number, [head, ...rows]: string[][]): Variables {
  if (head.join('|') !== 'variabile|valore') {
    throw new ScenarioError(file, line, 'la tabella deve avere le colonne "variabile" e "valore"');
  }
  return Object.fromEntries(rows.map(([name, value]) => [name, readValue(value)]));
}

/** The line of each scenario and step by the id that the parser gave it. */
function linesOf({ feature }: GherkinDocument): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { background, scenario, rule } of feature?.children ?? []) {
    const nested = rule?.children ?? [];
    const parts = [background, scenario, ...nested.flatMap((child) => [child.background, child.scenario])];
    for (const part of parts) {
      if (!part) continue;
      lines.set(part.id, part.location.line);
      for (const step of part.steps) lines.set(step.id, step.location.line);
    }
  }
  return lines;
}
