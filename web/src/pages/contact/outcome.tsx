import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { copied } from '../../parts/copied';
import { Icon } from '../../parts/Icon';

/** What was done last, and what was being written where somebody else was first. */
interface Outcome {
  text: string;
  tone: 'done' | 'overtaken';
  /** Words that would be lost with the form. */
  unsent?: string;
  /** The open tasks that it announced: when they are others it is true no longer. */
  open?: readonly string[];
}

interface Outcomes {
  all: readonly Outcome[];
  tell: (outcome: Outcome) => void;
  dismiss: (outcome: Outcome) => void;
}

const OutcomeContext = createContext<Outcomes | null>(null);

/**
 * Keeps what came of the last step on the case until the next one: it outlives the form that it came from. What was
 * written in vain stays until it is dismissed.
 */
export function OutcomeProvider({ children }: { children: ReactNode }) {
  const [all, setAll] = useState<readonly Outcome[]>([]);
  const value = {
    all,
    tell: (outcome: Outcome) =>
      setAll((before) => [outcome, ...before.filter(({ tone }) => tone === 'overtaken')]),
    dismiss: (outcome: Outcome) => setAll((before) => before.filter((one) => one !== outcome)),
  };
  return <OutcomeContext.Provider value={value}>{children}</OutcomeContext.Provider>;
}

function useOutcomes(): Outcomes {
  const context = useContext(OutcomeContext);
  if (!context) throw new Error('A step of a case stands outside OutcomeProvider.');
  return context;
}

export function useTellOutcome(): (outcome: Outcome) => void {
  return useOutcomes().tell;
}

const same = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));

/** What came of the last step. It takes the focus when it appears, so that nobody is left where a form has gone. */
export function OutcomeNotes({ open }: { open: readonly string[] | undefined }) {
  const { all, dismiss } = useOutcomes();
  const notes = useRef<HTMLDivElement>(null);
  const [newest] = all;
  const past = all.find(({ open: announced }) => announced && open && !same(announced, open));
  useEffect(() => {
    if (past) dismiss(past);
    // `dismiss` only passes on to React.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [past]);
  useEffect(() => {
    if (newest) notes.current?.querySelector<HTMLElement>('.outcome')?.focus();
  }, [newest]);
  return (
    <div ref={notes}>
      {all.map((outcome, index) => (
        <OutcomeNote key={all.length - index} outcome={outcome} />
      ))}
    </div>
  );
}

function OutcomeNote({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('contact');
  const { dismiss } = useOutcomes();
  const { text, tone, unsent } = outcome;
  return (
    <div tabIndex={-1} className="outcome" data-tone={tone} role="status">
      <Icon name={tone === 'done' ? 'it-check-circle' : 'it-info-circle'} />
      <div>
        <p>{text}</p>
        {unsent && <Unsent text={unsent} />}
        {tone === 'overtaken' && (
          <div className="actions">
            {unsent && <Copy text={unsent} />}
            <button type="button" className="link-button" onClick={() => dismiss(outcome)}>
              {t('todo.dismiss')}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

/** What was written, to be taken elsewhere. */
function Unsent({ text }: { text: string }) {
  const { t } = useTranslation('contact');
  return (
    <label>
      {t('todo.unsent')}
      <textarea className="control" readOnly rows={4} value={text} />
    </label>
  );
}

function Copy({ text }: { text: string }) {
  const { t } = useTranslation('contact');
  const [state, setState] = useState<'copy' | 'copied' | 'notCopied'>('copy');
  return (
    <Button
      color="primary"
      outline
      size="sm"
      type="button"
      onClick={() => void copied(text).then((done) => setState(done ? 'copied' : 'notCopied'))}
    >
      <Icon name="it-copy" /> {t(`todo.${state}`)}
    </Button>
  );
}
