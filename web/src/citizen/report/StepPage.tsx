import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CitizenPage } from '../CitizenPage';
import { go } from '../address';
import { useAlive } from '../context';
import { STEPS, type StepName } from '../views';
import { currentDraft, useDraft } from './draft';
import { faultsOf } from './rules';
import { STEP_FORM } from './step-form';
import { useReport } from './use-report';

/** Of the steps that ask something; the summary asks nothing. */
const ASKING = STEPS.length - 1;

/** Each step is an address; the first has no name in it. */
const searchFor = (step: StepName | 'fatto') => (step === 'cosa' ? {} : { passo: step });

export function pathOf(step: StepName): string {
  return step === 'cosa' ? '/cittadini/segnala' : `/cittadini/segnala?passo=${step}`;
}

export function goTo(step: StepName | 'fatto', options: { replace?: boolean } = {}): void {
  go(searchFor(step), options);
}

interface StepPageProps {
  step: StepName;
  title: string;
  /** Photos come with it. */
  files?: boolean;
  /** Awaited before the step is left. */
  ready?: () => Promise<void>;
  /** What it is given: the faults that are to be told. */
  children: (told: readonly string[]) => ReactNode;
}

/** The first field that is wrong, as `Field` and `BigChoices` mark them. */
const FIRST_WRONG = '[data-invalid] :is(input, select, textarea)';

/**
 * One step: where one is, one question, on and back. Without a script it is a form that the server takes; with one the
 * same rules are asked here. All that is wrong is told at once, each until it is mended.
 */
export function StepPage({ step, title, files, ready, children }: StepPageProps) {
  const { t } = useTranslation('report');
  const view = useReport();
  const alive = useAlive();
  const draft = useDraft();
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState<readonly string[]>(() => [
    ...(view.step === step ? view.faults : []),
    ...(draft.refused?.step === step ? draft.refused.faults : []),
  ]);
  useEffect(() => {
    if (told.length > 0) form.current?.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
  }, [told]);
  const index = STEPS.indexOf(step);
  const leave = () => {
    const found = faultsOf(step, currentDraft());
    setTold(found);
    if (found.length === 0) goTo(STEPS[index + 1]);
  };
  const open = alive ? faultsOf(step, draft).filter((one) => told.includes(one)) : told;
  return (
    <CitizenPage title={title} screen={step}>
      {index < ASKING && (
        <p className="step-count">{t('step', { number: index + 1, of: ASKING })}</p>
      )}
      {!alive && told.length > 0 && (
        <p className="field-error" role="alert">
          {t('wrong')}
        </p>
      )}
      <form
        ref={form}
        id={STEP_FORM}
        className="step-form"
        method="post"
        action={pathOf(step)}
        encType={files ? 'multipart/form-data' : undefined}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void ready().then(leave);
          else leave();
        }}
      >
        {children(open)}
        {step !== 'riepilogo' && (
          <div className="step-buttons">
            <button type="submit" className="big-button">
              {t('next')}
            </button>
            {index > 0 && <BackLink to={STEPS[index - 1]} />}
          </div>
        )}
      </form>
    </CitizenPage>
  );
}

interface StepLinkProps {
  to: StepName;
  className: string;
  children: ReactNode;
}

/** To another step: a link, which the script follows without leaving the document. */
export function StepLink({ to, className, children }: StepLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a className={className} href={pathOf(to)} onClick={follow}>
      {children}
    </a>
  );
}

export function BackLink({ to }: { to: StepName }) {
  const { t } = useTranslation('report');
  return (
    <StepLink to={to} className="big-button second">
      {t('back')}
    </StepLink>
  );
}
