import { useQuery } from '@tanstack/react-query';
import type { Schemas } from './client';
import { useMe } from './me';
import { pointsQuery } from './reference';

type Contact = Schemas['ContactViewDto'];
type Point = Schemas['PointView'];

/**
 * What the reader may do with a case, so that no button promises what the API refuses: whoever owns or works it
 * changes and assigns; members of higher points take it over; the Network direction settles all.
 */
export function useCaseRights(contact: Contact) {
  const { roles, points: own } = useMe();
  const points = useQuery(pointsQuery).data ?? [];
  const direction = roles.includes('networkDirection');
  const admin = roles.includes('admin');
  const owns = own.includes(contact.owner);
  const holds = owns || (contact.workingPoint !== null && own.includes(contact.workingPoint));
  const open = contact.closedAt === null;
  const operates = roles.includes('operator') && holds;
  const changes = direction || admin || operates;
  const assigning = direction || (holds && (operates || roles.includes('decisionMaker')));
  const higher = points.filter(
    (point) => own.includes(point.code) && point.closedAt === null && mayTakeOver(point, roles),
  );
  return {
    open,
    changes,
    assigns: open && assigning,
    asksForWork: open && changes,
    suspends: open && changes,
    handsOver: open && (direction || (owns && (operates || roles.includes('decisionMaker')))),
    takesOver: open && !owns && higher.length > 0,
    chooses: direction,
  };
}

/** Whether one registers contacts: at a front office of one's own, or as one who may choose any. */
export function useRegisters(): boolean {
  const { roles, points: own, passwordTemporary } = useMe();
  const points = useQuery({ ...pointsQuery, enabled: own.length > 0 && !passwordTemporary }).data;
  if (roles.includes('networkDirection') || roles.includes('admin')) return true;
  if (!roles.includes('operator')) return false;
  // Until the points are there they are taken for front offices: what is offered does not jump.
  if (!points) return own.length > 0;
  return points.some(
    ({ code, kind, closedAt }) => own.includes(code) && kind !== 'backOffice' && closedAt === null,
  );
}

/** Of the reader's own points, those above the districts: their members take a relationship over. */
function mayTakeOver({ system, kind }: Point, roles: readonly string[]): boolean {
  if (system === 'political') return roles.includes('decisionMaker');
  if (system === 'networkDirection') return roles.includes('networkDirection');
  return system === 'central' && kind !== 'collection' && roles.includes('operator');
}

/** Whether `to` may receive work from `from`: an entry from all, a back office from its scope, a collection from its like. */
export function mayReceive(from: Point | undefined, to: Point): boolean {
  if (to.kind === 'entry') return true;
  if (!from) return false;
  return to.kind === 'backOffice' ? from.scope === to.scope : from.kind === 'collection';
}
