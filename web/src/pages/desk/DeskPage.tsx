import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { type Tab, Tabs } from '../../parts/Tabs';
import { AssignmentList } from './AssignmentList';
import { countsQuery } from './queries';
import { type DeskSearch, deskRoute, type TabKey } from './route';
import { SavedFilters } from './SavedFilters';
import { TaskList } from './TaskList';
import { Tour } from './Tour';
import '../../styles/desk.css';

/** What must I do now, by when, and where does each case stand? */
export default function DeskPage() {
  const { t } = useTranslation('desk');
  const { tab = 'mie' } = deskRoute.useSearch();
  const navigate = useNavigate({ from: '/' });
  const counts = useQuery(countsQuery).data;
  const tabs: Tab<TabKey>[] = [
    { key: 'mie', label: t('tab.mine'), content: () => <TaskList key="mie" tab="mie" /> },
    {
      key: 'ricevere',
      label: t('tab.toReceive'),
      content: () => <AssignmentList key="ricevere" tab="ricevere" />,
    },
    {
      key: 'conoscenza',
      label: t('tab.toRead'),
      content: () => <AssignmentList key="conoscenza" tab="conoscenza" />,
    },
    { key: 'punto', label: t('tab.points'), content: () => <TaskList key="punto" tab="punto" /> },
  ];
  return (
    <Page title={t('title')} actions={<SavedFilters />}>
      <Tour />
      <Tabs
        label={t('tab.label')}
        tabs={tabs.map((one) => ({ ...one, count: counts?.[one.key] }))}
        selected={tab}
        onSelect={(key) =>
          void navigate({
            search: { tab: key === 'mie' ? undefined : (key as DeskSearch['tab']) },
            resetScroll: false,
          })
        }
      />
    </Page>
  );
}
