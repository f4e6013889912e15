import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Icon } from '../../parts/Icon';
import { allOf, inquiriesBelow } from './assignments';
import { assignmentTreeQuery } from '../../api/case';

/** Says before an assignment ends which inquiries end with it; nothing where there are none. */
export function Withdrawn({ assignment }: { assignment: Schemas['AssignmentNodeDto'] }) {
  const { t } = useTranslation('casework');
  const inquiries = inquiriesBelow(assignment);
  if (inquiries.length === 0) return null;
  const points = inquiries.map(({ toPointName }) => toPointName).join(', ');
  return (
    <p className="withdrawn" role="status">
      <Icon name="it-warning-circle" />
      <span>{t('withdrawn', { count: inquiries.length, points })}</span>
    </p>
  );
}

/** The same of whoever has the question now. */
export function WithdrawnWithQuestion({ contactId }: { contactId: string }) {
  const tree = useQuery(assignmentTreeQuery(contactId)).data;
  const question = allOf(tree?.items ?? []).find(({ type, open }) => type === 'competence' && open);
  return question ? <Withdrawn assignment={question} /> : null;
}
