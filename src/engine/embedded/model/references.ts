import type { ModdleElement, ParseResult } from 'bpmn-moddle';

/** What the parser says of the file, with the reference that it could not follow. */
export interface ParseWarning {
  message: string;
  element?: ModdleElement;
  /** `bpmn:errorRef`; with `value` where it is a reference. */
  property?: string;
  value?: string;
}

/** A reference within the file that bears the prefix of its own namespace: `tns:richiesta`. */
const PREFIXED = /^[\w.-]+:(.+)$/;

/**
 * Follows references that the parser leaves open and Camunda 7 follows: ids with a prefix, and an error that is named by its
 * code alone. Answers the warnings that are left.
 */
export function followReferences({ warnings, elementsById }: ParseResult): ParseWarning[] {
  return (warnings as ParseWarning[]).filter((warning) => !isFollowed(warning, elementsById));
}

function isFollowed(
  { element, property, value }: ParseWarning,
  elementsById: ParseResult['elementsById'],
): boolean {
  if (!element || !property || value === undefined) return false;
  const name = property.split(':').at(-1)!;
  const id = PREFIXED.exec(value)?.[1];
  const target = id === undefined ? undefined : elementsById[id];
  // Of a list of references only its order could be lost, and that is nowhere asked for.
  if (target && !Array.isArray(element[name])) {
    element[name] = target;
    return true;
  }
  if (element.$type !== 'bpmn:ErrorEventDefinition' || name !== 'errorRef') return false;
  element.errorRef = { id: value, errorCode: value };
  return true;
}

/** A shape that stands for no element: nothing of the process is lost. */
export function isDrawing({ message, element }: ParseWarning): boolean {
  return (
    message.startsWith('unresolved reference') && element?.$type.startsWith('bpmndi:') === true
  );
}
