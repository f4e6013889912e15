import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, InvalidInput } from '../errors/index.js';
import { withoutInvisible } from '../text/index.js';
import { fieldFaults, textFault } from './field-rules.js';

const CODES: Record<string, string> = {
  isNotEmpty: 'required',
  isDefined: 'required',
  arrayNotEmpty: 'required',
  maxLength: 'too-long',
  isLength: 'wrong-length',
  minLength: 'too-short',
  notBefore: 'before-start',
  max: 'too-large',
  min: 'too-small',
  arrayMaxSize: 'too-many',
  arrayMinSize: 'too-few',
  isIn: 'not-allowed',
  isEnum: 'not-allowed',
  whitelistValidation: 'unknown-field',
};

/** What to write, for rules whose own message only repeats the name of the rule. */
const ADVICE: Record<string, string> = {
  isEmail: 'must be an e-mail address such as anna.bianchi@example.org',
};

/** Fields that the sentence names; the others are in the list. */
const MOST_NAMES = 10;

const BASIC_TYPES: unknown[] = [String, Boolean, Number, Array, Object, Buffer, Date];

/**
 * Turns bodies, queries and parameters into their DTO classes; refuses unknown fields.
 * @throws InvalidInput naming every wrong field by its dotted path
 */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: (errors) => invalid(errors.flatMap((error) => fieldErrors(error))),
    });
  }

  override async transform(given: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    const value = type === 'body' ? withoutInvisible(given) : given;
    if (type === 'body' && metatype && !BASIC_TYPES.includes(metatype)) {
      // class-validator lets arrays and plain values through as if they had no rules.
      if (value != null && (typeof value !== 'object' || Array.isArray(value))) {
        throw new InvalidInput('The request body must be a JSON object.', [
          { field: '', code: 'is-object', message: 'The request body must be a JSON object.' },
        ]);
      }
    }
    if (type === 'custom') return super.transform(value, metadata);
    const read: unknown = await super.transform(value, metadata);
    const fault = typeof read === 'string' ? textFault(metadata.data ?? '', read) : null;
    const faults = fault ? [fault] : fieldFaults(read);
    if (faults.length > 0) throw invalid(faults);
    return read;
  }
}

function invalid(errors: FieldError[]): InvalidInput {
  const names = [...new Set(errors.map(({ field }) => field))];
  const told = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return new InvalidInput(`The request is not valid: check ${told}${more}.`, errors);
}

/** Flattens class-validator's tree; the first broken rule of a field speaks for it. */
export function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).at(-1);
  const nested = (error.children ?? []).flatMap((child) => fieldErrors(child, field));
  if (!own) return nested;
  const [rule, message] = own;
  const missing = error.value === undefined || error.value === null || error.value === '';
  if (missing && rule !== 'whitelistValidation') {
    return [{ field, code: 'required', message: `${field} is required.` }, ...nested];
  }
  if (rule === 'whitelistValidation') {
    return [{ field, code: 'unknown-field', message: `${field} is not a field of this request.` }];
  }
  const said = ADVICE[rule] ? `${field} ${ADVICE[rule]}` : message;
  return [{ field, code: CODES[rule] ?? kebab(rule), message: `${said}.` }, ...nested];
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
