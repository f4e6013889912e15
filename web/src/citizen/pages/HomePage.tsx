import { useTranslation } from 'react-i18next';
import { CitizenPage } from '../CitizenPage';

/** What a citizen can do here, in few words. */
export default function HomePage() {
  const { t } = useTranslation('citizen');
  return (
    <CitizenPage title={t('home.title')}>
      <p className="lead">{t('home.lead')}</p>
      <nav className="home-doors" aria-label={t('home.doors')}>
        <a className="big-button" href="/cittadini/segnala?nuova=1">
          {t('home.report')}
        </a>
        <a className="big-button second" href="/cittadini/segui">
          {t('home.follow')}
        </a>
      </nav>
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
