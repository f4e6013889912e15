import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../api/client';
import type { ApiProblem } from '../api/problem';
import { CheckedForm } from '../parts/CheckedForm';
import { useDocumentTitle } from '../parts/Page';
import { Problem, useFieldErrors } from '../parts/Problem';
import { TextField } from '../parts/fields';
import { LanguageChoice } from './LanguageChoice';
import { signIn } from './session';

type SignUp = Omit<Schemas['SignUpRequest'], 'token'>;

/** What the server printed stands behind `#`, which the browser sends to nobody. */
const linkToken = () => window.location.hash.slice(1);

/** Makes the first account of an installation, from the link that the server printed at its start. */
export default function FirstAccountPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const [token] = useState(linkToken);
  const [given, setGiven] = useState<SignUp>({ username: '', displayName: '', password: '' });
  const making = useMutation<void, ApiProblem, SignUp>({
    mutationFn: async (body) => {
      await bodyOf(api.POST('/api/v1/auth/first-administrator', { body: { ...body, token } }));
      await signIn(body);
    },
    meta: { signIn: true },
    onSuccess: () => router.history.push('/'),
  });
  const errors = useFieldErrors(making.error);
  const set = (name: keyof SignUp) => (value: string) => setGiven({ ...given, [name]: value });
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
          <CheckedForm
            className="stack"
            onSubmit={() => {
              making.mutate(given);
            }}
          >
            <p>{t('firstAccount.help')}</p>
            {making.error && <Problem error={making.error} shown={Object.keys(errors)} />}
            <TextField
              label={t('firstAccount.displayName')}
              name="displayName"
              autoComplete="name"
              required
              maxLength={200}
              value={given.displayName}
              onChange={set('displayName')}
              error={errors.displayName}
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
              value={given.username}
              onChange={set('username')}
              error={errors.username}
            />
            <TextField
              label={t('signIn.password')}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              maxLength={200}
              help={t('firstAccount.passwordHelp')}
              value={given.password}
              onChange={set('password')}
              error={errors.password}
            />
            <Button color="primary" type="submit" disabled={making.isPending}>
              {making.isPending ? t('signIn.wait') : t('firstAccount.go')}
            </Button>
          </CheckedForm>
        )}
      </main>
    </div>
  );
}
