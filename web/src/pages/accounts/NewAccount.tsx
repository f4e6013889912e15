import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextField } from '../../parts/fields';
import { useCommandForm } from '../../parts/use-command-form';
import { newPassword } from './new-password';
import { PasswordOnce } from './PasswordOnce';
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

/** Its first password is made here; `made`: the account, once it is there. */
function useNewAccount() {
  const queryClient = useQueryClient();
  const [password] = useState(newPassword);
  const form = useCommandForm<{ username: string; displayName: string }, Account>({
    start: { username: '', displayName: '' },
    send: (names, header) =>
      bodyOf(api.POST('/api/v1/accounts', { params: { header }, body: { ...names, password } })),
    onDone: () => queryClient.invalidateQueries({ queryKey: ['accounts'] }),
  });
  return { ...form, password, made: form.command.data };
}

function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const { field, submit, command, password, made } = useNewAccount();
  if (made) {
    return (
      <PasswordOnce
        title={t('new.made', { name: made.displayName })}
        username={made.username}
        password={password}
        next={t('new.next')}
        go={t('new.giveRoles')}
        onClose={() =>
          void navigate({ to: '/amministrazione/account/$id', params: { id: made.id } })
        }
      />
    );
  }
  return (
    <ConfirmDialog
      title={t('new.go')}
      confirm={t('new.create')}
      pending={command.isPending}
      error={command.error}
      shown={['username', 'displayName']}
      onConfirm={submit}
      onClose={onClose}
    >
      <TextField
        label={t('field.displayName')}
        required
        maxLength={200}
        {...field('displayName')}
      />
      <TextField
        label={t('field.username')}
        help={t('new.usernameHelp')}
        required
        maxLength={100}
        autoCapitalize="none"
        spellCheck={false}
        {...field('username')}
      />
      <p className="field-help">{t('new.passwordHelp')}</p>
    </ConfirmDialog>
  );
}
