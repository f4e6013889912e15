import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { currentLanguage } from '../../i18n';
import { CheckField, SelectField, TextAreaField, TextField } from '../../parts/fields';
import type { FormPart } from './form-part';
import { useClass } from './queries';

type Attribute = Schemas['AttributeView'];

const inEnglish = () => currentLanguage() === 'en';

/** What the class asks of the citizen. */
export function Attributes({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('register');
  const asked = useClass(draft.classification?.code).data?.attributes ?? [];
  if (!draft.classification || asked.length === 0) return null;
  const answer = (code: string, value: unknown) => {
    const { [code]: _before, ...others } = draft.attributes;
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    change({ attributes: empty ? others : { ...others, [code]: value } });
  };
  return (
    <section className="panel stack" aria-label={t('attributes')}>
      <h2>{t('attributes')}</h2>
      {asked.map((attribute) =>
        attribute.variable ? (
          <Answer
            key={attribute.code}
            attribute={attribute}
            value={draft.attributes[attribute.code]}
            error={errors[`attributes.${attribute.code}`]}
            onChange={(value) => answer(attribute.code, value)}
          />
        ) : (
          <p key={attribute.code}>
            {inEnglish() ? attribute.descriptionEn : attribute.description}
          </p>
        ),
      )}
    </section>
  );
}

interface AnswerProps {
  attribute: Attribute;
  value: unknown;
  error?: string;
  onChange: (value: unknown) => void;
}

function Answer({ attribute, value, error, onChange }: AnswerProps) {
  const { datatype, required, values } = attribute;
  const label = inEnglish() ? attribute.descriptionEn : attribute.description;
  const help =
    (inEnglish() ? attribute.datatypeDescriptionEn : attribute.datatypeDescription) ?? undefined;
  const frame = { label, help, error, required };
  const text = value === undefined ? '' : String(value);
  const choices = values.map(({ key, name, nameEn }) => ({
    value: key,
    label: inEnglish() ? nameEn : name,
  }));
  switch (datatype) {
    case 'singlevaluelist':
      return (
        <SelectField {...frame} empty="–" choices={choices} value={text} onChange={onChange} />
      );
    case 'multivaluelist': {
      const chosen = Array.isArray(value) ? (value as string[]) : [];
      return (
        <fieldset className="field" data-invalid={error ? true : undefined}>
          <legend>{label}</legend>
          {choices.map((choice) => (
            <CheckField
              key={choice.value}
              label={choice.label}
              value={chosen.includes(choice.value)}
              onChange={(on) =>
                onChange(
                  on ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value),
                )
              }
            />
          ))}
          {error && <p className="field-error">{error}</p>}
        </fieldset>
      );
    }
    case 'number':
      return (
        <TextField
          {...frame}
          inputMode="decimal"
          value={text}
          onChange={(given) => onChange(numberIn(given))}
        />
      );
    case 'datetime':
      return (
        <TextField
          {...frame}
          type="datetime-local"
          value={text === '' ? '' : localOf(text)}
          onChange={(given) => onChange(given === '' ? '' : new Date(given).toISOString())}
        />
      );
    case 'text':
      return <TextAreaField {...frame} rows={3} value={text} onChange={onChange} />;
    default:
      return <TextField {...frame} value={text} onChange={onChange} />;
  }
}

/** What is no number goes to the API as it is, which says so at the field. */
function numberIn(text: string): unknown {
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || /[.,]$/.test(text) || Number.isNaN(number) ? text : number;
}

/** As the browser's field holds it: the local hour without zone. */
function localOf(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
