import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { Dialog } from '../../parts/Dialog';
import { CheckField, DateField, TextField } from '../../parts/fields';
import { useFieldErrors } from '../../parts/Problem';
import { Secret } from '../../parts/Secret';
import { type FieldOf, type FormOf, useFormValues } from '../../parts/use-form-values';
import { PointsField } from '../../parts/PointFields';

type Given = Schemas['CreateApiKeyDto'];
type CreatedKey = Schemas['CreatedApiKeyDto'];
/** As it is typed: a number field may be empty meanwhile. */
type Values = Omit<Given, 'requestsPerMinute'> & { requestsPerMinute: string };
const ROLES = [
  'worker',
  'operator',
  'manager',
  'networkDirection',
  'decisionMaker',
  'designer',
] as const satisfies readonly Given['roles'][number][];

/** A new key, which is shown once. */
export function NewKey() {
  // With the texts of the dialog's parts: a page that waited for them when it opens would lose the focus.
  const { t } = useTranslation(['keys', 'task']);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button color="primary" size="sm" onClick={() => setAsked(true)}>
        {t('new.go')}
      </Button>
      {asked && <NewKeyDialog onClose={() => setAsked(false)} />}
    </>
  );
}

const START: Values = {
  name: '',
  description: '',
  roles: [],
  points: [],
  expiresOn: '',
  requestsPerMinute: '300',
};

function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  const queryClient = useQueryClient();
  // Not repeated by itself: the answer is the only place where the key stands.
  const creating = useMutation<CreatedKey, ApiProblem, Values>({
    mutationFn: (given) =>
      bodyOf(
        api.POST('/api/v1/api-keys', {
          body: { ...given, requestsPerMinute: Number(given.requestsPerMinute) },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const form = useFormValues(START, useFieldErrors(creating.error));
  if (creating.data) return <ShownOnce made={creating.data} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={t('new.go')}
      confirm={t('new.create')}
      pending={creating.isPending}
      error={creating.error}
      shown={['name', 'description', 'roles', 'points', 'expiresOn', 'requestsPerMinute']}
      onConfirm={() => creating.mutate(form.values)}
      onClose={onClose}
    >
      <KeyFields form={form} />
    </ConfirmDialog>
  );
}

function ShownOnce({ made, onClose }: { made: CreatedKey; onClose: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Dialog title={t('new.made', { name: made.name })} onClose={onClose}>
      <div className="stack">
        <p>{t('new.shownOnce')}</p>
        <Secret label={t('new.key')} value={made.key} />
        <p>{t('new.how')}</p>
        <div className="dialog-actions">
          <Button color="primary" onClick={onClose}>
            {t('new.noted')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function KeyFields({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation('keys');
  const { values, field } = form;
  return (
    <>
      <TextField
        label={t('field.name')}
        help={t('new.nameHelp')}
        required
        maxLength={60}
        {...field('name')}
      />
      <TextField
        label={t('field.description')}
        help={t('new.descriptionHelp')}
        maxLength={200}
        {...field('description')}
        value={values.description ?? ''}
      />
      <RolesField {...field('roles')} />
      <PointsField
        label={t('field.points')}
        help={t('new.pointHelp')}
        {...field('points')}
        value={values.points ?? []}
      />
      <DateField
        label={t('field.expiresOn')}
        help={t('new.expiresHelp')}
        required
        {...field('expiresOn')}
      />
      <TextField
        label={t('field.requestsPerMinute')}
        type="number"
        min={1}
        max={6000}
        required
        {...field('requestsPerMinute')}
      />
    </>
  );
}

function RolesField({ value, onChange, error }: FieldOf<Given['roles']>) {
  const { t } = useTranslation(['keys', 'words']);
  return (
    <fieldset className="field" data-invalid={error ? true : undefined}>
      <legend>{t('field.roles')}</legend>
      {ROLES.map((role) => (
        <CheckField
          key={role}
          label={t(`words:role.${role}`)}
          value={value.includes(role)}
          onChange={(on) => onChange(on ? [...value, role] : value.filter((one) => one !== role))}
        />
      ))}
      {error && <p className="field-error">{t('new.rolesNeeded')}</p>}
    </fieldset>
  );
}
