import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { assignmentTreeQuery } from '../../api/case';
import { currentLanguage } from '../../i18n';
import { OneLine } from '../../parts/OneLine';
import { allOf } from './assignments';
import { AssignmentCard } from './tabs/AssignmentTree';
import { useHasOwnTask } from './task/rights';

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
  const hasOwnTask = useHasOwnTask(contact.id);
  if (mine.length === 0) return null;
  const cards = mine.map((assignment) => (
    <AssignmentCard key={assignment.id} assignment={assignment} owner={contact.owner} />
  ));
  if (!ofTask) {
    return (
      <section className="panel" aria-labelledby="to-me">
        <OneLine
          id="to-me"
          title={t('toMe.title')}
          line={<InShort assignments={mine} />}
          open={!hasOwnTask}
        >
          {cards}
        </OneLine>
      </section>
    );
  }
  const implied = mine.some(({ state }) => state !== 'accepted');
  return (
    <section className="panel" aria-labelledby="to-me-of-task">
      <h2 id="to-me-of-task">{t('toMe.ofTask')}</h2>
      {implied && <p className="quiet">{t('toMe.implied')}</p>}
      {cards}
    </section>
  );
}

/** What kind each is and who sent it. */
function InShort({ assignments }: { assignments: readonly Schemas['AssignmentNodeDto'][] }) {
  const { t } = useTranslation('casework');
  const english = currentLanguage() === 'en';
  return assignments
    .map(({ typeName, typeNameEn, fromPointName }) =>
      t('toMe.inShort', { type: english ? typeNameEn : typeName, from: fromPointName }),
    )
    .join('; ');
}
