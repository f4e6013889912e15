import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Icon } from '../../parts/Icon';

/** What was done last, and what was being written where somebody else was first. */
interface Outcome {
  text: string;
  tone: 'done' | 'overtaken';
  /** Words that would be lost with the form. */
  unsent?: string;
}

const OutcomeContext = createContext<[Outcome | null, (outcome: Outcome) => void] | null>(null);

/** Keeps what came of the last step on the case until the next one: it outlives the form that it came from. */
export function OutcomeProvider({ children }: { children: ReactNode }) {
  const state = useState<Outcome | null>(null);
  return <OutcomeContext.Provider value={state}>{children}</OutcomeContext.Provider>;
}

export function useTellOutcome(): (outcome: Outcome) => void {
  const context = useContext(OutcomeContext);
  if (!context) throw new Error('A step of a case stands outside OutcomeProvider.');
  return context[1];
}

/** What came of the last step. It takes the focus when it appears, so that nobody is left where a form has gone. */
export function OutcomeNote({ unsentLabel }: { unsentLabel: string }) {
  const outcome = useContext(OutcomeContext)?.[0] ?? null;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) note.current?.focus();
  }, [outcome]);
  if (!outcome) return null;
  return (
    <div ref={note} tabIndex={-1} className="outcome" data-tone={outcome.tone} role="status">
      <Icon name={outcome.tone === 'done' ? 'it-check-circle' : 'it-info-circle'} />
      <div>
        <p>{outcome.text}</p>
        {outcome.unsent && (
          <details>
            <summary>{unsentLabel}</summary>
            <p className="said">{outcome.unsent}</p>
          </details>
        )}
      </div>
    </div>
  );
}
