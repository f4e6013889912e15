import { useTranslation } from 'react-i18next';
import { CitizenPage } from '../CitizenPage';

/** An address that leads nowhere: the way back. */
export default function NowherePage() {
  const { t } = useTranslation('citizen');
  return (
    <CitizenPage title={t('nowhere.title')}>
      <p>
        <a href="/cittadini">{t('nowhere.back')}</a>
      </p>
    </CitizenPage>
  );
}
