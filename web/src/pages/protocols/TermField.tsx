import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../parts/fields';
import { readTerm, type Unit, UNITS, writeTerm } from './terms';

interface TermFieldProps {
  label: string;
  term?: string;
  onChange: (term: string | undefined) => void;
  error?: string;
}

/** A term as a number and its unit; what is no number of one unit stays as it is written, `P1DT12H`. */
export function TermField({ label, term, onChange, error }: TermFieldProps) {
  const { t } = useTranslation('protocols');
  const [unit, setUnit] = useState<Unit>(() => (term && readTerm(term)?.unit) || 'days');
  const [compound] = useState(() => term !== undefined && readTerm(term) === null);
  if (compound) {
    return (
      <TextField
        label={label}
        value={term ?? ''}
        onChange={(value) => onChange(value || undefined)}
        error={error}
      />
    );
  }
  const amount = (term && readTerm(term)?.amount) || '';
  const write = (value: string, of: Unit) => onChange(value ? writeTerm(value, of) : undefined);
  return (
    <div className="term-field">
      <TextField
        label={label}
        type="number"
        min={1}
        value={amount}
        onChange={(value) => write(value.replace(/\D/g, ''), unit)}
        error={error}
      />
      <SelectField
        label={t('draft.unit', { term: label })}
        labelHidden
        choices={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
        value={unit}
        onChange={(value) => {
          setUnit(value as Unit);
          write(amount, value as Unit);
        }}
      />
    </div>
  );
}
