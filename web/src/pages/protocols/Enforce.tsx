import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { ActionDialog } from '../../parts/ActionDialog';
import { DateField } from '../../parts/fields';
import { startOfDay } from '../../parts/dates';
import type { Protocol } from './queries';

/** A protocol that both signed is put in force, which ends the version before it and cannot be undone. */
export function Enforce({ protocol: { id } }: { protocol: Protocol }) {
  const { t } = useTranslation('protocols');
  return (
    <ActionDialog
      label={t('enforce.go')}
      title={t('enforce.question')}
      done={t('enforce.done')}
      primary
      start={{ day: '' }}
      shown={['from']}
      send={({ day }, header) =>
        bodyOf(
          api.POST('/api/v1/protocols/{id}/enforce', {
            params: { path: { id }, header },
            body: day ? { from: startOfDay(day) } : {},
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <p>{t('enforce.what')}</p>
          <DateField
            label={t('enforce.from')}
            help={t('enforce.fromHelp')}
            {...field('day', 'from')}
          />
        </>
      )}
    </ActionDialog>
  );
}
