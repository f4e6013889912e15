import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { type Asking, askForAnswers, mayAnswer } from './answers';
import {
  type Assigned,
  type AskingAssignment,
  askForAssignment,
  assignTo,
  mayAssign,
  settles,
} from './assigning';
import type { AskingAction, BulkAction, Telling } from './bulk-run';
import type { BatchHeaders } from './run-all';

type Task = Schemas['ListedTaskDto'];

const AssignDialog = lazy(() => import('./AssignDialog'));
const AnswerDialog = lazy(() => import('./AnswerDialog'));

/** What may be done with those of the tasks that are chosen, and the dialogs that some of it asks in. */
export function useTaskActions(known: readonly Task[], chosen: readonly string[]) {
  const { t } = useTranslation('desk');
  const { roles } = useMe();
  const taking = useTaking(known);
  const assignment = useAssigning(known);
  const answers = useAnswering(known);
  return {
    actions: [
      ...taking,
      ...(mayAssign(roles, known, chosen)
        ? [{ label: t('assign.action'), ask: assignment.ask }]
        : []),
      ...(mayAnswer(known, chosen) ? [{ label: t('answer.action'), ask: answers.ask }] : []),
    ] satisfies (BulkAction | AskingAction)[],
    dialogs: <TaskDialogs asking={answers.asking} assigning={assignment.assigning} />,
  };
}

/** Takes them in charge, or gives them back to their points. */
function useTaking(known: readonly Task[]): BulkAction[] {
  const { t } = useTranslation('desk');
  const { username } = useMe();
  const telling = (action: 'take' | 'release'): Telling => ({
    done: (count) => t(`bulk.done.${action}`, { count }),
    undone: (count) => t(`bulk.undone.${action}`, { count }),
  });
  return [
    {
      label: t('bulk.take'),
      telling: telling('take'),
      run: (id, headers) => act(id, 'claim', headers),
      undo: (id, _answer, headers) => act(id, 'unclaim', headers),
    },
    {
      label: t('bulk.release'),
      telling: telling('release'),
      run: (id, headers) => act(id, 'unclaim', headers),
      undo: giveBackTo(known, username),
    },
  ];
}

function useAssigning(known: readonly Task[]) {
  const { t } = useTranslation('desk');
  const { roles } = useMe();
  const { pointName } = useNames();
  const [assigning, setAssigning] = useState<AskingAssignment | null>(null);
  const nameOf = (given: Assigned) =>
    given.to === 'person' ? given.displayName : pointName(given.toPoint);
  const ask = (ids: string[]) =>
    askForAssignment(ids, known, {
      open: setAssigning,
      settles: settles(roles),
      telling: (given) => ({
        done: (count) => t('bulk.done.assign', { count, to: nameOf(given) }),
        undone: (count) => t('bulk.undone.assign', { count }),
      }),
      why: t('assign.undoing'),
    });
  return { assigning, ask };
}

function useAnswering(known: readonly Task[]) {
  const { t } = useTranslation('desk');
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (ids: string[]) =>
    askForAnswers(ids, known, {
      open: setAsking,
      telling: { done: (count) => t('bulk.done.answer', { count }) },
      leftOut: t('answer.notHere'),
      notToAnswer: t('answer.notToAnswer'),
    });
  return { asking, ask };
}

interface TaskDialogsProps {
  asking: Asking | null;
  assigning: AskingAssignment | null;
}

function TaskDialogs({ asking, assigning }: TaskDialogsProps) {
  return (
    <>
      {assigning && (
        <Suspense fallback={null}>
          <AssignDialog
            tasks={assigning.tasks}
            all={assigning.all}
            onAssign={(given) => assigning.settle(given)}
            onClose={() => assigning.settle(null)}
          />
        </Suspense>
      )}
      {asking && (
        <Suspense fallback={null}>
          <AnswerDialog
            tasks={asking.tasks}
            others={asking.others}
            onSend={(answers) => asking.settle(answers)}
            onClose={() => asking.settle(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function act(id: string, action: 'claim' | 'unclaim', headers: BatchHeaders): Promise<unknown> {
  const params = { path: { id }, header: headers };
  return action === 'claim'
    ? bodyOf(api.POST('/api/v1/tasks/{id}/claim', { params }))
    : bodyOf(api.POST('/api/v1/tasks/{id}/unclaim', { params }));
}

/** Back to whoever had it. */
function giveBackTo(tasks: readonly Task[], me: string) {
  const had = new Map(tasks.map(({ id, assignee }) => [id, assignee]));
  return (id: string, _answer: unknown, headers: BatchHeaders) => {
    const username = had.get(id);
    return !username || username === me
      ? act(id, 'claim', headers)
      : assignTo(id, username, headers);
  };
}
