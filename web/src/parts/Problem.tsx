import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { useSignings } from '../api/signings';
import { Icon } from './Icon';

/** True where people are spoken to as "Lei": on the citizens' pages. */
export const FormalContext = createContext(false);

/** A problem as a sentence in the reader's language; what has no translation is told as the server told it. */
export function useProblemText(): (problem: ApiProblem) => string {
  const { t, i18n } = useTranslation('parts');
  const formal = useContext(FormalContext);
  return ({ code, status, message, body }) => {
    // `account.changed` as it is, else what is said of anything that was changed.
    const count = Number(body.retryAfterSeconds ?? 0);
    const keys = [
      ...(formal ? [`formalProblem.${code}`] : []),
      `problem.${code}`,
      `problem.any.${code.split('.').at(-1)}`,
    ];
    const key = keys.find((one) => i18n.exists(one, { ns: 'parts', count }));
    if (key) return t(key as 'problem.other', { count, detail: message });
    if (status === 0) return t('problem.page.defect');
    return t('problem.other', { detail: message });
  };
}

export type FieldFault = NonNullable<ApiProblem['body']['errors']>[number];

/** In the reader's language for the codes that are known (`parts:fieldProblem.<code>`), else as the server told it. */
export function useFieldText(): (fault: FieldFault) => string {
  const { t, i18n } = useTranslation('parts');
  return ({ code, message }) =>
    i18n.exists(`fieldProblem.${code}`, { ns: 'parts' })
      ? t(`fieldProblem.${code as 'required'}`)
      : message;
}

/** What to write at each field, by its dotted path. */
export function useFieldErrors(problem: ApiProblem | null): Record<string, string> {
  const fieldText = useFieldText();
  const errors = problem?.body.errors ?? [];
  return Object.fromEntries(errors.map((fault) => [fault.field, fieldText(fault)]));
}

/** A problem in a line, for where no field stands beside it: what is wrong with the fields where that is known. */
export function useLineText(): (problem: ApiProblem) => string {
  const problemText = useProblemText();
  const fieldText = useFieldText();
  return (problem) => problem.body.errors?.map(fieldText).join(' ') || problemText(problem);
}

interface ProblemProps {
  error: ApiProblem;
  /** Fields whose errors stand at the field already. */
  shown?: readonly string[];
  /** The names of fields mean nothing to who reads it. */
  unnamed?: boolean;
  onRetry?: () => void;
  /** On its button, where people are spoken to otherwise. */
  retryLabel?: string;
}

/** What went wrong and what to do; read aloud when it appears. Errors of fields that the form does not show are listed. */
export function Problem({ error, shown = [], unnamed, onRetry, retryLabel }: ProblemProps) {
  const { t } = useTranslation('parts');
  const problemText = useProblemText();
  const signings = useSignings();
  const others = Object.entries(useFieldErrors(error)).filter(([field]) => !shown.includes(field));
  // Nobody was signed in; now somebody is.
  if (error.status === 401 && error.signings < signings) return null;
  return (
    <div className="problem" role="alert">
      <Icon name="it-error" />
      <div>
        <p>{problemText(error)}</p>
        {others.length > 0 && (
          <ul>
            {others.map(([field, message]) => (
              <li key={field}>
                {!unnamed && (
                  <>
                    <code>{field}</code>:{' '}
                  </>
                )}
                {message}
              </li>
            ))}
          </ul>
        )}
        {error.requestId && error.status >= 500 && (
          <p className="quiet">{t('problem.reference', { id: error.requestId })}</p>
        )}
        {onRetry && (
          <button type="button" className="link-button" onClick={onRetry}>
            {retryLabel ?? t('problem.again')}
          </button>
        )}
      </div>
    </div>
  );
}
