import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cutTo, PARTS } from '../i18n/characters';
import { Field } from './fields';
import { type Option, useOptionList } from './use-option-list';

interface ComboboxProps {
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
  maxLength?: number;
  /** Of the field in a form that is sent as it is. */
  name?: string;
  value: string;
  onChange: (text: string) => void;
  /** What fits what was written, found by whoever uses it. */
  options: readonly Option[];
  onChoose: (key: string) => void;
  /** Under the options: that nothing was found, or that there is more. */
  note?: string;
  /** Left without a choice. */
  onLeave?: () => void;
}

/** A text field with a list of what fits, as ARIA describes a combobox; whoever writes on loses nothing. */
export function Combobox(props: ComboboxProps) {
  const { label, help, error, required, maxLength, value, onChange, options, note } = props;
  const { t } = useTranslation('parts');
  const id = useId();
  const [open, setOpen] = useState(false);
  const { onChoose } = props;
  const found = useOptionList({ id, label, options, open, setOpen, onChoose });
  return (
    <Field {...{ label, help, error, required }}>
      {(wiring) => (
        <div className="combobox">
          <input
            {...wiring}
            {...found.wiring}
            type="text"
            name={props.name}
            role="combobox"
            className="control"
            autoComplete="off"
            maxLength={maxLength && maxLength * PARTS}
            aria-controls={found.wiring['aria-controls']}
            aria-expanded={found.listed}
            value={value}
            onChange={(event) => {
              setOpen(true);
              found.forget();
              onChange(cutTo(event.target.value, maxLength));
            }}
            onKeyDown={found.onKeyDown}
            onFocus={() => setOpen(true)}
            onBlur={() => {
              setOpen(false);
              props.onLeave?.();
            }}
          />
          {found.list}
          <p className="combobox-note" role="status">
            {open && note}
            <span className="visually-hidden">
              {found.listed && t('combobox.found', { count: options.length })}
            </span>
          </p>
        </div>
      )}
    </Field>
  );
}
