import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotFoundPage } from '../../app/NotFoundPage';
import { formatInstant } from '../../parts/dates';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { DecisionView } from './DecisionView';
import { type Definition, fileAddress, tableQuery, versionsQuery } from './queries';
import { tableRoute } from './route';
import { useWhatItDecides } from './texts';
import '../../styles/tables.css';

/** One decision: its table, to read, change, try and publish; its versions. */
export default function TablePage() {
  const { key } = tableRoute.useParams();
  const versions = useQuery(versionsQuery(key));
  if (versions.isPending) return <Waiting />;
  if (versions.data?.length === 0) return <NotFoundPage />;
  if (!versions.data)
    return <Problem error={versions.error!} onRetry={() => void versions.refetch()} />;
  return <DecisionPage key={key} versions={versions.data} />;
}

function DecisionPage({ versions }: { versions: readonly Definition[] }) {
  const { t } = useTranslation(['tables', 'administration']);
  const whatItDecides = useWhatItDecides();
  const navigate = useNavigate();
  const { versione } = tableRoute.useSearch();
  const [latest] = versions;
  const shown = versions.find(({ version }) => String(version) === versione) ?? latest;
  const isLatest = shown.version === latest.version;
  // The one before stays until a new version is there: a dialog about it may be open.
  const live = useQuery({ ...tableQuery(latest), placeholderData: (previous) => previous });
  const older = useQuery(tableQuery(isLatest ? undefined : shown));
  const table = isLatest ? live : older;
  return (
    <Page
      title={shown.name ?? shown.key}
      trail={[
        { to: '/amministrazione', label: t('administration:title') },
        { to: '/amministrazione/tabelle', label: t('title') },
      ]}
      facts={
        <span>
          {t('versionNumber', { version: shown.version })},{' '}
          {t(isLatest ? 'liveSince' : 'publishedOn', { at: formatInstant(shown.deployedAt) })}
        </span>
      }
      actions={
        <a
          className="btn btn-outline-primary"
          href={fileAddress(shown)}
          download={shown.resourceName}
        >
          {t('download.go')}
        </a>
      }
    >
      <p>{whatItDecides(shown)}</p>
      {(table.error ?? live.error) && <Problem error={(table.error ?? live.error)!} />}
      {table.data !== undefined && live.data !== undefined ? (
        <DecisionView
          {...{ versions, latest, shown }}
          live={live.data}
          fresh={!live.isPlaceholderData}
          table={table.data}
          onShowLatest={() =>
            void navigate({
              to: '/amministrazione/tabelle/$key',
              params: { key: latest.key },
              search: {},
            })
          }
        />
      ) : (
        !table.error && <Waiting />
      )}
    </Page>
  );
}
