import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound } from '../../platform/errors/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import {
  DecisionEngine,
  namesOfTable,
  type DecisionDeployment,
  type DecisionProblem,
  type DecisionResult,
  type DecisionTable,
  type DecisionVersion,
  type PreparedDecision,
  type Variables,
} from '../api/index.js';
import type { DecisionFile } from './decision-model.js';
import { DecisionStore, type Siblings, type StoredDefinition } from './decision-store.js';
import { DecisionChanged, NotATable } from '../api/decisions.errors.js';
import { DecisionRunner } from './decision-runner.js';
import { eachOnce, namedTexts, warningsOf } from './named-texts.js';
import { readDmn, readsOf } from './parse-decisions.js';
import { replaceTable } from './table-xml.js';

/** Decisions over dmn-moddle (the files) and feelin (the texts in them). */
@Injectable()
export class DmnDecisionEngine extends DecisionEngine {
  constructor(
    private readonly store: DecisionStore,
    private readonly runner: DecisionRunner,
    private readonly hooks: Hooks,
  ) {
    super();
  }

  async evaluate(
    key: string,
    inputs: Variables,
    version?: DecisionVersion,
  ): Promise<DecisionResult> {
    const definition = await this.store.find(key, version);
    const file = await this.store.file(definition);
    const head = headOf(file, definition, await this.store.siblingsOf(definition));
    return this.runner.evaluate(file, key, inputs, head);
  }

  async prepare(
    key: string,
    changed?: { table: DecisionTable } | { xml: string },
  ): Promise<PreparedDecision> {
    const definition = await this.store.find(key);
    const file = await this.changedFile(definition, changed);
    const { logic } = file.decisions.get(key)!;
    const head = headOf(file, definition, await this.store.siblingsOf(definition));
    return {
      key,
      table: logic.kind === 'table' ? logic.table : null,
      reads: readsOf(file, key),
      evaluate: (inputs) => this.runner.evaluate(file, key, inputs, head),
    };
  }

  async exists(key: string, version?: number): Promise<boolean> {
    const wanted: DecisionVersion =
      version === undefined ? { binding: 'latest' } : { binding: 'version', version };
    return (await this.store.findOrNull(key, wanted)) !== null;
  }

  async edited(
    key: string,
    table: DecisionTable,
    basedOnVersion: number,
  ): Promise<{ name: string; content: string }> {
    await this.store.hold(key);
    const definition = await this.store.find(key);
    if (definition.version !== basedOnVersion) {
      throw new DecisionChanged(key, basedOnVersion, definition.version);
    }
    const content = await this.contentWith(definition, table);
    await this.runner.parse(definition.resourceName, content);
    return { name: definition.resourceName, content };
  }

  async deploy(
    resources: { name: string; content: string }[],
    deployment: { id: string; deployedAt: Date; source: string | null; onlyChanged: boolean },
  ): Promise<DecisionDeployment> {
    const files = await Promise.all(
      resources.map(async (resource) => ({
        resource,
        file: await this.runner.parse(resource.name, resource.content),
      })),
    );
    refuseDoubles(files.flatMap(({ file }) => [...file.decisions.keys()]));
    const result: DecisionDeployment = { deployed: [], unchanged: [], warnings: [] };
    for (const { resource, file } of files) {
      const keys = [...file.decisions.keys()];
      const source = deployment.onlyChanged ? deployment.source : null;
      const unchanged = await this.store.unchanged(keys, resource.content, source);
      if (unchanged) result.unchanged.push(...unchanged);
      else {
        result.deployed.push(...(await this.store.insert(resource, file, deployment)));
        const warnings = await this.warningsOf(file);
        result.warnings.push(...warnings.map((one) => ({ ...one, resource: resource.name })));
      }
    }
    return result;
  }

  /** What the file's tables name and nobody has. */
  private async warningsOf({ decisions }: DecisionFile): Promise<DecisionProblem[]> {
    const warnings: DecisionProblem[] = [];
    for (const { key, logic } of decisions.values()) {
      if (logic.kind !== 'table') continue;
      const texts = namedTexts(logic.table);
      const names = eachOnce(texts);
      for (const hearer of this.hooks.hearers(namesOfTable)) {
        const faults = await hearer.call({ key, names });
        warnings.push(...warningsOf(key, logic.table, texts, faults));
      }
    }
    return warnings;
  }

  private async changedFile(
    definition: StoredDefinition,
    changed: { table: DecisionTable } | { xml: string } | undefined,
  ): Promise<DecisionFile> {
    const { key, resourceName } = definition;
    if (!changed) return this.store.file(definition);
    if ('table' in changed) {
      return this.runner.parse(resourceName, await this.contentWith(definition, changed.table));
    }
    const file = await this.runner.parse(resourceName, changed.xml);
    if (!file.decisions.has(key)) throw new NotFound('decision-definition', key);
    return file;
  }

  /** The file with `table` in the place of the decision's. Throws NotATable (409). */
  private async contentWith(definition: StoredDefinition, table: DecisionTable): Promise<string> {
    const { key, kind, fileId, resourceName } = definition;
    if (kind !== 'table') throw new NotATable(key);
    const document = await readDmn(resourceName, await this.store.xml(fileId));
    replaceTable(document, key, table);
    const { xml } = await document.moddle.toXML(document.definitions, { format: true });
    return xml;
  }
}

/** A decision that a changed file adds has no version yet: it goes by that of the one that was asked. */
function headOf(
  file: DecisionFile,
  { id, version }: StoredDefinition,
  siblings: Siblings,
): (key: string) => DecisionResult['definition'] {
  return (key) => ({ id, version, ...siblings.get(key), key, name: file.decisions.get(key)!.name });
}

function refuseDoubles(keys: string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (!twice) return;
  throw new InvalidInput(`Two files of the deployment hold the decision "${twice}".`, [
    { field: 'files', code: 'duplicate', message: `The decision "${twice}" is in two files.` },
  ]);
}
