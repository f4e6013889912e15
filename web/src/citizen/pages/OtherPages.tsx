import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Problem } from '../../parts/Problem';
import { CitizenPage } from '../CitizenPage';

/** Something broke, most often the line: another try. */
export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }) {
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
