import { getMetadataStorage } from 'class-validator';
import type { FieldError } from '../errors/index.js';
import { describedField } from './documented-rules.js';
import { isStorable } from './text-rules.js';

/** Faults that are looked for in one request; who sends more finds out about the next ones afterwards. */
const MOST_FAULTS = 1_000;

/**
 * What holds for every field of every request, whatever its own rules: a text can be stored, a text that must not be
 * empty has more than blanks in it, and null stands only where the API document says that it may.
 * `value` is an instance of the request's class.
 */
export function fieldFaults(value: unknown): FieldError[] {
  const faults: FieldError[] = [];
  look(value, '', faults);
  return faults;
}

/** The fault of a single text, such as a parameter of the path; null without one. */
export function textFault(field: string, text: string): FieldError | null {
  return isStorable(text)
    ? null
    : {
        field,
        code: 'is-storable',
        message: `${field} must not contain NUL or broken characters.`,
      };
}

function look(value: unknown, path: string, faults: FieldError[]): void {
  if (faults.length >= MOST_FAULTS) return;
  if (typeof value === 'string') {
    const fault = textFault(path, value);
    if (fault) faults.push(fault);
    return;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  if (Array.isArray(value)) {
    value.forEach((item, at) => look(item, join(path, String(at)), faults));
    return;
  }
  for (const [name, field] of Object.entries(value)) {
    const where = join(path, name);
    if (!isStorable(name)) faults.push(textFault(where.replaceAll('\0', '\uFFFD'), name)!);
    const fault = ruleFault(value, name, field, where);
    if (fault) faults.push(fault);
    else look(field, where, faults);
  }
}

function ruleFault(owner: object, name: string, field: unknown, where: string): FieldError | null {
  const prototype = Object.getPrototypeOf(owner) as object | null;
  if (prototype === null || prototype === Object.prototype) return null;
  if (field === null) {
    const described = describedField(prototype, name);
    if (!described || mayBeNull(described)) return null;
    return { field: where, code: 'null', message: `${where} must not be null: leave it out.` };
  }
  if (typeof field === 'string' && field !== '' && field.trim() === '') {
    return mustNotBeEmpty(prototype).has(name)
      ? { field: where, code: 'required', message: `${where} is required.` }
      : null;
  }
  return null;
}

function mayBeNull(described: Record<string, unknown>): boolean {
  const isNull = (type: unknown) => type === 'null';
  if (described.nullable === true || [described.type].flat().some(isNull)) return true;
  const choices = [described.oneOf, described.anyOf].flat() as ({ type?: unknown } | undefined)[];
  return (
    choices.some((choice) => choice && [choice.type].flat().some(isNull)) ||
    (Array.isArray(described.enum) && described.enum.includes(null))
  );
}

const knownRequired = new WeakMap<object, Set<string>>();

/** Fields of a class that must have at least one character. */
function mustNotBeEmpty(prototype: object): Set<string> {
  let names = knownRequired.get(prototype);
  if (!names) {
    const rules = getMetadataStorage().getTargetValidationMetadatas(
      prototype.constructor,
      '',
      false,
      false,
    );
    names = new Set(
      rules
        .filter(
          ({ name, constraints, each }) =>
            !each &&
            (name === 'isNotEmpty' ||
              ((name === 'minLength' || name === 'isLength') && constraints?.[0] === 1)),
        )
        .map(({ propertyName }) => propertyName),
    );
    knownRequired.set(prototype, names);
  }
  return names;
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
