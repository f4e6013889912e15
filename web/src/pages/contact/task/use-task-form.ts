import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactTasksQuery } from '../../../api/case';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import type { ApiProblem } from '../../../api/problem';
import { useCommand } from '../../../api/use-command';
import { eraseAnswer, type KeptAnswer, keptAnswer } from '../../../parts/kept-answer';
import { eraseForm, keepForm, type KeptForm, keptForm } from '../../../parts/kept-form';
import { useFieldErrors } from '../../../parts/Problem';
import { useFormValues } from '../../../parts/use-form-values';
import { useTellOutcome } from '../outcome';
import { useEndsWriting } from '../writing';
import type { FormValues } from './conditions';
import { useDrafts } from './drafts';
import { byField, shownFields, startingValues, variablesOf } from './form-values';
import { leavingWith, useLeaving } from './leaving';
import {
  isOvertaken,
  OTHER_THAN_PREVIEWS,
  useOvertaken,
  useTakenAway,
  writtenIn,
} from './overtaken';
import { useFollowsText, useLeavesMyHands, useWhatFollows } from './what-follows';

type Task = Schemas['TaskWithFormDto'];
type Contact = Schemas['ContactViewDto'];

/** The form of a task while it is filled in: what is asked, what would follow, and its completion. */
export function useTaskForm(task: Task, name: string, contact: Contact) {
  const filled = useTaskValues(task, contact);
  const { values, note, kept, set, setNote } = filled;
  const leaves = leavingWith(task, values);
  const completing = useCompleting(task, name, contact, leaves, filled.eraseDraft);
  const closing = completing.isPending || completing.isSuccess;
  const follows = useWhatFollows(task, values, closing);
  const handsOver = useLeavesMyHands()(follows);
  const written = () => [...writtenIn(task, contact, values), note.trim()].filter(Boolean);
  useOvertaken(completing.error, { written, drop: filled.eraseDraft });
  useTakenAway(task, name, contact, {
    written,
    begun: filled.begun,
    sent: closing || isOvertaken(completing.error),
    drop: filled.eraseDraft,
  });
  useEndsWriting();
  useAnswerTarget(task, set);
  const shown = shownFields(task, values);
  const names = shown.map(({ field }) => field.name);
  const faults = useStandingFaults(completing.error, { ...values, note }, names);
  return {
    values,
    set,
    note,
    setNote,
    /** The answer that was chosen at the registration, where the form asks whether it is known. */
    kept: kept && has(task, 'answerKnown') ? kept : null,
    takenUp: filled.takenUp,
    startAnew: filled.startAnew,
    shown,
    errors: faults.errors,
    problem: faults.stands ? completing.error : null,
    /** Fields that tell their errors themselves. */
    telling: [
      ...[...names, ...faults.sentWith].flatMap((name) => [name, `variables.${name}`]),
      ...faults.names.filter((field) => field.startsWith('attributes.')),
    ],
    leaves,
    follows,
    handsOver,
    completing,
    submit: () => {
      faults.refuse({ values: { ...values, note }, names });
      const noted = handsOver && note.trim() !== '';
      completing.mutate({ variables: variablesOf(task, values), ...(noted ? { note } : {}) });
    },
  };
}

