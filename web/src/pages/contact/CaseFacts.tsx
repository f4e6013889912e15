import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Status } from '../../parts/Status';
import { opening } from '../../parts/opening';
import { HeadTerm } from './HeadTerm';

type Contact = Schemas['ContactViewDto'];

/** Number and subject; `hidden` where the reader has no need to know what was said. */
export function titleOf(contact: Contact, hidden: string): string {
  const { protocolNumber, subject, description, textVisible } = contact;
  return `${protocolNumber} ${textVisible ? (subject ?? opening(description, 80)) : hidden}`;
}

/** What one must know of a case before anything else, in a line: its state, its term, who answers for it. */
export function CaseLine({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  return (
    <ul className="facts case-line">
      <li>
        <Status status={contact.status} />
      </li>
      <HeadTerm contactId={contact.id} />
      <li>
        {t('owner')}: <strong>{contact.ownerName}</strong>
      </li>
    </ul>
  );
}
