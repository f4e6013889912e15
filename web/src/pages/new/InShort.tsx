import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/reference';
import { formatDay } from '../../parts/dates';
import type { Draft } from './draft';
import { useRouting } from './queries';

/** What will happen in a line, beside the button that makes it happen; the help column says it in full. */
export function InShort({ draft }: { draft: Draft }) {
  const { t } = useTranslation('register');
  const { pointName } = useNames();
  const routing = useRouting(draft).data;
  if (draft.answer) return <span data-in-short>{t('next.here')}</span>;
  if (!draft.classification) return <span data-in-short>{t('next.unclassifiedShort')}</span>;
  if (!routing) return null;
  const where = draft.toPoint ? pointName(draft.toPoint) : routing.point?.name;
  const by = routing.answerDueAt ? formatDay(routing.answerDueAt) : t('next.noTerm');
  return (
    <span data-in-short>
      {t(draft.toPoint ? 'next.point' : 'next.pointAfter')}:{' '}
      <strong>{where ?? t('next.noPoint')}</strong> · {t('next.by')} <strong>{by}</strong>
    </span>
  );
}
