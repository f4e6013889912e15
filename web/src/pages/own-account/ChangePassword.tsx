import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { CheckedForm } from '../../parts/CheckedForm';
import { TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';

const LEAST = 12;

/** The password of today, and the new one twice. Every other browser is signed out. */
export function ChangePassword({ username }: { username: string }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const [again, setAgain] = useState('');
  const [differ, setDiffer] = useState(false);
  const changing = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      api.POST('/api/v1/auth/me/password', {
        body: { currentPassword: current, newPassword: chosen },
      }),
    onSuccess: async () => {
      toast(t('own.passwordChanged'));
      setCurrent('');
      setChosen('');
      setAgain('');
      await queryClient.invalidateQueries();
    },
  });
  const errors = useFieldErrors(changing.error);
  return (
    <CheckedForm
      className="panel stack draft-form"
      aria-labelledby="own-password"
      onSubmit={() => {
        setDiffer(chosen !== again);
        if (chosen === again) changing.mutate();
      }}
    >
      <h2 className="h5" id="own-password">
        {t('own.changePassword')}
      </h2>
      <input type="text" name="username" autoComplete="username" value={username} hidden readOnly />
      <TextField
        label={t('own.currentPassword')}
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        value={current}
        onChange={setCurrent}
        error={errors.currentPassword}
      />
      <TextField
        label={t('own.newPassword')}
        help={t('own.newPasswordHelp', { count: LEAST })}
        type="password"
        autoComplete="new-password"
        required
        minLength={LEAST}
        maxLength={200}
        value={chosen}
        onChange={setChosen}
        error={errors.newPassword}
      />
      <TextField
        label={t('own.newPasswordAgain')}
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        value={again}
        onChange={setAgain}
        error={differ ? t('own.passwordsDiffer') : undefined}
      />
      {changing.error && (
        <Problem error={changing.error} shown={['currentPassword', 'newPassword']} />
      )}
      <div className="dialog-actions">
        <Button color="primary" type="submit" disabled={changing.isPending}>
          {t('own.changePassword')}
        </Button>
      </div>
    </CheckedForm>
  );
}
