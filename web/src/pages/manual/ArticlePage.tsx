import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../parts/dates';
import { Facts } from '../../parts/Facts';
import { Page } from '../../parts/Page';
import { pageToCome } from '../../parts/page-to-come';
import { ArticleState } from './ArticleState';
import { ArticleHistory } from './ArticleHistory';
import { ArticleSteps } from './ArticleSteps';
import { DidItHelp } from './DidItHelp';
import { type Article, articleQuery } from './queries';
import { articleRoute } from './route';
import { Versions } from './Versions';

/** An article of the manual: what to ask, where to route, what to answer; its life and whether it helps. */
export default function ArticlePage() {
  const { t, i18n } = useTranslation('manual');
  const { id } = articleRoute.useParams();
  const { versione } = articleRoute.useSearch();
  const asked = useQuery(articleQuery(id, versione));
  const article = asked.data;
  const trail = [{ to: '/manuale', label: t('title') }];
  if (!article) return pageToCome({ title: t('one'), trail, asked });
  const english = i18n.language.startsWith('en');
  return (
    <Page
      title={(english && article.titleEn) || article.title}
      trail={trail}
      facts={
        <ul className="facts">
          <li>
            <ArticleState state={article.state} />
          </li>
          <li>{t('version', { version: article.version })}</li>
          <li>{t('uses', { count: article.uses })}</li>
        </ul>
      }
      actions={<ArticleSteps article={article} />}
    >
      <div className="stack">
        <Notes article={article} />
        <Content article={article} />
        <About article={article} />
        <DidItHelp id={article.id} />
        <Versions id={article.id} shown={article.version} />
        <ArticleHistory id={article.id} />
      </div>
    </Page>
  );
}

/** Why it must be looked at again, why it came back, where it was born. */
function Notes({ article }: { article: Article }) {
  const { t, i18n } = useTranslation('manual');
  const { origin, stale, state, declinedReason, withdrawnReason } = article;
  return (
    <>
      {stale.length > 0 && (
        <section className="panel">
          <h2 className="h5">{t('review')}</h2>
          <ul>
            {stale.map(({ reason, text, textEn }) => (
              <li key={reason}>{i18n.language.startsWith('en') ? textEn : text}</li>
            ))}
          </ul>
        </section>
      )}
      {state === 'draft' && declinedReason && (
        <p className="panel said">{t('declinedReason', { reason: declinedReason })}</p>
      )}
      {withdrawnReason && (
        <p className="panel said">{t('withdrawnReason', { reason: withdrawnReason })}</p>
      )}
      {origin && (
        <section className="panel">
          <h2 className="h5">{t('origin.title')}</h2>
          <p>
            <Link to="/contatti/$id" params={{ id: origin.contactId }}>
              {origin.protocolNumber}
            </Link>
          </p>
          {origin.withheld ? (
            <p>{t('origin.withheld')}</p>
          ) : (
            <>
              <p className="said">{t('origin.question', { text: origin.question })}</p>
              <p className="said">{t('origin.answer', { text: origin.answer })}</p>
            </>
          )}
        </section>
      )}
    </>
  );
}

function Content({ article }: { article: Article }) {
  const { t } = useTranslation('manual');
  const { body, questions, routing, modelAnswers, links } = article;
  return (
    <>
      <section className="panel">
        <h2 className="h5">{t('field.questions')}</h2>
        {questions.length === 0 && <p>{t('noQuestions')}</p>}
        <ul>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        {body && <p className="said">{body}</p>}
      </section>
      <section className="panel">
        <h2 className="h5">{t('routing')}</h2>
        <p>
          {routing?.districtLevel
            ? t('districtLevel', { level: routing.districtLevel })
            : (article.routingName ?? t('noRouting'))}
        </p>
        {routing?.note && <p className="said">{routing.note}</p>}
      </section>
      {modelAnswers.length > 0 && (
        <section className="panel">
          <h2 className="h5">{t('modelAnswers')}</h2>
          {modelAnswers.map(({ title, text, language }, index) => (
            <details key={index}>
              <summary>{title}</summary>
              <p className="said" lang={language}>
                {text}
              </p>
            </details>
          ))}
        </section>
      )}
      {links.length > 0 && (
        <section className="panel">
          <h2 className="h5">{t('links')}</h2>
          <ul>
            {links.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer noopener">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function About({ article }: { article: Article }) {
  const { t } = useTranslation('manual');
  const day = (of: string | null) => (of ? formatDay(of) : '–');
  const facts: [string, string][] = [
    [t('field.code'), article.code],
    [t('field.owner'), article.ownerName],
    [t('field.classifications'), article.classifications.join(', ') || '–'],
    [t('field.validFrom'), day(article.validFrom)],
    [t('field.validTo'), day(article.validTo)],
    [t('field.reviewDueOn'), day(article.reviewDueOn)],
    [t('field.drafted'), `${article.draftedBy}, ${day(article.draftedAt)}`],
    [
      t('field.approved'),
      article.approvedAt ? `${article.approvedBy ?? ''}, ${day(article.approvedAt)}` : '–',
    ],
  ];
  return (
    <section className="panel" aria-label={t('one')}>
      <Facts facts={facts} />
    </section>
  );
}
