import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { type Column, DataList } from '../../parts/DataList';
import { Priority } from '../../parts/Priority';
import { useSteadyList } from '../../parts/steady';
import { Term } from '../../parts/Term';
import { useList } from '../../parts/use-list';
import { Bulk } from './Bulk';
import { Changed } from './Changed';
import { ChooseAll } from './ChooseAll';
import { AssignmentFilters } from './Filters';
import { useOpenCase } from './open-case';
import { type Opened, rowOf, useNoteCases } from '../../app/case-list';
import { useListedPoint } from '../../app/working-point';
import { fetchAssignments } from './queries';
import { deskRoute, isFiltered } from './route';
import type { BatchHeaders } from './run-all';
import { SelectBox, useRowKeys, useSelection } from './selection';

type Item = Schemas['InboxItemDto'];

const TOPICS = ['assignments'] as const;
const idOf = ({ id }: Item) => id;

interface AssignmentListProps {
  tab: 'ricevere' | 'conoscenza';
  label: string;
  /** The case that one comes back from. */
  returned: Opened | null;
}

/** What was assigned to my points: to receive, or to read. */
export function AssignmentList({ tab, label, returned }: AssignmentListProps) {
  const { t } = useTranslation('desk');
  const { caso, ...filters } = deskRoute.useSearch();
  const { open } = useOpenCase();
  const point = useListedPoint();
  const key = ['assignments', tab, filters, point];
  const loaded = useList<Item>(key, (cursor) => fetchAssignments(tab, filters, point, cursor));
  const used = useRef<() => boolean>(() => false);
  const list = useSteadyList(loaded, {
    keyOf: idOf,
    of: JSON.stringify(key),
    held: () => caso !== undefined || used.current(),
  });
  useNoteCases(list.items.map(({ contactId }) => contactId));
  // Those that were chosen beyond what is on the page.
  const [found, setFound] = useState<Item[]>([]);
  const known = [
    ...list.items.filter(({ id }) => !list.gone.has(id)),
    ...found.filter(({ id }) => !list.items.some((item) => item.id === id)),
  ];
  const selection = useSelection(known.map(({ id }) => id));
  const columns = useColumns(selection);
  const area = useRowKeys(list.items, selection, { e: ({ id }) => id });
  used.current = () => selection.chosen.length > 0 || area.onRow();
  const filtered = isFiltered(filters);
  return (
    <div ref={area.ref}>
      <Bulk
        actions={[
          {
            label: t(tab === 'ricevere' ? 'bulk.receive' : 'bulk.read'),
            telling: {
              done: (count) =>
                t(tab === 'ricevere' ? 'bulk.done.receive' : 'bulk.done.read', { count }),
            },
            run: (id, headers) =>
              receive(
                known.find((item) => item.id === id)!,
                headers,
              ),
          },
        ]}
        selection={selection}
        nameOf={(id) => known.find((item) => item.id === id)?.contact.protocolNumber ?? id}
        wanted={area.wanted}
        onDone={() => {
          setFound([]);
          list.settle();
        }}
      />
      <ChooseAll
        count={list.count}
        chosen={selection.chosen.length}
        fetchPage={(cursor, limit) => fetchAssignments(tab, filters, point, cursor, limit)}
        onFound={(items) => {
          setFound(items);
          selection.choose(items.map(({ id }) => id));
        }}
      />
      <Changed
        tab={tab}
        list={list}
        topics={TOPICS}
        filtered={filtered}
        inUse={() => caso !== undefined || selection.chosen.length > 0 || area.inUse()}
      />
      <DataList
        label={label}
        list={list}
        columns={columns}
        keyOf={idOf}
        onOpen={({ contactId }) => open(contactId)}
        openKey={list.items.find(({ contactId }) => contactId === caso)?.id}
        returnTo={rowOf(returned, list.items)}
        filters={<AssignmentFilters />}
        empty={
          filtered ? (
            <>
              <p>{t('emptyFiltered')}</p>
              <p>
                <Link to="/" search={{ tab }}>
                  {t('clear')}
                </Link>
              </p>
            </>
          ) : (
            <p>{t(tab === 'ricevere' ? 'emptyReceive' : 'emptyRead')}</p>
          )
        }
      />
    </div>
  );
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

function useColumns(selection: ReturnType<typeof useSelection>): Column<Item>[] {
  const { t } = useTranslation(['desk', 'words']);
  const { scopeName } = useNames();
  const { onLink } = useOpenCase();
  return [
    {
      key: 'select',
      label: t('column.select'),
      cell: ({ id, contact }) => (
        <SelectBox id={id} name={contact.protocolNumber} selection={selection} />
      ),
    },
    {
      key: 'due',
      label: t('column.due'),
      // The case's own end, where that comes first: what is overdue is red in this list too.
      cell: ({ dueAt, answerDueAt }) =>
        answerDueAt !== null && (dueAt === null || answerDueAt < dueAt) ? (
          <Term dueAt={answerDueAt} name={t('term.answer')} />
        ) : (
          <Term dueAt={dueAt} name={dueAt === null ? undefined : t('term.assignment')} />
        ),
    },
    {
      key: 'priority',
      label: t('column.priority'),
      cell: ({ contact }) => <Priority value={contact.priority} />,
    },
    {
      key: 'number',
      label: t('column.number'),
      cell: ({ contact }) => contact.protocolNumber,
    },
    {
      key: 'subject',
      label: t('column.subject'),
      weight: 'main',
      cell: ({ contactId, contact }) => (
        <Link to="/contatti/$id" params={{ id: contactId }} onClick={onLink(contactId)}>
          {contact.subject ?? contact.opening ?? t('noSubject')}
        </Link>
      ),
    },
    {
      key: 'where',
      label: t('column.where'),
      weight: 'wide',
      cell: ({ contact }) => (contact.district ? scopeName(contact.district) : '–'),
    },
    {
      key: 'type',
      label: t('column.type'),
      cell: ({ typeName, typeNameEn }) => (currentLanguage() === 'en' ? typeNameEn : typeName),
    },
    { key: 'from', label: t('column.from'), cell: ({ fromPointName }) => fromPointName },
  ];
}
