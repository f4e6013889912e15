import type { Schemas } from '../../../api/client';
import { endOfDay } from '../../../parts/dates';
import { type FormValues, holds } from './conditions';

export type FormField = Schemas['FormFieldDto'];
type TaskWithForm = Schemas['TaskWithFormDto'];

/** Fields of the shipped processes that only one answer of the same form asks for. */
const ONLY_WHEN: Record<string, string> = {
  'valutare.competentPoint': "${decision == 'notAppropriate'}",
  'valutare.inquiryMode': "${decision == 'inquire'}",
  'valutare.inquiryTerm': "${decision == 'inquire'}",
  'valutare.usedArticle': "${decision == 'answer'}",
  'capire.attributes': '${appropriate != false}',
};

/** What the form opens with. Two answers that must be given are never given for the person. */
export function startingValues(task: TaskWithForm, contact: Schemas['ContactViewDto']): FormValues {
  return Object.fromEntries(
    task.form.map((field) => {
      if (field.name === 'attributes') return [field.name, contact.attributes];
      if (field.name === 'description') return [field.name, field.default ?? contact.description];
      return [field.name, field.default ?? (isCheck(field) ? false : null)];
    }),
  );
}

/** A yes or no that may be left alone is a box; one that must be answered is a choice. */
export function isCheck({ type, required, requiredWhen }: FormField): boolean {
  return type === 'boolean' && !required && requiredWhen === null;
}

/** Which fields the form shows for what it says now, and whether each must be filled in. */
export function shownFields(
  task: TaskWithForm,
  values: FormValues,
): { field: FormField; required: boolean }[] {
  return task.form.flatMap((field) => {
    const only = ONLY_WHEN[`${task.definitionKey}.${field.name}`];
    if (only && holds(only, values) === false) return [];
    if (field.requiredWhen === null) return [{ field, required: field.required }];
    const asked = holds(field.requiredWhen, values);
    return asked === false ? [] : [{ field, required: asked === true }];
  });
}

/** The variables to complete the task with: what is shown and answered. */
export function variablesOf(task: TaskWithForm, values: FormValues): Record<string, unknown> {
  const answered = shownFields(task, values).flatMap(({ field }) => {
    const value = variableOf(task, field, values[field.name]);
    return value === null || value === undefined || value === '' ? [] : [[field.name, value]];
  });
  return Object.fromEntries(answered);
}

function variableOf({ definitionKey }: TaskWithForm, field: FormField, value: unknown): unknown {
  if (field.name === 'attributes') {
    const given = Object.entries(value ?? {}).filter(([, answer]) => !isBlank(answer));
    return given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : null;
  }
  // A term ends with its day; the days of a work are days.
  if (field.type === 'date' && definitionKey === 'valutare' && value)
    return endOfDay(String(value));
  if (field.type === 'long') return value === null || value === '' ? null : Number(value);
  return value;
}

function isBlank(answer: unknown): boolean {
  return answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

/** Errors of a completion by the field that shows them: `variables.answer` and `answer` are the same. */
export function byField(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [field.replace(/^variables\./, ''), message]),
  );
}
