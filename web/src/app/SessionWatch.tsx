import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Me, meQuery } from '../api/me';
import { onSessionEnded } from '../api/query-client';
import { Dialog } from '../parts/Dialog';
import { signOut } from './session';
import { SignInForm } from './SignInForm';

/**
 * When the session has ended while somebody works, they sign in again on top of the page: it stays as it was, with what
 * was typed, and what was refused is asked for again.
 */
export function SessionWatch() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [who, setWho] = useState<Me | null>(null);
  useEffect(() => {
    onSessionEnded(() => {
      const me = queryClient.getQueryData(meQuery.queryKey);
      if (me) setWho(me);
    });
  }, [queryClient]);
  if (!who) return null;

  return (
    <Dialog
      title={t('signIn.ended')}
      onClose={() => void signOut()}
      closeLabel={t('account.signOut')}
    >
      <p>{t('signIn.endedHelp')}</p>
      <SignInForm
        username={who.username}
        onSignedIn={() => {
          setWho(null);
          void queryClient.invalidateQueries();
        }}
      />
    </Dialog>
  );
}
