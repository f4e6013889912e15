import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { DateField, SelectField } from '../../parts/fields';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { ScopeMatrix } from '../../parts/ScopeMatrix';
import { Waiting } from '../../parts/Waiting';
import { PlanDialog } from './PlanDialog';
import { Phase } from './Phase';
import { PhaseFacts } from './PhaseFacts';
import { rolloutRoute, type RolloutFilters } from './route';
import { type Cell, PHASES } from './vocabulary';

/** What is live where: a row for each scope, a column for each kind of contact. */
export default function RolloutPage() {
  const { t } = useTranslation(['rollout', 'words', 'administration']);
  const filters = rolloutRoute.useSearch();
  const day = filters.giorno;
  const matrix = useQuery<Schemas['RolloutMatrixDto'], ApiProblem>({
    queryKey: ['rollout', day],
    queryFn: () => bodyOf(api.GET('/api/v1/rollout', { params: { query: { day } } })),
    placeholderData: (previous) => previous,
  });
  const [opened, setOpened] = useState<Cell | null>(null);
  return (
    <Page title={t('title')} trail={[{ to: '/amministrazione', label: t('administration:title') }]}>
      <p>{t('what')}</p>
      <Filters filters={filters} today={matrix.data?.day} />
      {matrix.error && <Problem error={matrix.error} onRetry={() => void matrix.refetch()} />}
      {matrix.isPending && <Waiting />}
      {matrix.data && <Matrix cells={matrix.data.items} filters={filters} onOpen={setOpened} />}
      {opened && <PlanDialog cell={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function Filters({ filters, today }: { filters: RolloutFilters; today?: string }) {
  const { t } = useTranslation('rollout');
  const navigate = useNavigate();
  const apply = (change: RolloutFilters) =>
    void navigate({
      to: '/amministrazione/avvio',
      search: { ...filters, ...change },
      resetScroll: false,
    });
  return (
    <div className="filters">
      <DateField
        label={t('filter.day')}
        value={filters.giorno ?? today ?? ''}
        onChange={(giorno) => apply({ giorno: giorno || undefined })}
      />
      <SelectField
        label={t('filter.phase')}
        empty={t('filter.phaseAll')}
        choices={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
        value={filters.fase ?? ''}
        onChange={(fase) => apply({ fase: fase || undefined })}
      />
      <SelectField
        label={t('filter.scopes')}
        empty={t('filter.scopesAll')}
        choices={(['district', 'department'] as const).map((value) => ({
          value,
          label: t(`scopeKind.${value}`),
        }))}
        value={filters.ambiti ?? ''}
        onChange={(ambiti) => apply({ ambiti: ambiti || undefined })}
      />
    </div>
  );
}

interface MatrixProps {
  cells: readonly Cell[];
  filters: RolloutFilters;
  onOpen: (cell: Cell) => void;
}

function Matrix({ cells, filters, onOpen }: MatrixProps) {
  const { t } = useTranslation('rollout');
  const asked = cells.filter(
    ({ phase, scopeKind }) =>
      (!filters.fase || phase === filters.fase) &&
      (!filters.ambiti || scopeKind === filters.ambiti),
  );
  if (asked.length === 0) {
    return (
      <div className="empty">
        <p>{t(cells.length === 0 ? 'noScopes' : 'nothing')}</p>
      </div>
    );
  }
  return (
    <>
      <ul className="plain phase-sums">
        {PHASES.map((phase) => (
          <li key={phase}>
            <Phase phase={phase} />{' '}
            <strong>{asked.filter((cell) => cell.phase === phase).length}</strong>
          </li>
        ))}
      </ul>
      <ScopeMatrix title={t('title')} cells={asked}>
        {(cell) => <PhaseFacts cell={cell} onOpen={() => onOpen(cell)} />}
      </ScopeMatrix>
    </>
  );
}
