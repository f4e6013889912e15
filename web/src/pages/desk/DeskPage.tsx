import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { type Opened, useReturn } from '../../app/case-list';
import { useListedPoint } from '../../app/working-point';
import { Page } from '../../parts/Page';
import { type Tab, Tabs } from '../../parts/Tabs';
import { useWide } from '../../parts/use-wide';
import { Waiting } from '../../parts/Waiting';
import { AssignmentList } from './AssignmentList';
import { useClosing, useHeldRow, useOpenCase } from './open-case';
import { countsQuery } from './queries';
import type { TabKey } from './route';
import { SavedFilters } from './SavedFilters';
import { useDeskTabs } from './tabs';
import { TaskList } from './TaskList';
import { Tour } from './Tour';
import '../../styles/desk.css';

const CasePane = lazy(() => import('./CasePane'));

/** What must I do now, by when, and where does each case stand? */
export default function DeskPage() {
  const { t } = useTranslation('desk');
  const desk = useDeskTabs();
  const navigate = useNavigate({ from: '/' });
  const { caso, close } = useOpenCase();
  const { area, closing } = useClosing(caso, close);
  useHeldRow(caso);
  const returned = useReturn();
  const tabs = useLists(returned);
  const wide = useWide();
  // A link to a case beside the list leads a narrow screen to the page of the case; a window that is made narrower keeps it.
  const [arrivedNarrow] = useState(!wide);
  if (caso && arrivedNarrow && !wide)
    return <Navigate to="/contatti/$id" params={{ id: caso }} replace />;
  const lists = (
    <>
      <Tour />
      <Tabs
        label={t('tab.label')}
        tabs={tabs}
        selected={desk.tab}
        onSelect={(key) =>
          void navigate({
            search: { tab: key === desk.tabs[0] ? undefined : key },
            resetScroll: false,
          })
        }
      />
    </>
  );
  return (
    <Page title={t('title')} actions={<SavedFilters />} ownFocus={returned !== null}>
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

/** The lists that the reader's role has, each with how many wait in it. */
function useLists(returned: Opened | null): Tab<TabKey>[] {
  const { t } = useTranslation('desk');
  const desk = useDeskTabs();
  const { points } = useMe();
  const counts = useQuery(countsQuery(useListedPoint(), desk)).data;
  const labels: Record<TabKey, string> = {
    mie: t('tab.mine'),
    ricevere: t('tab.toReceive'),
    conoscenza: t('tab.toRead'),
    punto: t('tab.colleagues'),
    tutti: t(desk.works && points.length > 0 ? 'tab.others' : 'tab.network'),
  };
  return desk.tabs.map((key) => ({
    key,
    label: labels[key],
    count: counts?.[key],
    content: () =>
      key === 'ricevere' || key === 'conoscenza' ? (
        <AssignmentList key={key} tab={key} label={labels[key]} returned={returned} />
      ) : (
        <TaskList key={key} tab={key} label={labels[key]} returned={returned} />
      ),
  }));
}
