import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DateField } from '../../parts/fields';
import { useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { startOfDay } from '../../parts/dates';
import type { Protocol } from './queries';

/** A protocol that both signed is put in force, which ends the version before it and cannot be undone. */
export function Enforce({ protocol }: { protocol: Protocol }) {
  const { t } = useTranslation('protocols');
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [day, setDay] = useState('');
  const enforcing = useCommand({
    send: (body: { from?: string }, header) =>
      bodyOf(
        api.POST('/api/v1/protocols/{id}/enforce', {
          params: { path: { id: protocol.id }, header },
          body,
        }),
      ),
    onDone: async () => {
      setAsked(false);
      toast(t('enforce.done'));
      await queryClient.invalidateQueries({ queryKey: ['protocols'] });
    },
  });
  const errors = useFieldErrors(enforcing.error);
  return (
    <>
      <Button color="primary" size="sm" onClick={() => setAsked(true)}>
        {t('enforce.go')}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t('enforce.question')}
          confirm={t('enforce.go')}
          pending={enforcing.isPending}
          error={enforcing.error}
          shown={['from']}
          onConfirm={() => enforcing.mutate(day ? { from: startOfDay(day) } : {})}
          onClose={() => {
            setAsked(false);
            enforcing.reset();
          }}
        >
          <p>{t('enforce.what')}</p>
          <DateField
            label={t('enforce.from')}
            help={t('enforce.fromHelp')}
            value={day}
            onChange={setDay}
            error={errors.from}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
