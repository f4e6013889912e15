import { DmnModdle, type DmnElement } from 'dmn-moddle';
import type { DecisionProblem, DecisionTable, DecisionType } from '../api/index.js';
import { BOUNDED_READING, ReadingStopped } from '../files/bounded-reading.js';
import { faultsOf } from '../files/xml-faults.js';
import { namespaceFault } from '../files/xml-namespaces.js';
import { nestingFault } from '../files/xml-nesting.js';
import { checkTable, namesOf } from './check-table.js';
import type { DecisionFile, DecisionModel, TableLogic } from './decision-model.js';
import { DecisionRefused } from '../api/decisions.errors.js';
import { compileCell, expressionFault, isCheapText, namesIn, valueList } from './feel/index.js';
import { isShortReading } from './inline-size.js';
import { list, readTable, textOf, typeOf } from './read-table.js';

const MAX_XML_BYTES = 2_000_000;
/** Decisions of a file, and decisions that one answer names: those that are asked twice count twice. */
const MAX_DECISIONS = 200;
/** Faults of one file that are told at a time. */
const MAX_FAULTS = 20;
/** Problems of one file's decisions that are told at a time. */
const MAX_PROBLEMS = 100;
const FEEL = /^(feel|https?:\/\/www\.omg\.org\/spec\/(DMN|FEEL)\/.*)$/i;

/** A DMN file as XML elements, for those who change it. */
export interface DmnDocument {
  moddle: DmnModdle;
  definitions: DmnElement;
  decisions: Map<string, DmnElement>;
}

type Report = (message: string, place?: Partial<DecisionProblem>) => void;

/** Reads the XML of a DMN 1.3 file. Throws DecisionRefused when it is none. */
export async function readDmn(resource: string, xml: string): Promise<DmnDocument> {
  const refuse = (message: string): never => {
    throw new DecisionRefused(resource, [problem(message)]);
  };
  if (Buffer.byteLength(xml) > MAX_XML_BYTES)
    refuse(`The file is larger than ${MAX_XML_BYTES / 1e6} MB.`);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml))
    refuse('Document types and entities are not allowed in a DMN file.');
  const unfit = nestingFault(xml) ?? namespaceFault(xml);
  if (unfit) refuse(unfit);
  const moddle = new DmnModdle();
  const faulty = (warnings: ReadingStopped['warnings'], more: DecisionProblem[] = []) => {
    const faults = faultsOf(xml, warnings).slice(0, MAX_FAULTS);
    const problems = faults.map(({ id, message }) => problem(message, { elementId: id }));
    if (problems.length + more.length > 0)
      throw new DecisionRefused(resource, [...problems, ...more]);
  };
  const parsed = await moddle
    .fromXML(xml, 'dmn:Definitions', BOUNDED_READING)
    .catch((error: Error) => {
      if (error instanceof ReadingStopped) faulty(error.warnings, [problem(error.message)]);
      const [line] = error.message.trim().split('\n');
      return refuse(`The file is not DMN 1.3: ${line}.`);
    });
  faulty(parsed.warnings);
  const decisions = list(parsed.rootElement.drgElement).filter(
    ({ $type }) => $type === 'dmn:Decision',
  );
  if (decisions.length > MAX_DECISIONS)
    refuse(`The file has more than ${MAX_DECISIONS} decisions.`);
  const ids = decisions.map(({ id }) => id ?? '');
  if (decisions.length === 0) refuse('The file has no decision.');
  if (ids.some((id) => !id)) refuse('A decision has no id.');
  if (new Set(ids).size < ids.length) refuse('Two decisions have the same id.');
  return {
    moddle,
    definitions: parsed.rootElement,
    decisions: new Map(decisions.map((decision) => [decision.id!, decision])),
  };
}

/**
 * Reads and checks a DMN file: every decision, every cell.
 * @throws DecisionRefused with every problem, each with decision, rule and column
 */
export async function parseDecisions(
  resource: string,
  xml: string,
  checks: Checks = 'all',
): Promise<DecisionFile> {
  return checkedFile(resource, await readDmn(resource, xml), checks);
}

/** `deployed`: the file was taken before; what is checked since then does not stop what runs. */
export type Checks = 'all' | 'deployed';

const CHECKED_SINCE: ReadonlySet<string> = new Set([
  'wrong-type',
  'wrong-arguments',
  'unsupported-pattern',
  'never-true',
  'not-among-values',
]);

