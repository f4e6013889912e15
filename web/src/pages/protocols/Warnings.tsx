import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField, TextField } from '../../parts/fields';
import { ListField } from '../../parts/ListField';
import type { Protocol } from './queries';

type Terms = Protocol['terms'];

interface WarningsProps {
  terms: Terms;
  onChange: (part: Partial<Terms>) => void;
  errors: Record<string, string>;
}

/** When the end of a term is announced, and for which causes a clock may be suspended. */
export function Warnings({ terms, onChange, errors }: WarningsProps) {
  const { t } = useTranslation('protocols');
  return (
    <>
      <div className="filters filters-helped">
        <TextField
          label={t('terms.warningPercent')}
          help={t('draft.warningHelp')}
          type="number"
          min={1}
          max={100}
          value={terms.warningPercent === undefined ? '' : String(terms.warningPercent)}
          onChange={(value) => onChange({ warningPercent: value ? Number(value) : undefined })}
          error={errors['terms.warningPercent']}
        />
        <Thresholds
          thresholds={terms.thresholds}
          onChange={(thresholds) => onChange({ thresholds })}
          error={
            errors['terms.thresholds'] ??
            Object.entries(errors).find(([name]) => name.startsWith('terms.thresholds.'))?.[1]
          }
        />
      </div>
      <Causes
        causes={terms.suspensionCauses}
        onChange={(suspensionCauses) => onChange({ suspensionCauses })}
        errors={errors}
      />
    </>
  );
}

interface ThresholdsProps {
  thresholds: Terms['thresholds'];
  onChange: (thresholds: Terms['thresholds']) => void;
  error?: string;
}

function Thresholds({ thresholds, onChange, error }: ThresholdsProps) {
  const { t } = useTranslation('protocols');
  // As it is written: a comma that waits for its number is no number yet.
  const [text, setText] = useState(() => thresholds?.join(', ') ?? '');
  return (
    <TextField
      label={t('terms.thresholds')}
      help={t('draft.thresholdsHelp')}
      value={text}
      onChange={(value) => {
        setText(value);
        const numbers = value
          .split(/[\s,;%]+/)
          .filter(Boolean)
          .map(Number);
        onChange(numbers.length > 0 ? numbers : undefined);
      }}
      error={error}
    />
  );
}

interface CausesProps {
  causes: Terms['suspensionCauses'];
  onChange: (causes: Terms['suspensionCauses']) => void;
  errors: Record<string, string>;
}

function Causes({ causes, onChange, errors }: CausesProps) {
  const { t } = useTranslation('protocols');
  return (
    <ListField
      legend={t('causes.title')}
      items={causes}
      onChange={onChange}
      blank={() => ({ code: '', name: '', nameEn: '' })}
      add={t('causes.add')}
      remove={(number) => t('causes.remove', { number })}
      before={
        <CheckField
          label={t('causes.own')}
          help={t(causes?.length === 0 ? 'causes.noneHelp' : 'causes.ownHelp')}
          value={causes !== undefined}
          onChange={(own) => onChange(own ? [] : undefined)}
          error={errors['terms.suspensionCauses']}
        />
      }
    >
      {(cause, at, change) =>
        (['name', 'nameEn', 'code'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`causes.${name}`, { number: at + 1 })}
            required
            maxLength={200}
            value={cause[name]}
            onChange={(value) => change({ [name]: value })}
            error={errors[`terms.suspensionCauses.${at}.${name}`]}
          />
        ))
      }
    </ListField>
  );
}
