import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import type { Column } from '../../parts/DataList';
import { Priority } from '../../parts/Priority';
import { Term } from '../../parts/Term';
import { useOpenCase } from './open-case';
import { SelectBox, type Selection } from './selection';

type Task = Schemas['ListedTaskDto'];

/** `selection`: null for readers who do not work on tasks, and have nothing to choose them for. */
export function useTaskColumns(
  selection: Selection | null,
  nameOf: (username: string) => string,
): Column<Task>[] {
  const { t } = useTranslation('desk');
  return [
    ...(selection ? [selectColumn(t('column.select'), selection)] : []),
    {
      key: 'due',
      label: t('column.due'),
      cell: ({ term }) => <TermOf term={term} />,
    },
    {
      key: 'priority',
      label: t('column.priority'),
      cell: ({ contact }) => contact && <Priority value={contact.priority} />,
    },
    {
      key: 'number',
      label: t('column.number'),
      cell: ({ contact }) => contact?.protocolNumber ?? '–',
    },
    {
      key: 'subject',
      label: t('column.subject'),
      weight: 'main',
      cell: (task) => <SubjectOf task={task} />,
    },
    {
      key: 'where',
      label: t('column.where'),
      weight: 'wide',
      cell: (task) => <PlaceOf task={task} />,
    },
    {
      key: 'phase',
      label: t('column.phase'),
      cell: ({ name, nameEn }) => (currentLanguage() === 'en' ? (nameEn ?? name) : name),
    },
    {
      key: 'who',
      label: t('column.who'),
      cell: (task) => <Holder task={task} nameOf={nameOf} />,
    },
  ];
}

function selectColumn(label: string, selection: Selection): Column<Task> {
  return {
    key: 'select',
    label,
    cell: ({ id, contact }) => (
      <SelectBox id={id} name={contact?.protocolNumber ?? id} selection={selection} />
    ),
  };
}

function TermOf({ term }: Pick<Task, 'term'>) {
  const { t } = useTranslation('desk');
  const { dueAt, suspended, of } = term;
  return <Term dueAt={dueAt} suspended={suspended} name={of ? t(`term.${of}`) : undefined} />;
}

function SubjectOf({ task: { contactId, contact } }: { task: Task }) {
  const { t } = useTranslation('desk');
  const { onLink } = useOpenCase();
  if (!contactId || !contact) return t('noSubject');
  return (
    <Link to="/contatti/$id" params={{ id: contactId }} onClick={onLink(contactId)}>
      {contact.subject ?? contact.opening ?? contact.classificationName ?? t('noSubject')}
    </Link>
  );
}

function PlaceOf({ task: { contact } }: { task: Task }) {
  const { scopeName } = useNames();
  const district = contact?.district && scopeName(contact.district);
  return [district, contact?.address].filter(Boolean).join(', ') || '–';
}

interface HolderProps {
  task: Task;
  nameOf: (username: string) => string;
}

/** Who has the task; while nobody has, the points whose it is. */
function Holder({ task: { assignee, points }, nameOf }: HolderProps) {
  const { t } = useTranslation('desk');
  const { username, standsInFor } = useMe();
  const { pointName } = useNames();
  if (assignee === null) return points.map(pointName).join(', ');
  if (assignee === username) return t('me');
  const absent = standsInFor.find((one) => one.username === assignee);
  return absent ? t('inPlaceOf', { name: absent.displayName }) : nameOf(assignee);
}
