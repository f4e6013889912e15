import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { worksQuery } from '../../../api/case';
import type { Schemas } from '../../../api/client';
import { Clamped } from '../../../parts/Clamped';
import { WorkDays } from '../tabs/Works';

const LINES = 3;

interface WorkForTaskProps {
  contactId: string;
  task: Pick<Schemas['ListedTaskDto'], 'processKey' | 'processInstanceId'>;
}

/** What a service was asked to do, where it is done: the citizen's request says it in other words. */
export function WorkForTask({ contactId, task }: WorkForTaskProps) {
  const { t } = useTranslation('casework');
  const works = useQuery({ ...worksQuery(contactId), enabled: task.processKey === 'interventi' });
  const work = works.data?.items.find(
    ({ processInstanceId }) => processInstanceId === task.processInstanceId,
  );
  if (!work) return null;
  return (
    <section className="notes-for-task" aria-label={t('works.forTask')}>
      <h4>{t('works.forTask')}</h4>
      {work.withheld && <p className="quiet">{t('messages.withheld')}</p>}
      <Clamped text={work.description} lines={LINES} />
      <WorkDays work={work} />
    </section>
  );
}
