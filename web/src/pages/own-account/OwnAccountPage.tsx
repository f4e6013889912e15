import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { chooseTheme, type Theme, THEMES, useTheme } from '../../parts/theme';
import { LANGUAGES, nameOf, speak } from '../../i18n';
import { ChoiceGroup } from '../../parts/fields';
import { Facts } from '../../parts/Facts';
import { Page } from '../../parts/Page';
import '../../styles/administration.css';
import { Days } from '../../parts/Days';
import { ChangePassword } from './ChangePassword';
import { OwnAbsences } from './OwnAbsences';

/** Each named in itself. */
/** One's own account: what one holds, the password, absences, language and look. */
export default function OwnAccountPage() {
  const { t } = useTranslation('accounts');
  const me = useMe();
  return (
    <Page title={t('own.title')} facts={<p className="quiet">{me.displayName}</p>}>
      <div className="stack">
        {me.passwordTemporary && (
          <div className="problem" role="alert">
            <p>{t('own.mustChange')}</p>
          </div>
        )}
        {!me.passwordTemporary && <About />}
        <ChangePassword username={me.username} />
        {!me.passwordTemporary && (
          <>
            <OwnAbsences />
            <Look />
          </>
        )}
      </div>
    </Page>
  );
}

function About() {
  const { t } = useTranslation(['accounts', 'words']);
  const me = useMe();
  const { pointName } = useNames();
  return (
    <section className="panel stack" aria-labelledby="own-about">
      <h2 className="h5" id="own-about">
        {t('own.about')}
      </h2>
      <Facts facts={[[t('field.username'), me.username]]} />
      <ul className="plain plain-rows">
        {me.grants.map(({ kind, subject, validFrom, validUntil }) => (
          <li key={`${kind} ${subject} ${validFrom}`}>
            <span>
              {kind === 'role'
                ? t(`words:role.${subject as (typeof me.roles)[number]}`)
                : pointName(subject)}
            </span>
            <Days validFrom={validFrom} validUntil={validUntil} />
          </li>
        ))}
      </ul>
      <p className="quiet">{t('own.askAdmin')}</p>
    </section>
  );
}

function Look() {
  const { t, i18n } = useTranslation(['accounts', 'frame']);
  const theme = useTheme();
  return (
    <section className="panel stack" aria-labelledby="own-look">
      <h2 className="h5" id="own-look">
        {t('own.look')}
      </h2>
      <ChoiceGroup
        label={t('frame:language')}
        name="language"
        choices={LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
        value={i18n.language}
        onChange={(language) => void speak(language)}
      />
      <ChoiceGroup
        label={t('frame:theme.label')}
        name="theme"
        choices={THEMES.map((value) => ({ value, label: t(`frame:theme.${value}`) }))}
        value={theme}
        onChange={(value) => chooseTheme(value as Theme)}
      />
    </section>
  );
}
