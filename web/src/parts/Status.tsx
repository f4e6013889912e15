import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Icon } from './Icon';

type ContactStatus = Schemas['ContactViewDto']['status'];

const ICONS: Record<ContactStatus, string> = {
  registered: 'it-inbox',
  understanding: 'it-zoom-in',
  escalated: 'it-exchange-circle',
  answering: 'it-comment',
  verifying: 'it-help-circle',
  closed: 'it-check-circle',
  notAppropriate: 'it-ban',
  cancelled: 'it-close-circle',
};

/** The state of a contact, in a word and a sign. */
export function Status({ status }: { status: ContactStatus }) {
  const { t } = useTranslation('words');
  const ended = status === 'closed' || status === 'notAppropriate' || status === 'cancelled';
  return (
    <span className="status" data-ended={ended}>
      <Icon name={ICONS[status]} />
      {t(`status.${status}`)}
    </span>
  );
}
