import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { formatDay } from '../../parts/dates';
import { Page } from '../../parts/Page';
import { pageToCome } from '../../parts/page-to-come';
import { type Tab, Tabs } from '../../parts/Tabs';
import '../../styles/administration.css';
import { Changes } from './Changes';
import { Check } from './Check';
import { Nodes } from './Nodes';
import { type Version, versionQuery } from './queries';
import { mayEdit } from './roles';
import { classificationVersionRoute } from './route';
import { TreeFiles } from './TreeFiles';
import { VersionActions } from './VersionActions';
import { VersionState } from './VersionState';

type TabKey = 'cambia' | 'nodi' | 'controllo' | 'file';

/** One version: what it changes, its nodes, what keeps it from being published, its files. */
export default function VersionPage() {
  const { t } = useTranslation(['classification', 'administration']);
  const { id } = classificationVersionRoute.useParams();
  const asked = useQuery(versionQuery(id));
  const version = asked.data;
  const trail = [
    { to: '/amministrazione', label: t('administration:title') },
    { to: '/amministrazione/classificazione', label: t('title') },
  ];
  if (!version) return pageToCome({ title: t('versions.one'), trail, asked });
  const { number, title, validFrom, note } = version;
  return (
    <Page
      title={t('versions.name', { number, title })}
      trail={trail}
      facts={
        <ul className="facts">
          <li>
            <VersionState state={version.state} />
          </li>
          {validFrom && <li>{t('versions.from', { day: formatDay(validFrom) })}</li>}
          <li>{t('versions.nodes', { count: version.nodes })}</li>
        </ul>
      }
    >
      {note && <p className="said">{note}</p>}
      <VersionActions version={version} />
      <VersionTabs version={version} />
    </Page>
  );
}

function VersionTabs({ version }: { version: Version }) {
  const { t } = useTranslation('classification');
  const { roles } = useMe();
  const navigate = useNavigate();
  const { id } = version;
  const { scheda } = classificationVersionRoute.useSearch();
  const editable = version.state === 'draft' && mayEdit(roles);
  const tabs: Tab<TabKey>[] = [
    {
      key: 'cambia',
      label: t('tab.changes'),
      content: () => <Changes version={version} editable={editable} />,
    },
    {
      key: 'nodi',
      label: t('tab.nodes'),
      content: () => <Nodes version={version} editable={editable} />,
    },
    {
      key: 'file',
      label: t('tab.files'),
      content: () => <TreeFiles version={version} editable={editable} />,
    },
  ];
  if (version.state === 'draft') {
    tabs.splice(2, 0, {
      key: 'controllo',
      label: t('tab.check'),
      content: () => <Check version={version} />,
    });
  }
  return (
    <Tabs
      label={t('versions.one')}
      tabs={tabs}
      selected={(scheda as TabKey | undefined) ?? 'cambia'}
      onSelect={(key) =>
        void navigate({
          to: '/amministrazione/classificazione/$id',
          params: { id },
          search: key === 'cambia' ? {} : { scheda: key },
          resetScroll: false,
        })
      }
    />
  );
}
