import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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

type TaskTab = 'mie' | 'punto' | 'tutti';

/** Filters of tasks: choices take effect at once, words with Enter, and the address holds them all. */
export function TaskFilters({ tab }: { tab: TaskTab }) {
  const { t } = useTranslation('desk');
  const { filters, apply } = useFilters();
  const { fase, chi, termine, colore, tipo, quartiere, ordine, priorita, punto, q } = filters;
  const set = [fase, chi, termine, colore, tipo, quartiere, ordine, priorita, punto].filter(
    Boolean,
  ).length;
  const [open, setOpen] = useState(() => WIDE.matches || set > 0);
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
          <WordChoice name="termine" label="filter.term" all="filter.termAll" />
          <WordChoice name="colore" label="filter.colour" all="filter.colourAll" />
          <PhaseChoice />
          {TAKEN[tab].length > 0 && (
            <WordChoice name="chi" label="column.who" all="filter.whoAll" among={TAKEN[tab]} />
          )}
          {tab === 'tutti' && <PointChoice />}
          <CommonChoices />
          <WordChoice name="ordine" label="filter.sort" all="filter.sortDue" />
        </div>
      </details>
    </CheckedForm>
  );
}

interface WordChoiceProps {
  name: keyof typeof CHOICES;
  label: 'filter.term' | 'filter.colour' | 'filter.sort' | 'column.who' | 'column.priority';
  /** What the first choice is called, which leaves the filter out. */
  all:
    | 'filter.termAll'
    | 'filter.colourAll'
    | 'filter.sortDue'
    | 'filter.whoAll'
    | 'filter.priorityAll';
  /** Absent: all choices. */
  among?: readonly string[];
}

/** A filter whose choices are words of `CHOICES`. */
function WordChoice({ name, label, all, among }: WordChoiceProps) {
  const { t } = useTranslation('desk');
  const { filters, apply } = useFilters();
  const values = Object.keys(CHOICES[name]).filter((value) => among?.includes(value) ?? true);
  return (
    <SelectField
      label={t(label)}
      labelHidden
      empty={t(all)}
      choices={values.map((value) => ({
        value,
        label: t(`filter.${name}.${value}` as 'filter.chi.io'),
      }))}
      value={filters[name] ?? ''}
      onChange={(value) =>
        // `scaduti` was the term's filter once: links with it are still about.
        apply({ [name]: value || undefined, ...(name === 'termine' && { scaduti: undefined }) })
      }
    />
  );
}

function PhaseChoice() {
  const { t } = useTranslation('desk');
  const { filters, apply } = useFilters();
  return (
    <SelectField
      label={t('column.phase')}
      labelHidden
      empty={t('filter.phaseAll')}
      choices={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
      value={filters.fase ?? ''}
      onChange={(fase) => apply({ fase: fase || undefined })}
    />
  );
}

/** By whom the tasks of a list may have been taken, where that differs. */
const TAKEN: Record<TaskTab, readonly string[]> = {
  mie: ['io', 'nessuno'],
  punto: [],
  tutti: ['nessuno', 'altri'],
};

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
      <WordChoice name="priorita" label="column.priority" all="filter.priorityAll" />
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
