import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNames } from '../../api/reference';
import { formatInstant, formatLongDay } from '../../parts/dates';
import { clocksQuery } from '../../api/case';
import type { Draft } from './draft';
import { GiveAnswer } from './GiveAnswer';
import { MakeLinks } from './MakeLinks';
import { UnderstandNow } from './UnderstandNow';

const answerTerm = (clocks?: Schemas['ClockListDto']) =>
  clocks?.items.find(({ kind }) => kind === 'answer')?.dueAt;

interface RegisteredProps {
  contact: Schemas['ContactViewDto'];
  draft: Draft;
  onNew: () => void;
}

/** The number, large, to read aloud; by when an answer comes; the receipt. */
export function Registered({ contact, draft, onNew }: RegisteredProps) {
  const { t } = useTranslation(['register', 'words']);
  const number = useRef<HTMLParagraphElement>(null);
  const { pointName } = useNames();
  // The process starts the term in the moment after the registration.
  const clocks = useQuery({
    ...clocksQuery(contact.id),
    refetchInterval: ({ state }) => (answerTerm(state.data) ? false : 1_000),
  });
  const dueAt = answerTerm(clocks.data);
  useEffect(() => number.current?.focus(), []);
  return (
    <div className="new-done">
      <div className="receipt">
        <p className="receipt-head">
          {t('done.receipt')}, {pointName(contact.registeredPoint)}
        </p>
        <p className="quiet">{t('done.number')}</p>
        {/* Read aloud as soon as it is there. */}
        <p ref={number} tabIndex={-1} className="new-number" data-number>
          {contact.protocolNumber}
        </p>
        <p>
          {dueAt ? t('done.by', { day: formatLongDay(dueAt) }) : t('done.noTerm')}
          {' · '}
          {t('done.owner', { name: contact.ownerName })}
        </p>
        <div className="receipt-only">
          <p>
            {t(`words:kind.${contact.kind}`)} · {t(`words:channel.${contact.channel}`)} ·{' '}
            {formatInstant(contact.receivedAt)}
          </p>
          {contact.textVisible && <p className="said">{contact.subject ?? contact.description}</p>}
        </div>
      </div>
      <div className="new-done-actions">
        <Button color="primary" onClick={onNew}>
          {t('done.new')}
        </Button>
        <Button color="primary" outline onClick={() => window.print()}>
          {t('done.print')}
        </Button>
        <UnderstandNow contactId={contact.id} />
        <Link to="/contatti/$id" params={{ id: contact.id }} className="btn btn-outline-primary">
          {t('done.open')}
        </Link>
      </div>
      {draft.links.length > 0 && <MakeLinks contactId={contact.id} links={draft.links} />}
      {draft.answer && <GiveAnswer contact={contact} chosen={draft.answer} />}
    </div>
  );
}
