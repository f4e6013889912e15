import type { Clock } from '../../platform/clock/index.js';
import { type Json, type StartForm, StartFormInvalid, type Variables } from '../api/index.js';
import { resolve } from './juel.js';
import { NOW } from './juel-methods.js';
import type { FormFieldInfo } from './model/element-info.js';
import type { ProcessModel } from './model/process-model.js';
import { formErrors, formOf } from './task-forms.js';

/**
 * What a start form gives to the process: the values of its fields, the defaults of those that are not given, and, as in
 * Camunda 7, what else was sent. Throws StartFormInvalid, naming every wrong field.
 */
export function submittedStart(
  { startForm: { fields } }: ProcessModel,
  submitted: Variables,
  clock: Clock,
): Variables {
  // A default may look at any field of the form, given or not.
  const none = Object.fromEntries(fields.map(({ id }) => [id, null]));
  const scope: Variables = { ...none, ...submitted };
  Object.assign(scope, { [NOW]: () => clock.now() });
  const errors = [];
  const given = { ...submitted };
  for (const field of fields) {
    if (Object.hasOwn(submitted, field.id) || field.defaultValue === null) continue;
    try {
      given[field.id] = typed(field, resolve(field.defaultValue, scope));
    } catch (error) {
      const { message } = error as Error;
      errors.push({ field: `variables.${field.id}`, code: 'default', message });
    }
  }
  const ofForm = fields.flatMap(({ id }) => (Object.hasOwn(given, id) ? [[id, given[id]]] : []));
  errors.push(...formErrors(fields, Object.fromEntries(ofForm) as Variables, scope));
  if (errors.length > 0) throw new StartFormInvalid(errors);
  return given;
}

/** The start form as programs show it. */
export function startFormOf({ startForm }: ProcessModel, clock: Clock): StartForm {
  const scope: Variables = {};
  Object.assign(scope, { [NOW]: () => clock.now() });
  const fields = formOf(startForm.fields, scope);
  return {
    ...startForm,
    fields: fields.map((field) => ({ ...field, defaultValue: typed(field, field.defaultValue) })),
  };
}

/** A default that is written out is a text: it is read as the field's type. */
function typed({ type }: Pick<FormFieldInfo, 'type'>, value: Json): Json {
  if (typeof value !== 'string') return value;
  if (type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return type === 'long' && /^-?\d+$/.test(value) ? Number(value) : value;
}
