import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useActorName } from '../../parts/actor-name';
import { Problem } from '../../parts/Problem';
import { When } from '../../parts/When';

/** Who did what with an article and why, oldest first. */
export function ArticleHistory({ id }: { id: string }) {
  const { t, i18n } = useTranslation('manual');
  const actorName = useActorName();
  const history = useQuery<Schemas['HistoryListDto'], ApiProblem>({
    queryKey: ['articles', id, 'history'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/knowledge/articles/{id}/history', { params: { path: { id } } })),
  });
  const done = (action: string) =>
    i18n.exists(`done.${action}`, { ns: 'manual' }) ? t(`done.${action as 'drafted'}`) : action;
  return (
    <section className="panel">
      <h2 className="h5">{t('history')}</h2>
      {history.error && <Problem error={history.error} />}
      <ol className="plain stack">
        {history.data?.items.map(({ at, version, action, actor, reason }, index) => (
          <li key={index}>
            <strong>{done(action)}</strong> ({t('version', { version })}): {actorName(actor)},{' '}
            <When at={at} />
            {reason && <p className="said quiet">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
