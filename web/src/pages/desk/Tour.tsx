import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTour } from '../../app/tour';

const STEPS = ['lists', 'rows', 'newContact', 'search', 'keys'] as const;

/** Five sentences for whoever signs in for the first time; it stands in nobody's way. */
export function Tour() {
  const { t } = useTranslation('desk');
  const { shown, finish } = useTour();
  const [step, setStep] = useState(0);
  if (!shown) return null;
  const last = step === STEPS.length - 1;
  const end = () => {
    setStep(0);
    finish();
  };
  return (
    <section className="panel tour" aria-label={t('tour.title')}>
      <h2>{t('tour.title')}</h2>
      <p aria-live="polite">
        <strong>
          {step + 1}/{STEPS.length}
        </strong>{' '}
        {t(`tour.${STEPS[step]}`)}
      </p>
      <div className="bulk-actions">
        <Button color="primary" size="xs" onClick={last ? end : () => setStep(step + 1)}>
          {t(last ? 'tour.end' : 'tour.next')}
        </Button>{' '}
        {!last && (
          <button type="button" className="link-button" onClick={end}>
            {t('tour.skip')}
          </button>
        )}
      </div>
    </section>
  );
}
