import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../pages/new/use-debounced';
import { Combobox } from '../../parts/Combobox';
import { withNumberOf } from '../../parts/house-number';
import { changeDraft, type Draft, useDraft } from './draft';
import { optionsQuery, streetsQuery } from './queries';

const MAX_ADDRESS = 500;

/** Street and number, completed while they are written; a street that lies in one district brings it. */
export function StreetField({ error }: { error?: string }) {
  const { t } = useTranslation('report');
  const draft = useDraft();
  const { address } = draft;
  const asked = useDebounced(address.trim());
  const { data } = useQuery(streetsQuery(asked));
  const districts = useQuery(optionsQuery).data?.districts ?? [];
  const known = asked === address.trim() ? data?.district : undefined;
  useEffect(() => {
    if (known !== undefined) followStreet(draft, known);
  }, [draft, known]);
  // A line that breaks takes the offers away, never the field.
  const items = data?.items ?? [];
  return (
    <Combobox
      label={t('where.address')}
      help={t('where.addressHelp')}
      error={error}
      maxLength={MAX_ADDRESS}
      value={address}
      onChange={(next) => changeDraft({ address: next, sameAs: '' })}
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
        if (street) changeDraft({ address: withNumberOf(address, street.name), sameAs: '' });
      }}
    />
  );
}

/** What a person chose stays; what another street brought goes with it. */
function followStreet({ district, districtBy }: Draft, known: string | null): void {
  const chosenByPerson = districtBy === 'person' || (districtBy === '' && district !== '');
  if (chosenByPerson || district === (known ?? '')) return;
  changeDraft({ district: known ?? '', districtBy: known ? 'street' : '' });
}
