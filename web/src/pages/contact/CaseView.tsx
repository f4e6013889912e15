import '../../styles/case.css';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { Status } from '../../parts/Status';
import { type Tab, Tabs } from '../../parts/Tabs';
import { AssignedToMe } from './AssignedToMe';
import { CaseActions } from './actions/CaseActions';
import { Clocks } from './Clocks';
import { Details } from './Details';
import { Notes } from './notes/Notes';
import { useCasePlace } from './place';
import { Steps } from './Steps';
import { Assignments } from './tabs/AssignmentTree';
import { Attachments } from './tabs/Attachments';
import { Diagram } from './tabs/Diagram';
import { Messages } from './tabs/Messages';
import { Place } from './tabs/Place';
import { Similar } from './tabs/Similar';
import { Works } from './tabs/Works';
import { DraftsProvider } from './task/drafts';
import { Tools } from './tools/Tools';
import { Timeline } from './Timeline';
import { WhatToDo } from './WhatToDo';

type Contact = Schemas['ContactViewDto'];

/** Number and subject; `hidden` where the reader has no need to know what was said. */
export function titleOf(contact: Contact, hidden: string): string {
  const { protocolNumber, subject, description, textVisible } = contact;
  return `${protocolNumber} ${textVisible ? (subject ?? description.slice(0, 80)) : hidden}`;
}

/** Where the case stands, by when, what to do, and all that happened. Stands in a place (`useCasePlace`). */
export function CaseView({ contact }: { contact: Contact }) {
  return (
    <DraftsProvider>
      <Steps status={contact.status} round={contact.round} />
      <Clocks contact={contact} />
      <CaseActions contact={contact} />
      <div className="case-columns">
        <div className="stack">
          <AssignedToMe contact={contact} />
          <WhatToDo contact={contact} />
        </div>
        <div className="stack">
          <Details contact={contact} />
          <Tools contact={contact} />
        </div>
      </div>
      <CaseTabs contact={contact} />
    </DraftsProvider>
  );
}

/** Kind, channel, district, state and owner in a line. */
export function Facts({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contact', 'words', 'casework']);
  const { scopeName } = useNames();
  const { kind, channel, location, status, owner, ownerName } = contact;
  const { workingPoint, workingPointName } = contact;
  return (
    <ul className="facts">
      <li>
        <Status status={status} />
      </li>
      <li>{t(`words:kind.${kind}`)}</li>
      <li>{t(`words:channel.${channel}`)}</li>
      {location?.district && <li>{scopeName(location.district)}</li>}
      <li>
        {t('owner')}: <strong>{ownerName}</strong>
      </li>
      {workingPointName && workingPoint !== owner && (
        <li>
          {t('casework:worksNow')}: <strong>{workingPointName}</strong>
        </li>
      )}
    </ul>
  );
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
      content: () => <Attachments contact={contact} />,
    },
    { key: 'note', label: t('casework:tab.notes'), content: () => <Notes contact={contact} /> },
    { key: 'interventi', label: t('casework:tab.works'), content: () => <Works contactId={id} /> },
    {
      key: 'simili',
      label: t('casework:tab.similar'),
      content: () => <Similar contact={contact} />,
    },
    {
      key: 'diagramma',
      label: t('casework:tab.diagram'),
      content: () => <Diagram contactId={id} />,
    },
  ];
  const { location } = contact;
  if (location && (location.lat !== null || location.district !== null)) {
    tabs.push({
      key: 'mappa',
      label: t('casework:tab.map'),
      content: () => <Place location={location} />,
    });
  }
  return (
    <Tabs
      label={t('tab.label')}
      tabs={tabs}
      selected={scheda ?? 'cronologia'}
      onSelect={(key) => change({ scheda: key === 'cronologia' ? undefined : key })}
    />
  );
}
