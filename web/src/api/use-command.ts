import { useRef } from 'react';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { type ApiProblem, hasStatus, NO_ANSWER } from './problem';

/** Of a request that changes something. */
export interface CommandHeaders {
  'Idempotency-Key': string;
  /** The version that was read, where the body does not say it. */
  'If-Match'?: string;
}

interface CommandOptions<Input, Output> {
  /** Sends it; pass `headers` on in `params.header`, with `If-Match` where the API asks for the version read. */
  send: (input: Input, headers: CommandHeaders) => Promise<Output>;
  onDone?: (output: Output, input: Input) => unknown;
}

/** How often a request whose answer was lost is sent again by itself. */
const REPEATS = 2;

/**
 * A change that a person asks for. Its Idempotency-Key is made once for each attempt of theirs: as long as no answer
 * has come, sending the same again (by itself, or by their second click) uses the same key, so a lost answer never
 * makes two contacts. With an answer, of whatever kind, the attempt is over.
 */
export function useCommand<Input, Output>({
  send,
  onDone,
}: CommandOptions<Input, Output>): UseMutationResult<Output, ApiProblem, Input> {
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const headersFor = (input: Input): CommandHeaders => {
    const given = JSON.stringify(input) ?? '';
    if (attempt.current?.input !== given) {
      attempt.current = { input: given, key: newKey() };
    }
    return { 'Idempotency-Key': attempt.current.key };
  };
  return useMutation<Output, ApiProblem, Input>({
    mutationFn: (input) => send(input, headersFor(input)),
    retry: (failures, error) => error.code === NO_ANSWER && failures < REPEATS,
    retryDelay: (failures) => 500 * 2 ** failures,
    networkMode: 'always',
    onError: (error) => {
      if (error.code !== NO_ANSWER && !hasStatus(error, 502, 503, 504)) attempt.current = null;
    },
    onSuccess: async (output, input) => {
      attempt.current = null;
      await onDone?.(output, input);
    },
  });
}

/** 128 random bits; `crypto.randomUUID` is missing on plain http, where some town halls run. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
