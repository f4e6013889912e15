import {
  AGGREGATIONS,
  HIT_POLICIES,
  type DecisionProblem,
  type DecisionTable,
  type DecisionType,
} from '../api/index.js';
import { notAllowed, testNotAllowed } from './allowed-values.js';
import {
  cellFault,
  expressionFault,
  expressionKind,
  type Fault,
  isOfType,
  kindOfType,
  type Names,
  takesAnything,
  valueList,
} from './feel/index.js';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Far beyond what a person can read. */
const MAX_RULES = 2_000;
const MAX_COLUMNS = 60;

type Place = Partial<
  Pick<DecisionProblem, 'field' | 'ruleNumber' | 'ruleId' | 'column' | 'text' | 'elementId'>
>;

/**
 * Everything that is wrong with a table. `names`: what its texts may read beside its own inputs, with types.
 */
export function checkTable(
  decisionKey: string,
  table: DecisionTable,
  names: Readonly<Record<string, DecisionType | null>>,
): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  const error: Report = (fault, place = {}) =>
    problems.push({
      severity: 'error',
      code: typeof fault === 'string' ? 'refused' : fault.code,
      decisionKey,
      elementId: null,
      ruleNumber: null,
      ruleId: null,
      column: null,
      field: null,
      text: null,
      ...place,
      message: typeof fault === 'string' ? fault : fault.message,
    });
  checkPolicy(table, error);
  if (table.rules.length > MAX_RULES)
    error(`It has more than ${MAX_RULES} rules.`, { field: 'rules' });
  if (table.inputs.length + table.outputs.length > MAX_COLUMNS) {
    error(`It has more than ${MAX_COLUMNS} columns.`, { field: 'inputs' });
  }
  // The rest is about cells, of which there might be too many to look at.
  if (problems.length > 0) return problems;
  const known = namesOf({ ...names, ...typesOf(table) });
  checkInputs(table, known, error);
  checkOutputs(table, known, error);
  checkRules(table, known, error);
  return problems;
}

/** Names with their types, as a text that is checked may read them. */
export function namesOf(types: Readonly<Record<string, DecisionType | null>>, open = false): Names {
  const kinds = Object.entries(types).map(([name, type]) => [name, kindOfType(type)]);
  return { kinds: Object.fromEntries(kinds), open };
}

/** Names that the table's columns read, with the type of the column. */
export function typesOf({ inputs }: DecisionTable): Record<string, DecisionType | null> {
  return Object.fromEntries(
    inputs
      .filter(({ expression }) => NAME.test(expression.trim()))
      .map(({ expression, type }) => [expression.trim(), type]),
  );
}

type Report = (fault: Fault | string, place?: Place) => void;

function checkPolicy({ hitPolicy, aggregation, outputs }: DecisionTable, error: Report): void {
  if (!(HIT_POLICIES as readonly string[]).includes(hitPolicy)) {
    error(`There is no hit policy "${String(hitPolicy)}".`, { field: 'hitPolicy' });
  }
  if (aggregation && !(AGGREGATIONS as readonly string[]).includes(aggregation)) {
    error(`There is no aggregation "${aggregation}".`, { field: 'aggregation' });
  }
  if (aggregation && hitPolicy !== 'COLLECT') {
    error('Only COLLECT takes an aggregation.', { field: 'aggregation' });
  }
  if (aggregation && outputs.length !== 1) {
    error('An aggregation needs exactly one output column.', { field: 'aggregation' });
  }
  const [output] = outputs;
  if (aggregation && aggregation !== 'COUNT' && output?.type && output.type !== 'number') {
    error(`${aggregation} needs an output column of numbers.`, { field: 'outputs.0.type' });
  }
  if (/^(PRIORITY|OUTPUT ORDER)$/.test(hitPolicy) && !outputs.some(({ values }) => values)) {
    error(`${hitPolicy} needs the allowed values of an output column, the most important first.`, {
      field: 'outputs.0.values',
    });
  }
}

