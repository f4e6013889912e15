import { api, bodyOf, type Schemas } from '../../api/client';
import type { Role } from '../../api/me';
import type { Telling, Undo } from './bulk-run';
import type { BatchHeaders, Run } from './run-all';

type Task = Schemas['ListedTaskDto'];

/** Who may give a case that their point has to another (`AssignAction` of the case). */
const ASSIGNERS: readonly Role[] = ['operator', 'networkDirection', 'decisionMaker'];

/** Who may take a task back from whoever has it. */
const SETTLERS: readonly Role[] = ['networkDirection', 'admin'];

export const settles = (roles: readonly Role[]) => roles.some((role) => SETTLERS.includes(role));

/** To which point, as what and why; or to whom of the task's own points. */
export type Assigned =
  | { to: 'point'; type: 'competence' | 'information'; toPoint: string; reason: string }
  | { to: 'person'; username: string; displayName: string };

/** A dialog that is open, and what it is open for. */
export interface AskingAssignment {
  /** A task of each case, and all of them. */
  tasks: Task[];
  all: Task[];
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

interface Asking {
  open: (asking: AskingAssignment | null) => void;
  /** The reader may take back what a person was given. */
  settles: boolean;
  telling: (assigned: Assigned) => Telling;
  /** The reason of what takes an assignment back. */
  why: string;
}

/** Opens the dialog for the cases of the tasks; answers how each is then assigned, null when it is left. */
export async function askForAssignment(
  ids: readonly string[],
  items: readonly Task[],
  { open, settles: takesBack, telling, why }: Asking,
): Promise<{ run: Run; undo?: Undo; telling: Telling } | null> {
  const chosen = items.filter(({ id, contactId }) => contactId !== null && ids.includes(id));
  const tasks = chosen.filter(
    ({ contactId }, index) => chosen.findIndex((one) => one.contactId === contactId) === index,
  );
  const assigned = await new Promise<Assigned | null>((settle) =>
    open({ tasks, all: chosen, settle }),
  );
  open(null);
  if (!assigned) return null;
  if (assigned.to === 'person')
    return {
      telling: telling(assigned),
      run: (id, headers) => assignTo(id, assigned.username, headers),
      undo: takesBack ? (id, _answer, headers) => release(id, headers) : undefined,
    };
  // Two tasks of one case, a step and a work of it, are one assignment.
  const made = new Map<string, Promise<unknown>>();
  return {
    telling: telling(assigned),
    run: (id, headers) => {
      const contactId = chosen.find((task) => task.id === id)?.contactId;
      if (!contactId) return Promise.resolve();
      const sent = made.get(contactId) ?? assign(contactId, assigned, headers);
      made.set(contactId, sent);
      return sent;
    },
    undo: (_id, answer, headers) => recall(answer as { id: string }, why, headers),
  };
}

function assign(
  contactId: string,
  { type, toPoint, reason }: Extract<Assigned, { to: 'point' }>,
  headers: BatchHeaders,
) {
  return bodyOf(
    api.POST('/api/v1/contacts/{contactId}/assignments', {
      params: { path: { contactId }, header: headers },
      body: { type, toPoint, reason: reason.trim() || undefined },
    }),
  );
}

/** Gives a task to a person of its points. */
export function assignTo(id: string, username: string, headers: BatchHeaders) {
  return bodyOf(
    api.POST('/api/v1/tasks/{id}/assign', {
      params: { path: { id }, header: headers },
      body: { username },
    }),
  );
}

function release(id: string, headers: BatchHeaders) {
  return bodyOf(
    api.POST('/api/v1/tasks/{id}/unclaim', { params: { path: { id }, header: headers } }),
  );
}

function recall({ id }: { id: string }, reason: string, headers: BatchHeaders) {
  return bodyOf(
    api.POST('/api/v1/assignments/{id}/recall', {
      params: { path: { id }, header: { 'Idempotency-Key': headers['Idempotency-Key'] } },
      body: { reason },
    }),
  );
}
