import { getMetadataStorage, ValidationTypes } from 'class-validator';
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
  // What the server has read of an address has neither class nor rules.
  if (typeof prototype?.constructor !== 'function' || prototype === Object.prototype) return null;
  if (field === null) {
    const described = describedField(prototype, name);
    if (!described || mayBeNull(described)) return null;
    return { field: where, code: 'null', message: `${where} must not be null: leave it out.` };
  }
  if (Array.isArray(field)) return nestedFault(prototype, name, field, where);
  if (typeof field === 'string' && field !== '' && field.trim() === '') {
    return namesOf(prototype).filled.has(name)
      ? { field: where, code: 'required', message: `${where} is required.` }
      : null;
  }
  return null;
}

/** class-validator looks into lists where an object stands, and passes over lists within lists. */
function nestedFault(
  prototype: object,
  name: string,
  list: readonly unknown[],
  where: string,
): FieldError | null {
  if (!namesOf(prototype).nested.has(name)) return null;
  const fault = (field: string) => ({
    ...{ field, code: 'is-object', message: `${field} must be an object.` },
  });
  if (!isList(prototype, name)) return fault(where);
  const at = list.findIndex((item) => typeof item !== 'object' || !item || Array.isArray(item));
  return at === -1 ? null : fault(join(where, String(at)));
}

function isList(prototype: object, name: string): boolean {
  if (Reflect.getMetadata('design:type', prototype, name) === Array) return true;
  const described = describedField(prototype, name);
  if (described?.isArray === true || described?.type === 'array') return true;
  return Array.isArray(described?.type) && typeof described.type[0] === 'function';
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

interface Names {
  /** Fields that must have at least one character. */
  filled: ReadonlySet<string>;
  /** Fields that hold an object with rules of its own, or a list of such. */
  nested: ReadonlySet<string>;
}

const known = new WeakMap<object, Names>();

function namesOf(prototype: object): Names {
  const cached = known.get(prototype);
  if (cached) return cached;
  const rules = getMetadataStorage().getTargetValidationMetadatas(
    prototype.constructor,
    '',
    false,
    false,
  );
  const isFilled = ({ name, constraints, each }: (typeof rules)[number]) =>
    !each &&
    (name === 'isNotEmpty' ||
      ((name === 'minLength' || name === 'isLength') && constraints?.[0] === 1));
  const names = {
    filled: new Set(rules.filter(isFilled).map(({ propertyName }) => propertyName)),
    nested: new Set(
      rules
        .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION)
        .map(({ propertyName }) => propertyName),
    ),
  };
  known.set(prototype, names);
  return names;
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
