import { InvalidInput } from '../../platform/errors/index.js';

/** 400 naming a field of the task's form. */
export class WrongField extends InvalidInput {
  constructor(field: string, code: string, message: string) {
    super(message, [{ field, code, message }]);
  }
}
