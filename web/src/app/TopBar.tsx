import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { useNames } from '../api/reference';
import { Icon } from '../parts/Icon';
import { AccountMenu } from './AccountMenu';
import { Bell } from './Bell';
import { LanguageChoice } from './LanguageChoice';
import { SearchField } from './SearchField';
import { useWorkingPoint } from './working-point';

/** Search, the point one works for, notifications, language, account. */
export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <Link to="/" className="brand" title={t('product')}>
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span className="brand-text">{t('product')}</span>
      </Link>
      <SearchField />
      <div className="top-bar-end">
        <PointChoice />
        <Bell />
        <LanguageChoice />
        <AccountMenu />
      </div>
    </header>
  );
}

/** With one point it is only told; members of none see nothing. */
function PointChoice() {
  const { t } = useTranslation();
  const { points } = useMe();
  const { pointName } = useNames();
  const [point, choose] = useWorkingPoint();
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
      value={point}
      onChange={(event) => choose(event.target.value)}
    >
      {points.map((code) => (
        <option key={code} value={code}>
          {pointName(code)}
        </option>
      ))}
    </select>
  );
}
