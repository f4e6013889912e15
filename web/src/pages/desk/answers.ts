import { api, bodyOf, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { ModelAnswers } from './AnswerDialog';
import { LEFT_OUT, type Telling } from './bulk-run';
import type { Run } from './run-all';

type Task = Schemas['ListedTaskDto'];

/** The phase in which the answer to the citizen is written. */
const ANSWERING = 'rispondere';

const isAnswered = ({ definitionKey, contactId }: Task) =>
  definitionKey === ANSWERING && contactId !== null;

/** A dialog that is open, and what it is open for. */
export interface Asking {
  tasks: Task[];
  /** So many of those that were chosen wait for something else. */
  others: number;
  settle: (answers: ModelAnswers | null) => void;
}

/** True when one of those that are chosen waits for its answer. */
export function mayAnswer(items: readonly Task[], chosen: readonly string[]): boolean {
  return items.some((task) => chosen.includes(task.id) && isAnswered(task));
}

interface AskingForAnswers {
  open: (asking: Asking | null) => void;
  telling: Telling;
  /** Why one was not answered. */
  leftOut: string;
  notToAnswer: string;
}

/**
 * Opens the dialog for those of the tasks that wait for their answer. Answers how each task is then done: by its text;
 * the others, and those that were left out, are refused with its reason.
 */
export async function askForAnswers(
  ids: readonly string[],
  items: readonly Task[],
  { open, telling, leftOut, notToAnswer }: AskingForAnswers,
): Promise<{ run: Run; telling: Telling } | null> {
  const tasks = items.filter((task) => ids.includes(task.id) && isAnswered(task));
  const answers = await new Promise<ModelAnswers | null>((settle) =>
    open({ tasks, others: ids.length - tasks.length, settle }),
  );
  open(null);
  if (!answers) return null;
  const run: Run = async (id, headers) => {
    const answer = answers.texts.get(id);
    if (answer === undefined) {
      const waits = tasks.some((task) => task.id === id);
      throw new ApiProblem(0, LEFT_OUT, waits ? leftOut : notToAnswer, {});
    }
    return bodyOf(
      api.POST('/api/v1/tasks/{id}/complete', {
        params: { path: { id }, header: { 'Idempotency-Key': headers['Idempotency-Key'] } },
        body: { variables: { answer, usedArticle: answers.article } },
      }),
    );
  };
  return { run, telling };
}
