import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { ChoiceGroup, TextField } from '../../parts/fields';
import { ActionDialog, type ActionForm } from '../../parts/ActionDialog';
import { type Mapping, nameOf, type Version, type VersionNode } from './queries';

const KINDS = ['moved', 'split', 'retired'] as const;

interface EditMappingProps {
  version: Version;
  /** The code that goes. */
  node: VersionNode;
  mapping: Mapping | null;
  /** Those there will be. */
  nodes: readonly VersionNode[];
}

/** Says what becomes of a code that goes: where its contacts are shown and counted from then on. */
export function EditMapping({ version, node, mapping, nodes }: EditMappingProps) {
  const { t } = useTranslation('classification');
  return (
    <ActionDialog
      label={t(mapping ? 'mapping.change' : 'mapping.say')}
      title={t('mapping.title', { code: node.code, name: nameOf(node) })}
      done={t('saved')}
      start={{
        kind: (mapping?.kind ?? 'moved') as Mapping['kind'],
        to: mapping?.toCodes.join(', ') ?? '',
        reason: mapping?.reason ?? '',
      }}
      shown={['kind', 'toCodes', 'reason']}
      send={({ kind, to, reason }, header) =>
        bodyOf(
          api.PUT('/api/v1/classification-versions/{id}/mappings/{code}', {
            params: { path: { id: version.id, code: node.code }, header },
            body: {
              kind,
              toCodes: kind === 'retired' ? [] : to.split(/[\s,;]+/).filter(Boolean),
              reason,
              version: version.version,
            },
          }),
        )
      }
    >
      {(form) => <MappingFields form={form} from={node.code} nodes={nodes} />}
    </ActionDialog>
  );
}

interface MappingFieldsProps {
  form: ActionForm<{ kind: Mapping['kind']; to: string; reason: string }>;
  /** The code that goes. */
  from: string;
  nodes: readonly VersionNode[];
}

function MappingFields({ form, from, nodes }: MappingFieldsProps) {
  const { t } = useTranslation('classification');
  const { values, set, errors, field } = form;
  const list = `codes-${from}`;
  const ofOneCode = Object.entries(errors).find(([name]) => name.startsWith('toCodes'))?.[1];
  return (
    <>
      <ChoiceGroup
        label={t('mapping.kind')}
        name="kind"
        choices={KINDS.map((value) => ({ value, label: t(`mapping.${value}`) }))}
        value={values.kind}
        onChange={(value) => set('kind', value as Mapping['kind'])}
        error={errors.kind}
      />
      {values.kind !== 'retired' && (
        <>
          <TextField
            label={t('mapping.to')}
            help={t(values.kind === 'split' ? 'mapping.toHelpMany' : 'mapping.toHelp')}
            required
            list={list}
            {...field('to')}
            error={errors.toCodes ?? ofOneCode}
          />
          <datalist id={list}>
            {nodes.map((one) => (
              <option key={one.code} value={one.code}>
                {nameOf(one)}
              </option>
            ))}
          </datalist>
        </>
      )}
      <TextField
        label={t('mapping.reason')}
        required={values.kind === 'retired'}
        maxLength={500}
        {...field('reason')}
      />
    </>
  );
}
