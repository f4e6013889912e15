import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CitizenPage } from '../CitizenPage';

/** In their order; the first has no name in the address. */
export const STEPS = ['cosa', 'dove', 'foto', 'contatti', 'riepilogo'] as const;
export type StepName = (typeof STEPS)[number];

/** Of the steps that ask something; the summary asks nothing. */
const ASKING = STEPS.length - 1;

export function useGoTo(): (step: StepName | 'fatto') => void {
  const navigate = useNavigate();
  return (step) =>
    void navigate({
      to: '/cittadini/segnala' as string,
      search: (step === 'cosa' ? {} : { passo: step }) as never,
    });
}

interface StepPageProps {
  step: StepName;
  title: string;
  /** Why one cannot go on; null when one can. Told when somebody wants to, until it is mended. */
  fault?: () => string | null;
  children: (error: string | null) => ReactNode;
}

/** One step: where one is, one question, on and back. The browser's back button is the same as ours. */
export function StepPage({ step, title, fault, children }: StepPageProps) {
  const { t } = useTranslation('report');
  const goTo = useGoTo();
  const [error, setError] = useState<string | null>(null);
  const index = STEPS.indexOf(step);
  return (
    <CitizenPage title={title} screen={step}>
      {index < ASKING && (
        <p className="step-count">{t('step', { number: index + 1, of: ASKING })}</p>
      )}
      <form
        className="step-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = fault?.() ?? null;
          setError(found);
          if (found === null) goTo(STEPS[index + 1]);
        }}
      >
        {children(error !== null && fault?.() === error ? error : null)}
        {step !== 'riepilogo' && (
          <div className="step-buttons">
            <button type="submit" className="big-button">
              {t('next')}
            </button>
            {index > 0 && <BackButton to={STEPS[index - 1]} />}
          </div>
        )}
      </form>
    </CitizenPage>
  );
}

export function BackButton({ to }: { to: StepName }) {
  const { t } = useTranslation('report');
  const goTo = useGoTo();
  return (
    <button type="button" className="big-button second" onClick={() => goTo(to)}>
      {t('back')}
    </button>
  );
}
