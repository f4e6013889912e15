import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assignmentTreeQuery } from '../../../api/case';
import type { Schemas } from '../../../api/client';
import { Clamped } from '../../../parts/Clamped';
import { allOf } from '../assignments';

const LINES = 3;

interface FindingsForTaskProps {
  contactId: string;
  task: Pick<Schemas['ListedTaskDto'], 'definitionKey' | 'points'>;
}

/** What the inquiries of a step found, where it is decided. */
export function FindingsForTask({ contactId, task }: FindingsForTaskProps) {
  const { t } = useTranslation('casework');
  const decides = task.definitionKey === 'valutare';
  const tree = useQuery({ ...assignmentTreeQuery(contactId), enabled: decides }).data;
  if (!decides) return null;
  const found = allOf(tree?.items ?? [])
    .filter(({ open, step, type }) => open && step && type === 'competence')
    .filter(({ toPoint }) => task.points.includes(toPoint))
    .flatMap(({ children }) => children.filter(({ answer }) => answer));
  if (found.length === 0) return null;
  return (
    <section className="notes-for-task" aria-label={t('found.title')}>
      <h4>{t('found.title')}</h4>
      {found.map(({ id, toPointName, sufficient, answer }) => (
        <div key={id}>
          <p className="quiet">
            {toPointName}
            {sufficient !== null &&
              ` · ${sufficient ? t('tree.sufficient') : t('tree.insufficient')}`}
          </p>
          <Clamped text={answer!} lines={LINES} />
        </div>
      ))}
    </section>
  );
}
