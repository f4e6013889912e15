import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../api/client';
import { currentLanguage } from '../../../i18n';
import {
  CheckField,
  ChoiceGroup,
  DateField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../parts/fields';
import { fittingArticlesQuery } from '../../../api/case';
import { AttributeFields, type Answers } from './AttributeFields';
import { ClassificationField } from './ClassificationField';
import type { FormValues } from './conditions';
import { type FormField, isCheck } from './form-values';
import { PointField, PointsField } from '../../../parts/PointFields';

interface TaskFieldProps {
  field: FormField;
  required: boolean;
  values: FormValues;
  contact: Schemas['ContactViewDto'];
  onChange: (value: unknown) => void;
  errors: Record<string, string>;
}

/** A field of a task's form: by its name where the product knows what it stands for, else by its type. */
export function TaskField(props: TaskFieldProps) {
  const { field, required, values, contact, onChange, errors } = props;
  const { name } = field;
  const label = wordsOf(field.label, name);
  const frame = { label, required, error: errors[name] };
  const text = textOf(values[name]);
  switch (name) {
    case 'classification':
      return <ClassificationField {...frame} contact={contact} value={text} onChange={onChange} />;
    case 'attributes':
      return (
        <AttributeFields
          classification={textOf(values.classification)}
          value={(values.attributes ?? {}) as Answers}
          onChange={onChange}
          errors={errors}
        />
      );
    case 'service':
      return (
        <PointField
          {...frame}
          value={text}
          onChange={onChange}
          among={({ system }) => system === 'central'}
        />
      );
    case 'competentPoint':
      return <PointField {...frame} label={withoutHint(label)} value={text} onChange={onChange} />;
    case 'points':
      return (
        <PointsField
          {...frame}
          label={withoutHint(label)}
          value={text ? text.split(',') : []}
          onChange={(codes) => onChange(codes.join(','))}
        />
      );
    case 'usedArticle':
      return (
        <ArticleField
          {...{ ...frame, label: withoutHint(label), value: text, onChange, contact }}
        />
      );
    default:
      return <PlainField {...props} />;
  }
}

/** In the reader's language, else in the other, else what it is called in the model. */
function wordsOf({ it, en }: Schemas['LabelDto'], name: string): string {
  return (currentLanguage() === 'en' ? (en ?? it) : (it ?? en)) ?? name;
}

/** "(codice)" is for those who write codes. */
function withoutHint(label: string): string {
  return label.replace(/\s*\([^)]*\)$/, '');
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function PlainField({ field, required, values, onChange, errors }: TaskFieldProps) {
  const { t } = useTranslation('task');
  const { name, type, multiline, allowedValues } = field;
  const label = wordsOf(field.label, name);
  const frame = { label, required, error: errors[name] };
  const text = textOf(values[name]);
  if (isCheck(field))
    return <CheckField {...frame} value={values[name] === true} onChange={onChange} />;
  switch (type) {
    case 'boolean':
      return (
        <ChoiceGroup
          {...frame}
          name={name}
          choices={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          value={text}
          onChange={(given) => onChange(given === 'true')}
        />
      );
    case 'enum':
      return (
        <ChoiceGroup
          {...frame}
          name={name}
          choices={allowedValues.map((allowed) => ({
            value: allowed.value,
            label: wordsOf(allowed.label, allowed.value),
          }))}
          value={text}
          onChange={onChange}
        />
      );
    case 'date':
      return <DateField {...frame} value={text.slice(0, 10)} onChange={onChange} />;
    case 'long':
      return <TextField {...frame} type="number" step={1} value={text} onChange={onChange} />;
    default:
      return multiline ? (
        <TextAreaField
          {...frame}
          rows={name === 'answer' ? 8 : 4}
          value={text}
          onChange={onChange}
        />
      ) : (
        <TextField {...frame} value={text} onChange={onChange} />
      );
  }
}

interface ArticleFieldProps {
  label: string;
  required: boolean;
  error?: string;
  value: string;
  onChange: (code: string) => void;
  contact: Schemas['ContactViewDto'];
}

/** The article that helped, among those that fit the contact. */
function ArticleField({ contact, value, ...frame }: ArticleFieldProps) {
  const { t } = useTranslation('task');
  const fitting = useQuery(fittingArticlesQuery(contact.id)).data?.items ?? [];
  const usable = fitting.filter(({ inUse }) => inUse);
  if (usable.length === 0 && value === '') return null;
  const choices = usable.map(({ code, title, titleEn }) => ({
    value: code,
    label: currentLanguage() === 'en' ? titleEn || title : title,
  }));
  if (value && !choices.some((choice) => choice.value === value))
    choices.push({ value, label: value });
  return <SelectField {...frame} empty={t('article.none')} choices={choices} value={value} />;
}
