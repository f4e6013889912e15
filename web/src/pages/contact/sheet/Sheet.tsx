import '../../../styles/sheet.css';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { formatInstant } from '../../../parts/dates';
import { CaseHeading, CaseLine } from '../CaseFacts';
import { Clocks } from '../Clocks';
import { Details, Request } from '../Details';
import { Notes } from '../notes/Notes';
import { CasePlaceProvider } from '../place';
import { Steps } from '../Steps';
import { Assignments } from '../tabs/AssignmentTree';
import { Attachments } from '../tabs/Attachments';
import { Messages } from '../tabs/Messages';
import { Links } from '../tabs/Similar';
import { Works } from '../tabs/Works';
import { Timeline } from '../Timeline';
import { OpenTasks } from './OpenTasks';
import { Part } from './Part';

type Contact = Schemas['ContactViewDto'];

/** On paper nothing is filtered, whatever the page shows. */
const WHOLE = { change: () => undefined };

interface SheetProps {
  contact: Contact;
  /** All of it is there. */
  onReady: () => void;
}

/** All of the case under each other, in the place of the page: what its tabs hold, and nothing to click on. */
export default function Sheet({ contact, onReady }: SheetProps) {
  const { t } = useTranslation(['casework', 'contact']);
  const { displayName } = useMe();
  const { id, textVisible } = contact;
  useWhenLoaded(id, onReady);
  return createPortal(
    <CasePlaceProvider value={WHOLE}>
      <article className="case-sheet">
        <h1>
          <CaseHeading contact={contact} />
        </h1>
        <CaseLine contact={contact} />
        <Steps status={contact.status} round={contact.round} />
        <Clocks contact={contact} />
        <Request contact={contact} whole />
        <Details contact={contact} />
        <OpenTasks contactId={id} />
        <Part title={t('tab.messages')}>
          <Messages contact={contact} whole />
        </Part>
        <Part title={t('tab.attachments')}>
          <Attachments contact={contact} />
        </Part>
        <Part title={t('tab.works')}>
          <Works contact={contact} />
        </Part>
        <Part title={t('tab.assignments')}>
          <Assignments contact={contact} />
        </Part>
        {textVisible && (
          <Part title={t('tab.notes')}>
            <Notes contact={contact} />
          </Part>
        )}
        {isLinked(contact) && <Links contact={contact} />}
        <Part title={t('contact:tab.timeline')}>
          <Timeline contactId={id} whole />
        </Part>
        <p className="quiet sheet-foot">
          {t('sheet.printed', { when: formatInstant(new Date()), by: displayName })}
        </p>
      </article>
    </CasePlaceProvider>,
    document.body,
  );
}

function isLinked({ links = [], merged = [], mergedInto }: Contact): boolean {
  return links.length + merged.length > 0 || Boolean(mergedInto);
}

/** Calls once nothing of the case is on its way any more. */
function useWhenLoaded(contactId: string, onReady: () => void): void {
  const queryClient = useQueryClient();
  const filter = { queryKey: ['contact', contactId] };
  const fetching = useIsFetching(filter);
  useEffect(() => {
    // Asked again here: what the parts above began to load is not counted yet while they are first drawn.
    if (queryClient.isFetching(filter) === 0) onReady();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the filter is the contact
  }, [queryClient, contactId, fetching, onReady]);
}
