import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { SelectField, TextAreaField, TextField } from '../../parts/fields';
import { ActionDialog } from '../../parts/ActionDialog';
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

/** A node of a draft: what it is called, what citizens say, what is asked. */
export function NodeForm({ version, node, below }: NodeFormProps) {
  const { t } = useTranslation(['classification', 'words']);
  const text = (name: 'name' | 'nameEn') => ({
    label: t(`field.${name}`),
    required: true,
    maxLength: 200,
  });
  return (
    <ActionDialog<Values>
      label={t(node ? 'node.change' : 'node.add')}
      title={node ? `${t('node.change')}: ${node.code}` : t('node.add')}
      done={t('saved')}
      start={{
        code: node?.code ?? (below ? `${below}.` : ''),
        name: node?.name ?? '',
        nameEn: node?.nameEn ?? '',
        synonyms: node?.synonyms.join('\n') ?? '',
        defaultPriority: node?.defaultPriority ?? '',
        sensitivity: node?.sensitivity ?? '',
        attributes: node?.attributes ?? [],
      }}
      shown={['code', 'name', 'nameEn', 'synonyms', 'defaultPriority', 'sensitivity']}
      send={({ code, synonyms, defaultPriority, sensitivity, ...rest }, header) =>
        bodyOf(
          api.PUT('/api/v1/classification-versions/{id}/nodes/{code}', {
            params: { path: { id: version.id, code: code.trim() }, header },
            body: {
              ...rest,
              synonyms: synonyms
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
              defaultPriority: (defaultPriority || null) as VersionNode['defaultPriority'],
              sensitivity: (sensitivity || null) as VersionNode['sensitivity'],
              version: version.version,
            },
          }),
        )
      }
    >
      {({ values, set, errors, field }) => (
        <>
          {!node && (
            <TextField
              label={t('field.code')}
              help={t('node.codeHelp')}
              required
              maxLength={50}
              value={values.code}
              onChange={(value) => set('code', value)}
              error={errors.code ?? errors.parent}
            />
          )}
          {(['name', 'nameEn'] as const).map((name) => (
            <TextField
              key={name}
              {...text(name)}
              value={values[name]}
              onChange={(value) => set(name, value)}
              error={errors[name]}
            />
          ))}
          <TextAreaField
            label={t('field.synonyms')}
            help={t('node.synonymsHelp')}
            value={values.synonyms}
            onChange={(value) => set('synonyms', value)}
            error={
              errors.synonyms ??
              Object.entries(errors).find(([name]) => name.startsWith('synonyms.'))?.[1]
            }
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
      )}
    </ActionDialog>
  );
}
