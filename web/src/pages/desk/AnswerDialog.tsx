import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { classificationQuery } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { CheckedForm } from '../../parts/CheckedForm';
import { Dialog } from '../../parts/Dialog';
import { CheckField, SelectField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { fittingArticlesQuery } from '../../api/case';

type Task = Schemas['ListedTaskDto'];
type Article = Pick<
  Schemas['FittingArticleDto'],
  'id' | 'code' | 'title' | 'titleEn' | 'classifications'
>;
type Class = Schemas['ClassificationView'];
type Rendered = Schemas['RenderedAnswerDto'];

/** What a task is completed with: a text for each, and the article it comes from. */
export interface ModelAnswers {
  article: string;
  texts: ReadonlyMap<string, string>;
}

interface AnswerDialogProps {
  /** All of the phase in which the answer is written. */
  tasks: readonly Task[];
  /** So many more were chosen, which wait for something else. */
  others: number;
  onSend: (answers: ModelAnswers) => void;
  onClose: () => void;
}

/** One model answer for several cases: filled in for each, read before it is sent, and sent where one leaves it in. */
export default function AnswerDialog({ tasks, others, onSend, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('desk');
  const [article, setArticle] = useState<Article | null>(null);
  const [number, setNumber] = useState<number | null>(null);
  return (
    <Dialog title={t('answer.title', { count: tasks.length })} onClose={onClose}>
      <div className="stack">
        {others > 0 && <p className="quiet">{t('answer.others', { count: others })}</p>}
        <ArticleChoice
          contactId={tasks[0].contactId!}
          chosen={article}
          onChoose={(one) => {
            setArticle(one);
            setNumber(null);
          }}
        />
        {article && (
          <AnswerChoice key={article.id} article={article} chosen={number} onChoose={setNumber} />
        )}
        {article && number !== null ? (
          <Preview
            key={`${article.id}-${number}`}
            {...{ tasks, article, number, onClose }}
            onSend={(texts) => onSend({ article: article.code, texts })}
          />
        ) : (
          <Buttons count={0} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

/** `count`: of answers that are ready to be sent. */
function Buttons({ count, onClose }: { count: number; onClose: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className="dialog-actions">
      <Button color="primary" outline type="button" onClick={onClose}>
        {t('answer.cancel')}
      </Button>
      <Button color="primary" type="submit" disabled={count === 0}>
        {t('answer.confirm', { count })}
      </Button>
    </div>
  );
}

interface ArticleChoiceProps {
  /** Whose articles are offered first. */
  contactId: string;
  chosen: Article | null;
  onChoose: (article: Article | null) => void;
}

function ArticleChoice({ contactId, chosen, onChoose }: ArticleChoiceProps) {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const fitting = useQuery(fittingArticlesQuery(contactId));
  const found = useQuery({
    queryKey: ['articles', 'to-answer', asked],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/knowledge/articles', { params: { query: { q: asked, limit: 20 } } })),
    enabled: asked !== '',
  });
  const shown = asked === '' ? fitting : found;
  const usable: Article[] = (shown.data?.items ?? []).filter(({ inUse }) => inUse);
  const listed =
    chosen && !usable.some(({ id }) => id === chosen.id) ? [chosen, ...usable] : usable;
  return (
    <>
      <div className="filter-words">
        <TextField
          type="search"
          label={t('answer.search')}
          maxLength={200}
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setAsked(words.trim());
          }}
        />
      </div>
      {shown.error && <Problem error={asProblem(shown.error)} />}
      <SelectField
        label={t('answer.article')}
        empty={t(listed.length === 0 && !shown.isFetching ? 'answer.noArticle' : 'answer.choose')}
        choices={listed.map((one) => ({ value: one.id, label: titleOf(one) }))}
        value={chosen?.id ?? ''}
        onChange={(id) => onChoose(listed.find((one) => one.id === id) ?? null)}
      />
    </>
  );
}

function titleOf({ title, titleEn }: Article): string {
  return currentLanguage() === 'en' ? titleEn || title : title;
}

interface AnswerChoiceProps {
  article: Article;
  chosen: number | null;
  onChoose: (number: number | null) => void;
}

function AnswerChoice({ article, chosen, onChoose }: AnswerChoiceProps) {
  const { t } = useTranslation('desk');
  const read = useQuery({
    queryKey: ['article', article.id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/knowledge/articles/{id}', { params: { path: { id: article.id } } })),
    staleTime: 300_000,
  });
  if (read.error) return <Problem error={asProblem(read.error)} />;
  if (!read.data) return <Waiting />;
  const { modelAnswers } = read.data;
  return (
    <SelectField
      label={t('answer.model')}
      empty={t(modelAnswers.length === 0 ? 'answer.noModel' : 'answer.choose')}
      choices={modelAnswers.map(({ title, language }, index) => ({
        value: String(index + 1),
        label: `${title} (${language})`,
      }))}
      value={chosen === null ? '' : String(chosen)}
      onChange={(value) => onChoose(value ? Number(value) : null)}
    />
  );
}

interface PreviewProps {
  tasks: readonly Task[];
  article: Article;
  number: number;
  onSend: (texts: ReadonlyMap<string, string>) => void;
  onClose: () => void;
}

/** Why an answer is not sent. */
type Out = 'missing' | 'otherClass' | 'byHand';

/**
 * The answer to each, as its citizen will read it. One that could not be filled in is not sent: it has gaps. One for a
 * case of another class than the article's is sent only where the reader says so.
 */
function Preview({ tasks, article, number, onSend, onClose }: PreviewProps) {
  const { t } = useTranslation('desk');
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
  const rows = tasks.map((task, index) => {
    const answer = filled.data[index];
    const otherClass = isOfOtherClass(task, article, classes.data);
    const sent = byHand[task.id] ?? !otherClass;
    const why: Out = otherClass ? 'otherClass' : 'byHand';
    const out: Out | null = answer.missing.length > 0 ? 'missing' : sent ? null : why;
    return { task, answer, otherClass, out };
  });
  const ready = rows.filter(({ out }) => out === null);
  return (
    <CheckedForm
      className="stack"
      onSubmit={() => {
        onSend(new Map(ready.map(({ task, answer }) => [task.id, answer.text])));
      }}
    >
      <ul className="plain answers-preview">
        {rows.map(({ task, answer, otherClass, out }) => {
          const name = task.contact?.protocolNumber ?? task.id;
          return (
            <li key={task.id}>
              {out === 'missing' ? (
                <p className="field-name">{name}</p>
              ) : (
                <CheckField
                  label={t('answer.send', { number: name })}
                  value={out === null}
                  onChange={(on) => setByHand((before) => ({ ...before, [task.id]: on }))}
                />
              )}
              <p className="answers-case">
                <strong>{task.contact?.subject ?? task.contact?.opening ?? t('noSubject')}</strong>
                {' · '}
                {classOf(task) ?? t('answer.noClass')}
              </p>
              {out === 'missing' && (
                <p className="field-error">
                  {t('answer.missing', { fields: answer.missing.join(', ') })}
                </p>
              )}
              {out !== 'missing' && otherClass && (
                <p className="answers-other-class">{t('answer.otherClass')}</p>
              )}
              <p className="said" lang={answer.language}>
                {answer.text}
              </p>
            </li>
          );
        })}
      </ul>
      <LeftOut outs={rows.flatMap(({ out }) => out ?? [])} />
      <Buttons count={ready.length} onClose={onClose} />
    </CheckedForm>
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
