import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useNames } from '../../api/reference';
import { TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { useDebounced } from '../../parts/use-debounced';
import { streetsRoute } from './route';

/** The API asks for as many, of the street alone. */
const LEAST_LETTERS = 2;
const MOST = 20;

/** Streets by their words, as the one finds them who registers a contact. */
export function FindStreet() {
  const { t } = useTranslation('streets');
  const { scopeName } = useNames();
  const navigate = useNavigate();
  const { cerca = '' } = streetsRoute.useSearch();
  const asked = useDebounced(cerca.trim());
  const searching = asked.length >= LEAST_LETTERS;
  const found = useQuery<Schemas['StreetListDto'], ApiProblem>({
    queryKey: ['streets', 'found', asked],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/streets', { params: { query: { q: asked, limit: MOST } }, signal })),
    enabled: searching,
    placeholderData: keepPreviousData,
  });
  const items = searching ? (found.data?.items ?? []) : [];
  return (
    <section className="panel stack" aria-labelledby="find-street">
      <h2 className="h5" id="find-street">
        {t('find.title')}
      </h2>
      <div className="admin-bar">
        <TextField
          label={t('find.label')}
          help={t('find.help')}
          maxLength={200}
          autoComplete="off"
          value={cerca}
          onChange={(text) =>
            void navigate({
              to: '/amministrazione/stradario',
              search: { cerca: text || undefined },
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      {found.error && searching && <Problem error={found.error} />}
      <p role="status" className={items.length > 0 ? 'visually-hidden' : undefined}>
        {searching && found.data && t('find.found', { count: items.length })}
      </p>
      {items.length > 0 && (
        <ul className="plain plain-rows" aria-label={t('find.title')}>
          {items.map(({ code, name, district, demonstration }) => (
            <li key={code}>
              <strong>{name}</strong>
              <span>{district ? scopeName(district) : t('noDistrict')}</span>
              <span className="quiet">{demonstration ? t('ofDemonstration') : code}</span>
            </li>
          ))}
        </ul>
      )}
      {items.length === MOST && <p className="quiet">{t('find.more', { count: MOST })}</p>}
    </section>
  );
}
