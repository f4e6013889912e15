import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { useTranslation } from 'react-i18next';
import { cutTo, PARTS } from '../i18n/characters';
import { useFault } from './form-faults';

interface FieldFrame {
  label: string;
  help?: string;
  /** Stands at the field and is read with it; see `useFieldErrors`. */
  error?: string;
  required?: boolean;
  /** The label is read aloud only: for filters whose first choice says what they are. */
  labelHidden?: boolean;
}

/** The ids of help and error, in the order in which they are read. */
function describedBy(id: string, help?: string, error?: string): string | undefined {
  return [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function HelpAndError({ id, help, error }: { id: string; help?: string; error?: string }) {
  return (
    <>
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  );
}

function RequiredMark() {
  const { t } = useTranslation('parts');
  return (
    <span className="required" title={t('field.required')} aria-hidden="true">
      *
    </span>
  );
}

interface Wiring {
  id: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps extends FieldFrame {
  children: (wiring: Wiring) => ReactNode;
}

/** Label, control, help and error, wired for those who hear the page. */
export function Field(props: FieldProps) {
  const { label, help, required, labelHidden, children } = props;
  const id = useId();
  const error = useFault(id, props.error);
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {required && <RequiredMark />}
      </label>
      {children({
        id,
        required,
        'aria-describedby': describedBy(id, help, error),
        'aria-invalid': error ? true : undefined,
      })}
      <HelpAndError id={id} help={help} error={error} />
    </div>
  );
}

type Controlled<T> = { value: T; onChange: (value: T) => void };

type TextFieldProps = FieldFrame &
  Controlled<string> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'>;

/** `maxLength` counts what people call characters: what goes beyond is not taken. */
export function TextField(props: TextFieldProps) {
  const { label, help, error, labelHidden, maxLength, onChange, ...input } = props;
  const { required } = input;
  return (
    <Field {...{ label, help, error, required, labelHidden }}>
      {(wiring) => (
        <input
          type="text"
          {...input}
          {...wiring}
          className="control"
          maxLength={maxLength && maxLength * PARTS}
          onChange={(event) => onChange(cutTo(event.target.value, maxLength))}
        />
      )}
    </Field>
  );
}

type TextAreaFieldProps = FieldFrame &
  Controlled<string> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id'>;

/** `maxLength` as for TextField. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, help, error, labelHidden, maxLength, onChange, ...input } = props;
  const { required } = input;
  return (
    <Field {...{ label, help, error, required, labelHidden }}>
      {(wiring) => (
        <textarea
          rows={4}
          {...input}
          {...wiring}
          className="control"
          maxLength={maxLength && maxLength * PARTS}
          onChange={(event) => onChange(cutTo(event.target.value, maxLength))}
        />
      )}
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldFrame, Controlled<string> {
  choices: readonly Choice[];
  /** The choice that means none, e.g. "Tutti i canali". */
  empty?: string;
  name?: string;
}

export function SelectField({ choices, empty, value, onChange, name, ...frame }: SelectFieldProps) {
  return (
    <Field {...frame}>
      {(wiring) => (
        <select
          {...wiring}
          name={name}
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A day, `2026-11-25`; empty for none. */
export function DateField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField {...props} type="date" />;
}

interface CheckFieldProps extends Omit<FieldFrame, 'labelHidden'>, Controlled<boolean> {
  name?: string;
}

export function CheckField(props: CheckFieldProps) {
  const { label, help, required, value, onChange, name } = props;
  const id = useId();
  const error = useFault(id, props.error);
  return (
    <div className="field field-check" data-invalid={error ? true : undefined}>
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={value}
        required={required}
        aria-describedby={describedBy(id, help, error)}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <HelpAndError id={id} help={help} error={error} />
    </div>
  );
}

interface ChoiceGroupProps extends FieldFrame, Controlled<string> {
  choices: readonly Choice[];
  name: string;
}

/** A few choices side by side, all in sight: radio buttons, so the arrow keys move among them. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { label, help, required, labelHidden, choices, name, value, onChange } = props;
  const id = useId();
  const error = useFault(name, props.error);
  return (
    <fieldset
      className="field"
      data-invalid={error ? true : undefined}
      aria-describedby={describedBy(id, help, error)}
    >
      <legend className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {required && <RequiredMark />}
      </legend>
      <div className="segments segments-radio">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              required={required}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <HelpAndError id={id} help={help} error={error} />
    </fieldset>
  );
}
