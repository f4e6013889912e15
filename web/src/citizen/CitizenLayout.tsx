import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAbout } from '../api/me';
import { LanguageChoice } from '../app/LanguageChoice';
import { Waiting } from '../parts/Waiting';
import { CITIZEN_PAGES } from './pages';

/** Whose service it is, the language, the page, and what the law asks to be found on every page. */
export function CitizenLayout() {
  const { t } = useTranslation(['citizen', 'frame']);
  const about = useAbout();
  return (
    <>
      <a
        className="skip-link"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('page')?.focus();
        }}
      >
        {t('frame:skip')}
      </a>
      <header className="citizen-head">
        <div className="citizen-width">
          <Link to={'/cittadini' as string} className="citizen-brand">
            <span>{t('frame:product')}</span>
            <small>{about?.municipality ?? '\u00a0'}</small>
          </Link>
          <LanguageChoice />
        </div>
        <Links at="header" />
      </header>
      <main id="page" className="citizen-page citizen-width" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="citizen-foot">
        <div className="citizen-width">
          <Links at="footer" />
          <p>
            {about && t('service', { municipality: about.municipality })}{' '}
            <a href="/accesso">{t('link.desk')}</a>
          </p>
        </div>
      </footer>
    </>
  );
}

function Links({ at }: { at: 'header' | 'footer' }) {
  const { t } = useTranslation('citizen');
  const links = CITIZEN_PAGES.filter(({ link }) => link?.in === at);
  // One link alone leads where the name above it leads.
  if (links.length < 2) return null;
  return (
    <nav className="citizen-links citizen-width" aria-label={t(`links.${at}`)}>
      <ul>
        {links.map(({ path, link }) => (
          <li key={path}>
            <Link
              to={path as string}
              activeOptions={{ exact: path === '/cittadini', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`link.${link!.text}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
