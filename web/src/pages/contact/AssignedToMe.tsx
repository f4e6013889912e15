import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { assignmentTreeQuery } from '../../api/case';
import { allOf } from './assignments';
import { AssignmentCard } from './tabs/AssignmentTree';

interface AssignedToMeProps {
  contact: Schemas['ContactViewDto'];
  /** Those whose work is a task of the case, which comes before them; else those that are work of their own. */
  ofTask: boolean;
}

/** Open assignments to the reader's points, to be received, answered or read. */
export function AssignedToMe({ contact, ofTask }: AssignedToMeProps) {
  const { t } = useTranslation('casework');
  const { points } = useMe();
  const tree = useQuery(assignmentTreeQuery(contact.id)).data;
  const mine = allOf(tree?.items ?? []).filter(
    ({ open, toPoint, step }) => open && points.includes(toPoint) && step === ofTask,
  );
  if (mine.length === 0) return null;
  const heading = ofTask ? 'to-me-of-task' : 'to-me';
  const implied = ofTask && mine.some(({ state }) => state !== 'accepted');
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{ofTask ? t('toMe.ofTask') : t('toMe.title')}</h2>
      {implied && <p className="quiet">{t('toMe.implied')}</p>}
      {mine.map((assignment) => (
        <AssignmentCard key={assignment.id} assignment={assignment} owner={contact.owner} />
      ))}
    </section>
  );
}
