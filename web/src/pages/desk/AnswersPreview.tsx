import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { classificationQuery } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { CheckedForm } from '../../parts/CheckedForm';
import { CheckField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { AnswerButtons } from './AnswerButtons';

type Task = Schemas['ListedTaskDto'];
type Article = Pick<Schemas['FittingArticleDto'], 'id' | 'classifications'>;
type Class = Schemas['ClassificationView'];
type Rendered = Schemas['RenderedAnswerDto'];

interface AnswersPreviewProps {
  tasks: readonly Task[];
  article: Article;
  number: number;
  onSend: (texts: ReadonlyMap<string, string>) => void;
  onClose: () => void;
}

/** Why an answer is not sent. */
type Out = 'missing' | 'otherClass' | 'byHand';

interface FilledIn {
  task: Task;
  answer: Rendered;
  otherClass: boolean;
  /** null: it is sent. */
  out: Out | null;
}

/**
 * The answer to each, as its citizen will read it. One that could not be filled in is not sent: it has gaps. One for a
 * case of another class than the article's is sent only where the reader says so.
 */
export function AnswersPreview({ tasks, article, number, onSend, onClose }: AnswersPreviewProps) {
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({});
  const classes = useQuery(classificationQuery);
  const filled = useQuery({
    queryKey: ['answers', article.id, number, tasks.map(({ id }) => id)],
    queryFn: () => Promise.all(tasks.map((task) => render(article.id, number, task.contactId!))),
    staleTime: Infinity,
  });
  const failed = [filled, classes].find(({ error }) => error);
  if (failed)
    return <Problem error={asProblem(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!filled.data || !classes.data) return <Waiting />;
  const rows = tasks.map((task, index): FilledIn => {
    const answer = filled.data[index];
    const otherClass = isOfOtherClass(task, article, classes.data);
    const sent = byHand[task.id] ?? !otherClass;
    const why: Out = otherClass ? 'otherClass' : 'byHand';
    return {
      task,
      answer,
      otherClass,
      out: answer.missing.length > 0 ? 'missing' : sent ? null : why,
    };
  });
  const ready = rows.filter(({ out }) => out === null);
  return (
    <CheckedForm
      className="stack"
      onSubmit={() => onSend(new Map(ready.map(({ task, answer }) => [task.id, answer.text])))}
    >
      <ul className="plain answers-preview">
        {rows.map((row) => (
          <FilledInAnswer
            key={row.task.id}
            row={row}
            onChoose={(on) => setByHand((before) => ({ ...before, [row.task.id]: on }))}
          />
        ))}
      </ul>
      <LeftOut outs={rows.flatMap(({ out }) => out ?? [])} />
      <AnswerButtons count={ready.length} onClose={onClose} />
    </CheckedForm>
  );
}

interface FilledInAnswerProps {
  row: FilledIn;
  onChoose: (on: boolean) => void;
}

function FilledInAnswer({ row: { task, answer, otherClass, out }, onChoose }: FilledInAnswerProps) {
  const { t } = useTranslation('desk');
  const name = task.contact?.protocolNumber ?? task.id;
  return (
    <li>
      {out === 'missing' ? (
        <p className="field-name">{name}</p>
      ) : (
        <CheckField
          label={t('answer.send', { number: name })}
          value={out === null}
          onChange={onChoose}
        />
      )}
      <p className="answers-case">
        <strong>{task.contact?.subject ?? task.contact?.opening ?? t('noSubject')}</strong>
        {' · '}
        {classOf(task) ?? t('answer.noClass')}
      </p>
      {out === 'missing' && (
        <p className="field-error">{t('answer.missing', { fields: answer.missing.join(', ') })}</p>
      )}
      {out !== 'missing' && otherClass && (
        <p className="answers-other-class">{t('answer.otherClass')}</p>
      )}
      <p className="said" lang={answer.language}>
        {answer.text}
      </p>
    </li>
  );
}

/** How many are not sent, and why: the numbers of the dialog add up. */
function LeftOut({ outs }: { outs: readonly Out[] }) {
  const { t } = useTranslation('desk');
  if (outs.length === 0) return null;
  const reasons = (['missing', 'otherClass', 'byHand'] as const)
    .map((why) => ({ why, count: outs.filter((one) => one === why).length }))
    .filter(({ count }) => count > 0)
    .map(({ why, count }) => t(`answer.out.${why}`, { count }));
  return (
    <p role="status">{t('answer.leftOut', { count: outs.length, reasons: reasons.join(', ') })}</p>
  );
}

function classOf({ contact }: Task): string | null {
  const { classificationName = null, classificationNameEn = null } = contact ?? {};
  return currentLanguage() === 'en'
    ? (classificationNameEn ?? classificationName)
    : classificationName;
}

/**
 * True when the article has classes, and the case's lies under none of them. Tasks name their class, without its code:
 * where several have the name, one that fits will do.
 */
function isOfOtherClass(
  { contact }: Task,
  { classifications }: Article,
  classes: readonly Class[],
): boolean {
  const named = classes.filter(({ name }) => name === contact?.classificationName);
  if (classifications.length === 0 || named.length === 0) return false;
  const parents = new Map(classes.map(({ code, parent }) => [code, parent]));
  const isUnder = (code: string | null | undefined): boolean =>
    code != null && (classifications.includes(code) || isUnder(parents.get(code)));
  return !named.some(({ code }) => isUnder(code));
}

function render(id: string, number: number, contactId: string): Promise<Rendered> {
  return bodyOf(
    api.POST('/api/v1/knowledge/articles/{id}/model-answers/{number}/render', {
      params: { path: { id, number } },
      body: { contactId },
    }),
  );
}
