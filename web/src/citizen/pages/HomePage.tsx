import { useTranslation } from 'react-i18next';
import { CitizenPage } from '../CitizenPage';

/** What a citizen can do here, in few words. */
export default function HomePage() {
  const { t } = useTranslation('citizen');
  return (
    <CitizenPage title={t('home.title')}>
      <p className="lead">{t('home.lead')}</p>
      <h2>{t('home.howTitle')}</h2>
      <ol className="four-steps">
        {(['listen', 'understand', 'answer', 'verify'] as const).map((step) => (
          <li key={step}>
            <strong>{t(`step.${step}`)}</strong>
            <span>{t(`home.how.${step}`)}</span>
          </li>
        ))}
      </ol>
    </CitizenPage>
  );
}
