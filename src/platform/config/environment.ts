import 'reflect-metadata';

const VARIABLES = Symbol('environment variables');

interface Variable {
  name: string;
  parse: (text: string) => unknown;
  /** Its value is never repeated in a message. */
  secret: boolean;
}

/**
 * Fills the property from the environment variable `name`, when it is set and not empty.
 * `parse` answers what it cannot read as NaN or as the text itself, for the validator to refuse.
 */
export function FromEnvironment(
  name: string,
  parse: (text: string) => unknown = (text) => text,
  options: { secret?: boolean } = {},
): PropertyDecorator {
  return (target, property) => {
    const known = variablesOf(target);
    known.set(String(property), { name, parse, secret: options.secret ?? false });
    Reflect.defineMetadata(VARIABLES, known, target);
  };
}

/** The environment variables of a class's properties, by property name. */
export function variablesOf(prototype: object): Map<string, Variable> {
  return new Map(Reflect.getMetadata(VARIABLES, prototype) as Map<string, Variable> | undefined);
}

/** A whole number, or NaN. */
export function asInteger(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** true/false, also 1/0, yes/no, on/off; anything else stays text. */
export function asBoolean(text: string): boolean | string {
  if (/^(true|1|yes|on)$/i.test(text)) return true;
  if (/^(false|0|no|off)$/i.test(text)) return false;
  return text;
}
