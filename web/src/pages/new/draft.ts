import type { Schemas } from '../../api/client';
import type { PlaceSpot } from '../../parts/place/place';

export type Registration = Schemas['RegisterContactDto'];
export type Sensitivity = Schemas['SuggestionView']['sensitivity'];

/** The model answer that the operator has read and means to give. */
export interface ChosenAnswer {
  articleId: string;
  articleCode: string;
  /** Position among the model answers of its article, from 1. */
  number: number;
  title: string;
}

/** A known citizen that was chosen, with what tells them apart. */
export type ChosenCitizen = Pick<
  Schemas['KnownCitizenDto'],
  'id' | 'name' | 'email' | 'phone' | 'taxCode'
> & { preferredLanguage?: Schemas['KnownCitizenDto']['preferredLanguage'] };

/** What is being written, as the form holds it. */
export interface Draft {
  kind: Registration['kind'];
  channel: Registration['channel'];
  subject: string;
  description: string;
  address: string;
  district: string;
  spot: PlaceSpot | null;
  who: 'known' | 'new' | 'anonymous';
  /** What a known citizen is looked for by. */
  search: string;
  citizen: ChosenCitizen | null;
  name: string;
  email: string;
  phone: string;
  taxCode: string;
  classification: { code: string; name: string; sensitivity: Sensitivity } | null;
  attributes: Record<string, unknown>;
  /** Contacts that turned out to be about the same, linked once this one has its number. */
  links: { id: string; protocolNumber: string }[];
  answer: ChosenAnswer | null;
  priority: NonNullable<Registration['priority']> | '';
  /** Another destination than routing suggests; empty: as suggested. */
  toPoint: string;
  reason: string;
}

/** A registration that was sent and not answered: it is sent again as it was, or not at all. */
export interface Sent {
  key: string;
  body: Registration;
}

export interface KeptDraft {
  draft: Draft;
  sent: Sent | null;
  savedAt: string;
}

export const EMPTY: Draft = {
  kind: 'report',
  channel: 'desk',
  subject: '',
  description: '',
  address: '',
  district: '',
  spot: null,
  who: 'known',
  search: '',
  citizen: null,
  name: '',
  email: '',
  phone: '',
  taxCode: '',
  classification: null,
  attributes: {},
  links: [],
  answer: null,
  priority: '',
  toPoint: '',
  reason: '',
};

const keyOf = (username: string) => `ascolto.draft.${username}`;

/** What was being written by this user, in this tab or in this browser. */
export function keptDraft(username: string): KeptDraft | null {
  const text = sessionStorage.getItem(keyOf(username)) ?? localStorage.getItem(keyOf(username));
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as KeptDraft;
    return { ...kept, draft: { ...EMPTY, ...kept.draft } };
  } catch {
    return null;
  }
}

/** Kept until it is registered; about a sensitive class only as long as the tab is open. */
export function keepDraft(username: string, draft: Draft, sent: Sent | null): void {
  const key = keyOf(username);
  if (isEmpty(draft) && sent === null) return eraseDraft(username);
  const sensitive = (draft.classification?.sensitivity ?? 'normal') !== 'normal';
  const [store, other] = sensitive
    ? [sessionStorage, localStorage]
    : [localStorage, sessionStorage];
  other.removeItem(key);
  const kept: KeptDraft = { draft, sent, savedAt: new Date().toISOString() };
  store.setItem(key, JSON.stringify(kept));
}

export function eraseDraft(username: string): void {
  localStorage.removeItem(keyOf(username));
  sessionStorage.removeItem(keyOf(username));
}

/** Nothing that anybody would miss: kind and channel are chosen again in a second. */
export function isEmpty(draft: Draft): boolean {
  const { kind: _kind, channel: _channel, ...rest } = draft;
  const { kind: _k, channel: _c, ...empty } = EMPTY;
  return JSON.stringify(rest) === JSON.stringify(empty);
}

/** Neither words of the citizen nor a subject: nobody could tell what it is about. */
export function saysNothing({ description, subject }: Draft): boolean {
  return description.trim() === '' && subject.trim() === '';
}

/** What was written to find somebody, as that of a new citizen. */
export function asNewCitizen(draft: Draft): Partial<Draft> {
  const text = draft.search.trim();
  const field = text.includes('@')
    ? 'email'
    : /^[+\d\s()./-]+$/.test(text)
      ? 'phone'
      : /^[a-z]{6}[a-z\d]{10}$/i.test(text)
        ? 'taxCode'
        : 'name';
  return { who: 'new', search: '', [field]: text };
}

const text = (value: string) => value.trim() || undefined;

/** What the API is asked to register. */
export function registrationOf(written: Draft, point: string | null): Registration {
  // Nobody was chosen: it is said about somebody new.
  const unchosen = written.who === 'known' && !written.citizen && written.search.trim() !== '';
  const draft = unchosen ? { ...written, ...asNewCitizen(written) } : written;
  const place = {
    address: text(draft.address),
    district: text(draft.district),
    lat: draft.spot?.lat,
    lon: draft.spot?.lon,
    outsideConfirmed: draft.spot?.outsideConfirmed,
  };
  return {
    kind: draft.kind,
    channel: draft.channel,
    subject: text(draft.subject),
    description: draft.description.trim(),
    location: Object.values(place).some((value) => value !== undefined) ? place : undefined,
    citizen: citizenOf(draft),
    classification: draft.classification?.code,
    attributes: Object.keys(draft.attributes).length > 0 ? draft.attributes : undefined,
    priority: draft.priority || undefined,
    ...(draft.answer ? {} : { toPoint: text(draft.toPoint), reason: text(draft.reason) }),
    point: point ?? undefined,
  };
}

function citizenOf(draft: Draft): Registration['citizen'] {
  if (draft.who === 'known') {
    return draft.citizen ? { id: draft.citizen.id, preferredLanguage: null } : undefined;
  }
  const given = {
    name: text(draft.name),
    email: text(draft.email),
    phone: text(draft.phone),
    taxCode: text(draft.taxCode),
  };
  const named = draft.who === 'new' && Object.values(given).some(Boolean);
  return named ? { ...given, preferredLanguage: null } : undefined;
}
