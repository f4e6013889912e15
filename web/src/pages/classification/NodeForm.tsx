import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import type { CommandHeaders } from '../../api/use-command';
import { SelectField, TextAreaField, TextField } from '../../parts/fields';
import { ActionDialog, type ActionForm } from '../../parts/ActionDialog';
import { AttributesEditor } from './AttributesEditor';
import {
  type Attribute,
  PRIORITIES,
  SENSITIVITIES,
  type Version,
  type VersionNode,
} from './queries';

interface NodeFormProps {
  version: Version;
  /** Absent: a new one. */
  node?: VersionNode;
  /** Code under which a new one lies, as a proposal. */
  below?: string;
}

interface Values {
  code: string;
  name: string;
  nameEn: string;
  /** One a line. */
  synonyms: string;
  defaultPriority: string;
  sensitivity: string;
  attributes: Attribute[];
}

const startOf = ({ node, below }: NodeFormProps): Values => ({
  code: node?.code ?? (below ? `${below}.` : ''),
  name: node?.name ?? '',
  nameEn: node?.nameEn ?? '',
  synonyms: node?.synonyms.join('\n') ?? '',
  defaultPriority: node?.defaultPriority ?? '',
  sensitivity: node?.sensitivity ?? '',
  attributes: node?.attributes ?? [],
});

function save({ id, version }: Version, values: Values, header: CommandHeaders) {
  const { code, synonyms, defaultPriority, sensitivity, ...rest } = values;
  return bodyOf(
    api.PUT('/api/v1/classification-versions/{id}/nodes/{code}', {
      params: { path: { id, code: code.trim() }, header },
      body: {
        ...rest,
        synonyms: synonyms
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
        defaultPriority: (defaultPriority || null) as VersionNode['defaultPriority'],
        sensitivity: (sensitivity || null) as VersionNode['sensitivity'],
        version,
      },
    }),
  );
}

/** A node of a draft: what it is called, what citizens say, what is asked. */
export function NodeForm(props: NodeFormProps) {
  const { version, node } = props;
  const { t } = useTranslation('classification');
  return (
    <ActionDialog<Values>
      label={t(node ? 'node.change' : 'node.add')}
      title={node ? `${t('node.change')}: ${node.code}` : t('node.add')}
      done={t('saved')}
      start={startOf(props)}
      shown={['code', 'name', 'nameEn', 'synonyms', 'defaultPriority', 'sensitivity']}
      send={(values, header) => save(version, values, header)}
    >
      {(form) => <NodeFields form={form} isNew={!node} />}
    </ActionDialog>
  );
}

interface NodeFieldsProps {
  form: ActionForm<Values>;
  isNew: boolean;
}

function NodeFields({ form: { values, set, errors, field }, isNew }: NodeFieldsProps) {
  const { t } = useTranslation(['classification', 'words']);
  const ofOneSynonym = Object.entries(errors).find(([name]) => name.startsWith('synonyms.'))?.[1];
  return (
    <>
      {isNew && (
        <TextField
          label={t('field.code')}
          help={t('node.codeHelp')}
          required
          maxLength={50}
          {...field('code')}
          error={errors.code ?? errors.parent}
        />
      )}
      {(['name', 'nameEn'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`field.${name}`)}
          required
          maxLength={200}
          {...field(name)}
        />
      ))}
      <TextAreaField
        label={t('field.synonyms')}
        help={t('node.synonymsHelp')}
        {...field('synonyms')}
        error={errors.synonyms ?? ofOneSynonym}
      />
      <SelectField
        label={t('field.defaultPriority')}
        empty={t('asAbove')}
        choices={PRIORITIES.map((value) => ({ value, label: t(`words:priority.${value}`) }))}
        {...field('defaultPriority')}
      />
      <SelectField
        label={t('field.sensitivity')}
        help={t('node.sensitivityHelp')}
        empty={t('asAbove')}
        choices={SENSITIVITIES.map((value) => ({ value, label: t(`sensitivity.${value}`) }))}
        {...field('sensitivity')}
      />
      <AttributesEditor
        attributes={values.attributes}
        onChange={(attributes) => set('attributes', attributes)}
        errors={errors}
      />
    </>
  );
}
