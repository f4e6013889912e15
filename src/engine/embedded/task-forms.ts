import { isLonger } from '../../platform/text/index.js';
import type { FieldError } from '../../platform/errors/index.js';
import { type FormField, type Json, TaskFormInvalid, type Variables } from '../api/index.js';
import type { FormFieldInfo } from './model/element-info.js';
import { resolve } from './juel.js';

/** Longest text of a form field where the model sets no `maxlength`. */
const MAX_TEXT = 20_000;

/** The form of a task as its page shows it; default values are evaluated over the process variables. */
export function formOf(fields: FormFieldInfo[], variables: Variables): FormField[] {
  return fields.map(({ minLength: _min, maxLength: _max, ...field }) => ({
    ...field,
    defaultValue: field.defaultValue === null ? null : defaultOf(field.defaultValue, variables),
  }));
}

/** A default that names a variable which does not exist yet is no default: the form must open all the same. */
function defaultOf(text: string, variables: Variables): Json {
  try {
    return resolve(text, variables);
  } catch {
    return null;
  }
}

/**
 * Checks submitted values against the form: known names, types, required fields, allowed values. A task
 * without a form takes any values.
 * @throws InvalidInput `task.form-invalid`, naming every wrong field.
 */
export function checkForm(
  fields: FormFieldInfo[],
  submitted: Variables,
  variables: Variables,
): void {
  if (!fields.length) return;
  const errors = formErrors(fields, submitted, variables);
  if (errors.length) throw new TaskFormInvalid(errors);
}

/** What is wrong with submitted values, field by field. */
export function formErrors(
  fields: readonly FormFieldInfo[],
  submitted: Variables,
  variables: Variables,
): FieldError[] {
  const errors: FieldError[] = [];
  const report = (field: string, code: string, message: string) =>
    errors.push({ field: `variables.${field}`, code, message });
  const known = new Map(fields.map((field) => [field.id, field]));
  for (const name of Object.keys(submitted)) {
    if (!known.has(name))
      report(
        name,
        'unknown',
        `The form has no field "${name}"; its fields are ${[...known.keys()].join(', ')}.`,
      );
  }
  // A condition may look at any field of the form, given or not.
  const scope = {
    ...variables,
    ...Object.fromEntries(fields.map((field) => [field.id, null])),
    ...submitted,
  };
  for (const field of fields) {
    const value = submitted[field.id] ?? null;
    if (value === null || (typeof value === 'string' && value.trim() === '')) {
      const required =
        field.required ||
        (field.requiredWhen !== null && Boolean(resolve(field.requiredWhen, scope)));
      if (required) report(field.id, 'required', `"${field.label}" is required.`);
    } else {
      const problem = typeProblem(field, value);
      if (problem) report(field.id, problem.code, `"${field.label}" ${problem.message}`);
    }
  }
  return errors;
}

function typeProblem(field: FormFieldInfo, value: Json): { code: string; message: string } | null {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean'
        ? null
        : { code: 'type', message: 'must be true or false.' };
    case 'long':
      return Number.isSafeInteger(value)
        ? null
        : { code: 'type', message: 'must be a whole number.' };
    case 'date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? null
        : { code: 'type', message: 'must be an ISO 8601 date.' };
    case 'enum':
      return field.values.some((allowed) => allowed.id === value)
        ? null
        : {
            code: 'not-allowed',
            message: `must be one of ${field.values.map((allowed) => allowed.id).join(', ')}.`,
          };
    case 'string': {
      if (typeof value !== 'string') return { code: 'type', message: 'must be a text.' };
      const max = field.maxLength ?? MAX_TEXT;
      if (isLonger(value, max))
        return { code: 'too-long', message: `must not be longer than ${max} characters.` };
      if (value.length < (field.minLength ?? 0))
        return { code: 'too-short', message: `must have at least ${field.minLength} characters.` };
      return null;
    }
  }
}
