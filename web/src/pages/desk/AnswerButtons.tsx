import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';

/** `count`: of answers that are ready to be sent. */
export function AnswerButtons({ count, onClose }: { count: number; onClose: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className="dialog-actions">
      <Button color="primary" outline type="button" onClick={onClose}>
        {t('answer.cancel')}
      </Button>
      <Button color="primary" type="submit" disabled={count === 0}>
        {t('answer.confirm', { count })}
      </Button>
    </div>
  );
}
