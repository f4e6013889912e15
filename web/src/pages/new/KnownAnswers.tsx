import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import type { FormPart } from './form-part';
import { useArticle, useArticles } from './queries';

/** What the knowledge base says of the class; an answer at hand is given as soon as the contact has its number. */
export function KnownAnswers(part: FormPart) {
  const { t } = useTranslation('register');
  const articles = useArticles(part.draft).data?.items ?? [];
  if (!part.draft.classification || articles.length === 0) return null;
  return (
    <section className="panel" aria-label={t('knowledge.title')}>
      <h2>{t('knowledge.title')}</h2>
      {articles.map(({ id, title, titleEn }, index) => (
        <details key={id} open={index === 0}>
          <summary>{currentLanguage() === 'en' ? titleEn : title}</summary>
          <Article id={id} {...part} />
        </details>
      ))}
    </section>
  );
}

function Article({ id, draft, change }: FormPart & { id: string }) {
  const { t } = useTranslation('register');
  const article = useArticle(id).data;
  if (!article) return null;
  const isChosen = (number: number) =>
    draft.answer?.articleId === id && draft.answer.number === number;
  return (
    <>
      {article.questions.length > 0 && (
        <>
          <h3>{t('knowledge.ask')}</h3>
          <ul>
            {article.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      {article.modelAnswers.map(({ title, text, language }, index) => (
        <div key={`${language}-${title}`} className="new-answer">
          <h3>{title}</h3>
          <p className="said" lang={language}>
            {text}
          </p>
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-pressed={isChosen(index + 1)}
            onClick={() =>
              change({
                answer: isChosen(index + 1)
                  ? null
                  : { articleId: id, articleCode: article.code, number: index + 1, title },
              })
            }
          >
            {t(isChosen(index + 1) ? 'knowledge.chosen' : 'knowledge.have')}
            <span className="visually-hidden">: {title}</span>
          </button>
        </div>
      ))}
    </>
  );
}
