import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { Dialog } from '../../parts/Dialog';
import { TextField } from '../../parts/fields';
import { useFieldErrors } from '../../parts/Problem';
import { Secret } from '../../parts/Secret';
import { newPassword } from './new-password';
import type { Account } from './queries';

/** A new account with a first password, which is shown once and changed by its owner. */
export function NewAccount() {
  const { t } = useTranslation('accounts');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button color="primary" size="sm" onClick={() => setAsked(true)}>
        {t('new.go')}
      </Button>
      {asked && <NewAccountDialog onClose={() => setAsked(false)} />}
    </>
  );
}

function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [password] = useState(newPassword);
  const [made, setMade] = useState<Account | null>(null);
  const creating = useCommand({
    send: (body: { username: string; displayName: string }, header) =>
      bodyOf(
        api.POST('/api/v1/accounts', {
          params: { header },
          body: { ...body, password },
        }),
      ),
    onDone: async (account) => {
      setMade(account);
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const errors = useFieldErrors(creating.error);
  if (made) {
    const open = () =>
      void navigate({ to: '/amministrazione/account/$id', params: { id: made.id } });
    return (
      <Dialog title={t('new.made', { name: made.displayName })} onClose={open}>
        <div className="stack">
          <p>{t('password.shownOnce', { username: made.username })}</p>
          <Secret label={t('password.first')} value={password} />
          <p>{t('new.next')}</p>
          <div className="dialog-actions">
            <Button color="primary" onClick={open}>
              {t('new.giveRoles')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={t('new.go')}
      confirm={t('new.create')}
      pending={creating.isPending}
      error={creating.error}
      shown={['username', 'displayName']}
      onConfirm={() => creating.mutate({ username, displayName })}
      onClose={onClose}
    >
      <TextField
        label={t('field.displayName')}
        required
        maxLength={200}
        value={displayName}
        onChange={setDisplayName}
        error={errors.displayName}
      />
      <TextField
        label={t('field.username')}
        help={t('new.usernameHelp')}
        required
        maxLength={100}
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={setUsername}
        error={errors.username}
      />
      <p className="field-help">{t('new.passwordHelp')}</p>
    </ConfirmDialog>
  );
}
