import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LiveTopic, useLive } from '../../app/live';
import { useListedPoint } from '../../app/working-point';
import type { SteadyList } from '../../parts/steady';
import { countsQuery } from './queries';
import type { TabKey } from './route';
import { useDeskTabs } from './tabs';

interface ChangedProps {
  tab: TabKey;
  list: SteadyList<unknown>;
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
  const counts = useQuery(countsQuery(useListedPoint(), useDeskTabs()));
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
  if (list.loading || (more === 0 && !stale && !list.moved)) return null;
  return (
    <p role="status" className="list-changed">
      <Button
        color="primary"
        outline
        size="xs"
        onClick={() => {
          setStale(false);
          list.settle();
          list.restart();
        }}
      >
        {more > 0 ? t('changed.more', { count: more }) : t('changed.fewer')}
      </Button>
    </p>
  );
}
