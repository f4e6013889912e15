import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { LoadedList } from '../../parts/use-list';
import { countsQuery } from './queries';
import type { TabKey } from './route';

interface ChangedProps {
  tab: TabKey;
  list: LoadedList<unknown>;
  /** With filters the counts are of something else. */
  filtered: boolean;
}

/** Says that the list has changed meanwhile: it is loaded anew when its reader wants it, never under their eyes. */
export function Changed({ tab, list, filtered }: ChangedProps) {
  const { t } = useTranslation('desk');
  const now = useQuery(countsQuery).data?.[tab];
  const more = now !== undefined && list.count !== undefined ? now - list.count : 0;
  if (filtered || list.loading || more === 0) return null;
  return (
    <p role="status" className="list-changed">
      <Button color="primary" outline size="xs" onClick={list.retry}>
        {more > 0 ? t('changed.more', { count: more }) : t('changed.fewer')}
      </Button>
    </p>
  );
}
