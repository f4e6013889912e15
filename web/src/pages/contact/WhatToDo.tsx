import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { Problem } from '../../parts/Problem';
import { Term } from '../../parts/Term';
import { contactTasksQuery } from './queries';

/** What must be done now, and by whom. */
export function WhatToDo({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contact');
  const { username } = useMe();
  const { pointName } = useNames();
  const tasks = useQuery(contactTasksQuery(contactId));
  return (
    <section className="panel" aria-labelledby="what-to-do">
      <h2 id="what-to-do">{t('todo.title')}</h2>
      {tasks.error && (
        <Problem error={asProblem(tasks.error)} onRetry={() => void tasks.refetch()} />
      )}
      {tasks.data?.items.length === 0 && <p className="quiet">{t('todo.nothing')}</p>}
      <ul className="plain">
        {tasks.data?.items.map(({ id, name, nameEn, dueAt, suspended, assignee, points }) => (
          <li key={id} className="todo">
            <strong>{currentLanguage() === 'en' ? (nameEn ?? name) : name}</strong>
            <Term dueAt={dueAt} suspended={suspended} />
            <span className="quiet">
              {assignee === null
                ? points.map(pointName).join(', ')
                : assignee === username
                  ? t('todo.mine')
                  : t('todo.of', { name: assignee })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
