import type { DmnElement } from 'dmn-moddle';
import type { Aggregation, DecisionTable, DecisionType, HitPolicy } from '../api/index.js';

/** The names of types in DMN files of Camunda Modeler, and of FEEL. */
const TYPES: Record<string, DecisionType> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  'date and time': 'dateTime',
};

/** Types that are not checked. */
const UNTYPED = new Set(['Any', 'feel:Any', 'list', 'context']);

/** The type behind a `typeRef`; undefined when there is none of that name. */
export function typeOf(typeRef: string | undefined): DecisionType | null | undefined {
  if (!typeRef || UNTYPED.has(typeRef)) return null;
  return TYPES[typeRef.replace(/^feel:/, '')];
}

/** A decision table's element as people read it. Nothing is checked here. */
export function readTable(element: DmnElement): DecisionTable {
  const inputs = list(element.input);
  const outputs = list(element.output);
  return {
    hitPolicy: (element.hitPolicy ?? 'UNIQUE') as HitPolicy,
    aggregation: (element.aggregation ?? null) as Aggregation | null,
    inputs: inputs.map((input) => ({
      id: input.id,
      label: input.label ?? null,
      expression: textOf(input.inputExpression),
      type: typeOf(input.inputExpression?.typeRef) ?? null,
      values: textOf(input.inputValues) || null,
    })),
    outputs: outputs.map((output) => ({
      id: output.id,
      label: output.label ?? null,
      name: output.name ?? '',
      type: typeOf(output.typeRef) ?? null,
      values: textOf(output.outputValues) || null,
      default: textOf(output.defaultOutputEntry) || null,
    })),
    rules: list(element.rule).map((rule) => ({
      id: rule.id,
      inputs: inputs.map((_, column) => textOf(rule.inputEntry?.[column])),
      outputs: outputs.map((_, column) => textOf(rule.outputEntry?.[column])),
      description: rule.description?.trim() || null,
    })),
  };
}

export function list(elements: unknown): DmnElement[] {
  return (elements as DmnElement[] | undefined) ?? [];
}

export function textOf(element: DmnElement | undefined): string {
  return String(element?.text ?? '').trim();
}
