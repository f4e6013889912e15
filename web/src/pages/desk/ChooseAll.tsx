import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useProblemText } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import type { ListPage } from '../../parts/use-list';

/** More at once would keep the others waiting: the filters make it less. */
export const MOST_CHOSEN = 500;
const PAGE = 200;

interface ChooseAllProps<T> {
  /** How many were found, as far as they are counted. */
  count: number | undefined;
  chosen: number;
  fetchPage: (cursor: string | undefined, limit: number) => Promise<ListPage<T>>;
  onFound: (items: T[]) => void;
}

/** Chooses all that the filters found, also those that are not on the page yet. */
export function ChooseAll<T>({ count, chosen, fetchPage, onFound }: ChooseAllProps<T>) {
  const { t } = useTranslation('desk');
  const problemText = useProblemText();
  const [finding, setFinding] = useState(false);
  const most = Math.min(count ?? 0, MOST_CHOSEN);
  if (count === undefined || count < 2 || chosen >= most) return null;
  const find = async () => {
    setFinding(true);
    try {
      const items: T[] = [];
      let cursor: string | undefined;
      do {
        const page = await fetchPage(cursor, Math.min(PAGE, MOST_CHOSEN - items.length));
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor && items.length < MOST_CHOSEN);
      onFound(items);
    } catch (error) {
      toast(problemText(asProblem(error)), 'danger');
    } finally {
      setFinding(false);
    }
  };
  return (
    <button
      type="button"
      className="link-button choose-all"
      disabled={finding}
      onClick={() => void find()}
    >
      {count > MOST_CHOSEN
        ? t('bulk.chooseFirst', { count: MOST_CHOSEN })
        : t('bulk.chooseAll', { count })}
    </button>
  );
}
