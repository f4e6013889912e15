import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { currentLanguage } from '../../../i18n';
import { formatDay } from '../../../parts/dates';
import { Problem } from '../../../parts/Problem';
import { Waiting } from '../../../parts/Waiting';
import { listQuery, type MapFilters } from './queries';

interface PublicListProps {
  filters: MapFilters;
  /** Takes back the choice of a place. */
  onForget: () => void;
}

/** The same as on the map, in words. */
export function PublicList({ filters, onForget }: PublicListProps) {
  const { t } = useTranslation('publicMap');
  const list = useInfiniteQuery(listQuery(filters));
  if (list.error)
    return <Problem error={asProblem(list.error)} onRetry={() => void list.refetch()} />;
  const [first] = list.data?.pages ?? [];
  return (
    <section aria-busy={list.isFetching}>
      <h2 id="public-list">{t(filters.luogo ? 'list.titleHere' : 'list.title')}</h2>
      {filters.luogo && (
        <button type="button" className="big-button second" onClick={onForget}>
          {t('list.everywhere')}
        </button>
      )}
      {!first && <Waiting />}
      {first && (
        <p role="status">
          {first.count === 0 ? t('list.empty') : t('list.count', { count: first.count })}
        </p>
      )}
      <ul className="public-list" aria-labelledby="public-list">
        {list.data?.pages.flatMap(({ items }) =>
          items.map((item) => <Item key={item.number} item={item} />),
        )}
      </ul>
      {list.hasNextPage && (
        <button
          type="button"
          className="big-button second"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('list.more')}
        </button>
      )}
    </section>
  );
}

function Item({ item }: { item: Schemas['PublicContactDto'] }) {
  const { t } = useTranslation('publicMap');
  const name = currentLanguage() === 'en' ? item.classificationNameEn : item.classificationName;
  return (
    <li>
      <strong>{name}</strong>
      <span className="public-phase" data-phase={item.phase}>
        {t(`phase.${item.phase}`)}
      </span>
      <span className="public-facts">
        {item.scopeName} · {t('list.received', { day: formatDay(item.receivedOn) })}
        {item.closedOn && <> · {t('list.closed', { day: formatDay(item.closedOn) })}</>} ·{' '}
        {t('list.number', { number: item.number })}
        {!item.place && <> · {t('list.withoutPoint')}</>}
      </span>
    </li>
  );
}
