import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextField } from '../../parts/fields';
import { ActionDialog } from '../../parts/ActionDialog';
import { newPassword } from './new-password';
import { PasswordOnce } from './PasswordOnce';
import type { Account } from './queries';

/** What an administrator does with an account itself. */
export function AccountActions({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const me = useMe();
  const { id, active, displayName, version } = account;
  return (
    <>
      <ActionDialog
        label={t('rename')}
        title={t('rename')}
        done={t('saved')}
        start={{ displayName }}
        shown={['displayName']}
        send={(values, header) =>
          bodyOf(
            api.PATCH('/api/v1/accounts/{id}', {
              params: { path: { id }, header },
              body: { ...values, version },
            }),
          )
        }
      >
        {({ field }) => (
          <TextField
            label={t('field.displayName')}
            required
            maxLength={200}
            {...field('displayName')}
          />
        )}
      </ActionDialog>
      <ResetPassword account={account} />
      {account.openSessions > 0 && <EndSessions account={account} />}
      {account.username !== me.username && (
        <ActionDialog
          key={String(active)}
          label={t(active ? 'disable' : 'enable')}
          title={t(active ? 'disableQuestion' : 'enableQuestion', { name: displayName })}
          done={t(active ? 'disabled' : 'enabled')}
          dangerous={active}
          start={{}}
          shown={[]}
          send={(_values, header) =>
            bodyOf(
              api.PATCH('/api/v1/accounts/{id}', {
                params: { path: { id }, header },
                body: { active: !active, version },
              }),
            )
          }
        >
          {() => <p>{t(active ? 'disableWhat' : 'enableWhat')}</p>}
        </ActionDialog>
      )}
    </>
  );
}

function EndSessions({ account: { id, openSessions, displayName } }: { account: Account }) {
  const { t } = useTranslation('accounts');
  return (
    <ActionDialog
      label={t('sessions.end')}
      title={t('sessions.question', { name: displayName })}
      done={t('sessions.ended')}
      start={{}}
      shown={[]}
      send={(_values, header) =>
        bodyOf(api.POST('/api/v1/accounts/{id}/sessions/end', { params: { path: { id }, header } }))
      }
    >
      {() => <p>{t('sessions.what', { count: openSessions })}</p>}
    </ActionDialog>
  );
}

/** A new password made here, shown once after it was set. */
function ResetPassword({ account: { id, username, displayName } }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const [step, setStep] = useState<'none' | 'asked' | 'done'>('none');
  const [password, setPassword] = useState('');
  const resetting = useCommand({
    send: (given: string, header) =>
      bodyOf(
        api.POST('/api/v1/accounts/{id}/password', {
          params: { path: { id }, header },
          body: { password: given },
        }),
      ),
    onDone: async () => {
      setStep('done');
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const close = () => {
    setStep('none');
    setPassword('');
  };
  return (
    <>
      <Button
        color="primary"
        outline
        size="sm"
        onClick={() => {
          setPassword(newPassword());
          setStep('asked');
        }}
      >
        {t('password.reset')}
      </Button>
      {step === 'asked' && (
        <ConfirmDialog
          title={t('password.resetQuestion', { name: displayName })}
          confirm={t('password.reset')}
          pending={resetting.isPending}
          error={resetting.error}
          onConfirm={() => resetting.mutate(password)}
          onClose={close}
        >
          <p>{t('password.resetWhat')}</p>
        </ConfirmDialog>
      )}
      {step === 'done' && (
        <PasswordOnce
          title={t('password.first')}
          {...{ username, password }}
          go={t('password.noted')}
          onClose={close}
        />
      )}
    </>
  );
}
