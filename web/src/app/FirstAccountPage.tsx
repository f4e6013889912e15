import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../api/client';
import type { ApiProblem } from '../api/problem';
import { CheckedForm } from '../parts/CheckedForm';
import { NewPasswordField } from '../parts/NewPasswordField';
import { useDocumentTitle } from '../parts/Page';
import { Problem, useFieldErrors } from '../parts/Problem';
import { TextField } from '../parts/fields';
import { useFormValues } from '../parts/use-form-values';
import { LanguageChoice } from './LanguageChoice';
import { signIn } from './session';

type SignUp = Omit<Schemas['SignUpRequest'], 'token'>;

/** What the server printed stands behind `#`, which the browser sends to nobody. */
const linkToken = () => window.location.hash.slice(1);

/** Makes the first account of an installation, from the link that the server printed at its start. */
export default function FirstAccountPage() {
  const { t } = useTranslation();
  const [token] = useState(linkToken);
  useDocumentTitle(t('firstAccount.title'));
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <span className="brand">{t('product')}</span>
        <LanguageChoice />
      </header>
      <main className="sign-in-card">
        <h1>{t('firstAccount.title')}</h1>
        {token === '' ? (
          <p role="alert">{t('firstAccount.noLink')}</p>
        ) : (
          <FirstAccountForm token={token} />
        )}
      </main>
    </div>
  );
}

function FirstAccountForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const router = useRouter();
  const making = useMutation<void, ApiProblem, SignUp>({
    mutationFn: async (body) => {
      await bodyOf(api.POST('/api/v1/auth/first-administrator', { body: { ...body, token } }));
      await signIn(body);
    },
    meta: { signIn: true },
    onSuccess: () => router.history.push('/'),
  });
  const { values, errors, field } = useFormValues<SignUp>(
    { username: '', displayName: '', password: '' },
    useFieldErrors(making.error),
  );
  return (
    <CheckedForm className="stack" onSubmit={() => making.mutate(values)}>
      <p>{t('firstAccount.help')}</p>
      {making.error && <Problem error={making.error} shown={Object.keys(errors)} />}
      <TextField
        label={t('firstAccount.displayName')}
        name="displayName"
        autoComplete="name"
        required
        maxLength={200}
        {...field('displayName')}
      />
      <TextField
        label={t('signIn.username')}
        help={t('firstAccount.usernameHelp')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={100}
        {...field('username')}
      />
      <NewPasswordField
        label={t('signIn.password')}
        name="password"
        help={t('firstAccount.passwordHelp')}
        {...field('password')}
      />
      <Button color="primary" type="submit" disabled={making.isPending}>
        {making.isPending ? t('signIn.wait') : t('firstAccount.go')}
      </Button>
    </CheckedForm>
  );
}
