import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { classQuery } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import type { Draft } from './draft';
import { languageOf, useAnswerPreview } from './use-answer-preview';
import type { FormPart } from './form-part';
import { ModelAnswers } from './ModelAnswers';
import { useArticle, useArticles, useClassSuggestions } from './queries';

type Fitting = Schemas['FittingArticleDto'];
type Suggested = Schemas['SuggestionView'];

const inEnglish = () => currentLanguage() === 'en';

/**
 * What the manual says of what is being written: by its words and the likeliest class while no class is chosen. An answer
 * at hand is given as soon as the contact has its number.
 */
export function KnownAnswers(part: FormPart) {
  const { t } = useTranslation('register');
  const { draft, change } = part;
  const suggested = useClassSuggestions(draft).data?.items ?? [];
  const first = draft.classification ? undefined : suggested.at(0);
  const articles = useArticles(draft, first?.code).data?.items ?? [];
  if (articles.length === 0 && !draft.answer) return null;
  return (
    <section className="panel" aria-label={t('knowledge.title')} data-knowledge>
      <h2>{t('knowledge.title')}</h2>
      {draft.answer && (
        <p className="new-chosen" role="status">
          {t('knowledge.will', { title: draft.answer.title })}{' '}
          <button type="button" className="link-button" onClick={() => change({ answer: null })}>
            {t('knowledge.drop')}
          </button>
        </p>
      )}
      {!draft.classification && articles.length > 0 && (
        <p className="quiet">{t('knowledge.suggested')}</p>
      )}
      {articles.map((article, index) => (
        <details key={article.id} open={index === 0}>
          <summary>
            {inEnglish() ? article.titleEn || article.title : article.title}
            <span className="quiet">
              {' · '}
              {reasonOf(article, first, (name) => t('knowledge.ofSuggested', { name }))}
            </span>
          </summary>
          <Article article={article} suggested={suggested} {...part} />
        </details>
      ))}
    </section>
  );
}

/** A class that nobody has chosen yet is no classification of the contact. */
function reasonOf(
  { reason, text, textEn }: Fitting,
  first: Suggested | undefined,
  ofSuggested: (name: string) => string,
): string {
  if (first && reason !== 'text') return ofSuggested(inEnglish() ? first.nameEn : first.name);
  return inEnglish() ? textEn : text;
}

function Article({
  article,
  suggested,
  draft,
  change,
}: FormPart & { article: Fitting; suggested: readonly Suggested[] }) {
  const { t } = useTranslation('register');
  const preview = useAnswerPreview(draft);
  const { id, code } = article;
  const read = useArticle(id).data;
  const classification = useClassOf(article, draft, suggested);
  if (!read) return null;
  const isChosen = (number: number) =>
    draft.answer?.articleId === id && draft.answer.number === number;
  return (
    <>
      {read.questions.length > 0 && (
        <>
          <h3>{t('knowledge.ask')}</h3>
          <ul>
            {read.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      <ModelAnswers
        answers={read.modelAnswers}
        language={languageOf(draft)}
        preview={preview}
        isChosen={isChosen}
        onChoose={(number, title) =>
          change(
            isChosen(number)
              ? { answer: null }
              : {
                  answer: { articleId: id, articleCode: code, number, title },
                  ...(draft.classification ? {} : { classification, attributes: {} }),
                },
          )
        }
      />
    </>
  );
}

/** What the contact is classified by when its answer is chosen first: the likeliest class that the article covers. */
function useClassOf(
  { classifications }: Fitting,
  draft: Draft,
  suggested: readonly Suggested[],
): Draft['classification'] {
  const covered = suggested.find(({ code }) =>
    classifications.some((above) => code === above || code.startsWith(`${above}.`)),
  );
  const own = classifications.at(0) ?? '';
  const needed = !draft.classification && !covered && own !== '';
  const node = useQuery({ ...classQuery(own), enabled: needed }).data;
  const found = covered ?? (needed ? node : undefined);
  if (!found) return null;
  const { code, name, nameEn, sensitivity } = found;
  return { code, name: inEnglish() ? nameEn : name, sensitivity };
}
