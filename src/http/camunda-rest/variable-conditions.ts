import { type Json, VARIABLE_OPERATORS, type VariableCondition } from '../../engine/api/index.js';
import { steersProcess } from '../../modules/contacts/index.js';
import type { RequestReader } from './request-reader.js';

/** A condition on a process variable as it was asked. */
export type AskedVariable = Omit<VariableCondition, 'ofCases'>;

type Operator = VariableCondition['operator'];

/** `name_operator_value` joined by commas in a query, or a list of objects in a body. Throws InvalidInput. */
export function readVariableConditions(
  reader: RequestReader,
  name: string,
): AskedVariable[] | undefined {
  const given = reader.raw(name);
  if (given === undefined) return undefined;
  if (!reader.hasTextsOnly)
    return reader.objects(name).map((condition) => {
      const read = {
        name: condition.requiredText('name'),
        operator: operatorOf(condition.requiredText('operator'), (message) =>
          condition.wrong('operator', message),
        ),
        value: (condition.raw('value') ?? null) as Json,
      };
      condition.refuseOthers();
      return read;
    });
  const wrong = (message: string) => reader.wrong(name, message);
  return reader.texts(name)!.map((text) => {
    // As in Camunda, names hold no underscore here; values may.
    const [variable, operator, ...value] = text.split('_');
    if (!variable || value.length === 0)
      throw wrong('must be of the form name_operator_value, joined by commas.');
    const asked = valueOf(value.join('_'));
    return { name: variable, operator: operatorOf(operator, wrong), value: asked };
  });
}

/**
 * Whose condition may be true of a case: what asks for the words of a case would find them out one by one, so only the
 * variables that steer a process count, and their texts as a whole.
 */
export function conditionOf(asked: AskedVariable): VariableCondition {
  const isWhole = typeof asked.value !== 'string' || ['eq', 'neq'].includes(asked.operator);
  return { ...asked, ofCases: steersProcess(asked.name) && isWhole };
}

function operatorOf(text: string, wrong: (message: string) => Error): Operator {
  if ((VARIABLE_OPERATORS as readonly string[]).includes(text)) return text as Operator;
  throw wrong(`knows the operators ${VARIABLE_OPERATORS.join(', ')}.`);
}

/** A query has texts only: what reads as a number or a flag is one, as in Camunda. */
function valueOf(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
