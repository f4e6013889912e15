import type { ModdleElement } from 'bpmn-moddle';
import type { FormFieldInfo } from './element-info.js';
import { extensions } from './extensions.js';
import { readFields } from './read-elements.js';
import type { Report } from './listeners.js';

/** The form with which a process starts: of its plain start event. */
export interface StartFormInfo {
  key: string | null;
  /** camunda:formRef: a form in a file of its own, as programs find it. */
  ref: { key: string; binding: string; version: string | null } | null;
  fields: FormFieldInfo[];
}

/** The form of a process's plain start event; without one an empty form. */
export function readStartForm(process: ModdleElement): StartFormInfo {
  const start = startsOf(process).find(isPlain);
  if (!start) return { key: null, ref: null, fields: [] };
  const { formKey, formRef, formRefBinding, formRefVersion } = start;
  const ref =
    formRef === undefined
      ? null
      : { key: formRef, binding: formRefBinding ?? 'latest', version: formRefVersion ?? null };
  return { key: formKey ?? null, ref, fields: readFields(start) };
}

/** Start events whose form nobody would be asked, and forms that say two things. */
export function checkStartForm(
  node: ModdleElement,
  process: ModdleElement,
  error: Report,
  warning: Report,
): void {
  if (node.$type !== 'bpmn:StartEvent') return;
  const fields = extensions(node, 'camunda:FormData');
  const { formKey, formRef, formRefBinding: binding, formRefVersion: version } = node;
  if (formKey === undefined && formRef === undefined && fields.length === 0) return;
  if (formKey !== undefined && formRef !== undefined)
    error(node, 'A form is named by camunda:formKey or camunda:formRef, not by both.');
  if (binding !== undefined && !['latest', 'deployment', 'version'].includes(binding as string))
    error(
      node,
      `camunda:formRefBinding="${String(binding)}" is not known: use latest, deployment or version.`,
    );
  if (binding === 'version' && version === undefined)
    error(node, 'camunda:formRefBinding="version" needs camunda:formRefVersion.');
  if (!isPlain(node) || node.$parent !== process)
    warning(
      node,
      'The form has no effect: only the plain start event of the process has one, since nobody fills it in elsewhere.',
    );
}

function startsOf(process: ModdleElement): ModdleElement[] {
  const elements = (process.flowElements as ModdleElement[] | undefined) ?? [];
  return elements.filter(({ $type }) => $type === 'bpmn:StartEvent');
}

function isPlain({ eventDefinitions }: ModdleElement): boolean {
  return !(eventDefinitions as ModdleElement[] | undefined)?.length;
}
