import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './fields';

export interface Option {
  key: string;
  /** As it is shown; what is read aloud is its text. */
  label: ReactNode;
}

interface ComboboxProps {
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
  maxLength?: number;
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

/**
 * A text field with a list of what fits, as ARIA describes a combobox: arrows move in the list, Enter takes, Escape
 * closes it; whoever writes on loses nothing.
 */
export function Combobox(props: ComboboxProps) {
  const { label, help, error, required, maxLength, value, onChange, options, note } = props;
  const { t } = useTranslation('parts');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listed = open && options.length > 0;
  const current = listed ? options[active] : undefined;
  const list = useRef<HTMLDivElement>(null);
  // At the end of a page it would lie below the window, or under what sticks there.
  useEffect(() => {
    if (listed) list.current?.scrollIntoView({ block: 'nearest' });
  }, [listed, options.length]);
  const choose = (key: string) => {
    setOpen(false);
    setActive(-1);
    props.onChoose(key);
  };
  const move = (step: number) => {
    setOpen(true);
    setActive((at) => (at + step + options.length) % Math.max(options.length, 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current.key);
    } else if (event.key === 'Escape' && listed) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <Field {...{ label, help, error, required }}>
      {(wiring) => (
        <div className="combobox">
          <input
            {...wiring}
            type="text"
            role="combobox"
            className="control"
            autoComplete="off"
            maxLength={maxLength}
            aria-expanded={listed}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={current && `${id}-${current.key}`}
            value={value}
            onChange={(event) => {
              setOpen(true);
              setActive(-1);
              onChange(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onFocus={() => setOpen(true)}
            onBlur={() => {
              setOpen(false);
              props.onLeave?.();
            }}
          />
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            className="combobox-list"
            hidden={!listed}
          >
            {options.map(({ key, label: text }, index) => (
              // The keys are those of the field, which keeps the focus.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={key}
                id={`${id}-${key}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(key)}
              >
                {text}
              </div>
            ))}
          </div>
          <p className="combobox-note" role="status">
            {open && note}
            <span className="visually-hidden">
              {listed && t('combobox.found', { count: options.length })}
            </span>
          </p>
        </div>
      )}
    </Field>
  );
}
