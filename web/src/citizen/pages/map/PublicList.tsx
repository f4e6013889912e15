import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { currentLanguage } from '../../../i18n';
import { formatDay } from '../../../parts/dates';
import { Problem } from '../../../parts/Problem';
import { searchOf } from '../../address';
import { useAlive } from '../../context';
import { listQuery, type MapFilters, useMapView } from './queries';

interface PublicListProps {
  filters: MapFilters;
  /** Takes back the choice of a place. */
  onForget: () => void;
}

/** The same as on the map, in words. */
export function PublicList({ filters, onForget }: PublicListProps) {
  const { t } = useTranslation('publicMap');
  const told = useMapView();
  const alive = useAlive();
  const list = useInfiniteQuery(listQuery(filters, told));
  if (list.error)
    return <Problem error={asProblem(list.error)} onRetry={() => void list.refetch()} />;
  // Further on in the list the server draws it, until the script begins it anew.
  const pages = list.data?.pages ?? [told.list];
  const [first] = pages;
  const next = alive ? list.hasNextPage : told.list.nextCursor !== null;
  return (
    <section aria-busy={alive && list.isFetching ? true : undefined}>
      <h2 id="public-list">{t(filters.luogo ? 'list.titleHere' : 'list.title')}</h2>
      {filters.luogo && (
        <button type="button" className="big-button second" onClick={onForget}>
          {t('list.everywhere')}
        </button>
      )}
      <p role="status">
        {first.count === 0 ? t('list.empty') : t('list.count', { count: first.count })}
      </p>
      <ul className="public-list" aria-labelledby="public-list">
        {pages.flatMap(({ items }) => items.map((item) => <Item key={item.number} item={item} />))}
      </ul>
      {next && !alive && (
        <p>
          <a
            className="big-button second"
            href={`/cittadini/mappa${searchOf({ ...filters, cursor: told.list.nextCursor ?? '' })}`}
          >
            {t('list.older')}
          </a>
        </p>
      )}
      {next && alive && (
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
      <span className="public-facts" suppressHydrationWarning>
        {item.scopeName} · {t('list.received', { day: formatDay(item.receivedOn) })}
        {item.closedOn && <> · {t('list.closed', { day: formatDay(item.closedOn) })}</>} ·{' '}
        {t('list.number', { number: item.number })}
        {!item.place && <> · {t('list.withoutPoint')}</>}
      </span>
    </li>
  );
}
