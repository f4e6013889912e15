import type { Schemas } from '../api/client';

type Contact = Schemas['ContactViewDto'];

/** The API's own lists of values, in the order in which they are offered; the types hold them to the document. */
export const STATUSES = [
  'registered',
  'understanding',
  'escalated',
  'answering',
  'verifying',
  'closed',
  'notAppropriate',
  'cancelled',
] as const satisfies readonly Contact['status'][];

export const KINDS = Object.keys({
  report: 0,
  complaint: 0,
  informationRequest: 0,
  serviceRequest: 0,
} satisfies Record<Contact['kind'], 0>) as Contact['kind'][];

export const CHANNELS = Object.keys({
  desk: 0,
  phone: 0,
  email: 0,
  web: 0,
  post: 0,
  fax: 0,
  open311: 0,
} satisfies Record<Contact['channel'], 0>) as Contact['channel'][];

export const SORTS = ['-receivedAt', 'receivedAt', '-priority', '-protocolNumber'] as const;
