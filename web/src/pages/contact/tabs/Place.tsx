import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useNames } from '../../../api/reference';
import { asProblem } from '../../../api/problem';
import { Problem } from '../../../parts/Problem';
import { Waiting } from '../../../parts/Waiting';
import { districtsQuery } from '../../new/districts';

const PlaceMap = lazy(() => import('./PlaceMap'));

export type Location = NonNullable<Schemas['ContactViewDto']['location']>;

/** Where it is: a spot, or a district, on the outlines of the municipality; in words as well. */
export function Place({ location }: { location: Location }) {
  const { t } = useTranslation('casework');
  const { scopeName } = useNames();
  const districts = useQuery(districtsQuery);
  if (districts.error) return <Problem error={asProblem(districts.error)} />;
  if (districts.isPending) return <Waiting />;
  const district = location.district ? scopeName(location.district) : null;
  const words = [location.address, district].filter(Boolean).join(', ');
  return (
    <figure className="process-figure">
      {districts.data ? (
        <Suspense fallback={<Waiting />}>
          <PlaceMap districts={districts.data} location={location} district={district} />
        </Suspense>
      ) : (
        <p className="empty">{t('map.none')}</p>
      )}
      <figcaption>{words}</figcaption>
    </figure>
  );
}
