import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { pointsQuery } from '../../../api/reference';
import { currentLanguage } from '../../../i18n';
import { formatDay } from '../../../parts/dates';
import { firstAsked } from '../../../parts/first-asked';
import { Problem } from '../../../parts/Problem';
import { SimilarCases, useSimilar } from '../tabs/Similar';
import { Articles } from './Articles';
import { lacksDistrict } from '../../../parts/place/lacks-district';
import { MessageModels } from './MessageModels';

type Contact = Schemas['ContactViewDto'];

/** What helps to answer: articles, where it would go and why, similar cases that are open. */
export function Tools({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const { asks } = useSimilar(contact);
  return (
    <section className="panel tools" aria-labelledby="tools">
      <h2 id="tools">{t('tools.title')}</h2>
      <Articles contact={contact} />
      <MessageModels contact={contact} />
      <Routing contact={contact} />
      {asks && contact.textVisible && (
        <>
          <h3>{t('similar.of')}</h3>
          <SimilarCases contact={contact} short />
        </>
      )}
    </section>
  );
}

/** Where the rules would send it, with the rule that says so. */
function Routing({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const suggested = useQuery({
    queryKey: ['contact', contact.id, 'routing', contact.version],
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/routing/suggestions', {
          body: { contactId: contact.id, channel: contact.channel, repeatedContacts: 0 },
        }),
      ),
    enabled: contact.closedAt === null,
    staleTime: 60_000,
  });
  const points = useQuery(pointsQuery).data ?? [];
  if (contact.closedAt !== null) return null;
  if (suggested.error) return <Problem error={asProblem(suggested.error)} />;
  if (!suggested.data) return null;
  const { point, routing, answerDueAt } = suggested.data;
  const owner = points.find(({ code }) => code === contact.owner);
  const first = firstAsked(points, owner, contact.location?.district ?? null);
  const climbs = point && first && first.code !== point.code;
  return (
    <>
      <h3>{t('tools.routing')}</h3>
      <p className="tool-text">
        {point ? (
          <strong>{point.name}</strong>
        ) : (
          t(lacksDistrict(suggested.data) ? 'tools.noDistrict' : 'tools.noRouting')
        )}
        {answerDueAt && `, ${t('tools.answerBy', { day: formatDay(answerDueAt) })}`}
      </p>
      {climbs && <p className="tool-text">{t('tools.climbs', { first: first.name })}</p>}
      <p className="quiet">{currentLanguage() === 'en' ? routing.textEn : routing.text}</p>
    </>
  );
}
