import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAbout } from '../api/me';
import { useDocumentTitle } from '../parts/Page';
import { LanguageChoice } from './LanguageChoice';
import { signInRoute } from './routes';
import { SignInForm } from './SignInForm';

/** Outside the frame: nobody is known yet. Afterwards one is where one wanted to be. */
export default function SignInPage() {
  const { t } = useTranslation();
  const { da } = signInRoute.useSearch();
  const router = useRouter();
  const about = useAbout();
  useDocumentTitle(t('signIn.title'));

  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <span className="brand">{t('product')}</span>
        <LanguageChoice />
      </header>
      <main className="sign-in-card">
        <h1>{t('signIn.title')}</h1>
        <SignInForm onSignedIn={() => router.history.push(da ?? '/')} />
      </main>
      <footer className="quiet">
        <p>
          {/* Another application: the browser goes there, not the router. */}
          <a href="/cittadini">{t('signIn.citizens')}</a>
        </p>
        {about && t('version', { version: about.version })}
      </footer>
    </div>
  );
}
