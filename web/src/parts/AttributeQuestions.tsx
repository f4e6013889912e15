import type { Schemas } from '../api/client';
import { currentLanguage } from '../i18n';
import { instantOfLocal, localOf } from './local-hours';
import { CheckField, SelectField, TextAreaField, TextField } from './fields';

type Attribute = Schemas['AttributeView'];

interface QuestionsProps {
  /** As the class has them. */
  attributes: readonly Attribute[];
  /** Answers by the code of their question. */
  answers: Readonly<Record<string, unknown>>;
  /** `''` and `[]`: not answered any more. */
  onAnswer: (code: string, answer: unknown) => void;
  /** By `attributes.<code>`. */
  errors: Record<string, string>;
}

const isEnglish = () => currentLanguage() === 'en';

/** What a class asks: a field for each question in its order, the obligatory ones marked; what only tells is told. */
export function AttributeQuestions({ attributes, answers, onAnswer, errors }: QuestionsProps) {
  const inOrder = [...attributes].sort((one, other) => one.order - other.order);
  return inOrder.map((attribute) =>
    attribute.variable ? (
      <Question
        key={attribute.code}
        attribute={attribute}
        value={answers[attribute.code]}
        error={errors[`attributes.${attribute.code}`]}
        onChange={(answer) => onAnswer(attribute.code, answer)}
      />
    ) : (
      <p key={attribute.code} className="quiet">
        {isEnglish() ? attribute.descriptionEn : attribute.description}
      </p>
    ),
  );
}

interface QuestionProps {
  attribute: Attribute;
  value: unknown;
  error?: string;
  onChange: (answer: unknown) => void;
}

function Question({ attribute, value, error, onChange }: QuestionProps) {
  const { datatype, values, required } = attribute;
  const label = isEnglish() ? attribute.descriptionEn : attribute.description;
  const help =
    (isEnglish() ? attribute.datatypeDescriptionEn : attribute.datatypeDescription) ?? undefined;
  const frame = { label, help, error, required };
  const text = value === undefined || value === null ? '' : String(value);
  const choices = values.map(({ key, name, nameEn }) => ({
    value: key,
    label: isEnglish() ? nameEn : name,
  }));
  switch (datatype) {
    case 'text':
      return <TextAreaField {...frame} rows={3} value={text} onChange={onChange} />;
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
          value={Number.isNaN(Date.parse(text)) ? '' : localOf(text)}
          onChange={(given) => onChange(instantOfLocal(given))}
        />
      );
    case 'singlevaluelist':
      return (
        <SelectField {...frame} empty="–" choices={choices} value={text} onChange={onChange} />
      );
    case 'multivaluelist':
      return (
        <MultipleChoice
          {...{ ...frame, choices, onChange }}
          value={Array.isArray(value) ? value.map(String) : []}
        />
      );
    default:
      return <TextField {...frame} value={text} onChange={onChange} />;
  }
}

/** What is no number goes to the API as it is, which says so at the field. */
function numberIn(text: string): unknown {
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || /[.,]$/.test(text) || Number.isNaN(number) ? text : number;
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

function MultipleChoice(props: MultipleChoiceProps) {
  const { label, help, error, choices, value, onChange, required } = props;
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
