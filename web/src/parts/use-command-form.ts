import type { FieldValues } from 'react-hook-form';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ApiProblem } from '../api/problem';
import { type CommandHeaders, useCommand } from '../api/use-command';
import { useFieldErrors } from './Problem';
import { useFormValues, type ValuesForm } from './use-form-values';

export interface CommandForm<Values, Output> extends ValuesForm<Values> {
  /** Sends what is written. */
  submit: () => void;
  command: UseMutationResult<Output, ApiProblem, Values>;
}

interface CommandFormOptions<Values, Output> {
  start: Values;
  send: (values: Values, headers: CommandHeaders) => Promise<Output>;
  onDone?: (output: Output, values: Values) => unknown;
}

/** A form that sends a command; what the API says against a field stands there, in the language that is spoken now. */
export function useCommandForm<Values extends FieldValues, Output>(
  options: CommandFormOptions<Values, Output>,
): CommandForm<Values, Output> {
  const { start, send, onDone } = options;
  const command = useCommand<Values, Output>({ send, onDone });
  const form = useFormValues(start, useFieldErrors(command.error));
  return { ...form, submit: () => command.mutate(form.values), command };
}