export function checkedFile(
  resource: string,
  document: DmnDocument,
  checks: Checks = 'all',
): DecisionFile {
  const problems: DecisionProblem[] = [];
  for (const element of list(document.definitions.drgElement)) {
    if (/^dmn:(Decision|InputData|KnowledgeSource)$/.test(element.$type)) continue;
    const type = element.$type.replace('dmn:', '');
    problems.push(problem(`${type} is not supported.`, { elementId: element.id ?? null }));
  }
  const models = new Map<string, DecisionModel>();
  const sizes = new Map<string, number>();
  // Those that are asked come first: their outputs are names for those that ask.
  for (const key of inOrder(document, problems)) {
    const element = document.decisions.get(key)!;
    const report: Report = (message, place) =>
      problems.push(problem(message, { decisionKey: key, elementId: key, ...place }));
    const requires = requirementsOf(element);
    const model = readDecision(key, element, requires, models, problems, report, checks);
    if (model) models.set(key, model);
    const asked = requires.reduce((sum, required) => sum + (sizes.get(required) ?? 1), 1);
    sizes.set(key, asked);
    if (asked > MAX_DECISIONS) {
      report(`It asks more than ${MAX_DECISIONS} decisions, counting those that ask in between.`);
      break;
    }
  }
  if (problems.some(({ severity }) => severity === 'error'))
    throw new DecisionRefused(resource, problems.slice(0, MAX_PROBLEMS));
  const decisions = new Map([...document.decisions.keys()].map((key) => [key, models.get(key)!]));
  return { decisions, cheap: isCheapFile([...models.values()]) };
}

/** Names that the decision reads from its caller, those of the decisions it asks among them. */
export function readsOf(file: DecisionFile, key: string): string[] {
  const { logic, requires } = file.decisions.get(key)!;
  const asked = requires.flatMap((required) => readsOf(file, required));
  const given = new Set(requires.flatMap((required) => offeredBy(file.decisions.get(required)!)));
  const texts =
    logic.kind === 'expression'
      ? [logic.expression]
      : [
          ...logic.table.inputs.map(({ expression }) => expression),
          ...logic.table.rules.flatMap(({ inputs, outputs }) => [
            ...inputs.filter((text) => /\p{L}/u.test(text)),
            ...outputs.filter((text) => text.trim() !== ''),
          ]),
        ];
  const own = [...new Set(texts)]
    .flatMap((text) => namesIn(text))
    .filter((name) => !given.has(name));
  return [...new Set([...asked, ...own])].sort();
}

function readDecision(
  key: string,
  element: DmnElement,
  requires: string[],
  models: ReadonlyMap<string, DecisionModel>,
  problems: DecisionProblem[],
  report: Report,
  checks: Checks,
): DecisionModel | null {
  const names: Record<string, DecisionType | null> = {};
  for (const required of requires) {
    const model = models.get(required);
    for (const name of model ? offeredBy(model) : []) names[name] = null;
  }
  const name = element.name ?? null;
  const logic = element.decisionLogic as DmnElement | undefined;
  checkLanguages(logic, report);
  if (logic?.$type === 'dmn:LiteralExpression') {
    const type = typeOf(element.variable?.typeRef ?? logic.typeRef) ?? null;
    const expression = textOf(logic);
    const fault =
      expression === ''
        ? 'The expression is empty.'
        : // It declares no inputs: what it reads is given by its caller.
          expressionFault(expression, type, namesOf(names, true));
    const { code = 'refused', message } =
      typeof fault === 'string' ? { message: fault } : (fault ?? {});
    if (message && (checks === 'all' || !CHECKED_SINCE.has(code))) {
      report(message, { text: expression, code });
    }
    const variable = element.variable?.name ?? key;
    return { key, name, requires, logic: { kind: 'expression', variable, type, expression } };
  }
  if (logic?.$type !== 'dmn:DecisionTable') {
    report('A decision is a table or a literal expression.');
    return null;
  }
  checkColumns(logic, report);
  const table = readTable(logic);
  const found = checkTable(key, table, names).filter(
    ({ code }) => checks === 'all' || !CHECKED_SINCE.has(code),
  );
  problems.push(...found);
  if (found.length > 0)
    return { key, name, requires, logic: { kind: 'table', table, rules: [], priorities: [] } };
  return { key, name, requires, logic: compile(table) };
}

