export { CONTACT_KINDS, type ContactKind } from '../../rollout/index.js';

export const CHANNELS = ['desk', 'phone', 'post', 'fax', 'email', 'web', 'open311'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * How a contact ended. `satisfied`, `unsatisfied`, `noReply` come from the verification; `notVerified`: the
 * citizen cannot be asked; `unanswered`: closed by the Network direction without an answer.
 */
export const OUTCOMES = [
  'satisfied',
  'unsatisfied',
  'noReply',
  'notVerified',
  'unanswered',
  'notAppropriate',
  'cancelled',
] as const;
export type ContactOutcome = (typeof OUTCOMES)[number];

/** Where the matter lies: WGS 84 degrees, free address, code of the district. */
export interface Location {
  lat: number | null;
  lon: number | null;
  address: string | null;
  district: string | null;
}

export const MAX_SUBJECT = 200;
export const MAX_DESCRIPTION = 10_000;
export const MAX_ADDRESS = 500;
export const MAX_REASON = 1_000;

/** So many characters of what was said stand for a contact in lists. */
export const OPENING_LENGTH = 100;

/** Key of the process that every contact runs through. */
export const SERVICE_CYCLE = 'ciclo-di-servizio';
