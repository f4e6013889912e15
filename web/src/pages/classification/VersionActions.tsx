import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { DateField, TextAreaField, TextField } from '../../parts/fields';
import { ActionDialog } from '../../parts/ActionDialog';
import type { Version } from './queries';
import { mayEdit, mayPublish } from './roles';

/** What may be done with a version as a whole. */
export function VersionActions({ version }: { version: Version }) {
  const { roles } = useMe();
  const draft = version.state === 'draft';
  return (
    <div className="admin-actions">
      {draft && mayPublish(roles) && <Publish version={version} />}
      {draft && mayEdit(roles) && <Describe key={version.version} version={version} />}
      {draft && mayEdit(roles) && <Discard version={version} />}
      {version.state === 'scheduled' && mayPublish(roles) && <Withdraw version={version} />}
    </div>
  );
}

function Publish({ version: { id, version } }: { version: Version }) {
  const { t } = useTranslation('classification');
  return (
    <ActionDialog
      label={t('publish.go')}
      title={t('publish.question')}
      done={t('publish.done')}
      start={{ from: '' }}
      shown={['from']}
      send={({ from }, header) =>
        bodyOf(
          api.POST('/api/v1/classification-versions/{id}/publish', {
            params: { path: { id }, header },
            body: { version, from: from || null },
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <p>{t('publish.what')}</p>
          <DateField label={t('publish.from')} help={t('publish.fromHelp')} {...field('from')} />
        </>
      )}
    </ActionDialog>
  );
}

function Describe({ version: { id, version, title, note } }: { version: Version }) {
  const { t } = useTranslation('classification');
  return (
    <ActionDialog
      label={t('describe.go')}
      title={t('describe.go')}
      done={t('saved')}
      start={{ title, note }}
      shown={['title', 'note']}
      send={(values, header) =>
        bodyOf(
          api.PATCH('/api/v1/classification-versions/{id}', {
            params: { path: { id }, header },
            body: { ...values, version },
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <TextField label={t('field.title')} required maxLength={200} {...field('title')} />
          <TextAreaField label={t('field.note')} maxLength={2000} {...field('note')} />
        </>
      )}
    </ActionDialog>
  );
}

function Discard({ version: { id, version } }: { version: Version }) {
  const { t } = useTranslation('classification');
  const navigate = useNavigate();
  return (
    <ActionDialog
      label={t('discard.go')}
      title={t('discard.question')}
      done={t('discard.done')}
      dangerous
      start={{}}
      shown={[]}
      send={async (_values, header) => {
        await api.DELETE('/api/v1/classification-versions/{id}', {
          params: { path: { id }, query: { version }, header },
        });
        await navigate({
          to: '/amministrazione/classificazione',
          search: { scheda: 'versioni' },
        });
      }}
    >
      {() => <p>{t('discard.what')}</p>}
    </ActionDialog>
  );
}

function Withdraw({ version: { id, version } }: { version: Version }) {
  const { t } = useTranslation('classification');
  return (
    <ActionDialog
      label={t('withdraw.go')}
      title={t('withdraw.question')}
      done={t('withdraw.done')}
      start={{}}
      shown={[]}
      send={(_values, header) =>
        bodyOf(
          api.POST('/api/v1/classification-versions/{id}/withdraw', {
            params: { path: { id }, header },
            body: { version },
          }),
        )
      }
    >
      {() => <p>{t('withdraw.what')}</p>}
    </ActionDialog>
  );
}
