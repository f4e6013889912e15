import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { useListedPoint } from '../../app/working-point';
import { Page } from '../../parts/Page';
import { type Tab, Tabs } from '../../parts/Tabs';
import { useWide } from '../../parts/use-wide';
import { Waiting } from '../../parts/Waiting';
import { AssignmentList } from './AssignmentList';
import { useClosing, useOpenCase } from './open-case';
import { countsQuery } from './queries';
import { type DeskSearch, deskRoute, type TabKey } from './route';
import { SavedFilters } from './SavedFilters';
import { TaskList } from './TaskList';
import { Tour } from './Tour';
import '../../styles/desk.css';

const CasePane = lazy(() => import('./CasePane'));

/** What must I do now, by when, and where does each case stand? */
export default function DeskPage() {
  const { t } = useTranslation('desk');
  const { tab = 'mie' } = deskRoute.useSearch();
  const navigate = useNavigate({ from: '/' });
  const { points } = useMe();
  const listed = useListedPoint();
  const counts = useQuery(countsQuery(listed)).data;
  const { caso, close } = useOpenCase();
  const { area, closing } = useClosing(caso, close);
  const wide = useWide();
  // A link to a case beside the list leads a narrow screen to the page of the case; a window that is made narrower keeps it.
  const [arrivedNarrow] = useState(!wide);
  const received: Tab<TabKey>[] = [
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
  ];
  const tabs: Tab<TabKey>[] = [
    { key: 'mie', label: t('tab.mine'), content: () => <TaskList key="mie" tab="mie" /> },
    // Whoever watches over the network belongs to no point: nothing is given to them.
    ...(points.length > 0 ? received : []),
    {
      key: 'punto',
      label: t(`tab.${pointsTab(points, listed)}`),
      content: () => <TaskList key="punto" tab="punto" />,
    },
  ];
  if (caso && arrivedNarrow && !wide)
    return <Navigate to="/contatti/$id" params={{ id: caso }} replace />;
  const lists = (
    <>
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
    </>
  );
  return (
    <Page title={t('title')} actions={<SavedFilters />}>
      <div ref={area} className="desk-split" data-open={caso ? true : undefined}>
        <div className="desk-lists">{lists}</div>
        {caso && (
          <Suspense fallback={<Waiting />}>
            <CasePane id={caso} onClose={closing} />
          </Suspense>
        )}
      </div>
    </Page>
  );
}

/** Of whose points the last list is. */
function pointsTab(points: readonly string[], listed: string | undefined) {
  if (points.length === 0) return 'network';
  return points.length > 1 && listed === undefined ? 'severalPoints' : 'points';
}
