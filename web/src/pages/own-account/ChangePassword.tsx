import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { CheckedForm } from '../../parts/CheckedForm';
import { TextField } from '../../parts/fields';
import { LEAST_PASSWORD, NewPasswordField } from '../../parts/NewPasswordField';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useFormValues } from '../../parts/use-form-values';

const EMPTY = { currentPassword: '', newPassword: '', again: '' };

/** Every other browser is signed out. */
function usePasswordForm() {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const [differ, setDiffer] = useState(false);
  const changing = useMutation<unknown, ApiProblem, typeof EMPTY>({
    mutationFn: ({ currentPassword, newPassword }) =>
      api.POST('/api/v1/auth/me/password', { body: { currentPassword, newPassword } }),
    onSuccess: async () => {
      toast(t('own.passwordChanged'));
      form.reset();
      await queryClient.invalidateQueries();
    },
  });
  const errors = useFieldErrors(changing.error);
  const form = useFormValues(
    EMPTY,
    differ ? { ...errors, again: t('own.passwordsDiffer') } : errors,
  );
  const submit = () => {
    const same = form.values.newPassword === form.values.again;
    setDiffer(!same);
    // What was wrong with the last try is no longer said beside what is wrong with this one.
    if (same) changing.mutate(form.values);
    else changing.reset();
  };
  return { ...form, submit, changing };
}

/** The password of today, and the new one twice. */
export function ChangePassword({ username }: { username: string }) {
  const { t } = useTranslation('accounts');
  const { field, submit, changing } = usePasswordForm();
  return (
    <CheckedForm
      className="panel stack draft-form"
      aria-labelledby="own-password"
      onSubmit={submit}
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
        {...field('currentPassword')}
      />
      <NewPasswordField
        label={t('own.newPassword')}
        help={t('own.newPasswordHelp', { count: LEAST_PASSWORD })}
        {...field('newPassword')}
      />
      <TextField
        label={t('own.newPasswordAgain')}
        type="password"
        autoComplete="new-password"
        required
        {...field('again')}
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
