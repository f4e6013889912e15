import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Problem } from '../../parts/Problem';
import { CitizenPage } from '../CitizenPage';

/** An address that leads nowhere: the way back. */
export function NoSuchPage() {
  const { t } = useTranslation('citizen');
  return (
    <CitizenPage title={t('nowhere.title')}>
      <p>
        <Link to={'/cittadini' as string}>{t('nowhere.back')}</Link>
      </p>
    </CitizenPage>
  );
}

/** Something broke, most often the line: another try. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('citizen');
  return (
    <CitizenPage title={t('broken.title')}>
      <Problem error={asProblem(error)} />
      <button type="button" className="big-button" onClick={reset}>
        {t('broken.again')}
      </button>
    </CitizenPage>
  );
}
