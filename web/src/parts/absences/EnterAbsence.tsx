import { useTranslation } from 'react-i18next';
import type { CommandHeaders } from '../../api/use-command';
import { dayOf } from '../dates';
import { DateField, SelectField, TextField } from '../fields';
import { ActionDialog } from '../ActionDialog';

interface Given {
  from: string;
  until: string;
  deputy: string;
  reason: string;
}

interface EnterAbsenceProps {
  deputies: readonly { username: string; displayName: string }[];
  send: (given: Given, header: CommandHeaders) => Promise<unknown>;
}

/** From when to when somebody is away, and who does their tasks meanwhile. */
export function EnterAbsence({ deputies, send }: EnterAbsenceProps) {
  const { t } = useTranslation(['accounts', 'organisation']);
  return (
    <ActionDialog<Given>
      label={t('absences.enter')}
      title={t('absences.enter')}
      done={t('absences.entered')}
      start={{ from: dayOf(new Date()), until: '', deputy: '', reason: '' }}
      shown={['from', 'until', 'deputy', 'reason']}
      send={send}
    >
      {({ field }) => (
        <>
          <DateField label={t('absences.from')} required {...field('from')} />
          <DateField
            label={t('absences.until')}
            help={t('absences.untilHelp')}
            required
            {...field('until')}
          />
          <SelectField
            label={t('absences.who')}
            help={t('absences.whoHelp')}
            required
            empty={t('organisation:choose')}
            choices={deputies.map(({ username, displayName }) => ({
              value: username,
              label: displayName,
            }))}
            {...field('deputy')}
          />
          <TextField
            label={t('absences.reason')}
            help={t('absences.reasonHelp')}
            maxLength={500}
            {...field('reason')}
          />
        </>
      )}
    </ActionDialog>
  );
}
