import { InvalidInput, type FieldError } from '../../platform/errors/index.js';
import type { ClassificationNode } from './classification-node.entity.js';

/** 400 naming the field `classification`: code `required`, `unknown-code` or `retired-code`. */
export class UnknownClassification extends InvalidInput {
  constructor(fault: FieldError) {
    super(fault.message, [fault]);
  }
}

/** Nothing, or nothing that could be a code, was given. */
export function classificationRequired(): FieldError {
  const message = 'classification is required: the code of a node of the classification.';
  return { field: 'classification', code: 'required', message };
}

/** There never was such a code. */
export function classificationUnknown(code: string): FieldError {
  const message = `There is no active classification "${code.slice(0, 50)}": GET /api/v1/classifications lists the codes.`;
  return { field: 'classification', code: 'unknown-code', message };
}

/** The code was valid once; `successors` are the nodes to use instead, the default first. */
export function classificationRetired(
  node: ClassificationNode,
  successors: readonly ClassificationNode[],
): FieldError {
  const since = node.retiredIn === null ? '' : ` with version ${node.retiredIn}`;
  const instead = successors.map(({ code, name }) => `"${code}" (${name})`).join(' or ');
  const advice = instead
    ? `use ${instead}.`
    : 'nothing took its place, GET /api/v1/classifications lists the codes.';
  const message = `The classification "${node.code}" (${node.name}) was retired${since}: ${advice}`;
  return { field: 'classification', code: 'retired-code', message };
}
