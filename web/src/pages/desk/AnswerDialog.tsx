import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { currentLanguage } from '../../i18n';
import { Dialog } from '../../parts/Dialog';
import { SelectField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { fittingArticlesQuery } from '../../api/case';
import { AnswerButtons } from './AnswerButtons';
import { AnswersPreview } from './AnswersPreview';

type Task = Schemas['ListedTaskDto'];
type Article = Pick<
  Schemas['FittingArticleDto'],
  'id' | 'code' | 'title' | 'titleEn' | 'classifications'
>;

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
          <AnswersPreview
            key={`${article.id}-${number}`}
            {...{ tasks, article, number, onClose }}
            onSend={(texts) => onSend({ article: article.code, texts })}
          />
        ) : (
          <AnswerButtons count={0} onClose={onClose} />
        )}
      </div>
    </Dialog>
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
