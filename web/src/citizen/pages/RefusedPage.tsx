import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/Problem';
import { CitizenPage } from '../CitizenPage';
import { useView } from '../context';
import { problemOf } from '../problem-of';

/** What the server did not do, in a sentence, with the way back. */
export default function RefusedPage() {
  const { t } = useTranslation('citizen');
  const view = useView();
  return (
    <CitizenPage title={t('broken.title')}>
      {view.page === 'refused' && <Problem error={problemOf(view.problem)} />}
      <p>
        <a href="/cittadini">{t('nowhere.back')}</a>
      </p>
    </CitizenPage>
  );
}
