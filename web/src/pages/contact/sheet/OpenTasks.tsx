import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../api/reference';
import { currentLanguage } from '../../../i18n';
import { Term } from '../../../parts/Term';
import { contactTasksQuery } from '../../../api/case';
import { Part } from './Part';

/** What must be done now, by whom and by when. */
export function OpenTasks({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contact');
  const { pointName } = useNames();
  const tasks = useQuery(contactTasksQuery(contactId)).data?.items ?? [];
  if (tasks.length === 0) return null;
  return (
    <Part title={t('todo.title')}>
      <ul>
        {tasks.map(({ id, name, nameEn, dueAt, suspended, assignee, points }) => (
          <li key={id}>
            {currentLanguage() === 'en' ? (nameEn ?? name) : name}{' '}
            <span className="quiet">
              {assignee ? t('todo.of', { name: assignee }) : points.map(pointName).join(', ')}
            </span>{' '}
            <Term dueAt={dueAt} suspended={suspended} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
