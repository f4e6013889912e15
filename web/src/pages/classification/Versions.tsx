import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { formatDay } from '../../parts/dates';
import { CheckField, TextAreaField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { ActionDialog } from '../../parts/ActionDialog';
import { type Version, versionsQuery } from './queries';
import { mayEdit } from './roles';
import { VersionState } from './VersionState';

/** Every version of the tree, the newest first; a new draft begins here. */
export function Versions() {
  const { t } = useTranslation('classification');
  const { roles } = useMe();
  const versions = useQuery(versionsQuery);
  return (
    <div className="stack">
      {mayEdit(roles) && (
        <div className="admin-actions">
          <NewDraft />
        </div>
      )}
      {versions.isPending && <Waiting />}
      {versions.error && <Problem error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && (
        <div className="empty">
          <p>{t('versions.none')}</p>
        </div>
      )}
      <ul className="plain stack">
        {versions.data?.map((version) => (
          <li key={version.id} className="panel">
            <VersionLine version={version} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function VersionLine({ version }: { version: Version }) {
  const { t } = useTranslation('classification');
  const { id, number, title, note, validFrom, validUntil, nodes, mappings } = version;
  return (
    <>
      <p className="suggested">
        <Link to="/amministrazione/classificazione/$id" params={{ id }}>
          {t('versions.name', { number, title })}
        </Link>{' '}
        <VersionState state={version.state} />
      </p>
      <p className="quiet">
        {[
          ...(validFrom ? [t('versions.from', { day: formatDay(validFrom) })] : []),
          ...(validUntil ? [t('versions.until', { day: formatDay(validUntil) })] : []),
          t('versions.nodes', { count: nodes }),
          t('versions.mappings', { count: mappings }),
        ].join(' · ')}
      </p>
      {note && <p className="said">{note}</p>}
    </>
  );
}

function NewDraft() {
  const { t } = useTranslation('classification');
  const navigate = useNavigate();
  return (
    <ActionDialog
      label={t('draft.new')}
      title={t('draft.new')}
      done={t('draft.made')}
      primary
      start={{ title: '', note: '', empty: false }}
      shown={['title', 'note', 'empty']}
      send={async ({ note, ...values }, header) => {
        const { id } = await bodyOf(
          api.POST('/api/v1/classification-versions', {
            params: { header },
            body: { ...values, note: note || undefined },
          }),
        );
        void navigate({ to: '/amministrazione/classificazione/$id', params: { id } });
      }}
    >
      {({ values, set, field }) => (
        <>
          <p>{t('draft.what')}</p>
          <TextField label={t('field.title')} required maxLength={200} {...field('title')} />
          <TextAreaField label={t('field.note')} maxLength={2000} {...field('note')} />
          <CheckField
            label={t('draft.empty')}
            help={t('draft.emptyHelp')}
            value={values.empty}
            onChange={(value) => set('empty', value)}
          />
        </>
      )}
    </ActionDialog>
  );
}
