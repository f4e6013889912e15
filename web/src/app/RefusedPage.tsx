import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';

/** The address is right, the role is not. */
export function RefusedPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('refused.title')}>
      <p>{t('refused.why')}</p>
      <p>
        <Link to="/">{t('refused.back')}</Link>
      </p>
    </Page>
  );
}
