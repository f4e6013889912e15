import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { scopesQuery, useNames } from '../../api/reference';
import { SelectField } from '../fields';
import type { Place } from './place';
import { PlaceNotes } from './PlaceNotes';
import { usePlace } from './use-place';
import { districtsQuery } from './districts';
import { StreetField } from './StreetField';

const DistrictMap = lazy(() => import('./DistrictMap'));

interface PlaceFieldsProps {
  place: Place;
  change: (place: Place) => void;
  /** By the API's names: `location.address`. */
  errors: Record<string, string>;
}

/** Street, district or a spot on the map: each is enough, and what is said last brings the others along. */
export function PlaceFields({ place, change, errors }: PlaceFieldsProps) {
  const { t } = useTranslation('register');
  const { scopeName } = useNames();
  const scopes = (useQuery(scopesQuery).data ?? []).filter(
    ({ kind, closedAt }) => kind === 'district' && closedAt === null,
  );
  const districts = useQuery(districtsQuery).data;
  const state = usePlace({
    place,
    change,
    ask: (said, last) => bodyOf(api.POST('/api/v1/places/agreement', { body: { said, last } })),
  });
  return (
    <>
      <div className="new-pair">
        <StreetField
          address={place.address}
          error={errors['location.address'] ?? errors['location.lat'] ?? errors['location.lon']}
          onType={state.typeAddress}
          onPick={state.pickAddress}
        />
        <SelectField
          label={t('district')}
          name="district"
          empty={t('districtNone')}
          choices={scopes.map(({ code, name }) => ({ value: code, label: name }))}
          value={place.district}
          onChange={state.pickDistrict}
          error={errors['location.district']}
        />
      </div>
      <PlaceNotes place={place} state={state} districtName={scopeName} />
      {districts && (
        <details className="new-map">
          <summary>{t(place.spot ? 'map.chosen' : 'map.open')}</summary>
          <Suspense fallback={null}>
            <DistrictMap
              label={t('map.label')}
              districts={districts}
              spot={place.spot}
              near={state.street}
              onChoose={state.tap}
            />
          </Suspense>
        </details>
      )}
      {place.spot && (
        <p className="place-spot">
          {t('map.spot', { spot: `${place.spot.lat}, ${place.spot.lon}` })}{' '}
          <button type="button" className="link-button" onClick={() => state.tap(null)}>
            {t('map.remove')}
          </button>
        </p>
      )}
    </>
  );
}
