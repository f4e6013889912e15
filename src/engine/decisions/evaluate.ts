import type { DecisionResult, DecisionType, Json, MatchedRule, Variables } from '../api/index.js';
import type { FieldError } from '../../platform/errors/index.js';
import type { DecisionFile, DecisionModel, TableLogic } from './decision-model.js';
import { DecisionFailed, DecisionInputInvalid } from '../api/decisions.errors.js';
import {
  compute,
  type FeelScope,
  isOfType,
  Meter,
  passes,
  STEPS_OF_A_MOMENT,
  toFeelValue,
  toJson,
} from './feel/index.js';
import { resultsOf } from './hit-policies.js';

export type Head = (key: string) => DecisionResult['definition'];

/** A decision without the versions it was taken by. */
type Decided = Omit<DecisionResult, 'definition' | 'required'>;

/**
 * Takes the decision `key` of a file, the decisions it asks first. Names are the inputs' and, as in Camunda 7, the
 * output names of the decisions asked: a list where one gives several results.
 * Throws DecisionInputInvalid, DecisionFailed, and FeelStepsExceeded when `meter` has no more steps.
 */
export function evaluateDecision(
  file: DecisionFile,
  key: string,
  inputs: Variables,
  head: Head,
  meter: Meter,
): DecisionResult {
  const results = new Map<string, DecisionResult>();
  const evaluated = (wanted: string): DecisionResult => {
    const known = results.get(wanted);
    if (known) return known;
    const model = file.decisions.get(wanted)!;
    const required = model.requires.map(evaluated);
    const scope: FeelScope = { ...inputs, ...Object.assign({}, ...required.map(offered)) };
    const result = { definition: head(wanted), required, ...decide(model, scope, meter) };
    results.set(wanted, result);
    return result;
  };
  return evaluated(key);
}

/** What a decision offers to those that ask it. */
function offered({ outputs }: DecisionResult): Variables {
  const names = new Set(outputs.flatMap((output) => Object.keys(output)));
  return Object.fromEntries(
    [...names].map((name): [string, Json] => [
      name,
      outputs.length === 1 ? outputs[0][name] : outputs.map((output) => output[name] ?? null),
    ]),
  );
}

function decide(model: DecisionModel, scope: FeelScope, meter: Meter): Decided {
  const { key, logic } = model;
  meter.spend(STEPS_OF_A_CELL * Object.keys(scope).length);
  if (logic.kind === 'table') return decideByTable(key, logic, scope, meter);
  const { value, missing, fault } = compute(logic.expression, scope, meter);
  if (missing) throw new DecisionInputInvalid(key, [missingInput(missing)]);
  if (fault && value === null) throw new DecisionFailed(key, fault);
  if (logic.type && value !== null && !isOfType(value, logic.type)) {
    throw new DecisionFailed(key, `its value is not of the type ${logic.type}.`);
  }
  return {
    hitPolicy: null,
    outputs: [{ [logic.variable]: toJson(value, meter) }],
    matched: [],
    inputs: [],
  };
}

function decideByTable(key: string, logic: TableLogic, given: FeelScope, meter: Meter): Decided {
  const { table } = logic;
  const { values, scope } = inputValues(key, table.inputs, given, meter);
  const matched = logic.rules.flatMap((rule, index): MatchedRule[] => {
    if (!matches(key, logic, index, values, scope, meter)) return [];
    const { outputs, description } = table.rules[index];
    return [
      {
        id: rule.id,
        number: index + 1,
        description,
        outputs: outputValues(key, logic, outputs, scope, index + 1, meter),
      },
    ];
  });
  const hasDefaults = table.outputs.some((output) => output.default !== null);
  const defaults = () =>
    outputValues(
      key,
      logic,
      table.outputs.map((output) => output.default ?? ''),
      scope,
      null,
      meter,
    );
  return {
    hitPolicy: table.hitPolicy,
    outputs: resultsOf(
      key,
      logic,
      matched,
      matched.length === 0 && hasDefaults ? defaults() : null,
    ),
    matched,
    inputs: table.inputs.map(({ label, expression }, index) => ({
      label: label ?? expression,
      expression,
      value: toJson(values[index], meter),
    })),
  };
}

