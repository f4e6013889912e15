import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../api/client';
import { Combobox } from './Combobox';
import { useDebounced } from './use-debounced';

const OFFERED = 20;

interface AccountFieldProps {
  label: string;
  error?: string;
  required?: boolean;
  /** Of the account that is chosen is told; null: what is written is nobody yet. */
  onChoose: (account: Schemas['AccountDto'] | null) => void;
}

/** One of the active accounts, however many there are, found by name or username while one types. */
export function AccountField({ onChoose, ...frame }: AccountFieldProps) {
  const { t } = useTranslation('accounts');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(false);
  const q = useDebounced(chosen ? '' : text.trim());
  const found = useQuery({
    queryKey: ['accounts', 'found', q],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/accounts', {
          params: { query: { q: q || undefined, active: true, limit: OFFERED } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  // Until the answer to what is written comes, the one before is narrowed by it.
  const fits = ({ username, displayName }: Schemas['AccountDto']) =>
    `${displayName} ${username}`.toLowerCase().includes(text.trim().toLowerCase());
  const items = chosen ? [] : (found.data?.items ?? []).filter(fits);
  return (
    <Combobox
      {...frame}
      help={t('find.help')}
      maxLength={100}
      value={text}
      onChange={(written) => {
        setText(written);
        setChosen(false);
        onChoose(null);
      }}
      options={items.map(({ username, displayName }) => ({
        key: username,
        label: (
          <>
            <strong>{displayName}</strong>
            <span className="quiet">{username}</span>
          </>
        ),
      }))}
      note={
        chosen || !found.data
          ? undefined
          : items.length === 0
            ? t('find.none')
            : found.data.nextCursor
              ? t('find.more')
              : undefined
      }
      onChoose={(username) => {
        const account = items.find((one) => one.username === username);
        if (!account) return;
        setText(`${account.displayName} (${account.username})`);
        setChosen(true);
        onChoose(account);
      }}
    />
  );
}
