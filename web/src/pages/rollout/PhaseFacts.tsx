import { useTranslation } from 'react-i18next';
import { formatDay } from '../../parts/dates';
import { ScopeCell } from '../../parts/ScopeMatrix';
import { Phase } from './Phase';
import type { Cell } from './vocabulary';

/** A cell of the matrix: its phase, what comes next, how many contacts there are; it opens the plan. */
export function PhaseFacts({ cell, onOpen }: { cell: Cell; onOpen: () => void }) {
  const { t } = useTranslation(['rollout', 'words']);
  const { notLive, experimental, regular } = cell.contacts;
  return (
    <ScopeCell
      kind={cell.kind}
      label={t('open', {
        phase: t(`phase.${cell.phase}`),
        scope: cell.scopeName,
        kind: t(`words:kind.${cell.kind}`),
      })}
      onOpen={onOpen}
      state={<Phase phase={cell.phase} />}
    >
      <small>{cell.since ? t('since', { day: formatDay(cell.since) }) : t('sinceEver')}</small>
      {cell.next && (
        <small>
          {t('next', { phase: t(`phase.${cell.next.phase}`), day: formatDay(cell.next.from) })}
        </small>
      )}
      <small>{t('contacts', { count: notLive + experimental + regular })}</small>
    </ScopeCell>
  );
}
