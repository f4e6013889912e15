import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { useRegisters } from '../api/rights';
import { Icon } from '../parts/Icon';
import { entriesFor, type PageEntry } from './pages';

const KEPT = 'ascolto.rail';

/** Those that lead somewhere now: nothing else is answered before a temporary password is changed. */
function useRailEntries(): readonly PageEntry[] {
  const { roles, passwordTemporary } = useMe();
  const registers = useRegisters();
  if (passwordTemporary) return [];
  return entriesFor(roles).filter(({ rail }) => rail?.text !== 'newContact' || registers);
}

/** The pages one may use: beside the page, as icons alone when collapsed, below it on a phone. */
export function Rail() {
  const { t } = useTranslation();
  const entries = useRailEntries();
  const [narrow, setNarrow] = useState(() => localStorage.getItem(KEPT) === 'narrow');
  const toggle = () => {
    localStorage.setItem(KEPT, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };

  return (
    <nav className="rail" aria-label={t('rail.label')} data-narrow={narrow}>
      <ul>
        {entries.map(
          ({ route, rail }) =>
            rail && (
              <li key={route.id}>
                <Link
                  to={route.to}
                  activeOptions={{ exact: route.to === '/', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                  title={narrow ? t(`rail.${rail.text}`) : undefined}
                >
                  <Icon name={rail.icon} />
                  <span className="rail-text" data-short={rail.text === 'newContact'}>
                    {t(`rail.${rail.text}`)}
                  </span>
                  {rail.text === 'newContact' && (
                    <span className="rail-short" aria-hidden="true">
                      {t('rail.newContactShort')}
                    </span>
                  )}
                </Link>
              </li>
            ),
        )}
      </ul>
      <button type="button" className="rail-toggle" aria-expanded={!narrow} onClick={toggle}>
        <Icon name={narrow ? 'it-collapse' : 'it-expand'} rotated />
        <span className="rail-text">{t(narrow ? 'rail.widen' : 'rail.narrow')}</span>
      </button>
    </nav>
  );
}
