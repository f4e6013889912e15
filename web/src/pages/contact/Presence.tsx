import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useLive } from '../../app/live';
import { Icon } from '../../parts/Icon';
import { onWritingEnds } from './writing';

type Present = Schemas['PresentDto'];

/** The server forgets who has not said so for 45 seconds. */
const SAY_EVERY_MS = 20_000;
/** Whoever has written nothing for so long is only reading. */
const WRITES_FOR_MS = 15_000;

/** Who else has the case open at the moment, and who writes; says the same of the reader. */
export function Presence({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contact');
  const others = usePresence(contactId);
  const writing = others.filter((one) => one.writing);
  const names = (people: readonly Present[]) =>
    people.map(({ displayName }) => displayName).join(', ');
  const reading = others.filter((one) => !one.writing);
  return (
    <p className="presence" role="status" data-anyone={others.length > 0}>
      {writing.length > 0 && (
        <span className="presence-writing">
          <Icon name="it-pencil" />
          {t('presence.writing', { names: names(writing), count: writing.length })}
        </span>
      )}
      {reading.length > 0 && (
        <span>
          <Icon name="it-user" />
          {t('presence.open', { names: names(reading), count: reading.length })}
        </span>
      )}
    </p>
  );
}

const keyOf = (contactId: string) => ['contact', contactId, 'presence'] as const;

function usePresence(contactId: string): readonly Present[] {
  const queryClient = useQueryClient();
  const others = useQuery({
    queryKey: keyOf(contactId),
    queryFn: () =>
      bodyOf(api.GET('/api/v1/me/presence/{contactId}', { params: { path: { contactId } } })),
    // What the reader says is answered by it.
    enabled: false,
  });
  useLive(['presence'], () => {
    if (others.data) void others.refetch();
  });
  const wroteAt = useRef(-Infinity);
  useEffect(() => {
    wroteAt.current = -Infinity;
    let said: boolean | null = null;
    let refused = false;
    const params = { path: { contactId } };
    const say = () => {
      if (document.hidden || refused) return;
      said = performance.now() - wroteAt.current < WRITES_FOR_MS;
      api
        .PUT('/api/v1/me/presence/{contactId}', { params, body: { writing: said } })
        .then(({ data }) => data && queryClient.setQueryData(keyOf(contactId), data))
        .catch((error: unknown) => {
          // Whoever may not see the case any more says nothing; what did not arrive is said anew soon.
          refused = asProblem(error).status >= 400;
        });
    };
    // A window that is closed ends its stream, and with it its presence.
    const leave = () => {
      if (said === null || refused) return;
      said = null;
      void api.DELETE('/api/v1/me/presence/{contactId}', { params }).catch(() => undefined);
    };
    const onInput = (event: Event) => {
      // What is searched for in the top bar, or narrows a list, is not about the case.
      if ((event.target as Element).closest('[role="search"]')) return;
      wroteAt.current = performance.now();
      if (said !== true) say();
    };
    const onEnd = () => {
      wroteAt.current = -Infinity;
      if (said === true) say();
    };
    const onVisibility = () => (document.hidden ? leave() : say());
    say();
    const timer = window.setInterval(say, SAY_EVERY_MS);
    document.addEventListener('input', onInput);
    const noLonger = onWritingEnds(onEnd);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('input', onInput);
      noLonger();
      document.removeEventListener('visibilitychange', onVisibility);
      leave();
    };
  }, [contactId, queryClient]);
  return others.data?.items ?? [];
}
