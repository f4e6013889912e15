import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from './context';
import { LanguageForm } from './LanguageForm';

/** Links around every page; their words are `citizen:link.<text>`. */
const LINKS = {
  header: [
    { path: '/cittadini', text: 'home' },
    { path: '/cittadini/segnala', text: 'report', search: '?nuova=1' },
    { path: '/cittadini/segui', text: 'follow' },
    { path: '/cittadini/mappa', text: 'map' },
  ],
  footer: [
    { path: '/cittadini/accessibilita', text: 'accessibility' },
    { path: '/cittadini/privacy', text: 'privacy' },
  ],
} as const;

/** Whose service it is, the language, the page, and what the law asks to be found on every page. */
export function CitizenLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['citizen', 'frame']);
  const { municipality } = useView();
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
          <a href="/cittadini" className="citizen-brand">
            <span>{t('frame:product')}</span>
            <small>{municipality}</small>
          </a>
          <LanguageForm />
        </div>
        <Links at="header" />
      </header>
      <main id="page" className="citizen-page citizen-width" tabIndex={-1}>
        {children}
      </main>
      <footer className="citizen-foot">
        <div className="citizen-width">
          <Links at="footer" />
          <p>
            {t('service', { municipality })} <a href="/accesso">{t('link.desk')}</a>
          </p>
        </div>
      </footer>
    </>
  );
}

function Links({ at }: { at: 'header' | 'footer' }) {
  const { t } = useTranslation('citizen');
  const { path: here } = useView();
  return (
    <nav className="citizen-links citizen-width" aria-label={t(`links.${at}`)}>
      <ul>
        {LINKS[at].map((link) => (
          <li key={link.path}>
            <a
              href={`${link.path}${'search' in link ? link.search : ''}`}
              aria-current={here === link.path ? 'page' : undefined}
            >
              {t(`link.${link.text}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