/** A cell of plain values needs no interpreter. */
const STEPS_OF_A_CELL = 0.1;

/** Throws DecisionFailed where a cell cannot say: its pattern, which the inputs gave, is none. */
function matches(
  key: string,
  { table, rules }: TableLogic,
  index: number,
  values: readonly unknown[],
  scope: FeelScope,
  meter: Meter,
): boolean {
  return rules[index].tests.every((test, at) => {
    meter.spend(STEPS_OF_A_CELL);
    if (test === null) return true;
    const { passed, fault } = passes(test, values[at], scope, meter);
    if (fault === null) return passed;
    const { label, expression } = table.inputs[at];
    const where = `rule ${index + 1}, column "${label ?? expression}"`;
    throw new DecisionFailed(key, `${where}: ${fault}`, [index + 1]);
  });
}

const MOMENTS: ReadonlySet<DecisionType> = new Set<DecisionType>(['date', 'time', 'dateTime']);

/** The value of each column, and the scope with typed values in the place of the given ones. */
function inputValues(
  key: string,
  columns: TableLogic['table']['inputs'],
  given: FeelScope,
  meter: Meter,
): { values: unknown[]; scope: FeelScope } {
  const faults: FieldError[] = [];
  const scope: Record<string, unknown> = { ...given };
  // A column that is a plain variable says of what type the variable is, for every other text too.
  for (const { expression, type } of columns) {
    const name = expression.trim();
    if (!Object.hasOwn(given, name)) continue;
    if (type && MOMENTS.has(type)) meter.spend(STEPS_OF_A_MOMENT);
    const typed = toFeelValue(given[name] as Json, type);
    if (typed === undefined) faults.push(wrongType(name, given[name], type));
    else scope[name] = typed;
  }
  if (faults.length > 0) throw new DecisionInputInvalid(key, faults);
  const values = columns.map(({ expression, type }) => {
    const name = expression.trim();
    if (Object.hasOwn(scope, name)) return scope[name];
    const { value, missing, fault } = compute(expression, scope, meter);
    if (missing) faults.push(missingInput(missing));
    else if (fault && value === null)
      throw new DecisionFailed(key, `column "${expression}": ${fault}`);
    else if (value !== null && type && !isOfType(value, type)) {
      faults.push(wrongType(expression, value, type));
    }
    return value;
  });
  if (faults.length > 0) throw new DecisionInputInvalid(key, faults);
  return { values, scope };
}

function outputValues(
  key: string,
  { table, priorities }: TableLogic,
  texts: readonly string[],
  scope: FeelScope,
  ruleNumber: number | null,
  meter: Meter,
): Variables {
  const where = ruleNumber === null ? 'the default' : `rule ${ruleNumber}`;
  return Object.fromEntries(
    table.outputs.map(({ name, type }, column): [string, Json] => {
      const text = texts[column];
      if (text.trim() === '') return [name, null];
      const { value, missing, fault } = compute(text, scope, meter);
      if (missing) throw new DecisionInputInvalid(key, [missingInput(missing)]);
      const rules = ruleNumber === null ? [] : [ruleNumber];
      if (fault && value === null)
        throw new DecisionFailed(key, `${where}, output "${name}": ${fault}`, rules);
      const json = toJson(value, meter);
      if (json !== null && type && !isOfType(value, type)) {
        throw new DecisionFailed(
          key,
          `${where}, output "${name}" is not of the type ${type}.`,
          rules,
        );
      }
      if (json !== null && priorities[column].length > 0 && !priorities[column].includes(json)) {
        throw new DecisionFailed(
          key,
          `${where}, output "${name}": ${JSON.stringify(json)} is none of the allowed values.`,
          rules,
        );
      }
      return [name, json];
    }),
  );
}

function missingInput(name: string): FieldError {
  return { field: `inputs.${name}`, code: 'required', message: `"${name}" is not given.` };
}

function wrongType(name: string, value: unknown, type: string | null): FieldError {
  return {
    field: `inputs.${name}`,
    code: 'type',
    message: `"${name}" is ${JSON.stringify(value)}, and must be of the type ${type}.`,
  };
}
