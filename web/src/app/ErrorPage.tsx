import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Page } from '../parts/Page';
import { Problem } from '../parts/Problem';

/** Something broke while a page was shown: what it was, and another try. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Page title={t('broken.title')}>
      <Problem error={asProblem(error)} />
      <Button
        color="primary"
        onClick={() => {
          reset();
          void router.invalidate();
        }}
      >
        {t('broken.again')}
      </Button>
    </Page>
  );
}
