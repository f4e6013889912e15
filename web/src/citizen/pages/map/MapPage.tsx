import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem';
import { currentLanguage } from '../../../i18n';
import { districtsQuery } from '../../../parts/place/districts';
import { SelectField } from '../../../parts/fields';
import { Problem } from '../../../parts/Problem';
import { Waiting } from '../../../parts/Waiting';
import { go, useAddress } from '../../address';
import { CitizenPage } from '../../CitizenPage';
import { useAlive } from '../../context';
import { Months } from './Months';
import { PublicList } from './PublicList';
import {
  filtersIn,
  PHASES,
  placesQuery,
  summaryQuery,
  type MapFilters,
  useMapView,
} from './queries';

const PlacesMap = lazy(() => import('./PlacesMap'));

/** What is public, on a map and, told the same, as a list; with the figures of the last twelve months. */
export default function MapPage() {
  const { t } = useTranslation('publicMap');
  const filters = filtersIn(useAddress());
  const alive = useAlive();
  const apply = (change: MapFilters) => go({ ...filters, ...change }, { stay: true });
  return (
    <CitizenPage title={t('title')}>
      <p className="lead">{t('lead')}</p>
      <Filters filters={filters} onChange={(change) => apply({ ...change, luogo: undefined })} />
      {alive && (
        <Map
          filters={filters}
          onChoose={(luogo) => apply({ luogo })}
          onChooseDistrict={(ambito) => apply({ ambito, luogo: undefined })}
        />
      )}
      <PublicList filters={filters} onForget={() => apply({ luogo: undefined })} />
      <Figures />
      <p className="public-note">{t('note')}</p>
    </CitizenPage>
  );
}

interface FiltersProps {
  filters: MapFilters;
  onChange: (change: MapFilters) => void;
}

function Filters({ filters, onChange }: FiltersProps) {
  const { t } = useTranslation('publicMap');
  const { data } = useQuery(summaryQuery(useMapView().summary));
  const alive = useAlive();
  const english = currentLanguage() === 'en';
  return (
    <form className="public-filters" method="get" action="/cittadini/mappa" noValidate>
      <SelectField
        label={t('filter.scope')}
        empty={t('filter.everywhere')}
        choices={data.scopes.map(({ code, name }) => ({ value: code, label: name }))}
        name="ambito"
        value={filters.ambito ?? ''}
        onChange={(ambito) => onChange({ ambito: ambito || undefined })}
      />
      <SelectField
        label={t('filter.class')}
        empty={t('filter.everything')}
        choices={data.classes.map(({ code, name, nameEn }) => ({
          value: code,
          label: english ? nameEn : name,
        }))}
        name="classe"
        value={filters.classe ?? ''}
        onChange={(classe) => onChange({ classe: classe || undefined })}
      />
      <SelectField
        label={t('filter.phase')}
        empty={t('filter.anyPhase')}
        choices={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
        name="fase"
        value={filters.fase ?? ''}
        onChange={(fase) => onChange({ fase: fase || undefined })}
      />
      {!alive && (
        <button type="submit" className="big-button second">
          {t('filter.apply')}
        </button>
      )}
    </form>
  );
}

interface MapProps {
  filters: MapFilters;
  onChoose: (place: string) => void;
  onChooseDistrict: (code: string) => void;
}

function Map({ filters, onChoose, onChooseDistrict }: MapProps) {
  const { t } = useTranslation('publicMap');
  const places = useQuery(placesQuery(filters));
  const districts = useQuery(districtsQuery);
  if (places.error) return <Problem error={places.error} onRetry={() => void places.refetch()} />;
  if (!places.data || districts.isPending) return <Waiting />;
  const { withoutPoint, outside } = places.data;
  if (places.data.items.length === 0 && !districts.data)
    return <p className="notice">{t('map.nothing')}</p>;
  return (
    <>
      <Suspense fallback={<Waiting />}>
        <PlacesMap
          places={places.data.items}
          districts={districts.data ?? []}
          unplaced={places.data.districts}
          chosen={filters.luogo}
          onChoose={onChoose}
          onChooseDistrict={onChooseDistrict}
        />
      </Suspense>
      <p className="public-note">
        {t('map.how')} {!places.data.complete && t('map.newestOnly')}{' '}
        {!districts.data && t('map.pointsOnly')}{' '}
        {withoutPoint > 0 && t('map.withoutPoint', { count: withoutPoint })}{' '}
        {outside > 0 && t('map.outside', { count: outside })}
      </p>
    </>
  );
}

function Figures() {
  const { t } = useTranslation('publicMap');
  const { data, error } = useQuery(summaryQuery(useMapView().summary));
  if (error) return <Problem error={asProblem(error)} />;
  if (data.scopes.length === 0) return null;
  return (
    <section>
      <h2>{t('figures.title')}</h2>
      <Months months={data.months} />
      <h3>{t('figures.byScope')}</h3>
      <Bars
        bars={data.scopes.map(({ code, name, count, open }) => ({ code, name, count, open }))}
      />
      <h3>{t('figures.byClass')}</h3>
      <Bars
        bars={data.classes.map(({ code, name, nameEn, count, open }) => ({
          code,
          name: currentLanguage() === 'en' ? nameEn : name,
          count,
          open,
        }))}
      />
    </section>
  );
}

interface Bar {
  code: string;
  name: string;
  count: number;
  open: number;
}

/** A bar for each, the longest for the most; the numbers stand beside it. */
function Bars({ bars }: { bars: readonly Bar[] }) {
  const { t } = useTranslation('publicMap');
  const most = Math.max(...bars.map(({ count }) => count), 1);
  return (
    <ul className="public-bars">
      {[...bars]
        .sort((a, b) => b.count - a.count)
        .map(({ code, name, count, open }) => (
          <li key={code}>
            <span>{name}</span>
            <meter min={0} max={most} value={count} aria-hidden="true" />
            <span className="public-number">{t('figures.count', { count, open })}</span>
          </li>
        ))}
    </ul>
  );
}
