import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Icon } from '../../../parts/Icon';
import { Problem } from '../../../parts/Problem';
import { TextAreaField } from '../../../parts/fields';
import { TakenUp } from '../../../parts/TakenUp';
import { Waiting } from '../../../parts/Waiting';
import { WithdrawnWithQuestion } from '../Withdrawn';
import type { FormValues } from './conditions';
import { useLeaving } from './leaving';
import { TaskField } from './TaskField';
import { useTaskForm } from './use-task-form';
import { useFollowsText } from './what-follows';

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
  const area = useRef<HTMLFormElement>(null);
  const form = useTaskForm(task, name, contact);
  const { values, shown, errors, problem, leaves, completing } = form;
  const sentence = useLeaving(contact);
  const followsText = useFollowsText();
  useFocusOnFault(area, completing.error);
  return (
    <form
      ref={area}
      className="stack task-form"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <Begun form={form} />
      {shown.map(({ field, required }) => (
        <TaskField
          key={field.name}
          {...{ field, required, values, contact, errors }}
          onChange={(value) => form.set(field.name, value)}
        />
      ))}
      {problem && <Problem error={problem} shown={form.telling} unnamed />}
      {ends(task, values) && <WithdrawnWithQuestion contactId={contact.id} />}
      {leaves && (
        <p className="leaving" role="status">
          <Icon name="it-mail" />
          <span>{sentence('leaves', leaves)}</span>
        </p>
      )}
      {form.handsOver && (
        <HandoverNote note={form.note} onChange={form.setNote} error={errors.note} />
      )}
      <div className="complete-line">
        <Button color="primary" type="submit" disabled={completing.isPending}>
          {leaves ? sentence('send', leaves) : t('complete')}
        </Button>
        <p className="follows" role="status">
          {form.follows && followsText('before', form.follows)}
        </p>
      </div>
    </form>
  );
}

/** What stands in the form already: a draft that was left, or an answer chosen at the registration. */
function Begun({ form: { takenUp, startAnew, kept } }: { form: ReturnType<typeof useTaskForm> }) {
  const { t } = useTranslation('task');
  return (
    <>
      {takenUp && (
        <TakenUp
          text={t('draft.takenUp')}
          at={takenUp}
          dropLabel={t('draft.drop')}
          onDrop={startAnew}
        />
      )}
      {kept && (
        <p className="quiet" role="status">
          {t('answerKept', { title: kept.title })}
        </p>
      )}
    </>
  );
}

interface HandoverNoteProps {
  note: string;
  onChange: (note: string) => void;
  error?: string;
}

/** For whoever has the case next. */
function HandoverNote({ note, onChange, error }: HandoverNoteProps) {
  const { t } = useTranslation('task');
  return (
    <details className="handover-note" open={note !== '' || undefined}>
      <summary>{t('follows.note')}</summary>
      <TextAreaField
        label={t('follows.noteLabel')}
        help={t('follows.noteHelp')}
        maxLength={5000}
        rows={2}
        value={note}
        onChange={onChange}
        error={error}
      />
    </details>
  );
}

/** True when completing ends an assignment, and with it what was asked of others for it. */
function ends({ definitionKey }: Schemas['TaskWithFormDto'], { decision }: FormValues): boolean {
  if (definitionKey === 'rispondere') return true;
  return definitionKey === 'valutare' && Boolean(decision) && decision !== 'inquire';
}

/** The first field that is wrong takes the focus. */
function useFocusOnFault(form: RefObject<HTMLFormElement>, error: unknown): void {
  useEffect(() => {
    if (!error) return;
    form.current
      ?.querySelector<HTMLElement>(
        '[aria-invalid="true"], [data-invalid] input, [data-invalid] button',
      )
      ?.focus();
  }, [form, error]);
}