/** True when taking a decision of the file is known to be short work. */
function isCheapFile(models: readonly DecisionModel[]): boolean {
  const texts = models.map(textsOf);
  return (
    isShortReading(texts.flatMap(({ cells, values }) => [...cells, ...values])) &&
    texts.every(
      ({ cells, values }) =>
        cells.every((text) => isCheapText(text, 'unary tests')) &&
        values.every((text) => isCheapText(text, 'expression')),
    )
  );
}

/** What is read when a decision is taken; cells of plain values are not. */
function textsOf({ logic }: DecisionModel): { cells: string[]; values: string[] } {
  if (logic.kind === 'expression') return { cells: [], values: [logic.expression] };
  const { inputs, outputs, rules } = logic.table;
  const cells = logic.rules.flatMap(({ tests }) =>
    tests.flatMap((test) => (test && !test.constants ? [test.text] : [])),
  );
  const values = [
    ...inputs.map(({ expression }) => expression),
    ...outputs.map((output) => output.default ?? ''),
    ...rules.flatMap((rule) => rule.outputs),
  ].filter((text) => text.trim() !== '');
  return { cells, values };
}

function compile(table: DecisionTable): TableLogic {
  return {
    kind: 'table',
    table,
    rules: table.rules.map((rule, index) => ({
      id: rule.id ?? `rule_${index + 1}`,
      tests: rule.inputs.map(compileCell),
    })),
    priorities: table.outputs.map(({ values }) => valueList(values) ?? []),
  };
}

/** The names a decision's results go by. */
function offeredBy({ logic }: DecisionModel): string[] {
  return logic.kind === 'expression'
    ? [logic.variable]
    : logic.table.outputs.map(({ name }) => name);
}

function checkLanguages(logic: DmnElement | undefined, report: Report): void {
  if (!logic) return;
  const texts = [
    logic,
    ...list(logic.input).map((input) => input.inputExpression),
    ...list(logic.rule).flatMap((rule) => [...list(rule.inputEntry), ...list(rule.outputEntry)]),
  ];
  for (const text of texts) {
    const language = text?.expressionLanguage as string | undefined;
    if (language && !FEEL.test(language)) {
      report(`The expression language "${language}" is not run: write FEEL.`, {
        elementId: text.id ?? null,
      });
    }
  }
}

function checkColumns(logic: DmnElement, report: Report): void {
  for (const input of list(logic.input)) {
    const column = (input.label as string | undefined) ?? textOf(input.inputExpression);
    const place = { elementId: input.id ?? null, column };
    const typeRef = input.inputExpression?.typeRef as string | undefined;
    if (typeOf(typeRef) === undefined) report(`There is no type "${typeRef}".`, place);
    if (Object.keys(input.$attrs ?? {}).some((name) => name.endsWith(':inputVariable'))) {
      report('camunda:inputVariable is not supported: cells say "?" for their input.', place);
    }
  }
  for (const output of list(logic.output)) {
    if (typeOf(output.typeRef) !== undefined) continue;
    const column = (output.label ?? output.name) as string;
    report(`There is no type "${output.typeRef}".`, { elementId: output.id ?? null, column });
  }
}

function requirementsOf(element: DmnElement): string[] {
  return list(element.informationRequirement)
    .map((requirement) => requirement.requiredDecision?.href as string | undefined)
    .filter((href) => href !== undefined)
    .map((href) => href.replace(/^#/, ''));
}

/** Keys, those that are asked before those that ask. */
function inOrder({ decisions }: DmnDocument, problems: DecisionProblem[]): string[] {
  const done: string[] = [];
  const visit = (key: string, path: readonly string[]): void => {
    if (done.includes(key)) return;
    if (path.includes(key)) {
      const message = `The decisions ask each other in a circle: ${[...path, key].join(', ')}.`;
      problems.push(problem(message, { decisionKey: key, elementId: key }));
      return;
    }
    for (const required of requirementsOf(decisions.get(key)!)) {
      if (decisions.has(required)) visit(required, [...path, key]);
      else {
        const message = `It asks the decision "${required}", which the file does not have.`;
        problems.push(problem(message, { decisionKey: key, elementId: key }));
      }
    }
    done.push(key);
  };
  for (const key of decisions.keys()) visit(key, []);
  return done;
}

function problem(message: string, place: Partial<DecisionProblem> = {}): DecisionProblem {
  return {
    severity: 'error',
    code: 'refused',
    decisionKey: null,
    elementId: null,
    ruleNumber: null,
    ruleId: null,
    column: null,
    field: null,
    text: null,
    ...place,
    message,
  };
}
