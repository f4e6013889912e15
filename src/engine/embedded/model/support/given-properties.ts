import type { ModdleElement } from 'bpmn-moddle';

/** An attribute or a child as the file has it. */
export interface GivenProperty {
  /** With its prefix: `bpmn:startQuantity`, `camunda:jobPriority`. */
  name: string;
  value: unknown;
  /** True for one of neither BPMN nor Camunda 7. */
  isForeign: boolean;
  /** True where other values of it are usual. */
  hasDefault: boolean;
}

/** What the meta-model says of a property; undefined: it does not know it. */
interface PropertyDescriptor {
  ns: { name: string };
  default?: unknown;
  isBody?: boolean;
  isVirtual?: boolean;
}

const KNOWN_PREFIX = /^(bpmn|camunda):/;

/** What is written in an element, but for texts and for values that say no more than leaving them out. */
export function givenProperties(element: ModdleElement): GivenProperty[] {
  const known = element.$descriptor.propertiesByName as Record<string, PropertyDescriptor>;
  const given: GivenProperty[] = [];
  // References are not enumerable.
  for (const key of Object.getOwnPropertyNames(element)) {
    const property = known[key];
    const value: unknown = element[key];
    if (!property || property.isBody || property.isVirtual || value === undefined) continue;
    if (value === property.default || (Array.isArray(value) && value.length === 0)) continue;
    const hasDefault = property.default !== undefined;
    given.push({ name: property.ns.name, value, isForeign: false, hasDefault });
  }
  const own = element.$type.replace(/:.*/, '');
  for (const [key, value] of Object.entries(element.$attrs as Record<string, unknown>)) {
    if (/^(xmlns|xsi|xml)(:|$)/.test(key)) continue;
    const name = key.includes(':') ? key : `${own}:${key}`;
    given.push({ name, value, isForeign: !KNOWN_PREFIX.test(name), hasDefault: false });
  }
  return given;
}

/** True for what is an element of the file, and no plain value. */
export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** True where the property only names an element that stands elsewhere. */
export function isReference(element: ModdleElement, name: string): boolean {
  const known = element.$descriptor.propertiesByName as Record<string, { isReference?: boolean }>;
  return known[name]?.isReference === true;
}

/** `UserTask`, `camunda:formField`, `zeebe:taskDefinition`. */
export function shownType({ $type }: { $type: string }): string {
  const [prefix, name] = $type.split(':');
  return prefix === 'bpmn' ? name : `${prefix}:${name[0].toLowerCase()}${name.slice(1)}`;
}

/** The name of a property as it is written in the file: only beside those of BPMN, Camunda's have a prefix. */
export function shownProperty(element: { $type: string }, name: string): string {
  const own = element.$type.startsWith('camunda:') ? KNOWN_PREFIX : /^bpmn:/;
  return name.replace(own, '');
}

/** The namespace of an attribute of `element`; empty where nobody says. */
export function namespaceOf(attribute: string, element: ModdleElement): string {
  const prefix = attribute.replace(/:.*/, '');
  const known = element.$model?.getPackage(prefix)?.uri as string | undefined;
  if (known) return known;
  for (let place: ModdleElement | undefined = element; place; place = place.$parent) {
    const declared: unknown = place.$attrs?.[`xmlns:${prefix}`];
    if (typeof declared === 'string') return declared;
  }
  return '';
}
