import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useNamesOfPeople } from '../../api/people';
import { useNames } from '../../api/reference';
import { useCommand } from '../../api/use-command';
import { currentLanguage } from '../../i18n';
import { Icon } from '../../parts/Icon';
import { Problem } from '../../parts/Problem';
import { Term } from '../../parts/Term';
import { toast } from '../../parts/Toasts';
import { NotesForTask } from './notes/NotesForTask';
import { OutcomeNotes } from './outcome';
import { contactTasksQuery } from '../../api/case';
import { FindingsForTask } from './task/FindingsForTask';
import { WorkForTask } from './task/WorkForTask';
import { useRights } from './task/rights';
import { TaskForm } from './task/TaskForm';

type Task = Schemas['ListedTaskDto'];
type Contact = Schemas['ContactViewDto'];

/** What must be done now, and by whom; what the reader may do themselves stands there ready to be filled in. */
export function WhatToDo({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const tasks = useQuery(contactTasksQuery(contact.id));
  const nameOf = useNamesOfPeople(tasks.data?.items ?? []);
  const nothing = t(nothingToDo(contact));
  return (
    <section className="panel" aria-labelledby="what-to-do">
      <h2 id="what-to-do">{t('todo.title')}</h2>
      <OutcomeNotes open={tasks.data?.items.map(({ id }) => id)} />
      {tasks.error && (
        <Problem error={asProblem(tasks.error)} onRetry={() => void tasks.refetch()} />
      )}
      {tasks.data?.items.length === 0 && (
        <p className="quiet">
          {nothing}{' '}
          {!contact.closedAt && contact.workingPointName
            ? t('todo.elsewhere', { point: contact.workingPointName })
            : null}
        </p>
      )}
      <ul className="plain">
        {tasks.data?.items.map((task) => (
          <li key={task.id} className="todo">
            <ToDo task={task} contact={contact} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function nothingToDo({ closedAt, status }: Contact) {
  if (!closedAt) return 'todo.nothing';
  return status === 'cancelled' ? 'todo.cancelled' : 'todo.ended';
}

interface ToDoProps {
  task: Task;
  contact: Contact;
  /** Of whoever has taken it. */
  nameOf: (username: string) => string;
}

function ToDo({ task, contact, nameOf }: ToDoProps) {
  const { t } = useTranslation('contact');
  const { pointName } = useNames();
  const { id, dueAt, suspended, assignee, points } = task;
  const name = currentLanguage() === 'en' ? (task.nameEn ?? task.name) : task.name;
  const { isMine, own, absent, inTheirPlace, mayClaim, mayGiveBack } = useRights(task);
  const form = <TaskForm taskId={id} name={name} contact={contact} />;
  return (
    <>
      <h3 className="todo-name">{name}</h3>
      <Term dueAt={dueAt} suspended={suspended} />
      <span className="quiet">
        {assignee === null
          ? points.map(pointName).join(', ')
          : isMine
            ? t('todo.mine')
            : t('todo.of', { name: absent?.displayName ?? nameOf(assignee) })}
      </span>
      <Taking {...{ id, name, mayClaim, mayGiveBack }} />
      {absent && (
        <p className="deputy-note">
          <Icon name="it-user" />
          <span>{t('todo.inPlaceOf', { name: absent.displayName })}</span>
        </p>
      )}
      {own && <NotesForTask contactId={contact.id} task={task} />}
      {(own || inTheirPlace) && <BesideTask contactId={contact.id} task={task} />}
      {own && form}
      {!own && inTheirPlace && (
        <details className="in-their-place">
          <summary>{t('todo.inTheirPlace')}</summary>
          {form}
        </details>
      )}
    </>
  );
}

/** What was asked of the reader, and what others found. */
function BesideTask(of: { contactId: string; task: Task }) {
  return (
    <>
      <WorkForTask {...of} />
      <FindingsForTask {...of} />
    </>
  );
}

interface TakingProps {
  id: string;
  name: string;
  mayClaim: boolean;
  mayGiveBack: boolean;
}

/** Takes the task, so that colleagues see it is being done, or gives it back to its points. */
function Taking({ id, name, mayClaim, mayGiveBack }: TakingProps) {
  const { t } = useTranslation('contact');
  const queryClient = useQueryClient();
  const claiming = useCommand({
    send: (taskId: string, header) =>
      bodyOf(api.POST('/api/v1/tasks/{id}/claim', { params: { path: { id: taskId }, header } })),
    onDone: async () => {
      toast(t('todo.claimed', { name }));
      await queryClient.invalidateQueries();
    },
  });
  const givingBack = useCommand({
    send: (taskId: string, header) =>
      bodyOf(api.POST('/api/v1/tasks/{id}/unclaim', { params: { path: { id: taskId }, header } })),
    onDone: async () => {
      toast(t('todo.givenBack', { name }));
      await queryClient.invalidateQueries();
    },
  });
  const error = claiming.error ?? givingBack.error;
  return (
    <>
      {error && <Problem error={error} />}
      {mayClaim && (
        <Button
          color="primary"
          outline
          size="sm"
          disabled={claiming.isPending}
          onClick={() => claiming.mutate(id)}
        >
          {t('todo.claim')}
        </Button>
      )}
      {mayGiveBack && (
        <Button
          color="primary"
          outline
          size="sm"
          disabled={givingBack.isPending}
          onClick={() => givingBack.mutate(id)}
        >
          {t('todo.giveBack')}
        </Button>
      )}
    </>
  );
}
