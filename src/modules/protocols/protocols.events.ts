import { eventType } from '../../platform/hooks/index.js';

/** Facts about clocks and protocols, delivered after commit; payloads hold ids, kinds and instants. */
export const PROTOCOL_EVENTS = [
  /** contactId, clockId, kind, round, dueAt */
  'clock.warned',
  /** contactId, clockId, kind, round, dueAt */
  'clock.missed',
  /** contactId, clockId, kind */
  'clock.suspended',
  /** contactId, clockId, kind, dueAt */
  'clock.resumed',
  /** contactId, clockId, kind, assignmentId, dueAt */
  'clock.recomputed',
  /** day, name, reason, revision */
  'closing-day.added',
  /** day, name, reason, revision */
  'closing-day.removed',
  /** code, version */
  'protocol.drafted',
  /** code, version, withdrawn: parties whose signature was lost */
  'protocol.changed',
  /** code, version, party */
  'protocol.signed',
  /** code, version, from */
  'protocol.in-force',
] as const;
export type ProtocolEventType = (typeof PROTOCOL_EVENTS)[number];

/** Payload of `clock.warned` and `clock.missed`. */
export interface ClockFact {
  contactId: string;
  clockId: string;
  kind: string;
  round: number;
  dueAt: string;
  /** Of a warning: the part of the term that has passed. */
  percent?: number;
}

/** Those that other modules hear after the commit. */
export const clockEvents = {
  warned: eventType<ClockFact>('clock.warned' satisfies ProtocolEventType),
  missed: eventType<ClockFact>('clock.missed' satisfies ProtocolEventType),
};
