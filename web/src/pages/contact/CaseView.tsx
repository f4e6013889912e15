import '../../styles/case.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attachmentsQuery, notesQuery } from '../../api/case';
import type { Schemas } from '../../api/client';
import { type Tab, Tabs } from '../../parts/Tabs';
import { AssignedToMe } from './AssignedToMe';
import { AlsoJoined } from './AlsoJoined';
import { CaseActions } from './actions/CaseActions';
import { Clocks } from './Clocks';
import { Details, Request } from './Details';
import { Notes } from './notes/Notes';
import { useFollowed } from './follow';
import { OutcomeProvider } from './outcome';
import { useCasePlace } from './place';
import { Ladder } from './Ladder';
import { Steps } from './Steps';
import { Assignments } from './tabs/AssignmentTree';
import { Attachments } from './tabs/Attachments';
import { Diagram } from './tabs/Diagram';
import { Messages } from './tabs/Messages';
import { Place } from './tabs/Place';
import { Similar, useSimilar } from './tabs/Similar';
import { Works } from './tabs/Works';
import { Presence } from './Presence';
import { Refused } from './Refused';
import { PrintProvider } from './sheet/printing';
import { DraftsProvider } from './task/drafts';
import { Tools } from './tools/Tools';
import { Timeline } from './Timeline';
import { WhatToDo } from './WhatToDo';

type Contact = Schemas['ContactViewDto'];

/** Where the case stands, by when, what to do, and all that happened. Stands in a place (`useCasePlace`). */
export function CaseView({ contact }: { contact: Contact }) {
  useFollowed(contact.id);
  return (
    <PrintProvider contact={contact}>
      <DraftsProvider>
        <OutcomeProvider>
          <Presence contactId={contact.id} />
          <div className="case-thin">
            <Steps status={contact.status} round={contact.round} />
            <More contact={contact} />
          </div>
          <div className="case-body">
            <div className="stack case-work">
              <Refused contact={contact} />
              <Request contact={contact} />
              <AssignedToMe contact={contact} ofTask={false} />
              <AlsoJoined contactId={contact.id} />
              <WhatToDo contact={contact} />
              <CaseActions contact={contact} />
              <AssignedToMe contact={contact} ofTask />
              <Ladder contactId={contact.id} />
            </div>
            <div className="stack case-side">
              <Details contact={contact} />
              <Tools contact={contact} />
            </div>
            <div className="case-tabs">
              <CaseTabs contact={contact} />
            </div>
          </div>
        </OutcomeProvider>
      </DraftsProvider>
    </PrintProvider>
  );
}

/** What one looks up rather than reads each time: all its terms, and what was too late. */
function More({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  return (
    <details className="case-more">
      <summary>{t('more')}</summary>
      <Clocks contact={contact} />
    </details>
  );
}

/** Of those that may be looked at; undefined: there are none. */
function useFileCount(contactId: string): number | undefined {
  const files = useQuery(attachmentsQuery(contactId)).data?.items ?? [];
  return files.filter(({ removedAt }) => !removedAt).length || undefined;
}

/** undefined: there are none. */
function useSimilarCount(contact: Contact): number | undefined {
  return useSimilar(contact).data?.length || undefined;
}

/** undefined: there are none. */
function useNoteCount(contactId: string): number | undefined {
  return useQuery(notesQuery(contactId)).data?.length || undefined;
}

/** What happened, and what belongs to the case; a tab is a line here. */
function CaseTabs({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contact', 'casework']);
  const { scheda, change } = useCasePlace();
  const { id } = contact;
  const tabs: Tab[] = [
    { key: 'cronologia', label: t('tab.timeline'), content: () => <Timeline contactId={id} /> },
    {
      key: 'assegnazioni',
      label: t('casework:tab.assignments'),
      content: () => <Assignments contact={contact} />,
    },
    {
      key: 'messaggi',
      label: t('casework:tab.messages'),
      content: () => <Messages contact={contact} />,
    },
    {
      key: 'allegati',
      label: t('casework:tab.attachments'),
      count: useFileCount(id),
      content: () => <Attachments contact={contact} />,
    },
    {
      key: 'note',
      label: t('casework:tab.notes'),
      count: useNoteCount(id),
      content: () => <Notes contact={contact} />,
    },
    {
      key: 'interventi',
      label: t('casework:tab.works'),
      content: () => <Works contact={contact} />,
    },
    {
      key: 'simili',
      label: t('casework:tab.similar'),
      count: useSimilarCount(contact),
      content: () => <Similar contact={contact} />,
    },
    {
      key: 'diagramma',
      label: t('casework:tab.diagram'),
      content: () => <Diagram contactId={id} />,
    },
    ...placeTab(contact, t('casework:tab.map')),
  ];
  return (
    <Tabs
      label={t('tab.label')}
      tabs={tabs}
      selected={scheda ?? 'cronologia'}
      onSelect={(key) => change({ scheda: key === 'cronologia' ? undefined : key })}
    />
  );
}

/** Nothing where nobody knows where it is. */
function placeTab({ location }: Contact, label: string): Tab[] {
  if (!location || (location.lat === null && location.district === null)) return [];
  return [{ key: 'mappa', label, content: () => <Place location={location} /> }];
}
