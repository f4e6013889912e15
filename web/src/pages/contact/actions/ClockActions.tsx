import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { currentLanguage } from '../../../i18n';
import { SelectField } from '../../../parts/fields';
import { ActionDialog } from '../../../parts/ActionDialog';
import { ReasonAction, ReasonField } from '../../../parts/ReasonField';

interface ClockActionProps {
  contactId: string;
  clock: Schemas['ClockViewDto'];
}

/** Stops a term for one of the causes that its protocol allows, or lets it run on with what was left. */
export function ClockAction({ contactId, clock }: ClockActionProps) {
  // The clock of a step goes with its task.
  if (clock.kind === 'step') return null;
  if (clock.state === 'suspended') return <ResumeAction {...{ contactId, clock }} />;
  return clock.state === 'running' ? <SuspendAction {...{ contactId, clock }} /> : null;
}

function SuspendAction({ contactId, clock }: ClockActionProps) {
  const { t } = useTranslation('casework');
  const causes = useQuery({
    queryKey: ['contact', contactId, 'clocks', clock.id],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/contacts/{contactId}/clocks/{clockId}', {
          params: { path: { contactId, clockId: clock.id } },
        }),
      ),
    staleTime: 600_000,
  }).data?.suspensionCauses;
  if (!causes?.length) return null;
  return (
    <ActionDialog
      label={t('suspend.action')}
      title={t('suspend.title')}
      start={{ cause: causes[0].code, reason: '' }}
      shown={['cause', 'reason']}
      done={t('suspend.done')}
      send={(body, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{contactId}/clocks/{clockId}/suspend', {
            params: { path: { contactId, clockId: clock.id }, header },
            body,
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <p>{t('suspend.what')}</p>
          <SelectField
            label={t('suspend.cause')}
            required
            error={errors.cause}
            choices={causes.map(({ code, name, nameEn }) => ({
              value: code,
              label: currentLanguage() === 'en' ? nameEn : name,
            }))}
            value={values.cause}
            onChange={(cause) => set('cause', cause)}
          />
          <ReasonField {...{ values, set, errors }} />
        </>
      )}
    </ActionDialog>
  );
}

function ResumeAction({ contactId, clock }: ClockActionProps) {
  const { t } = useTranslation('casework');
  return (
    <ReasonAction
      label={t('resume.action')}
      title={t('resume.title')}
      required={false}
      done={t('resume.done')}
      send={(reason, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{contactId}/clocks/{clockId}/resume', {
            params: { path: { contactId, clockId: clock.id }, header },
            body: { reason: reason.trim() || undefined },
          }),
        )
      }
    />
  );
}
