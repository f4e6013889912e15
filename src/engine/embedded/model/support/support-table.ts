import type { ModdleElement } from 'bpmn-moddle';
import { hasExpression } from '../../juel.js';
import { ACTIVITY_SUPPORT } from './activity-support.js';
import { EVENT_SUPPORT } from './event-support.js';
import { FORM_SUPPORT } from './form-support.js';
import { LISTENER_SUPPORT } from './listener-support.js';
import { LOOP_SUPPORT } from './loop-support.js';
import { PROCESS_SUPPORT } from './process-support.js';
import { SERVICE_SUPPORT } from './service-support.js';
import type { SupportEntry, SupportTheme } from './support-entry.js';
import { VARIABLE_SUPPORT } from './variable-support.js';

/** What elements, attributes and children mean to the engine: checked at deployment, printed as docs/bpmn-support.md. */
export const SUPPORT_THEMES: readonly SupportTheme[] = [
  PROCESS_SUPPORT,
  ACTIVITY_SUPPORT,
  LOOP_SUPPORT,
  EVENT_SUPPORT,
  SERVICE_SUPPORT,
  LISTENER_SUPPORT,
  VARIABLE_SUPPORT,
  FORM_SUPPORT,
];

export const SUPPORT_ENTRIES: readonly SupportEntry[] = SUPPORT_THEMES.flatMap(
  ({ entries }) => entries,
);

/** Under which the entries for elements themselves are kept. */
const ITSELF = '';

/** Entries by the attribute or child that they are for, in their order. */
const byName = new Map<string, SupportEntry[]>();
for (const entry of SUPPORT_ENTRIES)
  for (const name of split(entry.names ?? ITSELF))
    byName.set(name, [...(byName.get(name) ?? []), entry]);

/** The names in a text of the table. */
export function split(names: string): string[] {
  return names.split(' ');
}

/** The entry for an element itself; `holder`: what it lies in. Undefined: it is not listed there. */
export function supportOfElement(
  element: ModdleElement,
  holder: ModdleElement | undefined,
): SupportEntry | undefined {
  return byName
    .get(ITSELF)!
    .find(
      (entry) =>
        isOneOf(element, entry.of) &&
        (!entry.within || isOneOf(holder, entry.within)) &&
        (!entry.beside || isBeside(holder, entry.beside)),
    );
}

/** The entry for an attribute or child that `element` has, such as `camunda:jobPriority`. Undefined: it is not listed. */
export function supportOfProperty(
  element: ModdleElement,
  holder: ModdleElement | undefined,
  name: string,
  value: unknown,
): SupportEntry | undefined {
  return byName
    .get(name)
    ?.find(
      (entry) =>
        isOneOf(element, entry.of) &&
        (!entry.within || isOneOf(holder, entry.within)) &&
        (!entry.values || entry.values.includes(String(value))) &&
        (!entry.expressions || hasExpression(value)) &&
        (!entry.beside || isBeside(element, entry.beside)),
    );
}

/** True where the attribute means another thing with other values. */
export function dependsOnValue(entry: SupportEntry): boolean {
  const types = split(entry.of);
  return SUPPORT_ENTRIES.some(
    ({ of, names, values, expressions }) =>
      (values ?? expressions) !== undefined &&
      names === entry.names &&
      split(of).some((type) => types.includes(type)),
  );
}

function isOneOf(element: ModdleElement | undefined, types: string): boolean {
  // Elements of other namespaces have no type.
  return split(types).some((type) => element?.$instanceOf?.(type) === true);
}

function isBeside(
  element: ModdleElement | undefined,
  attributes: NonNullable<SupportEntry['beside']>,
): boolean {
  return attributes.some(({ name, value }) => {
    const given = Object.hasOwn(element ?? {}, name) ? (element![name] as unknown) : undefined;
    return value === undefined ? given !== undefined : given === value;
  });
}
