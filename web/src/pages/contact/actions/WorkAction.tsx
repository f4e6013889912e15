import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { TextAreaField } from '../../../parts/fields';
import { PointField } from '../../../parts/PointFields';
import { ActionDialog } from '../../../parts/ActionDialog';
import { useReceivers } from './AssignAction';

const MAX_DESCRIPTION = 2000;

/** Asks a service to carry something out; the citizen is told when it is done. */
export function WorkAction({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { t } = useTranslation('casework');
  const { work } = useReceivers(contact);
  return (
    <ActionDialog
      label={t('work.action')}
      title={t('work.title', { number: contact.protocolNumber })}
      start={{ servicePoint: '', description: '' }}
      shown={['servicePoint', 'description']}
      done={t('work.done')}
      send={(body, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{contactId}/works', {
            params: { path: { contactId: contact.id }, header },
            body,
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <PointField
            label={t('work.service')}
            required
            error={errors.servicePoint}
            among={(to) => to.kind !== 'collection' && to.system === 'central' && work(to)}
            value={values.servicePoint}
            onChange={(point) => set('servicePoint', point)}
          />
          <TextAreaField
            label={t('work.description')}
            help={t('work.descriptionHelp')}
            required
            maxLength={MAX_DESCRIPTION}
            error={errors.description}
            value={values.description}
            onChange={(description) => set('description', description)}
          />
        </>
      )}
    </ActionDialog>
  );
}
