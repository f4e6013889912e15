import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../parts/fields';
import { toggled } from './feel';
import { type Column, useVocabulary } from './vocabulary';

interface CellEditorProps {
  /** Says which cell it is. */
  label: string;
  text: string;
  /** null: the description of the rule. */
  column: Column | null;
  /** A cell of an input takes several values, one of an output a single one. */
  list: boolean;
  /** `next`: where to go on, seen from here; null: the focus has gone elsewhere already. */
  onCommit: (text: string, next: { rows: number; columns: number } | null) => void;
  onLeave: () => void;
}

/** Writes a cell: Enter and Tab keep it and go on, Escape leaves it as it was. Known values can be chosen. */
export function CellEditor({ label, text, column, list, onCommit, onLeave }: CellEditorProps) {
  const { choices } = useVocabulary();
  const [value, setValue] = useState(text);
  const known = column ? choices(column) : [];
  const choose = (chosen: string) => {
    const literal = JSON.parse(chosen) as string;
    setValue(list ? (toggled(value, literal) ?? chosen) : chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inChoices = event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && !inChoices) onCommit(value, { rows: 1, columns: 0 });
    else if (event.key === 'Tab' && (known.length === 0 || inChoices || event.shiftKey)) {
      if (inChoices && event.shiftKey) return;
      onCommit(value, { rows: 0, columns: event.shiftKey ? -1 : 1 });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys and the focus are those of its controls.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="cell-editor"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onCommit(value, null);
      }}
    >
      <CellText label={label} several={column === null} value={value} onChange={setValue} />
      {column && known.length > 0 && (
        <KnownValues column={column} known={known} list={list} onChoose={choose} />
      )}
    </div>
  );
}

interface CellTextProps {
  label: string;
  /** Of several lines. */
  several: boolean;
  value: string;
  onChange: (value: string) => void;
}

function CellText({ label, several, value, onChange }: CellTextProps) {
  const shared = {
    className: 'control',
    'aria-label': label,
    value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.target.value),
  };
  // The person asked to write here.
  /* eslint-disable jsx-a11y/no-autofocus */
  if (several) return <textarea {...shared} rows={4} autoFocus />;
  return <input {...shared} spellCheck={false} autoFocus />;
  /* eslint-enable jsx-a11y/no-autofocus */
}

interface KnownValuesProps {
  column: Column;
  known: readonly Choice[];
  list: boolean;
  onChoose: (value: string) => void;
}

function KnownValues({ column, known, list, onChoose }: KnownValuesProps) {
  const { t } = useTranslation('tables');
  const { word } = useVocabulary();
  return (
    <select
      className="control"
      aria-label={t('choose', { column: column.label })}
      value=""
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="" disabled>
        {t(list ? 'chooseMany' : 'chooseOne')}
      </option>
      {known.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label || word(column, null)}
        </option>
      ))}
    </select>
  );
}
