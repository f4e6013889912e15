import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { Problem } from '../../parts/Problem';
import type { Draft } from './draft';

type Other = Draft['links'][number];

/** Links the new contact to those that were chosen while it was written, each with its result. */
export function MakeLinks({ contactId, links }: { contactId: string; links: Other[] }) {
  return (
    <ul className="plain">
      {links.map((link) => (
        <MakeLink key={link.id} contactId={contactId} other={link} />
      ))}
    </ul>
  );
}

function MakeLink({ contactId, other }: { contactId: string; other: Other }) {
  const { t } = useTranslation('register');
  const { mutate, error, isSuccess } = useCommand({
    send: (body: { contactId: string; kind: 'related'; reason: string }, header) =>
      bodyOf(
        api.POST('/api/v1/contacts/{id}/links', {
          params: { path: { id: contactId }, header },
          body,
        }),
      ),
  });
  const body = { contactId: other.id, kind: 'related' as const, reason: t('similar.reason') };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate(body);
    // Once, when the number is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <li role="status">
      {isSuccess && t('similar.done', { number: other.protocolNumber })}
      {error && (
        <>
          <p>{t('similar.failed', { number: other.protocolNumber })}</p>
          <Problem error={error} onRetry={() => mutate(body)} />
        </>
      )}
    </li>
  );
}
