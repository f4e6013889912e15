import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../api/client';
import { currentLanguage } from '../../../i18n';
import { CheckField, SelectField, TextAreaField, TextField } from '../../../parts/fields';
import { nodeQuery } from './ClassificationField';

type Attribute = Schemas['AttributeView'];
export type Answers = Record<string, unknown>;

interface AttributeFieldsProps {
  classification: string;
  value: Answers;
  onChange: (answers: Answers) => void;
  /** By `attributes.<code>`. */
  errors: Record<string, string>;
}

const isEnglish = () => currentLanguage() === 'en';

/** What the class asks: a field for each question, the obligatory ones marked. */
export function AttributeFields({ classification, value, onChange, errors }: AttributeFieldsProps) {
  const node = useQuery({ ...nodeQuery(classification), enabled: classification !== '' });
  const asked = node.data?.attributes ?? [];
  if (asked.length === 0) return null;
  return (
    <div className="stack attribute-fields">
      {[...asked]
        .sort((one, other) => one.order - other.order)
        .map((attribute) =>
          attribute.variable ? (
            <AttributeField
              key={attribute.code}
              attribute={attribute}
              value={value[attribute.code]}
              error={errors[`attributes.${attribute.code}`]}
              onChange={(answer) => onChange({ ...value, [attribute.code]: answer })}
            />
          ) : (
            <p key={attribute.code} className="quiet">
              {isEnglish() ? attribute.descriptionEn : attribute.description}
            </p>
          ),
        )}
    </div>
  );
}

interface AttributeFieldProps {
  attribute: Attribute;
  value: unknown;
  error?: string;
  onChange: (answer: unknown) => void;
}

function AttributeField({ attribute, value, error, onChange }: AttributeFieldProps) {
  const { datatype, values, required } = attribute;
  const label = isEnglish() ? attribute.descriptionEn : attribute.description;
  const help =
    (isEnglish() ? attribute.datatypeDescriptionEn : attribute.datatypeDescription) ?? undefined;
  const text = value === undefined || value === null ? '' : String(value);
  const frame = { label, help, error, required };
  const choices = values.map(({ key, name, nameEn }) => ({
    value: key,
    label: isEnglish() ? nameEn : name,
  }));
  switch (datatype) {
    case 'text':
      return <TextAreaField {...frame} value={text} onChange={onChange} />;
    case 'number':
      return (
        <TextField
          {...frame}
          type="number"
          step="any"
          value={text}
          onChange={(given) => onChange(given === '' ? null : Number(given))}
        />
      );
    case 'datetime':
      return <DateTimeField {...frame} value={text} onChange={onChange} />;
    case 'singlevaluelist':
      return <SelectField {...frame} empty="" choices={choices} value={text} onChange={onChange} />;
    case 'multivaluelist':
      return (
        <MultipleChoice
          {...{ label, help, error, required, choices, onChange }}
          value={Array.isArray(value) ? value.map(String) : []}
        />
      );
    default:
      return <TextField {...frame} value={text} onChange={onChange} />;
  }
}

interface DateTimeProps {
  label: string;
  help?: string;
  error?: string;
  required: boolean;
  value: string;
  onChange: (instant: string | null) => void;
}

/** Day and hour on the person's own clock; kept as an instant. */
function DateTimeField({ value, onChange, ...frame }: DateTimeProps) {
  const date = value ? new Date(value) : null;
  const local =
    date && !Number.isNaN(date.getTime())
      ? new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
      : '';
  return (
    <TextField
      {...frame}
      type="datetime-local"
      value={local}
      onChange={(given) => onChange(given ? new Date(given).toISOString() : null)}
    />
  );
}

interface MultipleChoiceProps {
  label: string;
  help?: string;
  error?: string;
  required: boolean;
  choices: { value: string; label: string }[];
  value: string[];
  onChange: (chosen: string[]) => void;
}

export function MultipleChoice({
  label,
  help,
  error,
  choices,
  value,
  onChange,
  required,
}: MultipleChoiceProps) {
  return (
    <fieldset className="field" data-invalid={error ? true : undefined}>
      <legend>
        {label}
        {required && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </legend>
      {help && <p className="field-help">{help}</p>}
      {choices.map((choice) => (
        <CheckField
          key={choice.value}
          label={choice.label}
          value={value.includes(choice.value)}
          onChange={(on) =>
            onChange(
              on ? [...value, choice.value] : value.filter((chosen) => chosen !== choice.value),
            )
          }
        />
      ))}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
