import type { components } from '../api/schema.js';
import type { PlaceSpot } from '../parts/place/place.js';

type Schemas = components['schemas'];

/** What the server tells a citizen's page: all of it is needed to draw the page, nothing else is in it. */
interface Every {
  language: string;
  municipality: string;
  /** Of the address, without `?`. */
  path: string;
  search: string;
  /** Now, so that "two days ago" is the same on both sides. */
  now: string;
  /** Where pictures of the map come from; null: nowhere. */
  tiles: { url: string; attribution: string } | null;
}

/** A refusal, as the API tells it. */
export interface ProblemView {
  status: number;
  code: string;
  detail: string;
  errors?: { field: string; message: string; code: string }[];
  retryAfterSeconds?: number;
}

export const STEPS = ['cosa', 'dove', 'foto', 'contatti', 'riepilogo'] as const;
export type StepName = (typeof STEPS)[number];

/** What somebody has written of a report so far. */
export interface ReportDraft {
  kind: 'report' | 'complaint' | 'informationRequest' | 'serviceRequest' | '';
  description: string;
  classification: string;
  /** In words, as it was chosen. */
  className: string;
  address: string;
  district: string;
  spot: PlaceSpot | null;
  files: { claim: string; fileName: string }[];
  /** A nearby report that this one is the same as. */
  sameAs: string;
  /** '' as long as it was not chosen. */
  who: 'named' | 'anonymous' | '';
  name: string;
  email: string;
  phone: string;
  /** Of the attempt to send: the same again is the same report. */
  key: string;
  /** What the server found wrong, until something is changed (in the browser) or it was shown (without a script). */
  refused: Refused | null;
}

/** What keeps a report at a step: see report/rules.ts. */
export interface Refused {
  step: StepName;
  faults: string[];
  problem?: ProblemView;
}

/** The receipt; its code is in the page's cookie and nowhere else. */
export type ReceiptView = Schemas['ReportReceiptDto'];

export interface ReportView {
  page: 'report';
  step: StepName | 'fatto';
  draft: ReportDraft;
  /** Names of what keeps the citizen from going on: see report/rules.ts. */
  faults: string[];
  problem: ProblemView | null;
  districts: Schemas['PublicDistrictDto'][];
  suggestions: Schemas['PublicClassDto'][];
  nearby: Schemas['NearbyReportDto'][];
  receipt: ReceiptView | null;
}

export interface FollowView {
  page: 'follow';
  /** The number to begin with, and the code where it fits. */
  given: { protocolNumber: string; code: string };
  contact: Schemas['FollowedContactDto'] | null;
  problem: ProblemView | null;
  /** Fields that are empty: `number`, `code`. */
  faults: string[];
  reply: {
    key: string;
    text: string;
    faults: string[];
    problem: ProblemView | null;
    sent: boolean;
  };
}

export interface MapView {
  page: 'map';
  filters: { ambito?: string; classe?: string; fase?: string; luogo?: string };
  summary: Schemas['PublicSummaryDto'];
  list: Schemas['PublicContactsDto'];
  /** True: not the beginning of the list. */
  further: boolean;
}

export interface TextView {
  page: 'text';
  name: 'accessibility' | 'privacy';
  text: Schemas['MunicipalTextDto'];
}

export interface SurveyPageView {
  page: 'survey';
  /** Null: the address names no survey. */
  survey: {
    protocolNumber: string;
    subject: string | null;
    answer: string | null;
    open: boolean;
    answered: boolean;
  } | null;
  /** Which question the page asks, or what it thanks for. */
  asks: 'satisfied' | 'confirmYes' | 'why' | 'nothing';
  thanks: 'satisfied' | 'unsatisfied' | null;
  given: { reason: string; note: string };
  /** Of the question itself. */
  backPath: string;
  faults: string[];
}

export interface JoinView {
  page: 'join';
  /** Null: the address names nothing, or it is over. */
  join: {
    state: 'pending' | 'confirmed' | 'withdrawn';
    name: string;
    nameEn: string;
    receivedAt: string;
    open: boolean;
  } | null;
  /** An e-mail to confirm is on its way. */
  asked: boolean;
}

export type PageView =
  | { page: 'home' }
  | ReportView
  | FollowView
  | MapView
  | TextView
  | SurveyPageView
  | JoinView
  | { page: 'nowhere' }
  | { page: 'refused'; problem: ProblemView };

export type CitizenView = Every & PageView;

/** What the built bundle for the server exports (web/src/citizen/server.tsx). */
export interface CitizensBundle {
  /** The content of the page as markup, and its title. Throws for what no page draws. */
  renderCitizens(view: CitizenView): { title: string; html: string };
  /** What keeps a step from being left; none: it may be. */
  faultsOf(step: StepName, draft: ReportDraft): string[];
  /** At which step the API's faults are told, and as which; null: at none. */
  refusedAt(errors: readonly { field: string; code: string }[]): Refused | null;
  EMPTY_DRAFT: ReportDraft;
  SURVEY_REASONS: readonly string[];
}
