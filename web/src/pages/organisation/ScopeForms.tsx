import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { SelectField, TextField } from '../../parts/fields';
import { ActionDialog } from '../../parts/ActionDialog';
import { SCOPE_KINDS, type Scope } from './queries';

/** A new district or department. */
export function NewScope() {
  const { t } = useTranslation('organisation');
  return (
    <ActionDialog<Schemas['CreateScopeDto']>
      label={t('scope.create')}
      title={t('scope.create')}
      done={t('scope.created')}
      primary
      start={{ code: '', name: '', kind: 'district' }}
      shown={['code', 'name', 'kind']}
      send={(body, header) => bodyOf(api.POST('/api/v1/scopes', { params: { header }, body }))}
    >
      {({ values, set, errors, field }) => (
        <>
          <TextField label={t('field.name')} required maxLength={200} {...field('name')} />
          <TextField
            label={t('field.code')}
            help={t('codeHelp')}
            required
            maxLength={100}
            {...field('code')}
          />
          <SelectField
            label={t('field.kind')}
            choices={SCOPE_KINDS.map((value) => ({ value, label: t(`scopeKind.${value}`) }))}
            value={values.kind}
            onChange={(value) => set('kind', value as Scope['kind'])}
            error={errors.kind}
          />
        </>
      )}
    </ActionDialog>
  );
}

export function RenameScope({ scope: { code, name, version } }: { scope: Scope }) {
  const { t } = useTranslation('organisation');
  return (
    <ActionDialog
      label={t('rename')}
      title={t('rename')}
      done={t('saved')}
      start={{ name }}
      shown={['name']}
      send={(values, header) =>
        bodyOf(
          api.PATCH('/api/v1/scopes/{code}', {
            params: { path: { code }, header },
            body: { ...values, version },
          }),
        )
      }
    >
      {({ field }) => (
        <TextField label={t('field.name')} required maxLength={200} {...field('name')} />
      )}
    </ActionDialog>
  );
}

/** Closes a scope whose points are closed, or opens it again. */
export function CloseScope({ scope: { code, name, version, closedAt } }: { scope: Scope }) {
  const { t } = useTranslation('organisation');
  const path = closedAt ? '/api/v1/scopes/{code}/reopen' : '/api/v1/scopes/{code}/close';
  return (
    <ActionDialog
      label={t(closedAt ? 'scope.reopen' : 'scope.close')}
      title={t(closedAt ? 'reopenQuestion' : 'closeQuestion', { name })}
      done={t(closedAt ? 'reopened' : 'closed')}
      dangerous={!closedAt}
      start={{}}
      shown={[]}
      send={(_values, header) =>
        bodyOf(api.POST(path, { params: { path: { code }, header }, body: { version } }))
      }
    >
      {() => <p>{t(closedAt ? 'scope.reopenWhat' : 'scope.closeWhat')}</p>}
    </ActionDialog>
  );
}
