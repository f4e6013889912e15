import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, hasStatus } from '../../api/problem';
import { Icon } from '../../parts/Icon';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import {
  CancelContact,
  CaseHeading,
  CaseLine,
  CaseNeighbours,
  CaseView,
  PassingPlace,
} from '../contact';
import { contactQuery } from '../../api/case';
import { useTopOfPane } from './pane-top';
import { useOpenCase } from './open-case';

/** The case of a row, beside the list. The focus goes to its heading; Escape leads back to the row. */
export default function CasePane({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['desk', 'contact']);
  const contact = useQuery(contactQuery(id));
  const { open } = useOpenCase();
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = useRef<HTMLElement>(null);
  useTopOfPane(pane);
  const isRefused = hasStatus(contact.error, 404);
  const isThere = contact.data !== undefined;
  // Of the layout: it runs again when what was still loading had hidden the pane, and with it the focus.
  useLayoutEffect(() => {
    if (isThere) heading.current?.focus({ preventScroll: true });
  }, [id, isThere]);
  return (
    <section ref={pane} className="case-pane" aria-label={t('pane.label')}>
      <div className="case-pane-head">
        <h2 ref={heading} tabIndex={-1}>
          {contact.data ? <CaseHeading contact={contact.data} /> : t('contact:title')}
        </h2>
        <CaseNeighbours id={id} open={open} />
        <Link
          to="/contatti/$id"
          params={{ id }}
          className="icon-button"
          title={t('pane.whole')}
          aria-label={t('pane.whole')}
        >
          <Icon name="it-external-link" />
        </Link>
        <button
          type="button"
          className="icon-button"
          title={t('pane.close')}
          aria-label={t('pane.close')}
          onClick={onClose}
        >
          <Icon name="it-close" />
        </button>
      </div>
      {isRefused ? (
        <p className="quiet">{contact.data ? t('contact:lost.why') : t('pane.gone')}</p>
      ) : (
        contact.error && (
          <Problem error={asProblem(contact.error)} onRetry={() => void contact.refetch()} />
        )
      )}
      {contact.isPending && <Waiting />}
      {contact.data && !isRefused && (
        <PassingPlace key={id}>
          <CaseLine contact={contact.data} />
          <CaseView contact={contact.data} />
          <CancelContact contact={contact.data} />
        </PassingPlace>
      )}
    </section>
  );
}
