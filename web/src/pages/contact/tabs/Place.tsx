import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useNames } from '../../../api/reference';
import { asProblem } from '../../../api/problem';
import { Problem } from '../../../parts/Problem';
import { Waiting } from '../../../parts/Waiting';
import type { Location } from './location';
import { districtsQuery } from '../../../parts/place/districts';

const PlaceMap = lazy(() => import('./PlaceMap'));

/** Where it is: a spot, or a district, on the outlines of the municipality; in words as well. */
export function Place({ location }: { location: Location }) {
  const { t } = useTranslation('casework');
  const { scopeName } = useNames();
  const districts = useQuery(districtsQuery);
  const near = useStreetOf(location);
  if (districts.error) return <Problem error={asProblem(districts.error)} />;
  if (districts.isPending) return <Waiting />;
  const district = location.district ? scopeName(location.district) : null;
  const words = [location.address, district].filter(Boolean).join(', ');
  return (
    <figure className="process-figure">
      {districts.data ? (
        <Suspense fallback={<Waiting />}>
          <PlaceMap
            districts={districts.data}
            location={location}
            near={near}
            district={district}
          />
        </Suspense>
      ) : (
        <p className="empty">{t('map.none')}</p>
      )}
      <figcaption>
        {words}
        {districts.data && location.lat === null && ` · ${t(near ? 'map.street' : 'map.noPoint')}`}
      </figcaption>
    </figure>
  );
}

/** A place on the street, as long as the contact has no point of its own; null: the register knows none. */
function useStreetOf({ lat, address, district }: Location) {
  const asked = useQuery({
    queryKey: ['places', 'street', address, district],
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/places/agreement', {
          body: { said: { address, district }, last: 'address' },
        }),
      ),
    enabled: lat === null && address !== null,
    staleTime: Infinity,
  });
  const { street, place } = asked.data ?? {};
  const found =
    place?.lat != null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null;
  return lat === null ? (found ?? street ?? null) : null;
}
