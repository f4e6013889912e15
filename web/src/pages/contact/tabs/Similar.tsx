import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { asProblem } from '../../../api/problem';
import { currentLanguage } from '../../../i18n';
import { opening } from '../../../parts/opening';
import { Priority } from '../../../parts/Priority';
import { Problem } from '../../../parts/Problem';
import { Status } from '../../../parts/Status';
import { LinkAction, MergeAction, UnlinkAction } from '../actions/LinkActions';
import { useCaseRights } from '../../../api/rights';

type Contact = Schemas['ContactViewDto'];
const MAX_TEXT = 4000;

export const similarQuery = (contact: Contact) => ({
  queryKey: ['contact', contact.id, 'similar'],
  queryFn: async () => {
    const { subject, description, classification, location, kind, receivedAt } = contact;
    const { items } = await bodyOf(
      api.POST('/api/v1/contacts/similar', {
        body: {
          subject,
          description: description.slice(0, MAX_TEXT),
          classification,
          location,
          kind,
          receivedAt,
          limit: 10,
          closedWithinDays: 30,
          withinMetres: 300,
        },
      }),
    );
    return items.filter(({ id }) => id !== contact.id);
  },
  staleTime: 60_000,
});

/** Similar cases are looked for by those who work on contacts. */
export function useSimilar(contact: Contact) {
  const { roles } = useMe();
  const asks = roles.some((role) => ['operator', 'networkDirection', 'admin'].includes(role));
  return { asks, ...useQuery({ ...similarQuery(contact), enabled: asks && contact.textVisible }) };
}

/** Cases that belong to this one already, and those that might. */
export function Similar({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const { asks } = useSimilar(contact);
  return (
    <div className="stack">
      <Links contact={contact} />
      {asks && contact.textVisible && (
        <section aria-label={t('similar.of')}>
          <h3>{t('similar.of')}</h3>
          <SimilarCases contact={contact} />
        </section>
      )}
    </div>
  );
}

/** Contacts that belong to this one. */
export function Links({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const { changes } = useCaseRights(contact);
  const { links = [], mergedInto, merged = [] } = contact;
  return (
    <section aria-label={t('similar.links')}>
      <h3>{t('similar.links')}</h3>
      {links.length + merged.length === 0 && !mergedInto && (
        <p className="quiet">{t('similar.noLinks')}</p>
      )}
      <ul className="plain messages">
        {mergedInto && <Other title={t('similar.mergedInto')} other={mergedInto} />}
        {merged.map((other) => (
          <Other key={other.contactId} title={t('similar.merged')} other={other} />
        ))}
        {links.map((link) => (
          <Other
            key={link.id}
            title={t(`link.linkAs.${link.direction}.${link.kind}`)}
            other={link}
            note={link.reason}
          >
            {changes && <UnlinkAction contact={contact} link={link} />}
          </Other>
        ))}
      </ul>
    </section>
  );
}

interface OtherProps {
  title: string;
  other: Schemas['OtherContactDto'] & { subject?: string | null };
  note?: string;
  children?: React.ReactNode;
}

function Other({ title, other, note, children }: OtherProps) {
  return (
    <li className="panel">
      <p className="assignment-head">
        <span className="badge-note">{title}</span>
        <Link to="/contatti/$id" params={{ id: other.contactId }}>
          {other.protocolNumber} {other.subject}
        </Link>
        <Status status={other.status} />
      </p>
      {note && <p className="said">{note}</p>}
      {children}
    </li>
  );
}

/** The likeliest first, each with why it is offered. */
export function SimilarCases({ contact, short }: { contact: Contact; short?: boolean }) {
  const { t } = useTranslation('casework');
  const { changes, open } = useCaseRights(contact);
  const similar = useSimilar(contact);
  if (similar.error)
    return <Problem error={asProblem(similar.error)} onRetry={() => void similar.refetch()} />;
  const linked = new Set(contact.links?.map(({ contactId }) => contactId));
  const items = (similar.data ?? []).filter(({ id, open: isOpen }) =>
    short ? isOpen : !linked.has(id),
  );
  if (similar.data && items.length === 0) return <p className="quiet">{t('similar.none')}</p>;
  return (
    <ul className="plain messages">
      {items.slice(0, short ? 3 : 10).map((other) => (
        <li key={other.id} className={short ? 'tool-item' : 'panel'}>
          <p className="assignment-head">
            <Link to="/contatti/$id" params={{ id: other.id }}>
              {other.protocolNumber} {other.subject ?? opening(other.description, 60)}
            </Link>
            <Status status={other.status} />
            <Priority value={other.priority} />
          </p>
          <p className="quiet">{currentLanguage() === 'en' ? other.reasonEn : other.reason}</p>
          {!short && changes && (
            <div className="actions">
              <LinkAction contact={contact} other={other} />
              {open && other.open && <MergeAction contact={contact} other={other} />}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
