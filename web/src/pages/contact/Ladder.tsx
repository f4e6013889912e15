import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { pointsQuery } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { Clamped } from '../../parts/Clamped';
import { formatInstant } from '../../parts/dates';
import { allOf } from './assignments';
import { assignmentTreeQuery } from '../../api/case';

type Node = Schemas['AssignmentNodeDto'];

/** What they said is read at a glance; the rest of it on demand. */
const LINES = 2;

/** The steps of the escalation, oldest first: who was asked, when, what they said. Nothing where nobody was asked. */
export function Ladder({ contactId }: { contactId: string }) {
  const { t } = useTranslation('casework');
  const tree = useQuery(assignmentTreeQuery(contactId)).data;
  const rungs = allOf(tree?.items ?? [])
    .filter(({ step }) => step)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  if (rungs.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="ladder">
      <h2 id="ladder">{t('ladder.title')}</h2>
      <ol className="plain ladder">
        {rungs.map((rung) => (
          <li key={rung.id} data-open={rung.open} aria-current={rung.open ? 'step' : undefined}>
            <Rung rung={rung} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rung({ rung }: { rung: Node }) {
  const { t } = useTranslation('casework');
  const level = useLevel()(rung.toPoint);
  return (
    <>
      <p className="rung-head">
        <strong>{rung.toPointName}</strong>
        <span className="quiet">
          {level}
          {rung.type === 'inquiry' && ` · ${t('ladder.inquiry')}`}
        </span>
        {rung.open && <span className="badge-note">{t('ladder.now')}</span>}
      </p>
      <p className="quiet">{useDates(rung).join(' · ')}</p>
      <Said rung={rung} />
    </>
  );
}

/** When it was asked, by whom, and when it was taken and ended. */
function useDates(rung: Node): string[] {
  const { t } = useTranslation('casework');
  const { createdAt, fromPointName: from, receivedAt, acceptedAt, closedAt, closedBy } = rung;
  const dates = [t('ladder.asked', { when: formatInstant(createdAt), from })];
  // A task that was completed received and accepted it in that moment.
  if (receivedAt && receivedAt !== closedAt)
    dates.push(t('ladder.received', { when: formatInstant(receivedAt) }));
  if (acceptedAt && acceptedAt !== closedAt)
    dates.push(t('ladder.accepted', { when: formatInstant(acceptedAt) }));
  if (closedAt) {
    const name = currentLanguage() === 'en' ? rung.stateNameEn : rung.stateName;
    const state = rung.passedOn ? t('ladder.passedOn') : name;
    const closed = t('ladder.closed', { state, when: formatInstant(closedAt) });
    dates.push(closedBy ? `${closed} (${closedBy})` : closed);
  }
  return dates;
}

/** The answer or why it ended; what the reader may not read is said to be withheld. */
function Said({ rung }: { rung: Node }) {
  const { t } = useTranslation('casework');
  const { answer, closingReason, withheld, open } = rung;
  if (withheld) return <p className="quiet">{t('messages.withheld')}</p>;
  const said = answer ?? closingReason;
  if (said) return <Clamped text={said} lines={LINES} />;
  return open ? <p className="quiet">{t('ladder.silent')}</p> : null;
}

/** On which level a point stands, in words; empty until the points are there. */
function useLevel(): (code: string) => string {
  const { t } = useTranslation('casework');
  const points = useQuery(pointsQuery).data;
  return (code) => {
    const point = points?.find((one) => one.code === code);
    if (!point) return '';
    if (point.system !== 'district') return t(`ladder.${point.system}`);
    return point.level === null ? t('ladder.outside') : t('ladder.level', { level: point.level });
  };
}
