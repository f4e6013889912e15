import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { formatDay } from '../../../parts/dates';
import { Problem } from '../../../parts/Problem';
import { Term } from '../../../parts/Term';
import { Waiting } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import { useCaseRights } from '../../../api/rights';
import { worksQuery } from '../../../api/case';

/** Works asked of services; what has to be done next stands among the tasks of the case. */
export function Works({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { t } = useTranslation('casework');
  const { asksForWork } = useCaseRights(contact);
  const works = useQuery(worksQuery(contact.id));
  if (works.error)
    return <Problem error={asProblem(works.error)} onRetry={() => void works.refetch()} />;
  if (!works.data) return <Waiting />;
  if (works.data.items.length === 0) {
    return (
      <p className="empty">
        {t('works.none')} {asksForWork && t('works.how', { action: t('work.action') })}
      </p>
    );
  }
  return (
    <ul className="plain messages">
      {works.data.items.map((work) => (
        <li key={work.id} className="panel">
          <p className="assignment-head">
            <span className="badge-note">{t(`works.state.${work.state}`)}</span>
            <strong>{work.servicePointName}</strong>
            {work.open && <Term dueAt={work.dueAt} />}
            <WorkDays work={work} />
          </p>
          {work.withheld && <p className="quiet">{t('messages.withheld')}</p>}
          <p className="said">{work.description}</p>
          {work.doneNote && <p className="said">{work.doneNote}</p>}
          {work.rejectionReason && <p className="said">{work.rejectionReason}</p>}
          <p className="quiet">
            {t('works.asked', { point: work.requestedPointName })} · <When at={work.requestedAt} />{' '}
            · {work.requestedBy}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The days on which it is planned; nothing before that. */
export function WorkDays({ work }: { work: Schemas['WorkViewDto'] }) {
  const { t } = useTranslation('casework');
  const { plannedFrom, plannedTo } = work;
  if (!plannedFrom || !plannedTo) return null;
  return (
    <span>
      {t('works.planned', { days: daysOf(formatDay(plannedFrom), formatDay(plannedTo)) })}
    </span>
  );
}

/** From one to the other, or the one day. */
function daysOf(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}
