import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  /** All that keeps one from going on. Told at once when somebody wants to, each until it is mended. */
  faults?: () => readonly string[];
  /** What it is given: those that are to be told. */
  children: (told: readonly string[]) => ReactNode;
}

/** The first field that is wrong, as `Field` and `BigChoices` mark them. */
const FIRST_WRONG = '[data-invalid] :is(input, select, textarea)';

/** One step: where one is, one question, on and back. The browser's back button is the same as ours. */
export function StepPage({ step, title, faults = () => [], children }: StepPageProps) {
  const { t } = useTranslation('report');
  const goTo = useGoTo();
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  useEffect(() => {
    if (told.length > 0) form.current?.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
  }, [told]);
  const index = STEPS.indexOf(step);
  return (
    <CitizenPage title={title} screen={step}>
      {index < ASKING && (
        <p className="step-count">{t('step', { number: index + 1, of: ASKING })}</p>
      )}
      <form
        ref={form}
        className="step-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = faults();
          setTold(found);
          if (found.length === 0) goTo(STEPS[index + 1]);
        }}
      >
        {children(faults().filter((one) => told.includes(one)))}
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
