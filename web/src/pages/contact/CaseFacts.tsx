import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { Status } from '../../parts/Status';
import { opening } from '../../parts/opening';

type Contact = Schemas['ContactViewDto'];

/** Number and subject; `hidden` where the reader has no need to know what was said. */
export function titleOf(contact: Contact, hidden: string): string {
  const { protocolNumber, subject, description, textVisible } = contact;
  return `${protocolNumber} ${textVisible ? (subject ?? opening(description, 80)) : hidden}`;
}

/** Kind, channel, district, state and owner in a line. */
export function Facts({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contact', 'words', 'casework']);
  const { scopeName } = useNames();
  const { kind, channel, location, status, owner, ownerName } = contact;
  const { workingPoint, workingPointName, citizen } = contact;
  return (
    <ul className="facts">
      <li>
        <Status status={status} />
      </li>
      <li>{t(`words:kind.${kind}`)}</li>
      <li>{t(`words:channel.${channel}`)}</li>
      {location?.district && <li>{scopeName(location.district)}</li>}
      <li>
        {t('owner')}: <strong>{ownerName}</strong>
      </li>
      {workingPointName && workingPoint !== owner && (
        <li>
          {t('casework:worksNow')}: <strong>{workingPointName}</strong>
        </li>
      )}
      {(citizen?.phone || citizen?.email) && <Reach citizen={citizen} />}
    </ul>
  );
}

/** How the citizen is reached: only those who may know the citizen have one here. */
function Reach({ citizen }: { citizen: NonNullable<Contact['citizen']> }) {
  const { t } = useTranslation('contact');
  const { name, phone, email } = citizen;
  return (
    <li className="reach">
      <span>
        {t('reach')}: <strong>{name ?? t('details.unnamed')}</strong>
      </span>
      {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </li>
  );
}
