import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import type { Column } from '../../parts/DataList';
import { Priority } from '../../parts/Priority';
import { Term } from '../../parts/Term';
import { useOpenCase } from './open-case';
import { SelectBox, type Selection } from './selection';

type Item = Schemas['InboxItemDto'];

export function useAssignmentColumns(selection: Selection): Column<Item>[] {
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
