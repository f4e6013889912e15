import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useNames } from '../../api/reference';
import { Combobox } from '../Combobox';
import { withNumberOf } from '../house-number';
import { useDebounced } from '../use-debounced';

const MAX_ADDRESS = 500;
const LEAST_LETTERS = 3;

interface StreetFieldProps {
  address: string;
  error?: string;
  onType: (address: string) => void;
  /** A street of the register, with the number that was written. */
  onPick: (address: string) => void;
}

/** Street and number, completed from the register. */
export function StreetField({ address, error, onType, onPick }: StreetFieldProps) {
  const { t } = useTranslation('register');
  const { scopeName } = useNames();
  const asked = useDebounced(address.trim());
  const streets = useQuery({
    queryKey: ['streets', asked],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/streets', { params: { query: { q: asked, limit: 8 } }, signal })),
    enabled: asked.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const written = (name: string) => withNumberOf(address, name);
  const items = asked.length >= LEAST_LETTERS ? (streets.data?.items ?? []) : [];
  return (
    <Combobox
      label={t('address')}
      help={t('addressHelp')}
      maxLength={MAX_ADDRESS}
      error={error}
      value={address}
      onChange={onType}
      options={items
        .filter(({ name }) => written(name) !== address)
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
        if (street) onPick(written(street.name));
      }}
    />
  );
}
