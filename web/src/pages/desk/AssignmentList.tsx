import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { type Opened, rowOf } from '../../app/case-list';
import { useListedPoint } from '../../app/working-point';
import { DataList } from '../../parts/DataList';
import { useList } from '../../parts/use-list';
import { useAssignmentColumns } from './assignment-columns';
import { Bulk } from './Bulk';
import type { BulkAction } from './bulk-run';
import { Changed } from './Changed';
import { ChooseAll } from './ChooseAll';
import { AssignmentFilters } from './Filters';
import { useOpenCase } from './open-case';
import { fetchAssignments } from './queries';
import { deskRoute, isFiltered } from './route';
import type { BatchHeaders } from './run-all';
import { idOf, useWorkList } from './work-list';

type Item = Schemas['InboxItemDto'];
type AssignmentTab = 'ricevere' | 'conoscenza';

const TOPICS = ['assignments'] as const;

interface AssignmentListProps {
  tab: AssignmentTab;
  label: string;
  /** The case that one comes back from. */
  returned: Opened | null;
}

/** What was assigned to my points: to receive, or to read. */
export function AssignmentList({ tab, label, returned }: AssignmentListProps) {
  const { caso: _, ...filters } = deskRoute.useSearch();
  const { open } = useOpenCase();
  const point = useListedPoint();
  const name = ['assignments', tab, filters, point];
  const fetchPage = (cursor: string | undefined, limit?: number) =>
    fetchAssignments(tab, filters, point, cursor, limit);
  const work = useWorkList(
    useList<Item>(name, (cursor) => fetchPage(cursor)),
    { name, e: idOf },
  );
  const { list, known, selection, area } = work;
  const filtered = isFiltered(filters);
  return (
    <div ref={area.ref}>
      <Bulk
        actions={[useReceiving(tab, known)]}
        selection={selection}
        nameOf={work.nameOf}
        wanted={area.wanted}
        onDone={work.settle}
      />
      <ChooseAll
        count={list.count}
        chosen={selection.chosen.length}
        fetchPage={fetchPage}
        onFound={work.choose}
      />
      <Changed tab={tab} list={list} topics={TOPICS} filtered={filtered} inUse={work.inUse} />
      <DataList
        label={label}
        list={list}
        columns={useAssignmentColumns(selection)}
        keyOf={idOf}
        onOpen={({ contactId }) => open(contactId)}
        openKey={work.openKey}
        returnTo={rowOf(returned, list.items)}
        filters={<AssignmentFilters />}
        empty={<Empty tab={tab} filtered={filtered} />}
      />
    </div>
  );
}

function Empty({ tab, filtered }: { tab: AssignmentTab; filtered: boolean }) {
  const { t } = useTranslation('desk');
  if (!filtered) return <p>{t(tab === 'ricevere' ? 'emptyReceive' : 'emptyRead')}</p>;
  return (
    <>
      <p>{t('emptyFiltered')}</p>
      <p>
        <Link to="/" search={{ tab }}>
          {t('clear')}
        </Link>
      </p>
    </>
  );
}

/** Receives those that are chosen, or notes them as read. */
function useReceiving(tab: AssignmentTab, known: readonly Item[]): BulkAction {
  const { t } = useTranslation('desk');
  const done = tab === 'ricevere' ? 'bulk.done.receive' : 'bulk.done.read';
  return {
    label: t(tab === 'ricevere' ? 'bulk.receive' : 'bulk.read'),
    telling: { done: (count) => t(done, { count }) },
    run: (id, headers) =>
      receive(
        known.find((item) => item.id === id)!,
        headers,
      ),
  };
}

/** One at a time by the operation for several: its refusal is told as one of its own. */
async function receive({ id, version }: Item, headers: BatchHeaders): Promise<void> {
  const { items } = await bodyOf(
    api.POST('/api/v1/assignments/receive', {
      params: { header: { 'Idempotency-Key': headers['Idempotency-Key'] } },
      body: { items: [{ id, version }] },
    }),
  );
  const [{ outcome, code, message }] = items;
  if (outcome === 'refused') throw new ApiProblem(409, code ?? 'server.error', message ?? '', {});
}
