import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { classQuery } from '../api/reference';
import { currentLanguage } from '../i18n';
import { Combobox } from './Combobox';
import { useClasses } from './use-classes';

interface ClassFieldProps {
  label: string;
  help?: string;
  error?: string;
  /** Code of the class; null: none. */
  value: string | null;
  onChange: (code: string | null) => void;
}

const nameOf = ({ code, name, nameEn }: { code: string; name: string; nameEn: string }) =>
  `${code} ${currentLanguage() === 'en' ? nameEn : name}`;

/** A class of the tree, by its words or its code; a code that one knows may be written whole. */
export function ClassField({ value, onChange, ...frame }: ClassFieldProps) {
  // null: as it came, or as it was chosen, with its name.
  const [written, setWritten] = useState<string | null>(null);
  const chosen = useQuery({ ...classQuery(value ?? ''), enabled: value !== null && !written });
  const found = useClasses(written ?? '').data?.items ?? [];
  return (
    <Combobox
      {...frame}
      maxLength={100}
      value={written ?? (chosen.data ? nameOf(chosen.data) : (value ?? ''))}
      onChange={(text) => {
        setWritten(text);
        onChange(text.trim() || null);
      }}
      options={written === null ? [] : found.map((one) => ({ key: one.code, label: nameOf(one) }))}
      onChoose={(code) => {
        setWritten(null);
        onChange(code);
      }}
    />
  );
}
