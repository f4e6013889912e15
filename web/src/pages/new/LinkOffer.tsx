import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Priority } from '../../parts/Priority';
import { Status } from '../../parts/Status';
import type { FormPart } from './form-part';

type Offered = Pick<
  Schemas['ContactViewDto'],
  'id' | 'protocolNumber' | 'subject' | 'description' | 'status' | 'priority'
>;

interface LinkOfferProps extends Pick<FormPart, 'draft' | 'change'> {
  contact: Offered;
  /** Why it is offered. */
  children: ReactNode;
}

/** Another contact, to look at in a window of its own and to link once this one has its number. */
export function LinkOffer({ contact, draft, change, children }: LinkOfferProps) {
  const { t } = useTranslation('register');
  const { id, protocolNumber, subject, description, status, priority } = contact;
  const linked = draft.links.some((link) => link.id === id);
  return (
    <li className="new-similar">
      <Link to="/contatti/$id" params={{ id }} target="_blank">
        {protocolNumber} {subject ?? description.slice(0, 80)}
      </Link>
      <Status status={status} />
      <Priority value={priority} />
      {children}
      <button
        type="button"
        className="btn btn-outline-primary btn-xs"
        aria-pressed={linked}
        onClick={() =>
          change({
            links: linked
              ? draft.links.filter((link) => link.id !== id)
              : [...draft.links, { id, protocolNumber }],
          })
        }
      >
        {t(linked ? 'similar.linked' : 'similar.link')}
        <span className="visually-hidden"> {protocolNumber}</span>
      </button>
    </li>
  );
}
