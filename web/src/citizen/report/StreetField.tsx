import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../parts/use-debounced';
import { Combobox } from '../../parts/Combobox';
import { withNumberOf } from '../../parts/house-number';
import type { PlaceState } from '../../parts/place/use-place';
import { useDraft } from './draft';
import { streetsQuery } from './queries';
import { MAX_ADDRESS } from './rules';
import { useReport } from './use-report';

/** Street and number, completed while they are written; a street that lies in one district brings it. */
export function StreetField({ error, place }: { error?: string; place: PlaceState }) {
  const { t } = useTranslation('report');
  const draft = useDraft();
  const { address } = draft;
  const asked = useDebounced(address.trim());
  const { data } = useQuery(streetsQuery(asked));
  const { districts } = useReport();
  // A line that breaks takes the offers away, never the field.
  const items = data?.items ?? [];
  return (
    <Combobox
      label={t('where.address')}
      help={t('where.addressHelp')}
      error={error}
      name="address"
      maxLength={MAX_ADDRESS}
      value={address}
      onChange={place.typeAddress}
      options={items
        .filter(({ name }) => withNumberOf(address, name) !== address)
        .map(({ code, name, district }) => ({
          key: code,
          label: (
            <>
              {withNumberOf(address, name)}
              <span className="quiet">
                {districts.find((one) => one.code === district)?.name ?? ''}
              </span>
            </>
          ),
        }))}
      onChoose={(key) => {
        const street = items.find(({ code }) => code === key);
        if (street) place.pickAddress(withNumberOf(address, street.name));
      }}
    />
  );
}