/** What is typed stays, whatever the server says meanwhile, and is there again after one has been elsewhere. */
function useTaskValues(task: Task, contact: Contact) {
  const { username } = useMe();
  const [kept] = useState(() => keptAnswer(username, contact.id));
  const [blank] = useState<TaskValues>(() => ({
    variables: { ...startingValues(task, contact), ...(kept ? answerOf(task, kept) : {}) },
    note: '',
  }));
  const [draft] = useState(() => keptForm(username, task.id));
  const [takenUp, setTakenUp] = useState(draft?.savedAt ?? null);
  const form = useFormValues<TaskValues>(draft ? resumed(blank, draft) : blank);
  const { variables, note } = form.values;
  const begun = !same({ variables, note }, blank);
  useKeptDraft(task, contact, { variables, note }, begun);
  const eraseDraft = () => eraseForm(username, task.id);
  return {
    kept,
    values: variables,
    note,
    set: (field: string, value: unknown) =>
      form.update('variables', (before) => ({ ...before, [field]: value })),
    setNote: (note: string) => form.set('note', note),
    /** Something in it is not as it was when it opened for the first time. */
    begun,
    /** When what stands here was left, where it was taken up again. */
    takenUp,
    startAnew: () => {
      form.set('variables', blank.variables);
      form.set('note', blank.note);
      setTakenUp(null);
    },
    eraseDraft,
  };
}

interface TaskValues {
  variables: FormValues;
  note: string;
}

const same = (one: TaskValues, other: TaskValues) => JSON.stringify(one) === JSON.stringify(other);

/** Only what the form asks for now: its model may have changed since. */
function resumed({ variables }: TaskValues, draft: KeptForm): TaskValues {
  const asked = Object.entries(variables).map(([field, value]) => [
    field,
    field in draft.variables ? draft.variables[field] : value,
  ]);
  return { variables: Object.fromEntries(asked) as FormValues, note: draft.note };
}

/** Kept in this browser at each change; only a change is: a completed form is not kept again. */
function useKeptDraft(task: Task, contact: Contact, values: TaskValues, begun: boolean): void {
  const { username } = useMe();
  const text = JSON.stringify(values);
  const last = useRef(text);
  const sensitive = contact.sensitivity !== 'normal';
  useEffect(() => {
    if (last.current === text) return;
    last.current = text;
    if (begun) keepForm(username, task.id, JSON.parse(text) as TaskValues, sensitive);
    else eraseForm(username, task.id);
  }, [username, task.id, text, begun, sensitive]);
}

function useCompleting(
  task: Task,
  name: string,
  contact: Contact,
  leaves: ReturnType<typeof leavingWith>,
  eraseDraft: () => void,
) {
  const { t } = useTranslation('task');
  const queryClient = useQueryClient();
  const { username } = useMe();
  const sentence = useLeaving(contact);
  const tellOutcome = useTellOutcome();
  const followsText = useFollowsText();
  return useCommand({
    send: (body: { variables: Record<string, unknown>; note?: string }, header) =>
      bodyOf(
        api.POST('/api/v1/tasks/{id}/complete', {
          params: { path: { id: task.id }, header },
          body,
        }),
      ),
    onDone: async (completed) => {
      eraseDraft();
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
}

interface Sent {
  values: FormValues;
  /** Of the fields that the form showed. */
  names: readonly string[];
}

/** An error stands as long as its field is there, and as it was when it was refused. */
function useStandingFaults(error: ApiProblem | null, values: FormValues, shown: readonly string[]) {
  const [refused, refuse] = useState<Sent>({ values: {}, names: [] });
  const isGone = (name: string) => refused.names.includes(name) && !shown.includes(name);
  const faults = Object.entries(byField(useFieldErrors(error)));
  const asText = (given: FormValues, field: string) => JSON.stringify(valueAt(given, field));
  const left = faults.filter(
    ([field]) =>
      !isGone(field.split('.')[0]!) && asText(values, field) === asText(refused.values, field),
  );
  return {
    errors: Object.fromEntries(left),
    /** The fields that the form showed then, some of which may be gone. */
    sentWith: refused.names,
    /** Of all fields that were refused. */
    names: faults.map(([field]) => field),
    /** The problem as a whole is still to be told. */
    stands: error !== null && (faults.length === 0 || left.length > 0),
    refuse,
  };
}

/** What stands at the dotted path of an error. */
function valueAt(values: FormValues, path: string): unknown {
  const [field, key] = path.split('.');
  const value = values[field!];
  return key === undefined ? value : (value as FormValues | null | undefined)?.[key];
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
