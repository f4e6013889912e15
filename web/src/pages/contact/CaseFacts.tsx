import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { isolated } from '../../i18n/characters';
import { Status } from '../../parts/Status';
import { opening } from '../../parts/opening';
import { HeadTerm } from './HeadTerm';

type Contact = Schemas['ContactViewDto'];

/** Number and subject; `hidden` where the reader has no need to know what was said. */
export function titleOf(contact: Contact, hidden: string): string {
  return `${contact.protocolNumber} ${isolated(subjectOf(contact, hidden))}`;
}

/** The same as a heading: a subject that is written from right to left leaves the number where it is. */
export function CaseHeading({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  return (
    <>
      <bdi>{contact.protocolNumber}</bdi> <bdi>{subjectOf(contact, t('hidden'))}</bdi>
    </>
  );
}

function subjectOf({ subject, description, textVisible }: Contact, hidden: string): string {
  return textVisible ? (subject ?? opening(description, 80)) : hidden;
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
