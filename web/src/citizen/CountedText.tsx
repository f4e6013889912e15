import { type TextareaHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../parts/fields';
import { charactersIn } from '../i18n/characters';
import { useAlive } from './context';

interface CountedTextProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value' | 'onChange' | 'id'
> {
  label: string;
  help?: string;
  error?: string;
  /** Characters, as people count them. */
  most: number;
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
  const { label, help, error, most, value, onChange, ...area } = props;
  const { t } = useTranslation('citizen');
  const alive = useAlive();
  const left = most - charactersIn(value);
  const over = left < 0 ? t('count.over', { count: -left, most }) : undefined;
  const near = left >= 0 && left <= NEAR;
  return (
    <Field label={label} help={help} error={over ?? error} required={area.required}>
      {(wiring) => (
        <>
          <textarea
            {...area}
            {...wiring}
            className="control"
            dir="auto"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <p className="field-count">
            {alive && value !== '' && left >= 0
              ? t('count.left', { count: left })
              : t('count.most', { most })}
          </p>
          {/* Said now and then, so that it does not talk over who writes. */}
          <p className="visually-hidden" aria-live="polite">
            {near && alive ? t('count.left', { count: Math.ceil(left / EVERY) * EVERY }) : ''}
          </p>
        </>
      )}
    </Field>
  );
}
