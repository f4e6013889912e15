import type { Point } from '../organisation/index.js';
import type { AssignmentType } from './assignment-states.js';
import { AssignmentRuleBroken } from './assignments.errors.js';

type Party = Pick<Point, 'code' | 'name' | 'kind' | 'scopeCode'> & Partial<Pick<Point, 'closedAt'>>;

/** Nothing new is given to a closed point, whatever it is. Throws AssignmentRuleBroken (422) naming `field`. */
export function requireOpenPoint(to: Party, field: string): void {
  const fault = closedFault(to);
  if (fault) throw new AssignmentRuleBroken(fault.code, field, fault.message, { point: to.code });
}

function closedFault({ name, closedAt }: Party): ReceivingFault | null {
  if (!closedAt) return null;
  return {
    code: 'assignment.point-closed',
    message: `${name} is closed: choose another point.`,
  };
}

/** Why `to` may not receive from `from`; null when it may. */
export interface ReceivingFault {
  code:
    | 'assignment.point-closed'
    | 'assignment.collection-receives-from-collection'
    | 'assignment.back-office-own-scope';
  message: string;
}

/**
 * Who may receive from whom (rule 1; docs/adr/0005-who-may-receive.md): an entry point from any scope, a back office
 * only from points of its own scope, a collection point only from another collection point.
 */
export function receivingFault(from: Party, to: Party): ReceivingFault | null {
  const closed = closedFault(to);
  if (closed) return closed;
  switch (to.kind) {
    case 'entry':
      return null;
    case 'backOffice':
      if (from.scopeCode === to.scopeCode) return null;
      return {
        code: 'assignment.back-office-own-scope',
        message: `${to.name} is a back office: it receives only from points of its own scope (${to.scopeCode}). Assign to an entry point of that scope.`,
      };
    case 'collection':
      if (from.kind === 'collection') return null;
      return {
        code: 'assignment.collection-receives-from-collection',
        message: `${to.name} is a collection point: it receives only from other collection points.`,
      };
  }
}

/**
 * Throws AssignmentRuleBroken (422) naming `field` unless `to` may receive that type from `from`. An information
 * needs reading only, so everybody may be informed.
 */
export function requireReceiver(
  type: AssignmentType,
  from: Party,
  to: Party,
  field = 'toPoint',
): void {
  if (from.code === to.code) {
    throw new AssignmentRuleBroken(
      'assignment.same-point',
      field,
      `${to.name} cannot assign to itself.`,
      { point: to.code },
    );
  }
  if (type === 'information') return;
  const fault = receivingFault(from, to);
  if (fault) throw new AssignmentRuleBroken(fault.code, field, fault.message, { point: to.code });
}
