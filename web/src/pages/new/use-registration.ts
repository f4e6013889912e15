import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, bodyOf, type Schemas } from '../../api/client';
import { type ApiProblem, hasStatus, NO_ANSWER } from '../../api/problem';
import { useWorkingPoint } from '../../app/working-point';
import { newKey } from '../../api/use-command';
import { registrationOf, type Sent } from './draft';
import type { DraftState } from './use-draft';

/** How often it is sent again by itself before the operator is asked. */
const REPEATS = 2;

/** Nobody knows whether it was carried out. */
const unanswered = (error: ApiProblem) =>
  error.code === NO_ANSWER || hasStatus(error, 502, 503, 504);

/**
 * Registers what the draft says. Key and body are kept with the draft before the request leaves: without an answer the
 * same is sent again, now, when the connection is back or after the browser was closed, and makes one contact.
 */
export function useRegistration(
  { draft, sent, setSent, startAnew }: DraftState,
  onRegistered: (contact: Schemas['ContactViewDto']) => void,
) {
  const [point] = useWorkingPoint();
  const queryClient = useQueryClient();
  const sending = useMutation<Schemas['ContactViewDto'], ApiProblem, Sent>({
    mutationFn: ({ key, body }) =>
      bodyOf(
        api.POST('/api/v1/contacts', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
    retry: (failures, error) => unanswered(error) && failures < REPEATS,
    retryDelay: (failures) => 500 * 2 ** failures,
    networkMode: 'always',
    onError: (error) => {
      if (!unanswered(error)) setSent(null);
    },
    onSuccess: (contact) => {
      startAnew();
      onRegistered(contact);
      void queryClient.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  const { isPending, mutate } = sending;
  const send = () => {
    if (isPending) return;
    const next = sent ?? { key: newKey(), body: registrationOf(draft, point) };
    if (sent === null) setSent(next);
    mutate(next);
  };
  useEffect(() => {
    if (sent === null || isPending) return;
    const again = () => mutate(sent);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [sent, isPending, mutate]);
  return { send, sending, waiting: sent !== null && !isPending };
}
