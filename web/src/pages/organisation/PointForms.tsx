import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { pointsQuery } from '../../api/reference';
import { ChoiceGroup, SelectField, TextField } from '../../parts/fields';
import { type ActionForm, ActionDialog } from '../../parts/ActionDialog';
import { type Point, POINT_KINDS, SYSTEMS } from './queries';

interface Editable {
  name: string;
  /** Empty: outside the ladder. */
  level: string;
  competences: string;
}

const editable = (point?: Point): Editable => ({
  name: point?.name ?? '',
  level: point?.level ? String(point.level) : '',
  competences: point?.competences.join(', ') ?? '',
});
const bodyOfEdit = ({ name, level, competences }: Editable) => ({
  name,
  level: level ? Number(level) : null,
  competences: competences.split(/[\s,;]+/).filter(Boolean),
});
/** A faulty competence is named by its place, `competences.0` too. */
const atField = (errors: Record<string, string>, field: string) =>
  errors[field] ?? Object.entries(errors).find(([name]) => name.startsWith(`${field}.`))?.[1];

function EditableFields({ errors, field }: ActionForm<Editable>) {
  const { t } = useTranslation('organisation');
  return (
    <>
      <TextField label={t('field.name')} required maxLength={200} {...field('name')} />
      <SelectField
        label={t('field.level')}
        help={t('levelHelp')}
        empty={t('noLevel')}
        choices={(['1', '2', '3', '4'] as const).map((value) => ({
          value,
          label: `${value} – ${t(`level.${value}`)}`,
        }))}
        {...field('level')}
      />
      <TextField
        label={t('field.competences')}
        help={t('competencesHelp')}
        {...field('competences')}
        error={atField(errors, 'competences')}
      />
    </>
  );
}

type NewPointValues = Editable & Pick<Point, 'code' | 'kind' | 'system'>;

/** A new point of a scope. */
export function NewPoint({ scope, political }: { scope: string; political: boolean }) {
  const { t } = useTranslation('organisation');
  return (
    <ActionDialog<NewPointValues>
      label={t('point.create')}
      title={t('point.create')}
      done={t('point.created')}
      start={{
        ...editable(),
        code: `${scope}-`,
        kind: 'collection',
        system: political ? 'district' : 'central',
      }}
      shown={['code', 'name', 'kind', 'system', 'level', 'competences']}
      send={({ code, kind, system, ...rest }, header) =>
        bodyOf(
          api.POST('/api/v1/points', {
            params: { header },
            body: { ...bodyOfEdit(rest), code, kind, system, scope },
          }),
        )
      }
    >
      {(form) => (
        <>
          <TextField
            label={t('field.code')}
            help={t('codeHelp')}
            required
            maxLength={100}
            value={form.values.code}
            onChange={(value) => form.set('code', value)}
            error={form.errors.code}
          />
          <ChoiceGroup
            label={t('field.kind')}
            help={t('pointKindHelp')}
            name="kind"
            choices={POINT_KINDS.map((value) => ({ value, label: t(`pointKind.${value}`) }))}
            value={form.values.kind}
            onChange={(value) => form.set('kind', value as Point['kind'])}
            error={form.errors.kind}
          />
          <SelectField
            label={t('field.system')}
            choices={SYSTEMS.map((value) => ({ value, label: t(`system.${value}`) }))}
            value={form.values.system}
            onChange={(value) => form.set('system', value as Point['system'])}
            error={form.errors.system}
          />
          <EditableFields {...(form as unknown as ActionForm<Editable>)} />
        </>
      )}
    </ActionDialog>
  );
}

export function EditPoint({ point }: { point: Point }) {
  const { t } = useTranslation('organisation');
  const { code, version } = point;
  return (
    <ActionDialog<Editable>
      label={t('edit')}
      title={t('edit')}
      done={t('saved')}
      start={editable(point)}
      shown={['name', 'level', 'competences']}
      send={(values, header) =>
        bodyOf(
          api.PATCH('/api/v1/points/{code}', {
            params: { path: { code }, header },
            body: { ...bodyOfEdit(values), version },
          }),
        )
      }
    >
      {(form) => <EditableFields {...form} />}
    </ActionDialog>
  );
}

/** Closes a point, whose open work goes to a successor. */
export function ClosePoint({ point, work }: { point: Point; work: number }) {
  const { t } = useTranslation('organisation');
  const { code, name, version } = point;
  const heirs = (useQuery(pointsQuery).data ?? []).filter(
    (one) => one.code !== code && !one.closedAt,
  );
  return (
    <ActionDialog
      label={t('point.close')}
      title={t('closeQuestion', { name })}
      done={t('closed')}
      dangerous
      start={{ successor: '' }}
      shown={['successor']}
      send={({ successor }, header) =>
        bodyOf(
          api.POST('/api/v1/points/{code}/close', {
            params: { path: { code }, header },
            body: { version, successor: successor || null },
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <p>{t('point.closeWhat', { count: work })}</p>
          <SelectField
            label={t('field.successor')}
            help={t('successorHelp')}
            empty={work > 0 ? t('chooseSuccessor') : t('noSuccessor')}
            required={work > 0}
            choices={heirs.map((one) => ({ value: one.code, label: one.name }))}
            {...field('successor')}
          />
        </>
      )}
    </ActionDialog>
  );
}

export function ReopenPoint({ point: { code, name, version } }: { point: Point }) {
  const { t } = useTranslation('organisation');
  return (
    <ActionDialog
      label={t('point.reopen')}
      title={t('reopenQuestion', { name })}
      done={t('reopened')}
      start={{}}
      shown={[]}
      send={(_values, header) =>
        bodyOf(
          api.POST('/api/v1/points/{code}/reopen', {
            params: { path: { code }, header },
            body: { version },
          }),
        )
      }
    >
      {() => <p>{t('point.reopenWhat')}</p>}
    </ActionDialog>
  );
}
