import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem, hasStatus } from '../../api/problem';
import { lastList } from '../../app/last-list';
import { NotFoundPage } from '../../app/NotFoundPage';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { CancelContact } from './CancelContact';
import { CaseHeading, CaseLine, titleOf } from './CaseFacts';
import { CaseNeighbours } from './CaseNeighbours';
import { CaseView } from './CaseView';
import { CasePlaceProvider, type CaseSearch } from './place';
import { contactQuery } from '../../api/case';
import { contactRoute } from './route';

/** Of a case that one has just seen nobody says that it does not exist. */
function LostPage() {
  const { t } = useTranslation(['contact', 'frame']);
  return (
    <Page title={t('lost.title')}>
      <p>{t('lost.why')}</p>
      <p>
        <Link to="/">{t('frame:refused.back')}</Link>
      </p>
    </Page>
  );
}

/** One case on a page of its own, whose address holds what is open of it. */
export default function ContactPage() {
  const { t } = useTranslation(['contact', 'frame']);
  const list = lastList();
  const { id } = contactRoute.useParams();
  const search = contactRoute.useSearch();
  const navigate = useNavigate({ from: '/contatti/$id' });
  const contact = useQuery(contactQuery(id));
  if (hasStatus(contact.error, 404)) return contact.data ? <LostPage /> : <NotFoundPage />;
  const title = contact.data ? titleOf(contact.data, t('hidden')) : t('title');
  // A tab is a place one comes back to; what narrows a list is not.
  const change = (given: CaseSearch) =>
    void navigate({
      search: (before) => ({ ...before, ...given }),
      replace: !('scheda' in given),
      resetScroll: false,
    });
  return (
    <Page
      key={id}
      title={title}
      heading={contact.data && <CaseHeading contact={contact.data} />}
      trail={[{ ...list, label: list.to === '/cerca' ? t('trail') : t('frame:rail.desk') }]}
      facts={contact.data && <CaseLine contact={contact.data} />}
      actions={
        <>
          <CaseNeighbours
            id={id}
            open={(to) =>
              void navigate({ to: '/contatti/$id', params: { id: to }, search: {}, replace: true })
            }
          />
          {contact.data && <CancelContact contact={contact.data} />}
        </>
      }
    >
      {contact.error && (
        <Problem error={asProblem(contact.error)} onRetry={() => void contact.refetch()} />
      )}
      {contact.isPending && <Waiting />}
      {contact.data && (
        <CasePlaceProvider value={{ ...search, change }}>
          <CaseView contact={contact.data} />
        </CasePlaceProvider>
      )}
    </Page>
  );
}
