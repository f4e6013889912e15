import { api, bodyOf, type Schemas } from '../../api/client';
import type { Role } from '../../api/me';

type Task = Schemas['ListedTaskDto'];

/** Who may give a case that their point has to another (`AssignAction` of the case). */
const ASSIGNERS: readonly Role[] = ['operator', 'networkDirection', 'decisionMaker'];

/** To whom, as what and why. */
export interface Assigned {
  type: 'competence' | 'information';
  toPoint: string;
  reason: string;
}

/** A dialog that is open, and what it is open for. */
export interface AskingAssignment {
  /** A task of each case. */
  tasks: Task[];
  settle: (assigned: Assigned | null) => void;
}

/** True when one of those that are chosen belongs to a case. */
export function mayAssign(
  roles: readonly Role[],
  items: readonly Task[],
  chosen: readonly string[],
): boolean {
  return (
    roles.some((role) => ASSIGNERS.includes(role)) &&
    items.some(({ id, contactId }) => contactId !== null && chosen.includes(id))
  );
}

/** Opens the dialog for the cases of the tasks; answers how the case of each is then assigned, null when it is left. */
export async function askForAssignment(
  ids: readonly string[],
  items: readonly Task[],
  open: (asking: AskingAssignment | null) => void,
): Promise<((id: string, key: string) => Promise<unknown>) | null> {
  const chosen = items.filter(({ id, contactId }) => contactId !== null && ids.includes(id));
  const tasks = chosen.filter(
    ({ contactId }, index) => chosen.findIndex((one) => one.contactId === contactId) === index,
  );
  const assigned = await new Promise<Assigned | null>((settle) => open({ tasks, settle }));
  open(null);
  if (!assigned) return null;
  // Two tasks of one case, a step and a work of it, are one assignment.
  const made = new Map<string, Promise<unknown>>();
  return (id, key) => {
    const contactId = chosen.find((task) => task.id === id)?.contactId;
    if (!contactId) return Promise.resolve();
    const sent = made.get(contactId) ?? assign(contactId, assigned, key);
    made.set(contactId, sent);
    return sent;
  };
}

function assign(contactId: string, { type, toPoint, reason }: Assigned, key: string) {
  return bodyOf(
    api.POST('/api/v1/contacts/{contactId}/assignments', {
      params: { path: { contactId }, header: { 'Idempotency-Key': key } },
      body: { type, toPoint, reason: reason.trim() || undefined },
    }),
  );
}
