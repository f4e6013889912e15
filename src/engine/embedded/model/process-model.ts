import { createRequire } from 'node:module';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { BOUNDED_READING, ReadingStopped } from '../../files/bounded-reading.js';
import { faultsOf } from '../../files/xml-faults.js';
import { namespaceFault } from '../../files/xml-namespaces.js';
import { nestingFault } from '../../files/xml-nesting.js';
import { type ModelProblem, ModelRefused, type Variables } from '../../api/index.js';
import { type Graph, readGraph } from '../core/graph.js';
import type { ElementInfo, Listeners } from './element-info.js';
import { drawingProblems } from './drawing-check.js';
import { checkShape } from './bpmn-engine-check.js';
import { readListeners } from './listeners.js';
import { checkModel } from './model-check.js';
import { flowNodes, migrationDefaults, readElement, sequenceFlows } from './read-elements.js';
import { readStartForm, type StartFormInfo } from './start-form.js';
import { followReferences, isDrawing } from './references.js';
import { startEventsOf, type StartEvents } from './start-events.js';
import { giveIds } from './structure-check.js';
import { checkOnBpmnEngine } from './support/support-check.js';

const camunda = createRequire(import.meta.url)(
  'camunda-bpmn-moddle/resources/camunda.json',
) as object;

/** A parsed, checked process, shared by all its instances. */
export interface ProcessModel {
  key: string;
  name: string | null;
  versionTag: string | null;
  elements: ReadonlyMap<string, ElementInfo>;
  topics: ReadonlySet<string>;
  /** Execution listeners of the process itself; null: none. */
  listeners: Listeners | null;
  /** Listeners are told of what is taken away. */
  tellsEnds: boolean;
  /** User tasks have listeners. */
  tellsTasks: boolean;
  hasConditions: boolean;
  starts: StartEvents;
  startForm: StartFormInfo;
  /** camunda:taskPriority of the external tasks that have none of their own. */
  taskPriority: string | null;
  /** What a case that comes from another version gets where it lacks the variable (`migrationDefault.<variable>`). */
  migrationDefaults: Variables;
  warnings: ModelProblem[];
  /** Why the executor bpmn-engine does not run it; empty: it does. */
  beyondBpmnEngine: readonly ModelProblem[];
  /** The nodes and flows over which tokens move. */
  graph: Graph;
}

/** Far beyond any diagram a person can read; bounds the work that a hostile file can cause. */
const MAX_XML_BYTES = 2_000_000;
const MAX_ELEMENTS = 3_000;
/** Faults of one file that are told at a time. */
const MAX_FAULTS = 20;
/** Problems of one file's elements that are told at a time, errors first. */
const MAX_PROBLEMS = 100;

/** `deployed`: the file was taken before; what is checked since then is a warning, so that what runs goes on. */
export type Checks = 'all' | 'deployed';

/**
 * Parses and checks a BPMN file; answers its executable process, of several the one with the key.
 * @throws ModelRefused with every problem found, each with its element id.
 */
export async function parseModel(
  resource: string,
  xml: string,
  { checks = 'all', key }: { checks?: Checks; key?: string } = {},
): Promise<ProcessModel> {
  const models = await parseModels(resource, xml, checks);
  return models.find((model) => model.key === key) ?? models[0];
}

/**
 * Parses and checks a BPMN file with one or more executable processes.
 * @throws ModelRefused with every problem found, each with its element id.
 */
