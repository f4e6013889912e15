import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scopesQuery } from '../../api/reference';
import { CheckedForm } from '../../parts/CheckedForm';
import { ChoiceGroup, DateField, SelectField } from '../../parts/fields';
import { PRIORITIES } from '../../parts/Priority';
import { SearchWords } from '../../parts/SearchWords';
import { FILTERS, type SearchFilters } from './route';
import { CHANNELS, KINDS, SORTS, STATUSES } from '../../parts/contact-words';

/** Where there is room, the filters are in sight from the beginning. */
const WIDE = window.matchMedia('(min-width: 40rem)');

/** Filters live in the address; each search is an entry of the browser's history. */
function useApply(filters: SearchFilters) {
  const navigate = useNavigate();
  return (change: SearchFilters) =>
    void navigate({ to: '/cerca', search: { ...filters, ...change }, resetScroll: false });
}

/** Choices take effect at once, words with Enter. */
export function SearchForm({ filters }: { filters: SearchFilters }) {
  const { t } = useTranslation('search');
  const apply = useApply(filters);
  const set = FILTERS.filter((name) => name !== 'q' && filters[name] !== undefined).length;
  const [open, setOpen] = useState(() => WIDE.matches || set > 0);
  return (
    <CheckedForm className="search-form" role="search" aria-label={t('filters')}>
      <SearchWords
        label={t('filter.words')}
        placeholder={t('filter.wordsHint')}
        go={t('go')}
        key={filters.q ?? ''}
        words={filters.q ?? ''}
        onSearch={(q) => apply({ q: q || undefined })}
      />
      <details
        className="more-filters"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{set === 0 ? t('filters') : t('filtersSet', { count: set })}</summary>
        <div className="filters">
          <Choices filters={filters} />
        </div>
      </details>
    </CheckedForm>
  );
}

function Choices({ filters }: { filters: SearchFilters }) {
  const { t } = useTranslation(['search', 'words']);
  const apply = useApply(filters);
  const districts = (useQuery(scopesQuery).data ?? []).filter(({ kind }) => kind === 'district');
  const choice = (name: keyof SearchFilters) => ({
    value: filters[name] ?? '',
    onChange: (value: string) => apply({ [name]: value || undefined }),
    labelHidden: true,
  });
  return (
    <>
      <OpenChoice {...choice('open')} />
      <SelectField
        label={t('filter.status')}
        empty={t('filter.statusAll')}
        choices={STATUSES.map((value) => ({ value, label: t(`words:status.${value}`) }))}
        {...choice('status')}
      />
      <SelectField
        label={t('filter.kind')}
        empty={t('filter.kindAll')}
        choices={KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
        {...choice('kind')}
      />
      <SelectField
        label={t('filter.channel')}
        empty={t('filter.channelAll')}
        choices={CHANNELS.map((value) => ({ value, label: t(`words:channel.${value}`) }))}
        {...choice('channel')}
      />
      <SelectField
        label={t('filter.district')}
        empty={t('filter.districtAll')}
        choices={districts.map(({ code, name }) => ({ value: code, label: name }))}
        {...choice('district')}
      />
      <PriorityChoice {...choice('priority')} />
      <DateField label={t('filter.from')} {...choice('from')} labelHidden={false} />
      <DateField label={t('filter.to')} {...choice('to')} labelHidden={false} />
      <SelectField
        label={t('filter.sort')}
        choices={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        {...choice('sort')}
        value={filters.sort ?? SORTS[0]}
        onChange={(value) => apply({ sort: value === SORTS[0] ? undefined : value })}
      />
    </>
  );
}

interface ChoiceProps {
  value: string;
  onChange: (value: string) => void;
  labelHidden: boolean;
}

function OpenChoice(props: ChoiceProps) {
  const { t } = useTranslation('search');
  return (
    <ChoiceGroup
      label={t('filter.open')}
      name="open"
      choices={[
        { value: '', label: t('filter.openAll') },
        { value: 'true', label: t('filter.openYes') },
        { value: 'false', label: t('filter.openNo') },
      ]}
      {...props}
    />
  );
}

function PriorityChoice(props: ChoiceProps) {
  const { t } = useTranslation(['search', 'words']);
  return (
    <SelectField
      label={t('filter.priority')}
      empty={t('filter.priorityAll')}
      choices={[
        { value: 'urgent,high', label: t('filter.priorityUp') },
        ...PRIORITIES.map((value) => ({ value, label: t(`words:priority.${value}`) })),
      ]}
      {...props}
    />
  );
}
