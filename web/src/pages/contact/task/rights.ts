import { useQuery } from '@tanstack/react-query';
import { contactTasksQuery } from '../../../api/case';
import type { Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { CASE_WORKERS } from '../../../app/roles';

type Task = Schemas['ListedTaskDto'];

/** What the reader may do with a task, as the API has it: those of its points, who took it, the Network direction. */
export function useRights(task: Task) {
  return rightsOf(useMe(), task);
}

/** Whether a task of the case is for the reader. */
export function useHasOwnTask(contactId: string): boolean {
  const me = useMe();
  const tasks = useQuery(contactTasksQuery(contactId)).data?.items ?? [];
  return tasks.some((task) => rightsOf(me, task).own);
}

function rightsOf(me: ReturnType<typeof useMe>, { assignee, points, candidateUsers }: Task) {
  const works = me.roles.some((role) => CASE_WORKERS.includes(role));
  const settles = me.roles.includes('networkDirection') || me.roles.includes('admin');
  const isMine = assignee === me.username;
  const absent = me.standsInFor.find(({ username }) => username === assignee);
  const ofMyPoints =
    points.some((point) => me.points.includes(point)) || candidateUsers.includes(me.username);
  return {
    isMine,
    /** It is for the reader: the form stands open. */
    own: works && (isMine || absent !== undefined || (assignee === null && ofMyPoints)),
    /** The absent colleague who has it, whose deputy the reader is. */
    absent: works ? absent : undefined,
    /** In the place of those it is for. */
    inTheirPlace: works && settles,
    mayClaim: works && assignee === null && ofMyPoints,
    mayGiveBack: works && assignee !== null && (isMine || absent !== undefined || settles),
  };
}
