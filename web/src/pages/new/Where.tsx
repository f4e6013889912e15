import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { scopesQuery } from '../../api/reference';
import { SelectField } from '../../parts/fields';
import { districtsQuery, scopeOf } from './districts';
import type { FormPart } from './form-part';
import { StreetField } from './StreetField';

const DistrictMap = lazy(() => import('./DistrictMap'));

/** Street, district or a spot on the map: each is enough. */
export function Where({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('register');
  const scopes = (useQuery(scopesQuery).data ?? []).filter(
    ({ kind, closedAt }) => kind === 'district' && closedAt === null,
  );
  const districts = useQuery(districtsQuery).data;
  return (
    <>
      <div className="new-pair">
        <StreetField draft={draft} change={change} errors={errors} />
        <SelectField
          label={t('district')}
          name="district"
          empty={t('districtNone')}
          choices={scopes.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.district}
          onChange={(district) => change({ district })}
          error={errors['location.district']}
        />
      </div>
      {districts && (
        <details className="new-map">
          <summary>{t(draft.spot ? 'map.chosen' : 'map.open')}</summary>
          <Suspense fallback={null}>
            <DistrictMap
              label={t('map.label')}
              districts={districts}
              spot={draft.spot}
              onChoose={(spot, name) =>
                change({ spot, district: scopeOf(scopes, name) ?? draft.district })
              }
            />
          </Suspense>
          {draft.spot && (
            <button type="button" className="link-button" onClick={() => change({ spot: null })}>
              {t('map.remove')}
            </button>
          )}
        </details>
      )}
    </>
  );
}