export async function parseModels(
  resource: string,
  xml: string,
  checks: Checks = 'all',
): Promise<ProcessModel[]> {
  const refuse = (message: string, elementId: string | null = null): never => {
    throw new ModelRefused(resource, [{ severity: 'error', elementId, message }]);
  };
  if (Buffer.byteLength(xml) > MAX_XML_BYTES)
    refuse(`The file is larger than ${MAX_XML_BYTES / 1e6} MB.`);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml))
    refuse('Document types and entities are not allowed in a BPMN file.');
  const unfit = nestingFault(xml) ?? namespaceFault(xml);
  if (unfit) refuse(unfit);

  const parsed = await new BpmnModdle({ camunda })
    .fromXML(xml, 'bpmn:Definitions', BOUNDED_READING)
    .catch((error: Error) => {
      throw new ModelRefused(resource, unreadable(xml, error));
    });
  const warnings = followReferences(parsed);
  const faults = faultsOf(
    xml,
    warnings.filter((each) => !isDrawing(each)),
  ).slice(0, MAX_FAULTS);
  if (faults.length > 0) {
    throw new ModelRefused(
      resource,
      faults.map(({ id, message }) => ({ severity: 'error', elementId: id, message })),
    );
  }
  const roots = (parsed.rootElement.rootElements as ModdleElement[] | undefined) ?? [];
  const taken = Object.keys(parsed.elementsById);
  // Legal files have flows and data without ids.
  const steps = roots.reduce((sum, root) => sum + 1 + stepsIn(root), 0);
  if (Math.max(taken.length, steps) > MAX_ELEMENTS)
    refuse(`The file has more than ${MAX_ELEMENTS} elements.`);
  const executable = roots.filter(
    (root) => root.$type === 'bpmn:Process' && root.isExecutable === true,
  );
  if (executable.length === 0) refuse('The file has no process with isExecutable="true".');
  for (const process of executable) giveIds(process, taken);
  const found = executable.map((process) => ({ process, problems: checkModel(process) }));
  const all = found.flatMap(({ problems }) => problems);
  if (checks === 'all' && all.some((problem) => problem.severity === 'error'))
    throw new ModelRefused(resource, mostImportant(all));
  const drawn = faultsOf(xml, warnings.filter(isDrawing)).slice(0, MAX_FAULTS);
  return found.map(({ process, problems }, index) =>
    modelOf(process, [
      ...problems.map((problem) => ({ ...problem, severity: 'warning' as const })),
      // What is wrong with the drawing is of the file.
      ...(index > 0 ? [] : drawn).map(({ id, message }) => ({
        severity: 'warning' as const,
        elementId: id,
        message,
      })),
      ...drawingProblems(parsed.rootElement, process),
    ]),
  );
}

function unreadable(xml: string, error: Error): ModelProblem[] {
  const isStopped = error instanceof ReadingStopped;
  const found = isStopped ? faultsOf(xml, error.warnings).slice(0, MAX_FAULTS) : [];
  const message = isStopped ? error.message : `Could not parse the BPMN file: ${error.message}`;
  return [...found, { id: null, message }].map((fault) => ({
    severity: 'error',
    elementId: fault.id,
    message: fault.message,
  }));
}

function mostImportant(problems: readonly ModelProblem[]): ModelProblem[] {
  const isError = ({ severity }: ModelProblem) => severity === 'error';
  const warnings = problems.filter((problem) => !isError(problem));
  return [...problems.filter(isError), ...warnings].slice(0, MAX_PROBLEMS);
}

/** Flow elements below a process, sub-processes entered. */
function stepsIn(root: ModdleElement): number {
  return flowNodes(root).length + sequenceFlows(root).length;
}

function modelOf(process: ModdleElement, warnings: ModelProblem[]): ProcessModel {
  const elements = new Map<string, ElementInfo>();
  for (const node of flowNodes(process)) {
    const loop = node.loopCharacteristics as ModdleElement | undefined;
    // As Camunda 7, a bare name is a variable.
    if (loop?.collection && !/[$#]\{/.test(loop.collection))
      loop.collection = `\${${loop.collection}}`;
    elements.set(node.id!, readElement(node));
  }
  const infos = [...elements.values()];
  const graph = readGraph(process, elements);
  return {
    key: process.id!,
    name: process.name ?? null,
    versionTag: process.versionTag ?? null,
    elements,
    topics: new Set(infos.flatMap((info) => info.service?.topic ?? [])),
    listeners: readListeners(process),
    tellsEnds:
      readListeners(process)?.end !== undefined ||
      infos.some(({ listeners, taskListeners }) => listeners?.end ?? taskListeners?.delete),
    tellsTasks: infos.some(({ taskListeners }) => taskListeners !== null),
    startForm: readStartForm(process),
    taskPriority: process.taskPriority ?? null,
    hasConditions: infos.some((info) => info.condition),
    starts: startEventsOf(process, elements),
    migrationDefaults: Object.fromEntries(migrationDefaults(process)) as Variables,
    warnings,
    beyondBpmnEngine: [...checkOnBpmnEngine(process), ...checkShape(graph)],
    graph,
  };
}
