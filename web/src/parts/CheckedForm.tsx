import { type FormHTMLAttributes, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { charactersIn } from '../i18n/characters';
import { FormFaults } from './form-faults';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface CheckedFormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  /** Once nothing is wrong with the fields; absent: the fields act by themselves. */
  onSubmit?: () => void;
}

/**
 * A form that says at its fields what is missing or wrong, in the page's language: the browser's own messages come in
 * the browser's language, and one at a time. An error goes with the change of its field.
 */
export function CheckedForm({ onSubmit, children, ...form }: CheckedFormProps) {
  const { t } = useTranslation('parts');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  return (
    <FormFaults.Provider value={faults}>
      <form
        {...form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = wrongControls(event.currentTarget);
          setFaults(Object.fromEntries(wrong.map((one) => [keyOf(one), faultOf(one, t)])));
          if (wrong.length > 0) wrong[0].focus();
          else onSubmit?.();
        }}
        onInput={(event) => {
          const { [keyOf(event.target as Control)]: changed, ...others } = faults;
          if (changed) setFaults(others);
        }}
      >
        {children}
      </form>
    </FormFaults.Provider>
  );
}

function wrongControls(form: HTMLFormElement): Control[] {
  return [...(form.elements as HTMLCollectionOf<Control>)].filter(
    (control) =>
      control.willValidate && (!control.validity.valid || isBlank(control) || isTooShort(control)),
  );
}

/** The API takes blanks for nothing; the browser takes them for words. A password may have them. */
function isBlank({ required, type, value }: Control): boolean {
  return required && type !== 'password' && value.trim() === '';
}

/** The browser itself looks only at what a person has typed, not at what a password manager has filled in. */
function isTooShort(control: Control): boolean {
  const { minLength = 0, value } = control as HTMLInputElement;
  return value !== '' && charactersIn(value) < minLength;
}

/** All radio buttons of a group are one question. */
function keyOf({ type, name, id }: Control): string {
  return type === 'radio' ? name : id;
}

function faultOf(control: Control, t: TFunction<'parts'>): string {
  const { validity, type, inputMode } = control;
  const { min, max, minLength } = control as HTMLInputElement;
  if (validity.valueMissing || isBlank(control)) return t('fieldProblem.required');
  if (isTooShort(control)) return t('field.tooShort', { count: minLength });
  if (validity.rangeUnderflow) return t('field.atLeast', { min });
  if (validity.rangeOverflow) return t('field.atMost', { max });
  if (validity.stepMismatch) return t('fieldProblem.is-int');
  if (validity.typeMismatch && type === 'email') return t('fieldProblem.is-email');
  if (validity.typeMismatch && type === 'url') return t('fieldProblem.link-not-https');
  if (validity.badInput)
    return t(type === 'number' ? 'field.number' : 'fieldProblem.is-date-string');
  if (validity.patternMismatch)
    return t(inputMode === 'numeric' ? 'field.number' : 'fieldProblem.matches');
  return t('fieldProblem.invalid');
}