function checkInputs({ inputs }: DecisionTable, names: Names, error: Report): void {
  inputs.forEach(({ id, label, expression, type, values }, at) => {
    const place = { column: label ?? expression, elementId: id ?? null };
    const field = `inputs.${at}`;
    if (!expression.trim()) {
      error('The column has no expression: write the name of what it looks at.', {
        ...place,
        field: `${field}.expression`,
      });
    } else if (!NAME.test(expression.trim())) {
      // A plain name is an input; anything more is computed from inputs.
      // It brings its names in: whatever it reads exists.
      const fault = expressionFault(expression, null, { ...names, open: true });
      if (fault) error(fault, { ...place, field: `${field}.expression`, text: expression });
    }
    if (values && faultOfValues(values, type)) {
      error(faultOfValues(values, type)!, { ...place, field: `${field}.values`, text: values });
    }
  });
}

function checkOutputs({ outputs }: DecisionTable, names: Names, error: Report): void {
  if (outputs.length === 0) error('The table has no output column.', { field: 'outputs' });
  outputs.forEach(({ id, label, name, type, values, default: given }, at) => {
    const place = { column: label ?? name, elementId: id ?? null };
    const field = `outputs.${at}`;
    if (!NAME.test(name)) {
      error('The output needs a name of letters and digits.', {
        ...place,
        field: `${field}.name`,
        text: name,
      });
    } else if (outputs.findIndex((other) => other.name === name) < at) {
      error(`Two outputs are called "${name}".`, { ...place, field: `${field}.name`, text: name });
    }
    const wrong = values ? faultOfValues(values, type) : null;
    if (wrong) error(wrong, { ...place, field: `${field}.values`, text: values });
    const fault = given && (expressionFault(given, type, names) ?? notAllowed(given, values));
    if (fault) error(fault, { ...place, field: `${field}.default`, text: given });
  });
}

function checkRules(table: DecisionTable, names: Names, error: Report): void {
  const { inputs, outputs } = table;
  const types = inputs.map((column) => typeInCells(column, names));
  table.rules.forEach((rule, index) => {
    const where = { ruleNumber: index + 1, ruleId: rule.id ?? null, elementId: rule.id ?? null };
    const field = `rules.${index}`;
    if (rule.inputs.length !== inputs.length) {
      error(`The rule needs ${inputs.length} input cells, not ${rule.inputs.length}.`, {
        ...where,
        field: `${field}.inputs`,
      });
    }
    if (rule.outputs.length !== outputs.length) {
      error(`The rule needs ${outputs.length} output cells, not ${rule.outputs.length}.`, {
        ...where,
        field: `${field}.outputs`,
      });
    }
    inputs.forEach(({ label, expression, values }, at) => {
      const text = rule.inputs[at] ?? '';
      const fault = faultOfCell(text, types[at], values, names);
      const column = label ?? expression;
      if (fault) error(fault, { ...where, field: `${field}.inputs.${at}`, column, text });
    });
    outputs.forEach(({ label, name, type, values }, at) => {
      const text = rule.outputs[at] ?? '';
      const fault = expressionFault(text, type, names) ?? notAllowed(text, values);
      const column = label ?? name;
      if (fault) error(fault, { ...where, field: `${field}.outputs.${at}`, column, text });
    });
  });
}

/** What is computed in a column of texts may be a duration, which has no column type of its own. */
function typeInCells(
  { expression, type }: DecisionTable['inputs'][number],
  names: Names,
): DecisionType | null {
  if (type !== 'string' || NAME.test(expression.trim())) return type;
  return expressionKind(expression, { ...names, open: true }) === 'string' ? type : null;
}

function faultOfValues(values: string, type: DecisionType | null): string | null {
  const list = valueList(values);
  if (list === null) return 'Allowed values are plain values separated by commas.';
  if (type && list.some((value) => !isOfType(value, type))) {
    return 'An allowed value is not of the type of the column.';
  }
  return null;
}

function faultOfCell(
  text: string,
  type: DecisionType | null,
  values: string | null,
  names: Names,
): Fault | null {
  if (takesAnything(text)) return null;
  return cellFault(text, type, names) ?? testNotAllowed(text, type, values, names);
}
