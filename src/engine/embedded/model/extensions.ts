import type { ModdleElement } from 'bpmn-moddle';

/** The extension elements of `element` of one Camunda type, e.g. `camunda:FormData`. */
export function extensions(element: ModdleElement, type: string): ModdleElement[] {
  const values = (element.extensionElements?.values as ModdleElement[] | undefined) ?? [];
  return values.filter((value) => value.$type === type);
}
