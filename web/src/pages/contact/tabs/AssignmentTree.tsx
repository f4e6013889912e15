import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { currentLanguage } from '../../../i18n';
import { useActorName } from '../../../parts/actor-name';
import { formatDay, formatInstant } from '../../../parts/dates';
import { Problem } from '../../../parts/Problem';
import { Waiting } from '../../../parts/Waiting';
import { AssignmentActions } from '../actions/AssignmentActions';
import { assignmentTreeQuery, ownershipQuery } from '../../../api/case';

type Contact = Schemas['ContactViewDto'];
type Node = Schemas['AssignmentNodeDto'];

/** Who asked whom for what, and who answered to the citizen when. */
export function Assignments({ contact }: { contact: Contact }) {
  return (
    <div className="case-columns assignments">
      <Tree contact={contact} />
      <Ledger contact={contact} />
    </div>
  );
}

function Tree({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const tree = useQuery(assignmentTreeQuery(contact.id));
  if (tree.error)
    return <Problem error={asProblem(tree.error)} onRetry={() => void tree.refetch()} />;
  if (!tree.data) return <Waiting />;
  const { items, waiting } = tree.data;
  return (
    <section aria-label={t('tab.assignments')}>
      {items.length === 0 && <p className="empty">{t('tree.none')}</p>}
      <WaitingGroups groups={waiting} />
      <Branch nodes={items} owner={contact.owner} />
    </section>
  );
}

function Branch({ nodes, owner }: { nodes: readonly Node[]; owner: string }) {
  if (nodes.length === 0) return null;
  return (
    <ul className="assignment-tree">
      {nodes.map((node) => (
        <li key={node.id}>
          <AssignmentCard assignment={node} owner={owner} />
          <WaitingGroups groups={node.waiting} />
          <Branch nodes={node.children} owner={owner} />
        </li>
      ))}
    </ul>
  );
}

/** One assignment: type, state, from whom to whom, by when, and what came of it. */
export function AssignmentCard({ assignment, owner }: { assignment: Node; owner: string }) {
  const { t } = useTranslation('casework');
  const english = currentLanguage() === 'en';
  const actorName = useActorName();
  const by = (name: string | null) => (name ? ` · ${actorName(name)}` : '');
  const { dueAt, overdue, open, receivedAt, receivedBy, acceptedAt, acceptedBy } = assignment;
  const facts = [
    receivedAt && `${t('tree.received', { when: formatInstant(receivedAt) })}${by(receivedBy)}`,
    acceptedAt && `${t('tree.accepted', { when: formatInstant(acceptedAt) })}${by(acceptedBy)}`,
    assignment.deviation && t('tree.deviation'),
    assignment.step && t('tree.step'),
  ].filter(Boolean);
  return (
    <div className="assignment" data-open={open}>
      <p className="assignment-head">
        <span className="badge-note">{english ? assignment.typeNameEn : assignment.typeName}</span>
        <strong>
          {t('tree.asked', { from: assignment.fromPointName, to: assignment.toPointName })}
        </strong>
        <span>{english ? assignment.stateNameEn : assignment.stateName}</span>
        {open && dueAt && (
          <span className={overdue ? 'term-late' : 'quiet'}>
            {overdue ? t('tree.overdue') : t('tree.due', { day: formatDay(dueAt) })}
          </span>
        )}
      </p>
      <p className="quiet">
        {formatInstant(assignment.createdAt)}
        {by(assignment.createdBy)}
        {facts.length > 0 && ` · ${facts.join(' · ')}`}
      </p>
      {assignment.withheld && <p className="quiet">{t('messages.withheld')}</p>}
      {assignment.reason && <p className="said">{assignment.reason}</p>}
      {assignment.answer && (
        <div className="assignment-answer">
          <p className="field-name">
            {t('tree.answer')}
            {assignment.sufficient !== null &&
              ` (${assignment.sufficient ? t('tree.sufficient') : t('tree.insufficient')})`}
          </p>
          <p className="said">{assignment.answer}</p>
        </div>
      )}
      {assignment.closingReason && (
        <p className="quiet">
          {t('tree.closing')}: {assignment.closingReason}
          {by(assignment.closedBy)}
        </p>
      )}
      <AssignmentActions assignment={assignment} owner={owner} />
    </div>
  );
}

function WaitingGroups({ groups }: { groups: readonly Schemas['WaitingGroupDto'][] }) {
  const { t } = useTranslation('casework');
  return (
    <>
      {groups.map(({ inquiryGroup, satisfied, waitingFor }) => (
        <p key={inquiryGroup} className="quiet">
          {satisfied || waitingFor.length === 0
            ? t('tree.enough')
            : t('tree.waits', { points: waitingFor.join(', ') })}
        </p>
      ))}
    </>
  );
}

function Ledger({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const ledger = useQuery(ownershipQuery(contact.id));
  const actorName = useActorName();
  if (ledger.error)
    return <Problem error={asProblem(ledger.error)} onRetry={() => void ledger.refetch()} />;
  return (
    <section className="panel" aria-labelledby="ledger">
      <h3 id="ledger" className="panel-title">
        {t('ledger.title')}
      </h3>
      <ol className="plain ledger">
        {ledger.data?.items.map((entry, index, all) => (
          <li key={entry.id}>
            <strong>{entry.toPointName}</strong>
            {index === all.length - 1 && <span className="count">{t('ledger.now')}</span>}
            <p className="quiet">
              {t(`ledger.${entry.kind}`)} · {formatInstant(entry.at)} · {actorName(entry.actor)}
            </p>
            {entry.withheld && <p className="quiet">{t('messages.withheld')}</p>}
            {entry.kind !== 'registration' && <p className="said">{entry.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
