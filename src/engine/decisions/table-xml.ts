import { randomUUID } from 'node:crypto';
import type { DmnElement, DmnModdle } from 'dmn-moddle';
import type { DecisionTable } from '../api/index.js';
import type { DmnDocument } from './parse-decisions.js';
import { list, typeOf } from './read-table.js';

/** Puts `table` in the place of the decision's table. Elements whose ids are given stay what they are. */
export function replaceTable(
  { moddle, decisions }: DmnDocument,
  key: string,
  table: DecisionTable,
): void {
  const element = decisions.get(key)!.decisionLogic as DmnElement;
  const make = maker(moddle);
  const inputs = byId(element.input);
  const outputs = byId(element.output);
  const rules = byId(element.rule);
  const parentOf = (child: DmnElement, parent: DmnElement) =>
    Object.assign(child, { $parent: parent });

  const kept = { inputs: list(element.input), outputs: list(element.output) };
  element.hitPolicy = table.hitPolicy;
  element.aggregation = table.aggregation ?? undefined;
  const newInputs = table.inputs.map((column) => {
    const input = taken(inputs, column.id) ?? make('dmn:InputClause', 'input', {});
    input.label = column.label ?? undefined;
    const expression = (input.inputExpression ??= make(
      'dmn:LiteralExpression',
      'espressione',
      {},
    )) as DmnElement;
    expression.text = column.expression;
    if (typeOf(expression.typeRef) !== column.type) expression.typeRef = column.type ?? undefined;
    input.inputValues = texted(input.inputValues, column.values, () =>
      make('dmn:UnaryTests', 'valori', {}),
    );
    return parentOf(input, element);
  });
  const newOutputs = table.outputs.map((column) => {
    const output = taken(outputs, column.id) ?? make('dmn:OutputClause', 'output', {});
    output.label = column.label ?? undefined;
    output.name = column.name;
    if (typeOf(output.typeRef) !== column.type) output.typeRef = column.type ?? undefined;
    output.outputValues = texted(output.outputValues, column.values, () =>
      make('dmn:UnaryTests', 'valori', {}),
    );
    output.defaultOutputEntry = texted(output.defaultOutputEntry, column.default, () =>
      make('dmn:LiteralExpression', 'altrimenti', {}),
    );
    return parentOf(output, element);
  });
  element.rule = table.rules.map((given) => {
    const known = taken(rules, given.id);
    const rule = known ?? make('dmn:DecisionRule', 'regola', {});
    rule.description = given.description ?? undefined;
    // Cells keep their ids with their column, wherever the column moves.
    const cell = (cells: unknown, before: DmnElement[], now: DmnElement) =>
      list(cells)[before.indexOf(now)];
    rule.inputEntry = newInputs.map((input, at) => {
      const entry =
        (known && cell(known.inputEntry, kept.inputs, input)) ??
        make('dmn:UnaryTests', 'cella', {});
      return parentOf(Object.assign(entry, { text: given.inputs[at] ?? '' }), rule);
    });
    rule.outputEntry = newOutputs.map((output, at) => {
      const entry =
        (known && cell(known.outputEntry, kept.outputs, output)) ??
        make('dmn:LiteralExpression', 'cella', {});
      return parentOf(Object.assign(entry, { text: given.outputs[at] ?? '' }), rule);
    });
    return parentOf(rule, element);
  });
  element.input = newInputs;
  element.output = newOutputs;
}

type Make = (type: string, prefix: string, properties: Record<string, unknown>) => DmnElement;

function maker(moddle: DmnModdle): Make {
  return (type, prefix, properties) =>
    moddle.create(type, { id: `${prefix}_${randomUUID().slice(0, 8)}`, ...properties });
}

function byId(elements: unknown): Map<string, DmnElement> {
  return new Map(list(elements).map((element) => [element.id!, element]));
}

/** The element with that id, once: a copy of a rule under the same id is a new rule. */
function taken(elements: Map<string, DmnElement>, id: string | undefined): DmnElement | undefined {
  const found = id ? elements.get(id) : undefined;
  if (found) elements.delete(id!);
  return found;
}

function texted(
  element: DmnElement | undefined,
  text: string | null,
  make: () => DmnElement,
): DmnElement | undefined {
  return text === null || text.trim() === ''
    ? undefined
    : Object.assign(element ?? make(), { text });
}
