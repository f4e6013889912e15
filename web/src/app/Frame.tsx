import { Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { Waiting } from '../parts/Waiting';
import { DemonstrationLine } from './DemonstrationLine';
import { useLiveStream } from './live';
import { NewContactKey } from './NewContactKey';
import { entriesFor, homeFor } from './pages';
import { Rail } from './Rail';
import { RefusedPage } from './RefusedPage';
import { frameRoute, nowhereRoute } from './routes';
import { Shortcuts } from './Shortcuts';
import { TopBar } from './TopBar';

/** What stands around every page of the desk. */
export default function Frame() {
  const { t } = useTranslation();
  const isNew = useMe().passwordTemporary;
  useLiveStream(!isNew);
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('page')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <TopBar />
      <Rail />
      <Shortcuts />
      {!isNew && <NewContactKey />}
      <main id="page" className="page-area" tabIndex={-1}>
        {!isNew && <DemonstrationLine />}
        <Suspense fallback={<Waiting />}>{useMayOpen() ? <Outlet /> : <Elsewhere />}</Suspense>
      </main>
    </div>
  );
}

/** The beginning of whoever has no desk is another page; any other address that is not theirs is refused. */
function Elsewhere() {
  const { roles } = useMe();
  const { pathname } = useLocation();
  const home = homeFor(roles);
  return pathname === '/' && home ? <Navigate to={home} replace /> : <RefusedPage />;
}

/** False for a page that none of one's roles may open; addresses that are no page are not refused. */
function useMayOpen(): boolean {
  const { roles } = useMe();
  const page = useMatches().at(-1)!.routeId;
  if (page === frameRoute.id || page === nowhereRoute.id) return true;
  return entriesFor(roles).some(({ route }) => route.id === page);
}
