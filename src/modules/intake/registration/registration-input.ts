import type { FieldError } from '../../../platform/errors/index.js';
import type { CitizenInput } from '../../citizens/index.js';
import { citizenFaults } from '../../citizens/index.js';
import type { Priority } from '../../classification/index.js';
import {
  CHANNELS,
  CONTACT_KINDS,
  locationFaults,
  MAX_DESCRIPTION,
  MAX_SUBJECT,
  textFaults,
  type Channel,
  type ContactKind,
  type LocationInput,
} from '../../contacts/index.js';

/** A contact as it comes in, whatever the dialect. */
export interface RegisterContact {
  kind: ContactKind;
  channel: Channel;
  subject?: string | null;
  /** May be empty: then the process first asks somebody to listen (`ascoltare`). */
  description: string;
  /** Absent or null: the citizen stays anonymous. */
  citizen?: CitizenInput | null;
  location?: LocationInput | null;
  /** Code of the classification. */
  classification?: string | null;
  /** Answers to what the classification asks, by the attribute's code. */
  attributes?: Record<string, unknown> | null;
  /** Default: the classification's. */
  priority?: Priority | null;
  /** Default: now. */
  receivedAt?: Date | null;
  /** Code of the registering point. Default: the actor's first collection or entry point. */
  point?: string | null;
  /** Code of the point that is competent: assigned to at once. Default: routing decides once it is understood. */
  toPoint?: string | null;
  /** Why it goes to `toPoint`. */
  reason?: string | null;
  /** Files that came with it: SHA-256 of each as it was received, for the protocol register (rule 7). */
  files?: readonly { fileName: string; sha256: string }[];
  /** True: nobody has looked at who sends it, so it teaches the files of known citizens nothing. */
  unproven?: boolean;
  /** Where an import took it from; its protocol year is then that of `receivedAt`. */
  external?: { source: string; id: string } | null;
}

/** What is wrong with the input by itself, without looking anything up; empty when nothing is. */
export function registrationFaults(command: RegisterContact, now: Date): FieldError[] {
  const faults: FieldError[] = [];
  const add = (field: string, code: string, message: string) =>
    faults.push({ field, code, message });
  if (!CONTACT_KINDS.includes(command.kind)) {
    add('kind', 'unknown-code', `kind must be one of ${CONTACT_KINDS.join(', ')}.`);
  }
  if (!CHANNELS.includes(command.channel)) {
    add('channel', 'unknown-code', `channel must be one of ${CHANNELS.join(', ')}.`);
  }
  if (typeof command.description !== 'string') {
    add('description', 'required', 'description is required; it may be empty.');
  }
  faults.push(...textFaults('subject', command.subject, MAX_SUBJECT));
  faults.push(...textFaults('description', command.description, MAX_DESCRIPTION));
  faults.push(...locationFaults(command.location ?? null));
  if (command.receivedAt) {
    if (Number.isNaN(command.receivedAt.getTime())) {
      add('receivedAt', 'invalid', 'receivedAt must be an ISO 8601 date and time.');
    } else if (command.receivedAt > now) {
      add('receivedAt', 'in-the-future', 'receivedAt must not lie in the future.');
    } else if (command.receivedAt.getUTCFullYear() < 1970) {
      add('receivedAt', 'too-old', 'receivedAt must not lie before 1970.');
    }
  }
  if (command.citizen) faults.push(...citizenFaults(command.citizen, 'citizen'));
  return faults;
}
