import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CitizenPage } from '../CitizenPage';

/** What a citizen can do here, in few words. */
export default function HomePage() {
  const { t } = useTranslation('citizen');
  return (
    <CitizenPage title={t('home.title')}>
      <p className="lead">{t('home.lead')}</p>
      <nav className="home-doors" aria-label={t('home.doors')}>
        <Link className="big-button" to={'/cittadini/segnala' as string}>
          {t('home.report')}
        </Link>
        <Link className="big-button second" to={'/cittadini/segui' as string}>
          {t('home.follow')}
        </Link>
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
