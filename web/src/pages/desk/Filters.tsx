import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { pointsQuery, scopesQuery } from '../../api/reference';
import { CheckedForm } from '../../parts/CheckedForm';
import { CheckField, SelectField } from '../../parts/fields';
import { SearchWords } from '../../parts/SearchWords';
import { KINDS } from '../../parts/contact-words';
import { CHOICES, type DeskSearch, deskRoute } from './route';

/** User tasks of the shipped processes, in the order of the cycle. */
const PHASES = ['ascoltare', 'capire', 'valutare', 'istruire', 'rispondere', 'verificare'] as const;

/** Where there is room, the filters are in sight from the beginning. */
const WIDE = window.matchMedia('(min-width: 40rem)');

function useFilters() {
  const filters = deskRoute.useSearch();
  const navigate = useNavigate({ from: '/' });
  const apply = (change: DeskSearch) =>
    void navigate({ search: { ...filters, ...change }, resetScroll: false });
  return { filters, apply };
}

/** Filters of tasks: choices take effect at once, words with Enter, and the address holds them all. */
export function TaskFilters({ tab }: { tab: 'mie' | 'punto' | 'tutti' }) {
  const { t } = useTranslation(['desk', 'words']);
  const { filters, apply } = useFilters();
  const { fase, chi, termine, colore, tipo, quartiere, ordine, priorita, punto, q } = filters;
  const set = [fase, chi, termine, colore, tipo, quartiere, ordine, priorita, punto].filter(
    Boolean,
  ).length;
  const [open, setOpen] = useState(() => WIDE.matches || set > 0);
  const choices = choicesOf(t);
  return (
    <CheckedForm className="search-form" role="search" aria-label={t('filters')}>
      <SearchWords
        label={t('filter.words')}
        placeholder={t('filter.wordsHint')}
        go={t('filter.go')}
        outline
        key={q ?? ''}
        words={q ?? ''}
        onSearch={(words) => apply({ q: words || undefined })}
      />
      <details
        className="more-filters"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{set === 0 ? t('filters') : t('filtersSet', { count: set })}</summary>
        <div className="filters">
          <SelectField
            label={t('filter.term')}
            labelHidden
            empty={t('filter.termAll')}
            choices={choices('termine')}
            value={termine ?? ''}
            onChange={(value) =>
              apply({ termine: (value || undefined) as DeskSearch['termine'], scaduti: undefined })
            }
          />
          <SelectField
            label={t('filter.colour')}
            labelHidden
            empty={t('filter.colourAll')}
            choices={choices('colore')}
            value={colore ?? ''}
            onChange={(value) => apply({ colore: (value || undefined) as DeskSearch['colore'] })}
          />
          <SelectField
            label={t('column.phase')}
            labelHidden
            empty={t('filter.phaseAll')}
            choices={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
            value={fase ?? ''}
            onChange={(value) => apply({ fase: value || undefined })}
          />
          {TAKEN[tab].length > 0 && (
            <SelectField
              label={t('column.who')}
              labelHidden
              empty={t('filter.whoAll')}
              choices={choices('chi').filter(({ value }) => TAKEN[tab].includes(value))}
              value={chi ?? ''}
              onChange={(value) => apply({ chi: (value || undefined) as DeskSearch['chi'] })}
            />
          )}
          {tab === 'tutti' && <PointChoice />}
          <CommonChoices />
          <SelectField
            label={t('filter.sort')}
            labelHidden
            empty={t('filter.sortDue')}
            choices={choices('ordine')}
            value={ordine ?? ''}
            onChange={(value) => apply({ ordine: (value || undefined) as DeskSearch['ordine'] })}
          />
        </div>
      </details>
    </CheckedForm>
  );
}

/** By whom the tasks of a list may have been taken, where that differs. */
const TAKEN: Record<'mie' | 'punto' | 'tutti', readonly string[]> = {
  mie: ['io', 'nessuno'],
  punto: [],
  tutti: ['nessuno', 'altri'],
};

function choicesOf(t: TFunction<['desk', 'words']>) {
  return <K extends keyof typeof CHOICES>(name: K) =>
    Object.keys(CHOICES[name]).map((value) => ({
      value,
      label: t(`filter.${name}.${value}` as 'filter.chi.io'),
    }));
}

/** Among the tasks of all points: those of one. */
function PointChoice() {
  const { t } = useTranslation('desk');
  const { filters, apply } = useFilters();
  const points = useQuery(pointsQuery).data ?? [];
  return (
    <SelectField
      label={t('filter.point')}
      labelHidden
      empty={t('filter.pointAll')}
      choices={points.map(({ code, name }) => ({ value: code, label: name }))}
      value={filters.punto ?? ''}
      onChange={(punto) => apply({ punto: punto || undefined })}
    />
  );
}

/** Filters of assignments. */
export function AssignmentFilters() {
  const { t } = useTranslation('desk');
  const { filters, apply } = useFilters();
  return (
    <div className="filters" role="search" aria-label={t('filters')}>
      <CommonChoices />
      <CheckField
        label={t('filter.overdue')}
        value={filters.scaduti === 'si'}
        onChange={(on) => apply({ scaduti: on ? 'si' : undefined })}
      />
    </div>
  );
}

function CommonChoices() {
  const { t } = useTranslation(['desk', 'words']);
  const { filters, apply } = useFilters();
  const districts = (useQuery(scopesQuery).data ?? []).filter(({ kind }) => kind === 'district');
  return (
    <>
      <SelectField
        label={t('column.priority')}
        labelHidden
        empty={t('filter.priorityAll')}
        choices={choicesOf(t)('priorita')}
        value={filters.priorita ?? ''}
        onChange={(value) => apply({ priorita: (value || undefined) as DeskSearch['priorita'] })}
      />
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
  );
}
