import { useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';

/** What a field of `fields` needs to show and set one of the values, with its error. */
export interface FieldOf<Value> {
  value: Value;
  onChange: (value: Value) => void;
  error?: string;
}

export interface FormOf<Values> {
  values: Values;
  set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void;
  /** By the API's name of the field. */
  errors: Record<string, string>;
  /** `api`: what the API calls it, where its errors name it otherwise. */
  field: <Key extends keyof Values & string>(key: Key, api?: string) => FieldOf<Values[Key]>;
}

export interface ValuesForm<Values> extends FormOf<Values> {
  /** Changes one of the values as it is now, whichever was known when the change was thought of. */
  update: <Key extends keyof Values>(
    key: Key,
    change: (before: Values[Key]) => Values[Key],
  ) => void;
  /** Back to what it started with. */
  reset: () => void;
}

/**
 * The values of a form, kept by react-hook-form. `errors`: what the API says of them, by its names of the fields. What is
 * missing or wrong is found by CheckedForm, which knows the fields as they stand on the page.
 */
export function useFormValues<Values extends FieldValues>(
  start: Values,
  errors: Record<string, string> = {},
): ValuesForm<Values> {
  const form = useForm<Values>({ defaultValues: start as DefaultValues<Values> });
  const values = form.watch();
  const stands = useStanding(values, errors);
  const set: FormOf<Values>['set'] = (key, value) =>
    form.setValue(key as string as Path<Values>, value as never, { shouldDirty: true });
  return {
    values,
    set,
    update: (key, change) => set(key, change(form.getValues()[key])),
    errors,
    field: (key, api = key) => ({
      value: values[key],
      onChange: (value) => set(key, value),
      error: stands(key) ? errors[api] : undefined,
    }),
    reset: () => form.reset(),
  };
}

/** Whether a value is as it was when the errors came: what was said of it before it was changed is old. */
function useStanding<Values extends FieldValues>(
  values: Values,
  errors: Record<string, string>,
): (key: keyof Values & string) => boolean {
  const said = JSON.stringify(errors);
  const asText = (key: string) => JSON.stringify(values[key]);
  const now = { said, texts: new Map(Object.keys(values).map((key) => [key, asText(key)])) };
  const [refused, setRefused] = useState(now);
  if (refused.said !== said) setRefused(now);
  return (key) => refused.texts.get(key) === asText(key);
}
