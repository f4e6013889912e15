import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { ActionDialog } from '../../../parts/ActionDialog';
import type { Place } from '../../../parts/place/place';
import { PlaceFields } from '../../../parts/place/PlaceFields';

type Contact = Schemas['ContactViewDto'];

/** Corrects where it is, as on the page of a new contact. */
export function ChangePlaceAction({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  return (
    <ActionDialog
      label={t('changePlace.action')}
      title={t('changePlace.title', { number: contact.protocolNumber })}
      start={{ place: placeOf(contact) }}
      shown={['location.address', 'location.district', 'location.lat', 'location.lon']}
      done={t('changePlace.done')}
      send={({ place }, header) =>
        bodyOf(
          api.PATCH('/api/v1/contacts/{id}', {
            params: { path: { id: contact.id }, header },
            body: { location: locationOf(place), version: contact.version },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <PlaceFields place={values.place} change={(place) => set('place', place)} errors={errors} />
      )}
    </ActionDialog>
  );
}

function placeOf({ location, outsideMunicipality }: Contact): Place {
  const { lat = null, lon = null, address, district } = location ?? {};
  return {
    address: address ?? '',
    district: district ?? '',
    spot: lat !== null && lon !== null ? { lat, lon, outsideConfirmed: outsideMunicipality } : null,
  };
}

/** null: nobody knows where. */
function locationOf({ address, district, spot }: Place): Schemas['LocationDto'] | null {
  const said = { address: address.trim() || null, district: district || null };
  if (!spot && !said.address && !said.district) return null;
  return { ...said, ...spot };
}
