import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { asProblem } from '../../../api/problem';
import { useCommand } from '../../../api/use-command';
import { CASE_WORKERS } from '../../../app/roles';
import { currentLanguage } from '../../../i18n';
import { Problem } from '../../../parts/Problem';
import { toast } from '../../../parts/Toasts';
import { Waiting } from '../../../parts/Waiting';
import { fittingArticlesQuery } from '../../../api/case';
import { useDrafts } from '../task/drafts';

type Contact = Schemas['ContactViewDto'];
type Fitting = Schemas['FittingArticleDto'];

/** The articles of the contact's class, each to be read and used here. */
export function Articles({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const articles = useQuery(fittingArticlesQuery(contact.id));
  const usable = articles.data?.items.filter(({ inUse }) => inUse);
  return (
    <>
      <h3>{t('tools.knowledge')}</h3>
      {articles.error && <Problem error={asProblem(articles.error)} />}
      {usable?.length === 0 && <p className="quiet">{t('tools.noArticle')}</p>}
      {usable?.map((article) => (
        <Article key={article.id} article={article} contact={contact} />
      ))}
    </>
  );
}

function Article({ article, contact }: { article: Fitting; contact: Contact }) {
  const [open, setOpen] = useState(false);
  const english = currentLanguage() === 'en';
  return (
    <details className="tool-item" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {english ? article.titleEn || article.title : article.title}
        <span className="quiet"> · {english ? article.textEn : article.text}</span>
      </summary>
      {open && <OpenArticle article={article} contact={contact} />}
    </details>
  );
}

function OpenArticle({ article, contact }: { article: Fitting; contact: Contact }) {
  const { t } = useTranslation('casework');
  const read = useQuery({
    queryKey: ['article', article.id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/knowledge/articles/{id}', { params: { path: { id: article.id } } })),
    staleTime: 300_000,
  });
  if (read.error) return <Problem error={asProblem(read.error)} />;
  if (!read.data) return <Waiting />;
  const { body, questions } = read.data;
  return (
    <>
      {questions.length > 0 && (
        <>
          <p className="field-name">{t('tools.ask')}</p>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      {body && <p className="said">{body}</p>}
      {read.data.modelAnswers.map((answer, index) => (
        <ModelAnswer
          key={`${answer.language}-${answer.title}`}
          answer={answer}
          number={index + 1}
          article={article}
          contactId={contact.id}
        />
      ))}
      <Vote articleId={article.id} contactId={contact.id} />
    </>
  );
}

interface ModelAnswerProps {
  answer: Schemas['ModelAnswerDto'];
  /** From 1, as the API counts them. */
  number: number;
  article: Fitting;
  contactId: string;
}

/** A model answer, filled in with what the contact says, for the answer that is being written. */
function ModelAnswer({ answer, number, article, contactId }: ModelAnswerProps) {
  const { t } = useTranslation('casework');
  const { insert } = useDrafts();
  const using = useCommand({
    send: () =>
      bodyOf(
        api.POST('/api/v1/knowledge/articles/{id}/model-answers/{number}/render', {
          params: { path: { id: article.id, number } },
          body: { contactId },
        }),
      ),
    onDone: ({ text, missing }) => {
      insert?.(text, article.code);
      toast(t('tools.inserted'));
      if (missing.length > 0) toast(t('tools.missing', { fields: missing.join(', ') }), 'info');
    },
  });
  return (
    <div className="model-answer" lang={answer.language}>
      <p className="field-name">{answer.title}</p>
      <p className="said">{answer.text}</p>
      {using.error && <Problem error={using.error} />}
      {insert && (
        <Button
          color="primary"
          size="sm"
          disabled={using.isPending}
          onClick={() => using.mutate(undefined)}
        >
          {t('tools.insert')}
        </Button>
      )}
    </div>
  );
}

function Vote({ articleId, contactId }: { articleId: string; contactId: string }) {
  const { t } = useTranslation('casework');
  const { roles } = useMe();
  const voting = useCommand({
    send: (helped: boolean, header) =>
      bodyOf(
        api.POST('/api/v1/knowledge/articles/{id}/votes', {
          params: { path: { id: articleId }, header },
          body: { helped, contactId },
        }),
      ),
    onDone: () => toast(t('tools.thanks')),
  });
  if (!roles.some((role) => CASE_WORKERS.includes(role))) return null;
  return (
    <div className="actions vote">
      <span>{t('tools.helped')}</span>
      {[true, false].map((helped) => (
        <Button
          key={String(helped)}
          color="primary"
          outline
          size="xs"
          disabled={voting.isPending}
          onClick={() => voting.mutate(helped)}
        >
          {helped ? t('tools.yes') : t('tools.no')}
        </Button>
      ))}
      {voting.error && <Problem error={voting.error} />}
    </div>
  );
}
