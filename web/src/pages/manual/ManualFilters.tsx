import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsQuery } from '../../api/reference';
import { CheckedForm } from '../../parts/CheckedForm';
import { CheckField, SelectField, TextField } from '../../parts/fields';
import type { ManualFilters as Filters } from './route';

const STATES = ['draft', 'proposed', 'approved', 'superseded', 'withdrawn'] as const;

export function ManualFilters({ filters }: { filters: Filters }) {
  const { t } = useTranslation('manual');
  const navigate = useNavigate();
  const points = useQuery(pointsQuery).data ?? [];
  const [words, setWords] = useState(filters.q ?? '');
  const apply = (change: Filters) =>
    void navigate({ to: '/manuale', search: { ...filters, ...change }, resetScroll: false });
  return (
    <CheckedForm
      className="search-form"
      role="search"
      aria-label={t('filter.words')}
      onSubmit={() => {
        apply({ q: words.trim() || undefined });
      }}
    >
      <div className="filter-words">
        <TextField
          type="search"
          label={t('filter.words')}
          labelHidden
          placeholder={t('filter.words')}
          maxLength={200}
          value={words}
          onChange={setWords}
        />
        <Button color="primary" type="submit">
          {t('filter.go')}
        </Button>
      </div>
      <div className="filters">
        <SelectField
          label={t('field.state')}
          empty={t('filter.stateAll')}
          choices={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={filters.stato ?? ''}
          onChange={(stato) => apply({ stato: stato || undefined })}
        />
        <SelectField
          label={t('field.owner')}
          empty={t('filter.ownerAll')}
          choices={points.map(({ code, name }) => ({ value: code, label: name }))}
          value={filters.punto ?? ''}
          onChange={(punto) => apply({ punto: punto || undefined })}
        />
        <CheckField
          label={t('filter.stale')}
          value={filters.rivedere === 'si'}
          onChange={(on) => apply({ rivedere: on ? 'si' : undefined })}
        />
      </div>
    </CheckedForm>
  );
}
