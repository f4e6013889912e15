import { moment, question } from '../../platform/hooks/index.js';
import type { Reason } from '../../platform/i18n/index.js';

/** The contact that something happens to. */
export interface OfContact {
  contactId: string;
}

export interface Destination {
  toPoint: string;
  reason: string | null;
}

export interface MainContact {
  id: string;
  protocolNumber: string;
}

/** It stands in the register; its process starts after this. */
export const contactRegistered = moment<OfContact>('contact.registered');

/** Asked by the registration (intake): whoever registered it says who is competent; its process rests at its first task. */
export const contactDestined = question<OfContact & { destination: Destination }, void>(
  'contact.destined',
).one();

export const contactAcknowledged = moment<OfContact>('contact.acknowledged');

export const contactUnderstood = moment<OfContact & { appropriate: boolean }>('contact.understood');

export const contactAnswered = moment<OfContact>('contact.answered');

export const contactReopened = moment<OfContact>('contact.reopened');

/**
 * Closed or not appropriate (the events `contact.closed` and `contact.closed-not-appropriate`). The timeline reads in this order:
 * what the citizen is told, then what is taken back.
 */
export const contactClosed = moment<OfContact>('contact.closed').inOrder(
  'messages',
  'clocks',
  'work',
  'knowledge',
);

/** Its entry in the register is marked before anything else of it ends. */
export const contactCancelled = moment<OfContact & { reason: Reason }>('contact.cancelled').inOrder(
  'register',
  'clocks',
  'work',
);

/** From now on `main` stands for it; its process stands at capire and rests. Work is taken back when no clock runs. */
export const contactMerged = moment<OfContact & { main: MainContact }>('contact.merged').inOrder(
  'messages',
  'clocks',
  'work',
);

/** It goes on by itself; its process runs again. */
export const contactSeparated = moment<OfContact & { main: MainContact }>('contact.separated');

export const CONTACT_MOMENTS = [
  contactRegistered,
  contactAcknowledged,
  contactUnderstood,
  contactAnswered,
  contactReopened,
  contactClosed,
  contactCancelled,
  contactMerged,
  contactSeparated,
];
