import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { type ApiProblem, asProblem } from '../../../api/problem';
import { useCommand } from '../../../api/use-command';
import { Icon } from '../../../parts/Icon';
import { Problem, useFieldErrors, useProblemText } from '../../../parts/Problem';
import { TextAreaField } from '../../../parts/fields';
import { Waiting } from '../../../parts/Waiting';
import type { FormValues } from './conditions';
import { useDrafts } from './drafts';
import { type Leaving, leavingWith, wayTo } from './leaving';
import { eraseAnswer, type KeptAnswer, keptAnswer } from '../../../parts/kept-answer';
import { byField, shownFields, startingValues, variablesOf } from './form-values';
import { useTellOutcome } from '../outcome';
import { contactTasksQuery } from '../../../api/case';
import { useEndsWriting } from '../writing';
import { WithdrawnWithQuestion } from '../Withdrawn';
import { TaskField } from './TaskField';
import { useFollowsText, useLeavesMyHands, useWhatFollows } from './what-follows';

/** Of a task that is no longer open nothing can be foreseen: asking again would be refused. */
const OTHER_THAN_PREVIEWS = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'task-preview',
};

interface TaskFormProps {
  taskId: string;
  /** Of the task, in the reader's language. */
  name: string;
  contact: Schemas['ContactViewDto'];
}

/** The form of a task, made of what the model says; completing it shows what comes next. */
export function TaskForm({ taskId, name, contact }: TaskFormProps) {
  const task = useQuery({
    queryKey: ['contact', contact.id, 'tasks', taskId],
    queryFn: () => bodyOf(api.GET('/api/v1/tasks/{id}', { params: { path: { id: taskId } } })),
    // A form does not change while it is filled in; whoever gave the task away may not ask for it again.
    enabled: (query) => query.state.data === undefined,
  });
  if (task.error)
    return <Problem error={asProblem(task.error)} onRetry={() => void task.refetch()} />;
  if (!task.data) return <Waiting />;
  return <Form key={taskId} task={task.data} name={name} contact={contact} />;
}

interface FormProps {
  task: Schemas['TaskWithFormDto'];
  name: string;
  contact: Schemas['ContactViewDto'];
}

