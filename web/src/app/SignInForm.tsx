import { Button } from 'design-react-kit';
import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import type { Schemas } from '../api/client';
import { useAbout } from '../api/me';
import { writtenLanguage } from '../i18n';
import { CheckedForm } from '../parts/CheckedForm';
import { Problem } from '../parts/Problem';
import { TextField } from '../parts/fields';
import { useFormValues } from '../parts/use-form-values';
import { signIn } from './session';

interface SignInFormProps {
  /** Fixed when somebody comes back to their own page. */
  username?: string;
  onSignedIn: () => void;
}

/** Name and password; a demonstration offers its accounts. */
export function SignInForm({ username: given, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const about = useAbout();
  const { values, field } = useFormValues({ username: given ?? '', password: '' });
  const signingIn = useMutation<void, ApiProblem, typeof values>({
    mutationFn: signIn,
    meta: { signIn: true },
    onSuccess: onSignedIn,
  });
  // Whoever writes anew has read what was wrong.
  const typing = (name: 'username' | 'password') => ({
    value: values[name],
    onChange: (value: string) => {
      if (signingIn.error) signingIn.reset();
      field(name).onChange(value);
    },
  });
  const accounts = given === undefined ? (about?.accounts ?? []) : [];
  return (
    <>
      <CheckedForm className="stack" onSubmit={() => signingIn.mutate(values)}>
        {signingIn.error && <Problem error={signingIn.error} />}
        <TextField
          label={t('signIn.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          readOnly={given !== undefined}
          {...typing('username')}
        />
        <TextField
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          {...typing('password')}
        />
        <Button color="primary" type="submit" disabled={signingIn.isPending}>
          {signingIn.isPending ? t('signIn.wait') : t('signIn.go')}
        </Button>
      </CheckedForm>
      {accounts.length > 0 && (
        <DemonstrationAccounts
          accounts={accounts}
          chosen={values.username}
          onChoose={typing('username').onChange}
        />
      )}
    </>
  );
}

type DemonstrationAccount = Schemas['DemonstrationAccountDto'];

interface DemonstrationAccountsProps {
  accounts: readonly DemonstrationAccount[];
  /** Their username. */
  chosen: string;
  onChoose: (username: string) => void;
}

function DemonstrationAccounts({ accounts, chosen, onChoose }: DemonstrationAccountsProps) {
  const { t } = useTranslation();
  const choose = (username: string) => {
    onChoose(username);
    document.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
  };
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <p className="quiet">{t('signIn.demoHelp')}</p>
      {groupsOf(accounts).map((group) => (
        <Fragment key={group}>
          <h3 id={`demo-${group}`}>{t(`signIn.group.${group}`)}</h3>
          <ul aria-labelledby={`demo-${group}`}>
            {accounts
              .filter((account) => account.group === group)
              .map(({ username, purpose }) => (
                <li key={username}>
                  <button
                    type="button"
                    className="choice-row"
                    aria-pressed={chosen === username}
                    onClick={() => choose(username)}
                  >
                    <strong>{username}</strong>
                    <span>{purpose[writtenLanguage()]}</span>
                  </button>
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

/** In the order in which the server offers them. */
function groupsOf(accounts: readonly DemonstrationAccount[]) {
  return [...new Set(accounts.map(({ group }) => group))];
}
