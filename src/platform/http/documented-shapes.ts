type Facets = Record<string, unknown>;

const SHAPES = new Map<string, Facets>();

/**
 * What the API document says of an object's fields together, beside what it says of each: `required`, `anyOf`.
 * Whoever validates the object refuses the same.
 */
export function DescribedShape(shape: Facets): ClassDecorator {
  return (target) => void SHAPES.set(target.name, shape);
}

/** Both fields, or neither; null is as good as absent. */
export function bothOrNone(type: string, ...names: [string, string]): Facets {
  const all = (facets: Facets) => Object.fromEntries(names.map((name) => [name, facets]));
  return {
    anyOf: [{ required: names, properties: all({ type }) }, { properties: all({ type: 'null' }) }],
  };
}

/** At least one of the fields. */
export function anyOf(...names: string[]): Facets {
  return { anyOf: names.map((name) => ({ required: [name] })) };
}

/** At least one of the fields says something: null and blanks are as good as absent. */
export function anyText(...names: string[]): Facets {
  const text = { type: 'string', pattern: '\\S' };
  return { anyOf: names.map((name) => ({ required: [name], properties: { [name]: text } })) };
}

/** One of the fields, and no other of them. */
export function exactlyOne(...names: string[]): Facets {
  return { oneOf: names.map((name) => ({ required: [name] })) };
}

/** Writes the shapes into the document's schemas, by the names of their classes. */
export function describeShapes(schemas: Record<string, Facets>): void {
  for (const [name, shape] of SHAPES) if (schemas[name]) Object.assign(schemas[name], shape);
}
