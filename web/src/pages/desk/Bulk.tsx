import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { newKey } from '../../api/use-command';
import { Icon } from '../../parts/Icon';
import { useProblemText } from '../../parts/Problem';
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
}

/** What may be done with those that are chosen, and how it went with each. */
export function Bulk({ actions, selection, nameOf, wanted }: BulkProps) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const [results, setResults] = useState<BulkResult[]>([]);
  const [running, setRunning] = useState(false);
  const { chosen, clear } = selection;

  const run = async (action: Action | AskingAction, ids: string[]) => {
    const send = 'ask' in action ? await action.ask(ids) : action.run;
    if (!send) return;
    setRunning(true);
    const told: BulkResult[] = [];
    for (const id of ids) {
      const name = nameOf(id);
      const refused = await send(id, newKey()).then(
        () => undefined,
        (error: unknown) => problemText(asProblem(error)),
      );
      told.push({ id, name, refused });
      setResults([...told]);
    }
    clear();
    setRunning(false);
    await queryClient.invalidateQueries();
  };
  const latest = useRef(run);
  latest.current = run;
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
        <div className="bulk-results" role="status">
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
