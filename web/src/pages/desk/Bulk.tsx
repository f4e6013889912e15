import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { newKey } from '../../api/use-command';
import { Icon } from '../../parts/Icon';
import { useLineText } from '../../parts/Problem';
import type { Selection } from './selection';

interface Action {
  label: string;
  run: Run;
}

type Run = (id: string, key: string) => Promise<unknown>;

/** What needs to be asked before; answers how each is then done, or null when nothing is. */
interface AskingAction {
  label: string;
  ask: (ids: string[]) => Promise<Run | null>;
}

export interface BulkResult {
  id: string;
  name: string;
  /** Why it was refused; absent: done. */
  refused?: string;
}

interface BulkProps {
  /** The first is also what the key `e` does. */
  actions: (Action | AskingAction)[];
  selection: Selection;
  nameOf: (id: string) => string;
  /** Asked for by key, for one row. */
  wanted: { id: string } | null;
  /** When the lists were read anew: rows may go now. */
  onDone: () => void;
}

/** What may be done with those that are chosen, and how it went with each. */
export function Bulk({ actions, selection, nameOf, wanted, onDone }: BulkProps) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const lineText = useLineText();
  const told = useRef<HTMLDivElement>(null);
  const [results, setResults] = useState<BulkResult[]>([]);
  const [done, setDone] = useState(0);
  const [running, setRunning] = useState(false);
  const { chosen, clear } = selection;

  const run = async (action: Action | AskingAction, ids: string[]) => {
    const send = 'ask' in action ? await action.ask(ids) : action.run;
    if (!send) return;
    setRunning(true);
    const shown: BulkResult[] = [];
    for (const id of ids) {
      const name = nameOf(id);
      const refused = await send(id, newKey()).then(
        () => undefined,
        (error: unknown) => lineText(asProblem(error)),
      );
      shown.push({ id, name, refused });
      setResults([...shown]);
    }
    clear();
    setRunning(false);
    await queryClient.invalidateQueries();
    onDone();
    setDone((times) => times + 1);
  };
  const latest = useRef(run);
  latest.current = run;
  // The buttons have gone with the choice: whoever works by keys goes on from the results.
  useEffect(() => {
    if (done > 0 && document.activeElement === document.body) told.current?.focus();
  }, [done]);
  const [first] = actions;
  useEffect(() => {
    if (wanted) void latest.current(first, [wanted.id]);
    // Once for each press of the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  return (
    <>
      {chosen.length > 0 && (
        <div className="bulk" role="region" aria-label={t('bulk.label')}>
          <span>{t('bulk.chosen', { count: chosen.length })}</span>
          {actions.map((action) => (
            <Button
              key={action.label}
              color="primary"
              size="xs"
              disabled={running}
              onClick={() => void run(action, chosen)}
            >
              {action.label}
            </Button>
          ))}
          <button type="button" className="link-button" onClick={clear}>
            {t('bulk.clear')}
          </button>
        </div>
      )}
      {results.length > 0 && (
        <div ref={told} className="bulk-results" role="status" tabIndex={-1}>
          <ul className="plain">
            {results.map(({ id, name, refused }) => (
              <li key={id} data-refused={refused !== undefined}>
                <Icon name={refused ? 'it-error' : 'it-check-circle'} />
                <strong>{name}</strong> {refused ?? t('bulk.done')}
              </li>
            ))}
          </ul>
          <button type="button" className="link-button" onClick={() => setResults([])}>
            {t('bulk.close')}
          </button>
        </div>
      )}
    </>
  );
}
