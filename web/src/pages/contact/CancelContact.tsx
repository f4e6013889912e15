import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { ActionDialog } from '../../parts/ActionDialog';
import { TextAreaField } from '../../parts/fields';

const ENDED: readonly Schemas['ContactViewDto']['status'][] = [
  'closed',
  'notAppropriate',
  'cancelled',
];
const MAX_REASON = 1000;

/** What was registered by mistake is cancelled, by the Network direction; its number stays in the register. */
export function CancelContact({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { t } = useTranslation('contact');
  const { roles } = useMe();
  const { id, protocolNumber, status } = contact;
  const allowed = roles.includes('networkDirection') || roles.includes('admin');
  if (!allowed || ENDED.includes(status)) return null;
  return (
    <ActionDialog
      label={t('cancel.action')}
      title={t('cancel.question', { number: protocolNumber })}
      done={t('cancel.done', { number: protocolNumber })}
      dangerous
      start={{ reason: '' }}
      shown={['reason']}
      send={(body, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{id}/cancellation', {
            params: { path: { id }, header },
            body,
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <p>{t('cancel.what')}</p>
          <TextAreaField
            label={t('cancel.reason')}
            required
            maxLength={MAX_REASON}
            {...field('reason')}
          />
        </>
      )}
    </ActionDialog>
  );
}
