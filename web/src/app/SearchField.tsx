import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { asProblem } from '../api/problem';
import { CheckedForm } from '../parts/CheckedForm';
import { Icon } from '../parts/Icon';
import { useProblemText } from '../parts/Problem';
import { toast } from '../parts/Toasts';
import { isWriting } from './is-writing';

/** `2026/4512`, `2026-004512`: year and number of the protocol. */
const PROTOCOL_NUMBER = /^\s*(\d{4})\s*[/-]\s*0*(\d{1,9})\s*$/;

/** The protocol number as the register writes it, or null for other words. */
export function protocolNumberIn(text: string): string | null {
  const [, year, number] = PROTOCOL_NUMBER.exec(text) ?? [];
  return number === undefined ? null : `${year}/${number.padStart(6, '0')}`;
}

/** `/` comes here from anywhere; a protocol number opens the case, other words are searched for. */
export function SearchField() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  useSlashKey(field);

  const search = async () => {
    const words = text.trim();
    if (words === '') return;
    const number = protocolNumberIn(words);
    const found = number === null ? undefined : await findByNumber(number);
    setText('');
    if (found) await navigate({ to: '/contatti/$id', params: { id: found } });
    else await navigate({ to: '/cerca', search: { q: number ?? words } });
  };
  const findByNumber = (number: string) =>
    queryClient
      .fetchQuery({
        queryKey: ['contacts', 'number', number],
        queryFn: () =>
          bodyOf(api.GET('/api/v1/contacts', { params: { query: { q: number, limit: 2 } } })),
      })
      .then(({ items }) => items.find(({ protocolNumber }) => protocolNumber === number)?.id)
      .catch((error: unknown) => {
        toast(problemText(asProblem(error)), 'danger');
        return undefined;
      });

  return (
    <CheckedForm
      role="search"
      className="search-field"
      onSubmit={() => {
        void search();
      }}
    >
      <Icon name="it-search" />
      <input
        ref={field}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </CheckedForm>
  );
}

function useSlashKey(field: React.RefObject<HTMLInputElement>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isWriting(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
