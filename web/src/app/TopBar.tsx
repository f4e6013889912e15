import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { useNames } from '../api/reference';
import { Icon } from '../parts/Icon';
import { AccountMenu } from './AccountMenu';
import { Bell } from './Bell';
import { LanguageChoice } from './LanguageChoice';
import { CASE_READERS } from './roles';
import { SearchField } from './SearchField';
import { ALL_POINTS, useListedPoint, useOpenPoints, useWorkingPoint } from './working-point';

/** Search, the point one works for, notifications, language, account. */
export function TopBar() {
  const { t } = useTranslation();
  const { roles, passwordTemporary } = useMe();
  const readsCases = roles.some((role) => CASE_READERS.includes(role));
  return (
    <header className="top-bar">
      <Link to="/" className="brand" title={t('product')}>
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span className="brand-text">{t('product')}</span>
      </Link>
      {readsCases && !passwordTemporary && <SearchField />}
      <div className="top-bar-end">
        {/* Nothing of these is answered before a temporary password is changed. */}
        {!passwordTemporary && (
          <>
            <PointChoice />
            <Bell />
          </>
        )}
        <LanguageChoice />
        <AccountMenu />
      </div>
    </header>
  );
}

/**
 * With one point it is only told; members of none see nothing. The lists of work show one point or all of them; what is
 * registered is registered at one.
 */
function PointChoice() {
  const { t } = useTranslation();
  const { points: own } = useMe();
  const open = useOpenPoints();
  const { pointName } = useNames();
  const [point, choose] = useWorkingPoint();
  const listed = useListedPoint();
  const listing = useLocation().pathname === '/';
  // What a closed point has left is still looked through.
  const points = listing ? own : open;
  if (point === null) return null;
  if (points.length === 1) {
    return (
      <span className="working-point" title={t('point')}>
        <Icon name="it-map-marker-circle" />
        <span className="visually-hidden">{t('point')}: </span>
        <span>{pointName(point)}</span>
      </span>
    );
  }
  return (
    <select
      className="working-point"
      aria-label={t('point')}
      value={listing ? (listed ?? ALL_POINTS) : point}
      onChange={(event) => choose(event.target.value)}
    >
      {listing && <option value={ALL_POINTS}>{t('allPoints')}</option>}
      {points.map((code) => (
        <option key={code} value={code}>
          {pointName(code)}
        </option>
      ))}
    </select>
  );
}
