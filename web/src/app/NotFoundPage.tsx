import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.why')}</p>
      <p>
        <Link to="/">{t('refused.back')}</Link>
      </p>
    </Page>
  );
}
