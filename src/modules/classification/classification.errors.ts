import { InvalidInput } from '../../platform/errors/index.js';

/** 400 naming the field `classification`, code `unknown-code`. */
export class UnknownClassification extends InvalidInput {
  constructor(given: unknown) {
    const message =
      typeof given === 'string' && given !== ''
        ? `There is no active classification "${given.slice(0, 50)}": GET /api/v1/classifications lists the codes.`
        : 'classification is required: the code of a node of the classification.';
    const code = typeof given === 'string' && given !== '' ? 'unknown-code' : 'required';
    super(message, [{ field: 'classification', code, message }]);
  }
}
