import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { formatDay } from '../parts/dates';
import { Icon } from '../parts/Icon';
import { Menu } from '../parts/Menu';
import { signOut } from './session';
import { CASE_READERS } from './roles';
import { chooseTheme, THEMES, useTheme } from '../parts/theme';
import { useTour } from './tour';

/** Who one is, in which role and until when, for whom one stands in; the theme; the way out. */
export function AccountMenu() {
  const { t } = useTranslation('frame');
  const me = useMe();
  return (
    <Menu
      label={t('account.label', { name: me.displayName })}
      button={
        <>
          <Icon name="it-user" />
          <span className="account-name">{me.displayName}</span>
        </>
      }
    >
      <AccountFacts />
      <ThemeChoice />
      <Link className="menu-action" to="/io">
        <Icon name="it-user" />
        {t('account.own')}
      </Link>
      {me.roles.some((role) => CASE_READERS.includes(role)) && <TourAgain />}
      <SignOut />
    </Menu>
  );
}

function AccountFacts() {
  const { t } = useTranslation(['frame', 'words']);
  const me = useMe();
  const roles = me.grants.filter(
    ({ kind, subject }) => kind === 'role' && me.roles.includes(subject as never),
  );
  return (
    <div className="account-facts">
      <strong>{me.displayName}</strong>
      <span className="quiet">{me.username}</span>
      <ul>
        {roles.map(({ subject, validUntil }) => (
          <li key={subject}>
            {t(`words:role.${subject as (typeof me.roles)[number]}`)}
            {validUntil && ` ${t('account.until', { day: formatDay(validUntil) })}`}
          </li>
        ))}
      </ul>
      {me.standsInFor.length > 0 && (
        <p>
          {t('account.standsInFor', {
            names: me.standsInFor.map((one) => one.displayName).join(', '),
          })}
        </p>
      )}
    </div>
  );
}

function ThemeChoice() {
  const { t } = useTranslation('frame');
  const theme = useTheme();
  return (
    <fieldset className="menu-choices">
      <legend>{t('theme.label')}</legend>
      <div className="segments">
        {THEMES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={theme === one}
            onClick={() => chooseTheme(one)}
          >
            {t(`theme.${one}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function TourAgain() {
  const { t } = useTranslation('frame');
  const tour = useTour();
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="menu-action"
      onClick={() => {
        tour.again();
        void navigate({ to: '/' });
      }}
    >
      {t('account.tour')}
    </button>
  );
}

function SignOut() {
  const { t } = useTranslation('frame');
  const leaving = useRef(false);
  return (
    <button
      type="button"
      className="menu-action"
      onClick={() => {
        if (leaving.current) return;
        leaving.current = true;
        void signOut();
      }}
    >
      <Icon name="it-logout" />
      {t('account.signOut')}
    </button>
  );
}
