import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { charactersIn } from '../i18n/characters';
import { Field } from './fields';

type Attributes = Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows' | 'name' | 'required'> &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete'>;

export interface CountedTextProps extends Attributes {
  label: string;
  help?: string;
  error?: string;
  /** Characters, as people count them. */
  most: number;
  /** Without line breaks. */
  oneLine?: boolean;
  /** False where no script counts. */
  alive?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Under how many that remain it is said aloud, and how often then. */
const NEAR = 500;
const EVERY = 50;

/**
 * A text with a limit that is said before it is reached. Nothing is cut off what somebody pastes: they see by how much
 * it is too long.
 */
export function CountedText(props: CountedTextProps) {
  const { label, help, error, most, oneLine, alive = true, value, onChange, ...given } = props;
  const { t } = useTranslation('parts');
  const left = most - charactersIn(value);
  const over = left < 0 ? t('count.over', { count: -left, most }) : undefined;
  return (
    <Field label={label} help={help} error={over ?? error} required={given.required}>
      {(wiring) => {
        const control = { ...given, ...wiring, className: 'control', dir: 'auto', value };
        return (
          <>
            {oneLine ? (
              <input type="text" {...control} onChange={(event) => onChange(event.target.value)} />
            ) : (
              <textarea {...control} onChange={(event) => onChange(event.target.value)} />
            )}
            <Left {...{ left, most }} counts={alive && value !== ''} alive={alive} />
          </>
        );
      }}
    </Field>
  );
}

interface LeftProps {
  left: number;
  most: number;
  counts: boolean;
  alive: boolean;
}

function Left({ left, most, counts, alive }: LeftProps) {
  const { t } = useTranslation('parts');
  const near = left >= 0 && left <= Math.min(NEAR, most / 4);
  return (
    <>
      <p className="field-count">
        {counts && left >= 0 ? t('count.left', { count: left }) : t('count.most', { most })}
      </p>
      {/* Said now and then, so that it does not talk over who writes. */}
      <p className="visually-hidden" aria-live="polite">
        {near && alive ? t('count.left', { count: Math.ceil(left / EVERY) * EVERY }) : ''}
      </p>
    </>
  );
}
