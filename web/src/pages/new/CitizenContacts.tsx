import { useTranslation } from 'react-i18next';
import type { FormPart } from './form-part';
import { LinkOffer } from './LinkOffer';
import { useOpenContacts } from './queries';

/** What the citizen has open already, of what the reader may see: it may be about the same. */
export function CitizenContacts({ draft, change }: FormPart) {
  const { t } = useTranslation('register');
  const citizen = draft.who === 'known' ? draft.citizen : null;
  const open = useOpenContacts(citizen?.id).data;
  if (!citizen || !open) return null;
  return (
    <section className="panel" aria-label={t('theirs.title')}>
      <h2>{t('theirs.title')}</h2>
      {open.items.length === 0 && <p className="quiet">{t('theirs.none')}</p>}
      <ul className="plain">
        {open.items.map((contact) => (
          <LinkOffer key={contact.id} contact={contact} draft={draft} change={change}>
            <span className="quiet">
              {[contact.classificationName, contact.location?.address, contact.ownerName]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </LinkOffer>
        ))}
      </ul>
      {open.nextCursor && <p className="quiet">{t('theirs.more', { count: open.count })}</p>}
    </section>
  );
}
