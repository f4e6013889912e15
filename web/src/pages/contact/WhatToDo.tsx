import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { asProblem } from '../../api/problem';
import { useNames } from '../../api/reference';
import { useCommand } from '../../api/use-command';
import { CASE_WORKERS } from '../../app/roles';
import { currentLanguage } from '../../i18n';
import { Problem } from '../../parts/Problem';
import { Term } from '../../parts/Term';
import { toast } from '../../parts/Toasts';
import { contactTasksQuery } from './queries';

type Task = Schemas['ListedTaskDto'];

/** What must be done now, and by whom. */
export function WhatToDo({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contact');
  const tasks = useQuery(contactTasksQuery(contactId));
  return (
    <section className="panel" aria-labelledby="what-to-do">
      <h2 id="what-to-do">{t('todo.title')}</h2>
      {tasks.error && (
        <Problem error={asProblem(tasks.error)} onRetry={() => void tasks.refetch()} />
      )}
      {tasks.data?.items.length === 0 && <p className="quiet">{t('todo.nothing')}</p>}
      <ul className="plain">
        {tasks.data?.items.map((task) => (
          <li key={task.id} className="todo">
            <ToDo task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToDo({ task }: { task: Task }) {
  const { t } = useTranslation('contact');
  const { username, points: ownPoints, roles } = useMe();
  const { pointName } = useNames();
  const queryClient = useQueryClient();
  const { id, dueAt, suspended, assignee, points } = task;
  const name = currentLanguage() === 'en' ? (task.nameEn ?? task.name) : task.name;
  const claiming = useCommand({
    send: (taskId: string, header) =>
      bodyOf(api.POST('/api/v1/tasks/{id}/claim', { params: { path: { id: taskId }, header } })),
    onDone: async () => {
      toast(t('todo.claimed', { name }));
      await queryClient.invalidateQueries();
    },
  });
  const mayClaim =
    assignee === null &&
    roles.some((role) => CASE_WORKERS.includes(role)) &&
    points.some((point) => ownPoints.includes(point));

  return (
    <>
      <strong>{name}</strong>
      <Term dueAt={dueAt} suspended={suspended} />
      <span className="quiet">
        {assignee === null
          ? points.map(pointName).join(', ')
          : assignee === username
            ? t('todo.mine')
            : t('todo.of', { name: assignee })}
      </span>
      {claiming.error && <Problem error={claiming.error} />}
      {mayClaim && (
        <Button
          color="primary"
          size="sm"
          disabled={claiming.isPending}
          onClick={() => claiming.mutate(id)}
        >
          {t('todo.claim')}
        </Button>
      )}
    </>
  );
}
