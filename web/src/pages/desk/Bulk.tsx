import { Button } from 'design-react-kit';
import { type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';
import {
  type AskingAction,
  type BulkAction,
  type Progress,
  type Refusal,
  type Summary,
  useBulkRun,
} from './bulk-run';
import type { Selection } from './selection';

interface BulkProps {
  /** The first is also what the key `e` does. */
  actions: (BulkAction | AskingAction)[];
  selection: Selection;
  nameOf: (id: string) => string;
  /** Asked for by key, for one row. */
  wanted: { id: string } | null;
  /** When the lists were read anew: rows may go now. */
  onDone: () => void;
}

/** What may be done with those that are chosen, how far it is, and what came of it: exceptions are listed. */
export function Bulk({ actions, selection, nameOf, wanted, onDone }: BulkProps) {
  const { chosen, clear } = selection;
  const told = useRef<HTMLDivElement>(null);
  const bulk = useBulkRun({ nameOf, onTried: clear, onDone });
  const { summary, progress, ended } = bulk;
  const latest = useRef(bulk.start);
  latest.current = bulk.start;
  // The buttons have gone with the choice: whoever works by keys goes on from the summary.
  useEffect(() => {
    if (ended > 0 && document.activeElement === document.body) told.current?.focus();
  }, [ended]);
  const [first] = actions;
  useEffect(() => {
    if (wanted) void latest.current(first, [wanted.id]);
    // Once for each press of the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return (
    <>
      {chosen.length > 0 && !progress && (
        <ActionsBar
          actions={actions}
          selection={selection}
          onStart={(action) => void bulk.start(action, chosen)}
        />
      )}
      {progress && <ProgressBar progress={progress} onStop={bulk.stop} />}
      {summary && <SummaryOf area={told} summary={summary} onClose={bulk.dismiss} />}
    </>
  );
}

interface ActionsBarProps extends Pick<BulkProps, 'actions' | 'selection'> {
  onStart: (action: BulkAction | AskingAction) => void;
}

function ActionsBar({ actions, selection: { chosen, clear }, onStart }: ActionsBarProps) {
  const { t } = useTranslation('desk');
  return (
    <div className="bulk" role="region" aria-label={t('bulk.label')}>
      <span>{t('bulk.chosen', { count: chosen.length })}</span>
      {actions.map((action) => (
        <Button key={action.label} color="primary" size="xs" onClick={() => onStart(action)}>
          {action.label}
        </Button>
      ))}
      <button type="button" className="link-button" onClick={clear}>
        {t('bulk.clear')}
      </button>
    </div>
  );
}

function ProgressBar({ progress, onStop }: { progress: Progress; onStop: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className="bulk" role="status">
      <label>
        {t('bulk.progress', { ...progress })} <progress max={progress.of} value={progress.ended} />
      </label>
      <button type="button" className="link-button" onClick={onStop}>
        {t('bulk.stop')}
      </button>
    </div>
  );
}

interface SummaryOfProps {
  area: Ref<HTMLDivElement>;
  summary: Summary;
  onClose: () => void;
}

function SummaryOf({ area, summary, onClose }: SummaryOfProps) {
  const { t } = useTranslation('desk');
  return (
    <div ref={area} className="bulk-results" role="status" tabIndex={-1}>
      <Told summary={summary} />
      {summary.undo && (
        <button type="button" className="link-button" onClick={() => void summary.undo?.()}>
          {t('bulk.undo')}
        </button>
      )}
      <button type="button" className="link-button" onClick={onClose}>
        {t('bulk.close')}
      </button>
    </div>
  );
}

function Told({ summary: { done, told, refused, left } }: { summary: Summary }) {
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
      <Exceptions title="bulk.leftOutCount" of={refused.filter(({ meant }) => meant)} />
      <Exceptions title="bulk.refusedCount" of={refused.filter(({ meant }) => !meant)} failed />
    </div>
  );
}

interface ExceptionsProps {
  title: 'bulk.leftOutCount' | 'bulk.refusedCount';
  of: readonly Refusal[];
  failed?: boolean;
}

function Exceptions({ title, of, failed = false }: ExceptionsProps) {
  const { t } = useTranslation('desk');
  if (of.length === 0) return null;
  return (
    <>
      <p className={failed ? 'bulk-refused' : undefined}>
        {failed && <Icon name="it-error" />}
        {t(title, { count: of.length })}
      </p>
      <ul className="plain">
        {of.map(({ id, name, why }) => (
          <li key={id} data-refused={failed || undefined}>
            <strong>{name}</strong> {why}
          </li>
        ))}
      </ul>
    </>
  );
}
