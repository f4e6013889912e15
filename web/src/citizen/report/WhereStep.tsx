import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../parts/fields';
import { Waiting } from '../../parts/Waiting';
import { api, bodyOf } from '../../api/client';
import { PlaceNotes } from '../../parts/place/PlaceNotes';
import { usePlace } from '../../parts/place/use-place';
import { type District, districtsQuery } from '../../parts/place/districts';
import { changeDraft, useDraft } from './draft';
import { useAlive, useView } from '../context';
import type { ReportDraft } from '../views';
import { MAX_ADDRESS, OF_THE_POINT } from './rules';
import { useReport } from './use-report';
import { StepPage } from './StepPage';
import { StreetField } from './StreetField';

const DistrictMap = lazy(() => import('../../parts/place/DistrictMap'));

/** Where: the street, the district, the map and the phone's position are equals; a question may have no place. */
export function WhereStep() {
  const { t } = useTranslation('report');
  const draft = useDraft();
  const alive = useAlive();
  const districts = useQuery(districtsQuery).data;
  const scopes = useReport().districts;
  const place = useReportPlace(draft);
  const lead = !alive ? 'where.leadPlain' : districts ? 'where.lead' : 'where.leadNoMap';
  const needed = draft.kind === 'report';
  return (
    <StepPage step="dove" title={t('where.title')} ready={place.settle}>
      {(told) => (
        <>
          <p>{t(needed ? lead : 'where.leadOptional')}</p>
          <StreetField error={addressFault(told, t)} place={place} />
          <SelectField
            label={t('where.district')}
            name="district"
            error={
              told.includes('street-elsewhere') ? t('where.fault.street-elsewhere') : undefined
            }
            empty={t('where.districtUnknown')}
            choices={scopes.map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.district}
            onChange={place.pickDistrict}
          />
          <PlaceNotes
            place={draft}
            state={place}
            districtName={(code) => scopes.find((one) => one.code === code)?.name ?? code}
          />
          {alive && <MyPosition onFound={place.tap} />}
          {districts && <OnTheMap {...{ districts, place }} spot={draft.spot} />}
          {districts === null && <p className="field-help">{t('where.noMap')}</p>}
          {draft.spot && (
            <p className="chosen-spot" role="status">
              {t('where.spot')}{' '}
              <button type="button" className="link-button" onClick={() => place.tap(null)}>
                {t('where.removeSpot')}
              </button>
            </p>
          )}
        </>
      )}
    </StepPage>
  );
}

type ReportPlace = ReturnType<typeof useReportPlace>;

function useReportPlace(draft: ReportDraft) {
  return usePlace({
    place: draft,
    change: ({ address, district, spot }) => changeDraft({ address, district, spot, sameAs: '' }),
    ask: (said, last) =>
      bodyOf(api.POST('/api/v1/public/places/agreement', { body: { said, last } })),
  });
}

interface OnTheMapProps {
  districts: District[];
  place: ReportPlace;
  spot: ReportDraft['spot'];
}

function OnTheMap({ districts, place, spot }: OnTheMapProps) {
  const { t } = useTranslation('report');
  const { tiles } = useView();
  return (
    <section aria-label={t('where.map')}>
      <h2>{t('where.map')}</h2>
      <p>{t('where.mapHelp')}</p>
      <Suspense fallback={<Waiting />}>
        <DistrictMap
          label={t('where.map')}
          districts={districts}
          tiles={tiles}
          spot={spot}
          near={place.street}
          onChoose={place.tap}
        />
      </Suspense>
    </section>
  );
}

function addressFault(told: readonly string[], t: TFunction<'report'>): string | undefined {
  if (told.includes('place')) return t('where.missing');
  if (told.includes('addressTooLong')) return t('where.tooLong', { most: MAX_ADDRESS });
  const fault = OF_THE_POINT.find((one) => told.includes(one));
  return fault && t(`where.fault.${fault}`);
}

/** The phone's position, asked for only when the button is pressed. */
function MyPosition({ onFound }: { onFound: (spot: { lat: number; lon: number }) => void }) {
  const { t } = useTranslation('report');
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  if (!('geolocation' in navigator)) return null;
  return (
    <p>
      <button
        type="button"
        className="big-button second"
        disabled={state === 'asking'}
        onClick={() => {
          setState('asking');
          navigator.geolocation.getCurrentPosition(
            ({ coords }) => {
              setState('idle');
              onFound({
                lat: Number(coords.latitude.toFixed(6)),
                lon: Number(coords.longitude.toFixed(6)),
              });
            },
            () => setState('failed'),
            { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
          );
        }}
      >
        {t(state === 'asking' ? 'where.asking' : 'where.myPosition')}
      </button>
      {state === 'failed' && (
        <span className="field-error" role="alert">
          {t('where.noPosition')}
        </span>
      )}
    </p>
  );
}
