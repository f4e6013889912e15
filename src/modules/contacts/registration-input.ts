import { isLonger } from '../../platform/text/index.js';
import type { CitizenInput } from '../citizens/index.js';
import type { Priority } from '../classification/index.js';
import { citizenFaults } from '../citizens/index.js';
import { type FieldError, InvalidInput } from '../../platform/errors/index.js';
import {
  CHANNELS,
  CONTACT_KINDS,
  MAX_ADDRESS,
  MAX_DESCRIPTION,
  MAX_SUBJECT,
  type Channel,
  type ContactKind,
  type Location,
} from './contact-values.js';
import { isStorable } from './text-rules.js';

export type LocationInput = { [key in keyof Location]?: Location[key] } & {
  /** True: the point is known to lie near the municipality and not in it. */
  outsideConfirmed?: boolean | null;
};

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

/** Faults of a place: coordinates of WGS 84 come in pairs. */
export function locationFaults(location: LocationInput | null): FieldError[] {
  if (!location) return [];
  const faults: FieldError[] = [...textFaults('location.address', location.address, MAX_ADDRESS)];
  const { lat = null, lon = null } = location;
  if (lat !== null && !(Number.isFinite(lat) && Math.abs(lat) <= 90)) {
    faults.push({
      field: 'location.lat',
      code: 'out-of-range',
      message: 'lat must lie between -90 and 90.',
    });
  }
  if (lon !== null && !(Number.isFinite(lon) && Math.abs(lon) <= 180)) {
    faults.push({
      field: 'location.lon',
      code: 'out-of-range',
      message: 'lon must lie between -180 and 180.',
    });
  }
  if ((lat === null) !== (lon === null)) {
    const missing = lat === null ? 'lat' : 'lon';
    faults.push({
      field: `location.${missing}`,
      code: 'required',
      message: 'Give both lat and lon, or none.',
    });
  }
  return faults;
}

/** Throws InvalidInput (400) naming what is wrong with the place by itself. */
export function requireLocation(location: LocationInput | null | undefined): void {
  const faults = locationFaults(location ?? null);
  if (faults.length > 0) throw new InvalidInput('The place cannot be taken as given.', faults);
}

/** Too long, or not storable. */
export function textFaults(
  field: string,
  text: string | null | undefined,
  max: number,
): FieldError[] {
  if (text === null || text === undefined) return [];
  if (isLonger(text, max)) {
    return [{ field, code: 'too-long', message: `${field} must have at most ${max} characters.` }];
  }
  if (!isStorable(text)) {
    return [
      { field, code: 'invalid', message: `${field} must not contain NUL or broken characters.` },
    ];
  }
  return [];
}

/** A complete place out of what was given; null when nothing was. */
export function toLocation(input: LocationInput | null | undefined): Location | null {
  if (!input) return null;
  const location: Location = {
    lat: input.lat ?? null,
    lon: input.lon ?? null,
    address: blankToNull(input.address),
    district: blankToNull(input.district),
  };
  return Object.values(location).some((value) => value !== null) ? location : null;
}

/** Trimmed text; null when nothing remains. */
export function blankToNull(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
