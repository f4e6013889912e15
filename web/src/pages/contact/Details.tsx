import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { Clamped } from '../../parts/Clamped';
import { When } from '../../parts/When';
import { RequestPhotos } from './RequestPhotos';

type Contact = Schemas['ContactViewDto'];

/** So many lines are read at a glance, on a phone too. */
const LINES = 4;

/** What was said; `whole`: to its end at once. */
export function Request({ contact, whole = false }: { contact: Contact; whole?: boolean }) {
  const { t } = useTranslation('contact');
  const { textVisible, description } = contact;
  return (
    <section className="panel request" aria-labelledby="request">
      <h2 id="request">{t('details.title')}</h2>
      {!textVisible && <p className="quiet">{t('details.withheld')}</p>}
      {textVisible && whole && <p className="said">{description}</p>}
      {textVisible && !whole && (
        <div className="request-said">
          <Clamped text={description ?? ''} lines={LINES} />
          <RequestPhotos contactId={contact.id} />
        </div>
      )}
    </section>
  );
}

/** By whom it was said, about what and where; what was answered. */
export function Details({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contact', 'words', 'parts', 'casework']);
  const { pointName, scopeName } = useNames();
  const { location, classification, currentClassification } = contact;
  const place = [location?.address, location?.district && scopeName(location.district)]
    .filter(Boolean)
    .join(', ');
  return (
    <section className="panel" aria-labelledby="details">
      <h2 id="details">{t('details.facts')}</h2>
      {contact.answer && (
        <>
          <h3>{t('details.answer')}</h3>
          <p className="said">{contact.answer}</p>
        </>
      )}
      <dl className="pairs">
        <Pair label={t('details.class')}>
          {currentClassification
            ? `${currentClassification.code} ${currentLanguage() === 'en' ? currentClassification.nameEn : currentClassification.name}`
            : (classification ?? t('details.notYet'))}
        </Pair>
        <Pair label={t('details.where')}>
          {place || t('details.nowhere')}
          {contact.outsideMunicipality && <strong> {t('parts:place.outside')}</strong>}
        </Pair>
        <Pair label={t('details.who')}>
          <Citizen contact={contact} />
        </Pair>
        <Pair label={t('details.how')}>
          {t(`words:kind.${contact.kind}`)}, {t(`words:channel.${contact.channel}`)}
        </Pair>
        {contact.workingPointName && contact.workingPoint !== contact.owner && (
          <Pair label={t('casework:worksNow')}>{contact.workingPointName}</Pair>
        )}
        <Pair label={t('details.priority')}>{t(`words:priority.${contact.priority}`)}</Pair>
        <Pair label={t('details.received')}>
          <When at={contact.receivedAt} />
        </Pair>
        <Pair label={t('details.registeredBy')}>{pointName(contact.registeredPoint)}</Pair>
      </dl>
    </section>
  );
}

/** With how they are reached: only those who may know the citizen have it here. */
function Citizen({ contact: { anonymous, citizen } }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  if (anonymous) return <>{t('details.anonymous')}</>;
  const { name, phone, email } = citizen ?? {};
  return (
    <span className="reach">
      {(name ?? !email) && <span>{name ?? t('details.unnamed')}</span>}
      {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </span>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
