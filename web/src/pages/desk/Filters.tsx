import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { scopesQuery } from '../../api/reference';
import { CheckField, SelectField } from '../../parts/fields';
import { KINDS } from '../search/vocabulary';
import { type DeskSearch, deskRoute } from './route';

/** User tasks of the shipped processes, in the order of the cycle. */
const PHASES = ['ascoltare', 'capire', 'valutare', 'istruire', 'rispondere', 'verificare'] as const;

/** Filters that the list understands; each takes effect at once, and the address holds it. */
export function Filters({ of }: { of: 'tasks' | 'assignments' }) {
  const { t } = useTranslation(['desk', 'words']);
  const filters = deskRoute.useSearch();
  const navigate = useNavigate({ from: '/' });
  const districts = (useQuery(scopesQuery).data ?? []).filter(({ kind }) => kind === 'district');
  const apply = (change: DeskSearch) =>
    void navigate({ search: { ...filters, ...change }, resetScroll: false });
  return (
    <div className="filters" role="search" aria-label={t('filters')}>
      {of === 'tasks' ? (
        <SelectField
          label={t('column.phase')}
          labelHidden
          empty={t('filter.phaseAll')}
          choices={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
          value={filters.fase ?? ''}
          onChange={(fase) => apply({ fase: fase || undefined })}
        />
      ) : (
        <>
          <SelectField
            label={t('filter.kind')}
            labelHidden
            empty={t('filter.kindAll')}
            choices={KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
            value={filters.tipo ?? ''}
            onChange={(tipo) => apply({ tipo: tipo || undefined })}
          />
          <SelectField
            label={t('filter.district')}
            labelHidden
            empty={t('filter.districtAll')}
            choices={districts.map(({ code, name }) => ({ value: code, label: name }))}
            value={filters.quartiere ?? ''}
            onChange={(quartiere) => apply({ quartiere: quartiere || undefined })}
          />
        </>
      )}
      <CheckField
        label={t('filter.overdue')}
        value={filters.scaduti === 'si'}
        onChange={(on) => apply({ scaduti: on ? 'si' : undefined })}
      />
    </div>
  );
}
