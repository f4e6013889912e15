import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { type Column, DataList } from '../../parts/DataList';
import { Term } from '../../parts/Term';
import { useList } from '../../parts/use-list';
import { Bulk } from './Bulk';
import { Changed } from './Changed';
import { AssignmentFilters } from './Filters';
import { useOpenCase } from './open-case';
import { useListedPoint } from '../../app/working-point';
import { fetchAssignments } from './queries';
import { deskRoute, isFiltered } from './route';
import { SelectBox, useRowKeys, useSelection } from './selection';

type Item = Schemas['InboxItemDto'];

const TOPICS = ['assignments'] as const;
const idOf = ({ id }: Item) => id;

/** What was assigned to my points: to receive, or to read. */
export function AssignmentList({ tab }: { tab: 'ricevere' | 'conoscenza' }) {
  const { t } = useTranslation('desk');
  const { caso, ...filters } = deskRoute.useSearch();
  const { open } = useOpenCase();
  const point = useListedPoint();
  const list = useList<Item>(['assignments', tab, filters, point], (cursor) =>
    fetchAssignments(tab, filters, point, cursor),
  );
  const selection = useSelection(list.items.map(({ id }) => id));
  const columns = useColumns(selection);
  const area = useRowKeys(list.items, selection, { e: ({ id }) => id });
  const filtered = isFiltered(filters);
  return (
    <div ref={area.ref}>
      <Bulk
        actions={[
          {
            label: t(tab === 'ricevere' ? 'bulk.receive' : 'bulk.read'),
            run: (id, key) =>
              receive(
                list.items.find((item) => item.id === id)!,
                key,
              ),
          },
        ]}
        selection={selection}
        nameOf={(id) => list.items.find((item) => item.id === id)?.contact.protocolNumber ?? id}
        wanted={area.wanted}
      />
      <Changed
        tab={tab}
        list={list}
        topics={TOPICS}
        filtered={filtered}
        inUse={() => selection.chosen.length > 0 || area.inUse()}
      />
      <DataList
        label={t(tab === 'ricevere' ? 'tab.toReceive' : 'tab.toRead')}
        list={list}
        columns={columns}
        keyOf={idOf}
        onOpen={({ contactId }) => open(contactId)}
        openKey={list.items.find(({ contactId }) => contactId === caso)?.id}
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
async function receive({ id, version }: Item, key: string): Promise<void> {
  const { items } = await bodyOf(
    api.POST('/api/v1/assignments/receive', {
      params: { header: { 'Idempotency-Key': key } },
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
    { key: 'due', label: t('column.due'), cell: ({ dueAt }) => <Term dueAt={dueAt} /> },
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
