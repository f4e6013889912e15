import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextAreaField, TextField } from '../../parts/fields';
import { ListField } from '../../parts/ListField';
import { type Attribute, DATATYPES } from './queries';

interface AttributesEditorProps {
  attributes: readonly Attribute[];
  onChange: (attributes: Attribute[]) => void;
  errors: Record<string, string>;
}

const isList = (datatype: string) => datatype.endsWith('valuelist');

/** What is asked of those who report something of this kind, each question with its type. */
export function AttributesEditor({ attributes, onChange, errors }: AttributesEditorProps) {
  const { t } = useTranslation('classification');
  return (
    <ListField
      legend={t('field.attributes')}
      items={attributes}
      onChange={onChange}
      blank={blank}
      add={t('attribute.add')}
      remove={() => t('attribute.remove')}
    >
      {(attribute, at, change) => (
        <AttributeFields
          attribute={attribute}
          errors={errorsBelow(errors, `attributes.${at}`)}
          onChange={change}
        />
      )}
    </ListField>
  );
}

const blank = (order: number): Attribute => ({
  code: '',
  datatype: 'string',
  required: false,
  variable: true,
  order,
  description: '',
  descriptionEn: '',
  datatypeDescription: null,
  datatypeDescriptionEn: null,
  values: [],
});

/** Those of one attribute by its own field; `values.0.key` stands at the values. */
function errorsBelow(errors: Record<string, string>, path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, message]) =>
      field.startsWith(`${path}.`)
        ? [[field.slice(path.length + 1).replace(/^values\..*/, 'values'), message]]
        : [],
    ),
  );
}

interface AttributeFieldsProps {
  attribute: Attribute;
  errors: Record<string, string>;
  onChange: (part: Partial<Attribute>) => void;
}

function AttributeFields({ attribute, errors, onChange }: AttributeFieldsProps) {
  const { t } = useTranslation('classification');
  return (
    <>
      {(['description', 'descriptionEn', 'code'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`attribute.${name}`)}
          help={name === 'code' ? t('attribute.codeHelp') : undefined}
          required
          value={attribute[name]}
          onChange={(value) => onChange({ [name]: value })}
          error={errors[name]}
        />
      ))}
      <SelectField
        label={t('attribute.datatype')}
        choices={DATATYPES.map((value) => ({ value, label: t(`datatype.${value}`) }))}
        value={attribute.datatype}
        onChange={(datatype) =>
          onChange({
            datatype: datatype as Attribute['datatype'],
            ...(isList(datatype) ? {} : { values: [] }),
          })
        }
        error={errors.datatype}
      />
      {isList(attribute.datatype) && (
        <TextAreaField
          label={t('attribute.values')}
          help={t('attribute.valuesHelp')}
          required
          value={attribute.values.map(lineOf).join('\n')}
          onChange={(text) => onChange({ values: text.split('\n').map(valueOf) })}
          error={errors.values}
        />
      )}
      <CheckField
        label={t('required')}
        value={attribute.required}
        onChange={(required) => onChange({ required })}
      />
    </>
  );
}

type Value = Attribute['values'][number];

/** `grande | Grande | Large`, and back; while a line is written its parts may be missing. */
const lineOf = ({ key, name, nameEn }: Value) => [key, name, nameEn].join('|').replace(/\|+$/, '');
function valueOf(line: string): Value {
  const [key = '', name = '', nameEn = ''] = line.split('|');
  return { key, name, nameEn };
}
