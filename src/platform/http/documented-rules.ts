import { getMetadataStorage } from 'class-validator';

/** Where Nest's description of the API keeps what `@ApiProperty` was given. */
const DESCRIBED = 'swagger/apiModelProperties';

type Facets = Record<string, unknown>;

interface Rule {
  target: unknown;
  propertyName: string;
  name?: string;
  constraints?: unknown[];
  each?: boolean;
}

/** No NUL: PostgreSQL stores none. */
export const STORABLE_PATTERN = '^[^\\u0000]*$';
/** The same, and something to read in it. */
export const NOT_BLANK_PATTERN = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$';

/** The same, and two characters of it once blanks at its ends are gone. */
export const TWO_CHARACTERS_PATTERN = '^\\s*[^\\s\\u0000][^\\u0000]*[^\\s\\u0000]\\s*$';

/**
 * Writes the rules that validate a request's fields into the API document, so that the two cannot differ: lengths,
 * patterns, formats, bounds. What the description of a field says by itself is kept.
 */
export function documentRules(): void {
  for (const [target, rules] of allRules()) {
    if (typeof target !== 'function') continue;
    const prototype = target.prototype as object;
    // Choices first: where there are some, nothing else is written.
    for (const rule of [...rules.filter(isChoice), ...rules.filter((one) => !isChoice(one))]) {
      const described = Reflect.getMetadata(DESCRIBED, prototype, rule.propertyName) as
        Facets | undefined;
      if (described) describe(described, rule);
    }
  }
}

/** What the description of a class's field says; undefined where it is not described. */
export function describedField(prototype: object, field: string): Facets | undefined {
  return Reflect.getMetadata(DESCRIBED, prototype, field) as Facets | undefined;
}

/** The same, without what the class inherits. */
export function ownDescription(prototype: object, field: string): Facets | undefined {
  return Reflect.getOwnMetadata(DESCRIBED, prototype, field) as Facets | undefined;
}

function allRules(): Map<unknown, Rule[]> {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Rule[]> };
  return storage.validationMetadatas;
}

function isChoice({ name }: Rule): boolean {
  return name === 'isIn';
}

/** Choices that are known already, from the type, come in the order of the rule; others than its own stay as they are. */
function describeChoices(described: Facets, { constraints = [], each }: Rule): void {
  const choices = [...(constraints[0] as unknown[])];
  const of = each ? ((described.items ??= {}) as Facets) : described;
  const known = of.enum as unknown[] | undefined;
  const isOther = known ? !sameMembers(known, choices) : described.oneOf !== undefined;
  if (isOther) return;
  of.enum = choices;
  if (typeof of.type !== 'string') of.type = typeof choices[0];
  if (each) Object.assign(described, { type: 'array', isArray: true });
}

function sameMembers(some: unknown[], others: unknown[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

function describe(described: Facets, rule: Rule): void {
  if (isChoice(rule)) return describeChoices(described, rule);
  const facets = facetsOf(rule);
  if (!facets || described.enum !== undefined || described.oneOf !== undefined) return;
  const of = rule.each ? itemsOf(described) : described;
  for (const [name, value] of Object.entries(facets)) {
    if (name === 'pattern' && (saysForm(of.format) || isNarrower(of.pattern, value))) continue;
    if (name === 'pattern') of[name] = value;
    else if (name === 'type') of[name] = Array.isArray(of.type) ? [value, 'null'] : value;
    else of[name] ??= value;
  }
}

/** A format that rules out what is no text of its form; that of a password only says that it is not to be shown. */
export function saysForm(format: unknown): boolean {
  return format !== undefined && format !== 'password';
}

/** A pattern of the field's own says more than that it is storable, or not blank. */
function isNarrower(known: unknown, other: unknown): boolean {
  if (known === undefined || known === STORABLE_PATTERN) return false;
  return known !== NOT_BLANK_PATTERN || other === STORABLE_PATTERN;
}

/** Where facets of a list's items are written: Nest moves them there itself from a description by type. */
function itemsOf(described: Facets): Facets {
  if (described.isArray || Array.isArray(described.type)) return described;
  if (described.type !== 'array') return {};
  described.items ??= {};
  return described.items as Facets;
}

function facetsOf({ name, constraints = [] }: Rule): Facets | null {
  const [first, second] = constraints;
  switch (name) {
    case 'maxLength':
      return { maxLength: first };
    case 'minLength':
      return first === 1 ? { minLength: 1, pattern: NOT_BLANK_PATTERN } : { minLength: first };
    case 'isLength':
      return {
        minLength: first,
        ...(second === undefined ? {} : { maxLength: second }),
        ...(first === 1 ? { pattern: NOT_BLANK_PATTERN } : {}),
      };
    case 'isNotEmpty':
      return { minLength: 1, pattern: NOT_BLANK_PATTERN };
    case 'isStorable':
      return { pattern: STORABLE_PATTERN };
    case 'matches':
      return first instanceof RegExp ? patternOf(first) : null;
    case 'isInt':
      return { type: 'integer' };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'isUuid':
      return { format: 'uuid' };
    case 'isCalendarDay':
      return { format: 'date' };
    case 'isInstant':
      return { format: 'date-time' };
    case 'isEmail':
      return { format: 'email' };
    case 'arrayMaxSize':
      return { maxItems: first };
    case 'arrayMinSize':
      return { minItems: first };
    case 'arrayNotEmpty':
      return { minItems: 1 };
    case 'arrayUnique':
      return { uniqueItems: true };
    default:
      return null;
  }
}

/** As JSON Schema writes it: ECMAScript's syntax that other languages' readers of regular expressions know too. */
function patternOf({ source, flags }: RegExp): Facets | null {
  if (flags.includes('i')) return null;
  if (source === String.raw`\S`) return { minLength: 1, pattern: NOT_BLANK_PATTERN };
  // Broken surrogates cannot be sent in UTF-8; what is left of such a rule is that nothing is NUL.
  if (/\\p\{/.test(source)) return { pattern: STORABLE_PATTERN };
  return { pattern: source.replace(/\\0(?!\d)/g, String.raw`\u0000`) };
}
