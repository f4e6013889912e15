import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LiveTopic, useLive } from '../../app/live';
import { useListedPoint } from '../../app/working-point';
import type { LoadedList } from '../../parts/use-list';
import { countsQuery } from './queries';
import type { TabKey } from './route';

interface ChangedProps {
  tab: TabKey;
  list: LoadedList<unknown>;
  /** What its rows are made of. */
  topics: readonly LiveTopic[];
  /** With filters the counts are of something else. */
  filtered: boolean;
  /** Somebody reads it, or has chosen rows: it must not move under their eyes. */
  inUse: () => boolean;
}

/**
 * Has the list follow what others do. One that nobody is busy with is read anew at once; else it is said that it
 * changed, and it is read anew when its reader wants it.
 */
export function Changed({ tab, list, topics, filtered, inUse }: ChangedProps) {
  const { t } = useTranslation('desk');
  const counts = useQuery(countsQuery(useListedPoint()));
  const [stale, setStale] = useState(false);
  useLive(topics, () => {
    void counts.refetch();
    // Pages that were read meanwhile would all be read anew.
    if (list.pages > 1 || inUse()) setStale(true);
    else list.retry();
  });
  const shown = list.first;
  useEffect(() => setStale(false), [shown]);
  const now = counts.data?.[tab];
  const more = !filtered && now !== undefined && list.count !== undefined ? now - list.count : 0;
  if (list.loading || (more === 0 && !stale)) return null;
  return (
    <p role="status" className="list-changed">
      <Button
        color="primary"
        outline
        size="xs"
        onClick={() => {
          setStale(false);
          list.restart();
        }}
      >
        {more > 0 ? t('changed.more', { count: more }) : t('changed.fewer')}
      </Button>
    </p>
  );
}
