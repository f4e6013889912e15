import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useNames } from '../../api/reference';
import { Combobox } from '../../parts/Combobox';
import { withNumberOf } from '../../parts/house-number';
import type { FormPart } from './form-part';
import { useDebounced } from './use-debounced';

const MAX_ADDRESS = 300;
const LEAST_LETTERS = 3;

/** Street and number; a street of the register brings its district. */
export function StreetField({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('register');
  const { scopeName } = useNames();
  const asked = useDebounced(draft.address.trim());
  const streets = useQuery({
    queryKey: ['streets', asked],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/streets', { params: { query: { q: asked, limit: 8 } }, signal })),
    enabled: asked.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const written = (name: string) => withNumberOf(draft.address, name);
  const items = asked.length >= LEAST_LETTERS ? (streets.data?.items ?? []) : [];
  return (
    <Combobox
      label={t('address')}
      help={t('addressHelp')}
      maxLength={MAX_ADDRESS}
      error={errors['location.address']}
      value={draft.address}
      onChange={(address) => change({ address })}
      options={items
        .filter(({ name }) => written(name) !== draft.address)
        .map(({ code, name, district }) => ({
          key: code,
          label: (
            <>
              {written(name)}
              {district && <span className="quiet">{scopeName(district)}</span>}
            </>
          ),
        }))}
      onChoose={(key) => {
        const street = items.find(({ code }) => code === key);
        if (!street) return;
        change({
          address: written(street.name),
          ...(street.district ? { district: street.district } : {}),
        });
      }}
    />
  );
}
