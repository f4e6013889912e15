import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useNames } from '../../../api/reference';
import { Field } from '../../../parts/fields';
import { useOptionList } from '../../../parts/use-option-list';

const MAX_NOTE = 5000;
/** The word that is being written, from its `@` to the caret. */
const CALLING = /(^|[^\w.@-])@([\w.-]*)$/;

interface NoteFieldProps {
  contactId: string;
  label: string;
  help?: string;
  error?: string;
  value: string;
  onChange: (text: string) => void;
}

/** Those who may read the contact and fit the word after `@`; none while `called` is null. */
function useReaders(contactId: string, called: string | null) {
  const readers = useQuery({
    queryKey: ['contact', contactId, 'readers', called],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/contacts/{id}/readers', {
          params: { path: { id: contactId }, query: { q: called ?? '' } },
          signal,
        }),
      ),
    enabled: called !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const offered = called === null ? [] : (readers.data?.items ?? []);
  // What was found for fewer letters stands until the rest comes: Enter must take nobody who does not fit.
  return readers.isPlaceholderData ? offered.filter(fits(called ?? '')) : offered;
}

/** What is offered after `@`, and how it comes into the text. */
function useCalling({ contactId, value, onChange }: NoteFieldProps) {
  const { t } = useTranslation('casework');
  const { pointName } = useNames();
  const area = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);
  const [called, setCalled] = useState<string | null>(null);
  const items = useReaders(contactId, called);
  const found = useOptionList({
    id: useId(),
    label: t('notes.readers'),
    options: items.map(({ username, displayName, points }) => ({
      key: username,
      label: (
        <>
          <strong>{displayName}</strong>
          <span className="quiet">{[`@${username}`, ...points.map(pointName)].join(' · ')}</span>
        </>
      ),
    })),
    open,
    setOpen,
    takesFirst: true,
    onChoose: (username) => {
      const caret = area.current?.selectionStart ?? value.length;
      const before = value.slice(0, caret).replace(CALLING, `$1@${username} `);
      onChange(before + value.slice(caret));
      setCalled(null);
      requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length));
    },
  });
  const write = ({ value: text, selectionStart }: HTMLTextAreaElement) => {
    const calling = CALLING.exec(text.slice(0, selectionStart));
    setCalled(calling ? calling[2] : null);
    setOpen(calling !== null);
    found.forget();
    onChange(text);
  };
  return { area, found, count: items.length, write, close: () => setOpen(false) };
}

/** The text of a note: after `@` those who may read the contact are offered. */
export function NoteField(props: NoteFieldProps) {
  const { label, help, error, value } = props;
  const { t } = useTranslation('parts');
  const { area, found, count, write, close } = useCalling(props);
  return (
    <Field {...{ label, help, error }} required>
      {(wiring) => (
        <div className="combobox">
          <textarea
            {...wiring}
            {...found.wiring}
            ref={area}
            className="control"
            rows={3}
            maxLength={MAX_NOTE}
            value={value}
            onChange={(event) => write(event.target)}
            onKeyDown={found.onKeyDown}
            onBlur={close}
          />
          {found.list}
          <p className="visually-hidden" role="status">
            {found.listed && t('combobox.found', { count })}
          </p>
        </div>
      )}
    </Field>
  );
}

function fits(called: string): (reader: Schemas['ContactReaderDto']) => boolean {
  const letters = called.toLowerCase();
  return ({ username, displayName }) =>
    `${username} ${displayName}`.toLowerCase().includes(letters);
}
