import { eventType } from '../../platform/hooks/index.js';

/** Facts about contacts, delivered after commit; each payload holds `contactId` and what is named here. */
export const CONTACT_EVENTS = [
  /** protocolNumber, kind, channel, classification, owner, receivedAt */
  'contact.registered',
  /** from, to */
  'contact.status-changed',
  /** changed: names of the fields */
  'contact.amended',
  /** definitionId, process: its name, version, elementId */
  'contact.process-held',
  'contact.acknowledged',
  /** classification: a code was given, or another one; by registration, correction or capire */
  'contact.classified',
  /** classification, appropriate, answerKnown */
  'contact.understood',
  /** from, to: codes of points */
  'contact.owner-changed',
  /** point */
  'contact.work-moved',
  /** round */
  'contact.answered',
  /** round, refusals */
  'contact.reopened',
  /** outcome. Not for a not appropriate one, which the moment `contactClosed` is for too. */
  'contact.closed',
  'contact.closed-not-appropriate',
  /** reason */
  'contact.cancelled',
  /** into: id of the main contact */
  'contact.merged',
  /** from: id of the main contact */
  'contact.separated',
  /** other: id, kind */
  'contact.linked',
  /** other: id, kind */
  'contact.unlinked',
  /** Taken off the public list, and let back. */
  'contact.unpublished',
  'contact.published-again',
  /** noteId, mentions: usernames */
  'contact.note-added',
  /** noteId, revision, mentions: usernames that were not called before */
  'contact.note-corrected',
] as const;
export type ContactEventType = (typeof CONTACT_EVENTS)[number];

/** Those that other modules hear after the commit. */
export const contactEvents = {
  classified: eventType<{ contactId: string }>('contact.classified' satisfies ContactEventType),
  processHeld: eventType<{ contactId: string; definitionId: string }>(
    'contact.process-held' satisfies ContactEventType,
  ),
  reopened: eventType<{ contactId: string }>('contact.reopened' satisfies ContactEventType),
};
