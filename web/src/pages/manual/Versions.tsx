import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { When } from '../../parts/When';
import { Differences } from './Differences';

/** The versions of an article, newest first, each to be read. */
export function Versions({ id, shown }: { id: string; shown: number }) {
  const { t } = useTranslation('manual');
  const versions = useQuery({
    queryKey: ['articles', id, 'versions'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/knowledge/articles/{id}/versions', { params: { path: { id } } })),
  }).data;
  return (
    <section className="panel">
      <h2 className="h5">{t('versions')}</h2>
      <ul className="plain stack">
        {versions?.items.map(({ version, state, changeNote, draftedBy, draftedAt }) => (
          <li key={version}>
            <Link
              to="/manuale/$id"
              params={{ id }}
              search={{ versione: version }}
              aria-current={version === shown ? 'true' : undefined}
            >
              {t('version', { version })}
            </Link>
            : {t(`state.${state}`)}, {draftedBy}, <When at={draftedAt} />
            {changeNote && <p className="said quiet">{changeNote}</p>}
          </li>
        ))}
      </ul>
      {versions && versions.items.length > 1 && (
        <Differences id={id} versions={versions.items.map(({ version }) => version)} />
      )}
    </section>
  );
}
