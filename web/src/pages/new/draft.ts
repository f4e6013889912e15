import type { Schemas } from '../../api/client';

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

/** What is being written, as the form holds it. */
export interface Draft {
  kind: Registration['kind'];
  channel: Registration['channel'];
  subject: string;
  description: string;
  address: string;
  district: string;
  spot: { lat: number; lon: number } | null;
  anonymous: boolean;
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
  anonymous: false,
  name: '',
  email: '',
  phone: '',
  taxCode: '',
  classification: null,
  attributes: {},
  links: [],
  answer: null,
  priority: '',
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

/** What the API is asked to register. */
export function registrationOf(draft: Draft, point: string | null): Registration {
  const text = (value: string) => value.trim() || undefined;
  const place = {
    address: text(draft.address),
    district: text(draft.district),
    lat: draft.spot?.lat,
    lon: draft.spot?.lon,
  };
  const citizen = {
    name: text(draft.name),
    email: text(draft.email),
    phone: text(draft.phone),
    taxCode: text(draft.taxCode),
  };
  const known = !draft.anonymous && Object.values(citizen).some(Boolean);
  return {
    kind: draft.kind,
    channel: draft.channel,
    subject: text(draft.subject),
    description: draft.description.trim(),
    location: Object.values(place).some((value) => value !== undefined) ? place : undefined,
    citizen: known ? { ...citizen, preferredLanguage: null } : undefined,
    classification: draft.classification?.code,
    attributes: Object.keys(draft.attributes).length > 0 ? draft.attributes : undefined,
    priority: draft.priority || undefined,
    point: point ?? undefined,
  };
}
