import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { newKey } from '../../api/use-command';
import { Icon } from '../../parts/Icon';
import { useLineText } from '../../parts/Problem';
import { newBatch, type Run, runAll } from './run-all';
import type { Selection } from './selection';

/** What was done with so many, or taken back. */
export interface Telling {
  done: (count: number) => string;
  undone?: (count: number) => string;
}

interface Action {
  label: string;
  run: Run;
  telling: Telling;
  /** What takes it back, given what was done; absent: nothing does. */
  undo?: Undo;
}

/** Answers what takes one back, given its id and what the server had answered. */
export type Undo = (id: string, answer: unknown, headers: Headers) => Promise<unknown>;
type Headers = Parameters<Run>[1];

/** What needs to be asked before; answers how each is then done, or null when nothing is. */
interface AskingAction {
  label: string;
  ask: (ids: string[]) => Promise<Omit<Action, 'label'> | null>;
}

interface Refusal {
  id: string;
  name: string;
  why: string;
}

interface Summary {
  done: number;
  /** What that was, in words. */
  told: string;
  refused: readonly Refusal[];
  /** Not begun: it was stopped before. */
  left: number;
  undo?: () => Promise<void>;
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

/** What may be done with those that are chosen, how far it is, and what came of it: exceptions are listed. */
export function Bulk({ actions, selection, nameOf, wanted, onDone }: BulkProps) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const lineText = useLineText();
  const told = useRef<HTMLDivElement>(null);
  const [summary, setSummary] = useState<Summary | null>(null);
  const [progress, setProgress] = useState<{ ended: number; of: number } | null>(null);
  const [done, setDone] = useState(0);
  const stopped = useRef(false);
  const { chosen, clear } = selection;

  const carryOut = async (
    ids: readonly string[],
    { run, undo, telling }: Omit<Action, 'label'>,
  ) => {
    const names = new Map(ids.map((id) => [id, nameOf(id)]));
    const answers = new Map<string, unknown>();
    const refused: Refusal[] = [];
    stopped.current = false;
    setSummary(null);
    setProgress({ ended: 0, of: ids.length });
    const batch = ids.length > 1 ? { 'Batch-Id': newBatch() } : {};
    await runAll(ids, {
      stopped: () => stopped.current,
      run: async (id) => {
        try {
          answers.set(id, await run(id, { 'Idempotency-Key': newKey(), ...batch }));
        } catch (error) {
          refused.push({ id, name: names.get(id) ?? id, why: lineText(asProblem(error)) });
        }
        setProgress({ ended: answers.size + refused.length, of: ids.length });
      },
    });
    clear();
    setProgress(null);
    const goBack = undo && answers.size > 0;
    setSummary({
      done: answers.size,
      told: telling.done(answers.size),
      refused,
      left: ids.length - answers.size - refused.length,
      undo: goBack
        ? () =>
            carryOut([...answers.keys()], {
              run: (id, headers) => undo(id, answers.get(id), headers),
              telling: { done: telling.undone ?? telling.done },
            })
        : undefined,
    });
    await queryClient.invalidateQueries();
    onDone();
    setDone((times) => times + 1);
  };
  const start = async (action: Action | AskingAction, ids: string[]) => {
    const asked = 'ask' in action ? await action.ask(ids) : action;
    if (asked) await carryOut(ids, asked);
  };
  const latest = useRef(start);
  latest.current = start;
  // The buttons have gone with the choice: whoever works by keys goes on from the summary.
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
      {chosen.length > 0 && !progress && (
        <div className="bulk" role="region" aria-label={t('bulk.label')}>
          <span>{t('bulk.chosen', { count: chosen.length })}</span>
          {actions.map((action) => (
            <Button
              key={action.label}
              color="primary"
              size="xs"
              onClick={() => void start(action, chosen)}
            >
              {action.label}
            </Button>
          ))}
          <button type="button" className="link-button" onClick={clear}>
            {t('bulk.clear')}
          </button>
        </div>
      )}
      {progress && (
        <div className="bulk" role="status">
          <label>
            {t('bulk.progress', progress)} <progress max={progress.of} value={progress.ended} />
          </label>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t('bulk.stop')}
          </button>
        </div>
      )}
      {summary && (
        <div ref={told} className="bulk-results" role="status" tabIndex={-1}>
          <SummaryOf summary={summary} />
          {summary.undo && (
            <button type="button" className="link-button" onClick={() => void summary.undo?.()}>
              {t('bulk.undo')}
            </button>
          )}
          <button type="button" className="link-button" onClick={() => setSummary(null)}>
            {t('bulk.close')}
          </button>
        </div>
      )}
    </>
  );
}

function SummaryOf({ summary: { done, told, refused, left } }: { summary: Summary }) {
  const { t } = useTranslation('desk');
  return (
    <div>
      {done > 0 && (
        <p className="bulk-done">
          <Icon name="it-check-circle" />
          {told}
        </p>
      )}
      {left > 0 && <p>{t('bulk.left', { count: left })}</p>}
      {refused.length > 0 && (
        <>
          <p className="bulk-refused">
            <Icon name="it-error" />
            {t('bulk.refusedCount', { count: refused.length })}
          </p>
          <ul className="plain">
            {refused.map(({ id, name, why }) => (
              <li key={id} data-refused="true">
                <strong>{name}</strong> {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
