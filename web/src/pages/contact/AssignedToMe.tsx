import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { assignmentTreeQuery } from './queries';
import { AssignmentCard } from './tabs/AssignmentTree';

type Node = Schemas['AssignmentNodeDto'];

/** Open assignments to the reader's points: to be received, answered or read, before anything else. */
export function AssignedToMe({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { t } = useTranslation('casework');
  const { points } = useMe();
  const tree = useQuery(assignmentTreeQuery(contact.id)).data;
  const mine = flat(tree?.items ?? []).filter(
    ({ open, toPoint }) => open && points.includes(toPoint),
  );
  if (mine.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="to-me">
      <h2 id="to-me">{t('toMe.title')}</h2>
      {mine.map((assignment) => (
        <AssignmentCard key={assignment.id} assignment={assignment} owner={contact.owner} />
      ))}
    </section>
  );
}

function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
