import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { contactTasksQuery } from '../../../api/case';
import { api, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { nameOfHolder } from '../../../api/people';
import type { ApiProblem } from '../../../api/problem';
import { useActorName } from '../../../parts/actor-name';
import { useProblemText } from '../../../parts/Problem';
import { useTellOutcome } from '../outcome';
import type { FormValues } from './conditions';
import { startingValues } from './form-values';

/** Of a task that is no longer open nothing can be foreseen: asking again would be refused. */
export const OTHER_THAN_PREVIEWS = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'task-preview',
};

/** What says that the task is no longer the reader's to complete. */
const OVERTAKEN = [
  'task.already-completed',
  'task.not-found',
  'task.assigned-to-another',
  'task.of-another-point',
  'instance.ended',
];

export const isOvertaken = (error: ApiProblem | null) =>
  error !== null && OVERTAKEN.includes(error.code);

/** The texts that somebody wrote in the form; a single word in a line may be the code of what was chosen. */
export function writtenIn(
  task: Schemas['TaskWithFormDto'],
  contact: Schemas['ContactViewDto'],
  values: FormValues,
): string[] {
  const given = startingValues(task, contact);
  return task.form.flatMap(({ type, name, multiline }) => {
    const value = values[name];
    // Answers to what a class asks are no text.
    if (type !== 'string' || typeof value !== 'string' || value === given[name]) return [];
    return multiline || /\s/.test(value) ? [value.trim()] : [];
  });
}

/** Somebody else was first: the form gives way at once, and what was written in it is kept to be read. */
export function useOvertaken(
  error: ApiProblem | null,
  form: { written: () => string[]; drop: () => void },
) {
  const queryClient = useQueryClient();
  const tellOutcome = useTellOutcome();
  const problemText = useProblemText();
  useEffect(() => {
    if (!error || !isOvertaken(error)) return;
    const unsent = form.written().join('\n\n');
    // Whoever has taken it may give it back; else nobody fills it in any more.
    if (error.code !== 'task.assigned-to-another') form.drop();
    tellOutcome({ tone: 'overtaken', text: problemText(error), unsent });
    void queryClient.invalidateQueries(OTHER_THAN_PREVIEWS);
    // Told once for each refusal, whatever is typed meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error]);
}

/** The form gives way because others were faster: in its place stands who it was, and what was written in it. */
export function useTakenAway(
  task: Schemas['TaskWithFormDto'],
  name: string,
  contact: Schemas['ContactViewDto'],
  form: { written: () => string[]; begun: boolean; sent: boolean; drop: () => void },
) {
  const { t } = useTranslation('contact');
  const queryClient = useQueryClient();
  const actorName = useActorName();
  const { username } = useMe();
  const tellOutcome = useTellOutcome();
  /** Completed by somebody, or no longer needed. */
  const whyGone = async () => {
    const params = { path: { id: task.id } };
    const { data } = await api.GET('/api/v1/tasks/{id}', { params }).catch(() => ({ data: null }));
    return data?.completedBy
      ? t('todo.overtaken', { name, who: actorName(data.completedBy) })
      : t('todo.gone', { name });
  };
  const isStillTheirs = (open: readonly Schemas['ListedTaskDto'][]) =>
    open.some(({ id, assignee }) => id === task.id && (assignee === null || assignee === username));
  const tell = async () => {
    if (form.sent) return;
    // What the reader did themselves they know; what they had written is kept all the same.
    if (!form.begun && isOwnDoing(queryClient, shownAt.current)) return;
    const unsent = form.written().join('\n\n');
    const open = queryClient.getQueryData(contactTasksQuery(contact.id).queryKey)?.items;
    // Whoever leaves the page, or gives the task back, does so themselves.
    if (!open || isStillTheirs(open)) return;
    const listed = open.find(({ id }) => id === task.id);
    if (!listed) form.drop();
    const text = listed
      ? t('todo.takenByOther', { name, who: await nameOfHolder(queryClient, listed) })
      : await whyGone();
    tellOutcome({ tone: 'overtaken', text, unsent });
  };
  const tasks = useQuery(contactTasksQuery(contact.id));
  const shownAt = useRef(0);
  if (tasks.data && isStillTheirs(tasks.data.items)) shownAt.current = tasks.dataUpdatedAt;
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => () => void latest.current(), []);
}

/** The reader changes something now, or did since the tasks were read that showed the form. */
function isOwnDoing(queryClient: QueryClient, shownAt: number): boolean {
  const commands = queryClient.getMutationCache().getAll();
  return commands.some(
    ({ state: { status, submittedAt } }) =>
      status === 'pending' || (status === 'success' && submittedAt >= shownAt),
  );
}
