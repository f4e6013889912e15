import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextAreaField } from '../../parts/fields';
import { useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';

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
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const cancelling = useCommand({
    send: (body: { reason: string }, header) =>
      bodyOf(
        api.POST('/api/v1/contacts/{id}/cancellation', {
          params: { path: { id: contact.id }, header },
          body,
        }),
      ),
    onDone: async () => {
      setAsked(false);
      toast(t('cancel.done', { number: contact.protocolNumber }));
      await queryClient.invalidateQueries();
    },
  });
  const errors = useFieldErrors(cancelling.error);
  const allowed = roles.includes('networkDirection') || roles.includes('admin');
  if (!allowed || ENDED.includes(contact.status)) return null;

  return (
    <>
      <Button color="danger" outline size="sm" onClick={() => setAsked(true)}>
        {t('cancel.action')}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t('cancel.question', { number: contact.protocolNumber })}
          confirm={t('cancel.action')}
          dangerous
          pending={cancelling.isPending}
          error={cancelling.error}
          shown={['reason']}
          onConfirm={() => cancelling.mutate({ reason })}
          onClose={() => {
            setAsked(false);
            cancelling.reset();
          }}
        >
          <p>{t('cancel.what')}</p>
          <TextAreaField
            label={t('cancel.reason')}
            required
            maxLength={MAX_REASON}
            value={reason}
            onChange={setReason}
            error={errors.reason}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
