import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ApiProblem } from '../api/problem';
import { type CommandHeaders, useCommand } from '../api/use-command';
import { useFieldErrors } from './Problem';

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

export interface CommandForm<Values, Output> extends FormOf<Values> {
  /** Sends what is written. */
  submit: () => void;
  command: UseMutationResult<Output, ApiProblem, Values>;
}

interface CommandFormOptions<Values, Output> {
  start: Values;
  send: (values: Values, headers: CommandHeaders) => Promise<Output>;
  onDone?: (output: Output, values: Values) => unknown;
}

/**
 * A form that sends a command. Its values are kept by react-hook-form; what the API says against a field stands at the
 * field of that name, in the language that is spoken now. What is missing is found by CheckedForm before.
 */
export function useCommandForm<Values extends FieldValues, Output>(
  options: CommandFormOptions<Values, Output>,
): CommandForm<Values, Output> {
  const { start, send, onDone } = options;
  const form = useForm<Values>({ defaultValues: start as DefaultValues<Values> });
  const command = useCommand<Values, Output>({ send, onDone });
  const errors = useFieldErrors(command.error);
  const values = form.watch();
  const set: FormOf<Values>['set'] = (key, value) =>
    form.setValue(key as string as Path<Values>, value as never, { shouldDirty: true });
  return {
    values,
    set,
    errors,
    field: (key, api = key) => ({
      value: values[key],
      onChange: (value) => set(key, value),
      error: errors[api],
    }),
    submit: () => void form.handleSubmit((written) => command.mutate(written))(),
    command,
  };
}
