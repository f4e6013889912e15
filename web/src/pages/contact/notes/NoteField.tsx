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

/** The text of a note: after `@` those who may read the contact are offered. */
export function NoteField({ contactId, label, help, error, value, onChange }: NoteFieldProps) {
  const { t } = useTranslation(['casework', 'parts']);
  const { pointName } = useNames();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);
  const [called, setCalled] = useState<string | null>(null);
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
  const items = readers.isPlaceholderData ? offered.filter(fits(called ?? '')) : offered;
  const found = useOptionList({
    id,
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
            onChange={(event) => {
              const { value: text, selectionStart } = event.target;
              const calling = CALLING.exec(text.slice(0, selectionStart));
              setCalled(calling ? calling[2] : null);
              setOpen(calling !== null);
              found.forget();
              onChange(text);
            }}
            onKeyDown={found.onKeyDown}
            onBlur={() => setOpen(false)}
          />
          {found.list}
          <p className="visually-hidden" role="status">
            {found.listed && t('parts:combobox.found', { count: items.length })}
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
