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
import { PointsField } from '../../parts/PointFields';

type Given = Schemas['CreateApiKeyDto'];
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

function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['keys', 'words']);
  const queryClient = useQueryClient();
  const [given, setGiven] = useState<Given>({
    name: '',
    description: '',
    roles: [],
    points: [],
    expiresOn: '',
    requestsPerMinute: 300,
  });
  const set = (part: Partial<Given>) => setGiven({ ...given, ...part });
  // Not repeated by itself: the answer is the only place where the key stands.
  const creating = useMutation<Schemas['CreatedApiKeyDto'], ApiProblem>({
    mutationFn: () => bodyOf(api.POST('/api/v1/api-keys', { body: given })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const errors = useFieldErrors(creating.error);
  if (creating.data) {
    return (
      <Dialog title={t('new.made', { name: creating.data.name })} onClose={onClose}>
        <div className="stack">
          <p>{t('new.shownOnce')}</p>
          <Secret label={t('new.key')} value={creating.data.key} />
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
  return (
    <ConfirmDialog
      title={t('new.go')}
      confirm={t('new.create')}
      pending={creating.isPending}
      error={creating.error}
      shown={['name', 'description', 'roles', 'points', 'expiresOn', 'requestsPerMinute']}
      onConfirm={() => creating.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t('field.name')}
        help={t('new.nameHelp')}
        required
        maxLength={60}
        value={given.name}
        onChange={(name) => set({ name })}
        error={errors.name}
      />
      <TextField
        label={t('field.description')}
        help={t('new.descriptionHelp')}
        maxLength={200}
        value={given.description ?? ''}
        onChange={(description) => set({ description })}
        error={errors.description}
      />
      <fieldset className="field" data-invalid={errors.roles ? true : undefined}>
        <legend>{t('field.roles')}</legend>
        {ROLES.map((role) => (
          <CheckField
            key={role}
            label={t(`words:role.${role}`)}
            value={given.roles.includes(role)}
            onChange={(on) =>
              set({
                roles: on ? [...given.roles, role] : given.roles.filter((one) => one !== role),
              })
            }
          />
        ))}
        {errors.roles && <p className="field-error">{t('new.rolesNeeded')}</p>}
      </fieldset>
      <PointsField
        label={t('field.points')}
        help={t('new.pointHelp')}
        value={given.points ?? []}
        onChange={(points) => set({ points })}
        error={errors.points}
      />
      <DateField
        label={t('field.expiresOn')}
        help={t('new.expiresHelp')}
        required
        value={given.expiresOn}
        onChange={(expiresOn) => set({ expiresOn })}
        error={errors.expiresOn}
      />
      <TextField
        label={t('field.requestsPerMinute')}
        type="number"
        min={1}
        max={6000}
        required
        value={String(given.requestsPerMinute ?? '')}
        onChange={(value) => set({ requestsPerMinute: value ? Number(value) : undefined })}
        error={errors.requestsPerMinute}
      />
    </ConfirmDialog>
  );
}
