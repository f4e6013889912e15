import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { Status } from '../../parts/Status';

type Contact = Schemas['ContactViewDto'];

/** Number and subject; `hidden` where the reader has no need to know what was said. */
export function titleOf(contact: Contact, hidden: string): string {
  const { protocolNumber, subject, description, textVisible } = contact;
  return `${protocolNumber} ${textVisible ? (subject ?? description.slice(0, 80)) : hidden}`;
}

/** Kind, channel, district, state and owner in a line. */
export function Facts({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contact', 'words', 'casework']);
  const { scopeName } = useNames();
  const { kind, channel, location, status, owner, ownerName } = contact;
  const { workingPoint, workingPointName } = contact;
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
    </ul>
  );
}
