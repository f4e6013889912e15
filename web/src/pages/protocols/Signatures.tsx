import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { useCommand } from '../../api/use-command';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { When } from '../../parts/When';
import { type Protocol, usePartyName, useSpeaksFor } from './queries';

/** Who signed which text and when; whoever speaks for a party signs the text that is shown. */
export function Signatures({ protocol }: { protocol: Protocol }) {
  const { t } = useTranslation('protocols');
  const queryClient = useQueryClient();
  const partyName = usePartyName();
  const speaksFor = useSpeaksFor(useMe());
  const signing = useCommand({
    send: (body: { party: string; textHash: string }, header) =>
      bodyOf(
        api.POST('/api/v1/protocols/{id}/sign', {
          params: { path: { id: protocol.id }, header },
          body,
        }),
      ),
    onDone: async (_, { party }) => {
      toast(t('sign.done', { party: partyName(party) }));
      await queryClient.invalidateQueries({ queryKey: ['protocols'] });
    },
  });
  const { firstParty, secondParty, textHash, state } = protocol;
  const parties = [
    [firstParty, protocol.firstSignedAt, protocol.firstSignedBy, protocol.firstSignedHash],
    [secondParty, protocol.secondSignedAt, protocol.secondSignedBy, protocol.secondSignedHash],
  ] as const;
  return (
    <section className="panel">
      <h2 className="h5">{t('sign.title')}</h2>
      <p className="quiet said">{t('sign.hash', { hash: textHash })}</p>
      <ul className="plain stack">
        {parties.map(([party, at, by, hash], index) => (
          <li key={index}>
            <strong>{partyName(party)}</strong>:{' '}
            {at ? (
              <>
                {t('sign.by', { name: by })}, <When at={at} />
                {hash !== textHash && <p className="quiet said">{t('sign.other', { hash })}</p>}
              </>
            ) : (
              t('sign.missing')
            )}
            {!at && state === 'draft' && speaksFor(party) && (
              <p>
                <Button
                  color="primary"
                  size="sm"
                  disabled={signing.isPending}
                  onClick={() => signing.mutate({ party, textHash })}
                >
                  {t('sign.go', { party: partyName(party) })}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {signing.error && <Problem error={signing.error} />}
    </section>
  );
}