function Form({ task, name, contact }: FormProps) {
  const { t } = useTranslation('task');
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  // What is typed stays, whatever the server says meanwhile.
  const { username } = useMe();
  const [kept] = useState(() => keptAnswer(username, contact.id));
  const [values, setValues] = useState<FormValues>(() => ({
    ...startingValues(task, contact),
    ...(kept ? answerOf(task, kept) : {}),
  }));
  /** Values as they were refused: an error stands as long as its field is as it was then. */
  const [refused, setRefused] = useState<FormValues>({});
  const set = (field: string, value: unknown) =>
    setValues((before) => ({ ...before, [field]: value }));
  const leaves = leavingWith(task, values);
  const sentence = useLeaving(contact);
  const tellOutcome = useTellOutcome();
  const followsText = useFollowsText();
  const leavesMyHands = useLeavesMyHands();
  const [note, setNote] = useState('');
  const completing = useCommand({
    send: (body: { variables: Record<string, unknown>; note?: string }, header) =>
      bodyOf(
        api.POST('/api/v1/tasks/{id}/complete', {
          params: { path: { id: task.id }, header },
          body,
        }),
      ),
    onDone: async (completed) => {
      if (has(task, 'answer')) eraseAnswer(username, contact.id);
      const told = [t('completed', { name }), leaves && sentence('left', leaves)];
      told.push(followsText('after', completed.follows));
      const { queryKey } = contactTasksQuery(contact.id);
      await queryClient.invalidateQueries({ queryKey, exact: true });
      const open = queryClient.getQueryData(queryKey)?.items.map(({ id }) => id);
      tellOutcome({ tone: 'done', text: told.filter(Boolean).join(' '), open });
      await queryClient.invalidateQueries(OTHER_THAN_PREVIEWS);
    },
  });
  const follows = useWhatFollows(task, values, completing.isPending || completing.isSuccess);
  const noted = leavesMyHands(follows) && note.trim() !== '';
  const written = () => [...writtenIn(task, contact, values), note.trim()].filter(Boolean);
  useOvertaken(completing.error, written);
  useTakenAway(task, name, contact, {
    written,
    sent: completing.isPending || completing.isSuccess || isOvertaken(completing.error),
  });
  useEndsWriting();
  useAnswerTarget(task, set);
  useFocusOnFault(form, completing.error);
  const faults = Object.entries(byField(useFieldErrors(completing.error)));
  const left = faults.filter(
    ([field]) => valueAt({ ...values, note }, field) === valueAt(refused, field),
  );
  const errors = Object.fromEntries(left);
  const shown = shownFields(task, values);
  const shownNames = [
    ...shown.flatMap(({ field }) => [field.name, `variables.${field.name}`]),
    ...faults.map(([field]) => field).filter((field) => field.startsWith('attributes.')),
  ];

  return (
    <form
      ref={form}
      className="stack task-form"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setRefused({ ...values, note });
        completing.mutate({ variables: variablesOf(task, values), ...(noted ? { note } : {}) });
      }}
    >
      {kept && has(task, 'answerKnown') && (
        <p className="quiet" role="status">
          {t('answerKept', { title: kept.title })}
        </p>
      )}
      {shown.map(({ field, required }) => (
        <TaskField
          key={field.name}
          {...{ field, required, values, contact, errors }}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      {completing.error && (faults.length === 0 || left.length > 0) && (
        <Problem error={completing.error} shown={shownNames} />
      )}
      {ends(task, values) && <WithdrawnWithQuestion contactId={contact.id} />}
      {leaves && (
        <p className="leaving" role="status">
          <Icon name="it-mail" />
          <span>{sentence('leaves', leaves)}</span>
        </p>
      )}
      {leavesMyHands(follows) && (
        <details className="handover-note" open={note !== '' || undefined}>
          <summary>{t('follows.note')}</summary>
          <TextAreaField
            label={t('follows.noteLabel')}
            help={t('follows.noteHelp')}
            maxLength={5000}
            rows={2}
            value={note}
            onChange={setNote}
            error={errors.note}
          />
        </details>
      )}
      <div className="complete-line">
        <Button color="primary" type="submit" disabled={completing.isPending}>
          {leaves ? sentence('send', leaves) : t('complete')}
        </Button>
        <p className="follows" role="status">
          {follows && followsText('before', follows)}
        </p>
      </div>
    </form>
  );
}

/** What stands at the dotted path of an error. */
function valueAt(values: FormValues, path: string): unknown {
  const [field, key] = path.split('.');
  const value = values[field!];
  return key === undefined ? value : (value as FormValues | null | undefined)?.[key];
}

/** Says what leaves for the citizen: on the button (`send`), before it (`leaves`) and afterwards (`left`). */
function useLeaving(contact: Schemas['ContactViewDto']) {
  const { t } = useTranslation('task');
  const { way, address } = wayTo(contact);
  const name = contact.citizen?.name ?? t('leaving.citizen');
  const others = contact.merged?.length ?? 0;
  return (when: 'send' | 'leaves' | 'left', leaving: Leaving): string => {
    const what = t(`leaving.what.${leaving}`);
    if (when === 'send') {
      return way === 'email' || way === 'hidden' || others > 0
        ? t(`leaving.send.${leaving}`)
        : t(`leaving.keep.${leaving}`);
    }
    const told = t(`leaving.${when}.${way}`, { what, name, address });
    return others > 0 ? `${told} ${t('leaving.others', { count: others })}` : told;
  };
}

/** True when completing ends an assignment, and with it what was asked of others for it. */
function ends({ definitionKey }: Schemas['TaskWithFormDto'], { decision }: FormValues): boolean {
  if (definitionKey === 'rispondere') return true;
  return definitionKey === 'valutare' && Boolean(decision) && decision !== 'inquire';
}

const has = (task: Schemas['TaskWithFormDto'], field: string) =>
  task.form.some(({ name }) => name === field);

/** What was chosen at the registration, where the form asks for it. */
function answerOf(task: Schemas['TaskWithFormDto'], { text, article }: KeptAnswer): FormValues {
  const given = { answer: text, usedArticle: article, answerKnown: true };
  return Object.fromEntries(Object.entries(given).filter(([field]) => has(task, field)));
}

/** A form that asks for an answer takes what the tools beside it offer. */
function useAnswerTarget(
  task: Schemas['TaskWithFormDto'],
  set: (field: string, value: unknown) => void,
): void {
  const { offer } = useDrafts();
  const names = task.form.map(({ name }) => name).join(' ');
  useEffect(() => {
    const fields = names.split(' ');
    if (!fields.includes('answer')) return;
    return offer((text, article) => {
      set('answer', text);
      if (article && fields.includes('usedArticle')) set('usedArticle', article);
      if (fields.includes('decision')) set('decision', 'answer');
    });
    // `set` only passes on to React, which is the same function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [names, offer]);
}

/** What says that the task is no longer the reader's to complete. */
const OVERTAKEN = [
  'task.already-completed',
  'task.not-found',
  'task.assigned-to-another',
  'task.of-another-point',
  'instance.ended',
];

const isOvertaken = (error: ApiProblem | null) => error !== null && OVERTAKEN.includes(error.code);

/** The texts that somebody wrote in the form; a single word in a line may be the code of what was chosen. */
function writtenIn(
  task: Schemas['TaskWithFormDto'],
  contact: Schemas['ContactViewDto'],
  values: FormValues,
): string[] {
  const given = startingValues(task, contact);
  return task.form
    .filter(({ type, name }) => type === 'string' && values[name] !== given[name])
    .filter(({ multiline, name }) => multiline || /\s/.test(String(values[name] ?? '')))
    .map(({ name }) => String(values[name] ?? '').trim());
}

/** Somebody else was first: the form gives way at once, and what was written in it is kept to be read. */
function useOvertaken(error: ApiProblem | null, written: () => string[]) {
  const queryClient = useQueryClient();
  const tellOutcome = useTellOutcome();
  const problemText = useProblemText();
  useEffect(() => {
    if (!error || !isOvertaken(error)) return;
    const unsent = written().join('\n\n');
    tellOutcome({ tone: 'overtaken', text: problemText(error), unsent });
    void queryClient.invalidateQueries(OTHER_THAN_PREVIEWS);
    // Told once for each refusal, whatever is typed meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error]);
}

/** The form gives way while somebody writes in it, because others were faster: it says so, and keeps the words. */
function useTakenAway(
  task: Schemas['TaskWithFormDto'],
  name: string,
  contact: Schemas['ContactViewDto'],
  form: { written: () => string[]; sent: boolean },
) {
  const { t } = useTranslation('contact');
  const queryClient = useQueryClient();
  const { username } = useMe();
  const tellOutcome = useTellOutcome();
  const tell = async () => {
    const unsent = form.written().join('\n\n');
    if (form.sent || unsent === '') return;
    const open = queryClient.getQueryData(contactTasksQuery(contact.id).queryKey)?.items;
    const listed = open?.find(({ id }) => id === task.id);
    // Whoever leaves the page, or gives the task back, does so themselves.
    if (!open || (listed && (listed.assignee === null || listed.assignee === username))) return;
    const why = listed ? 'takenByOther' : await whyGone(task.id);
    tellOutcome({ tone: 'overtaken', text: t(`todo.${why}`, { name }), unsent });
  };
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => () => void latest.current(), []);
}

/** Completed by somebody, or no longer needed. */
async function whyGone(id: string): Promise<'overtaken' | 'gone'> {
  try {
    const { state } = await bodyOf(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } }));
    return state === 'completed' ? 'overtaken' : 'gone';
  } catch {
    return 'gone';
  }
}

/** The first field that is wrong takes the focus. */
function useFocusOnFault(form: React.RefObject<HTMLFormElement>, error: unknown): void {
  useEffect(() => {
    if (!error) return;
    form.current
      ?.querySelector<HTMLElement>(
        '[aria-invalid="true"], [data-invalid] input, [data-invalid] button',
      )
      ?.focus();
  }, [form, error]);
}
