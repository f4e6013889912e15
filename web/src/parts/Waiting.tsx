import { useTranslation } from 'react-i18next';

/** A page, or a part of one, is on its way. Shown after a moment only, so that what is quick does not flicker. */
export function Waiting() {
  const { t } = useTranslation('parts', { useSuspense: false });
  return (
    <p className="waiting" role="status">
      {t('waiting')}
    </p>
  );
}
