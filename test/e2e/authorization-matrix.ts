import type { Role } from '../../src/platform/index.js';

/** The demonstration accounts that the table speaks of. */
export const PEOPLE = [
  'infodesk',
  'raccolta',
  'sportello',
  'interni',
  'infodesk-navile',
  'urp',
  'centrale',
  'regia',
  'decisore',
  'manager',
  'designer',
  'admin',
  'worker',
] as const;
export type Person = (typeof PEOPLE)[number];

/**
 * What the caller has to do with a case. `owner`: a point of theirs registered and owns it. `holder`: a point of
 * theirs has its open step, with its task and its assignment. `informed`: it was only given to read, or lies within
 * a decision maker's own scope. `overseer`: no point of theirs, and a role that watches the whole network.
 * `foreign`: a case of another scope.
 */
export type Relation = 'owner' | 'holder' | 'informed' | 'overseer' | 'foreign';

/** Ids of what belongs to one case, or stands for it where an operation asks for something else. */
export interface CaseObjects {
  contact: string;
  protocolNumber: string;
  /** An open task of the case. */
  task: string;
  /** An open assignment of the case: of the step for a holder, an inquiry of the owner's otherwise. */
  assignment: string;
  instance: string;
  clock: string;
  /** Point that registered it. */
  point: string;
  /** A work that the owner asked of another department. */
  work: string;
  /** A draft whose first party is `point`. */
  agreement: string;
  /** A draft of the knowledge base that is `point`'s. */
  article: string;
  /** An import by the account that registered it. */
  importRun: string;
  definition: string;
  /** Its link with another contact. */
  link: string;
  /** A picture that the owner attached. */
  attachment: string;
  /** Name of a variable of its process. */
  variable: string;
  /** A note that the owner wrote. */
  note: string;
}

/** A kind of object that a path names. */
export type Resource = Exclude<keyof CaseObjects, 'protocolNumber' | 'point'>;

/** 404: as if it did not exist. 403: refused. `absent`: the list is answered, without it. */
export type Refusal = 404 | 403 | 'absent';

export interface Authorization {
  callers: 'public' | 'signedIn' | readonly Role[];
  /** By relation, for callers whose role is right; a relation that is not named is let through. */
  refused?: Partial<Record<Relation, Refusal>>;
  /** Signed in, and refused (403) whatever the case is. */
  withoutRight?: readonly Person[];
  /** For them no case is foreign. */
  reachesAll?: readonly Person[];
  /** The list shows this object to those who are let through. */
  lists?: Resource;
  /**
   * What is sent when points are looked at. It passes the validation of the input and changes as little as can be: a
   * version nobody has, a point that does not exist.
   */
  request?: (objects: CaseObjects) => {
    body?: unknown;
    query?: Record<string, string>;
    headers?: Record<string, string>;
  };
  /** Left out of the API document. */
  undocumented?: true;
  /** Whoever is let through is signed out by it: it is asked with a sign-in of its own. */
  endsSignIn?: true;
}

const READERS: Role[] = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'];
const REGISTRARS: Role[] = ['operator', 'networkDirection', 'admin'];
const MEMBERS: Role[] = ['operator', 'networkDirection', 'decisionMaker'];
const WORKERS_OF_TASKS: Role[] = [...MEMBERS, 'admin'];
const PROCESS_READERS: Role[] = ['manager', 'networkDirection', 'designer', 'admin'];
const INSTANCE_READERS: Role[] = [...PROCESS_READERS, 'operator', 'decisionMaker'];
const INSTANCE_MANAGERS: Role[] = ['manager', 'admin'];
const PROCESS_STARTERS: Role[] = [...PROCESS_READERS, 'worker'];
const DEPLOYERS: Role[] = ['designer', 'admin'];
const TABLE_EDITORS: Role[] = [...DEPLOYERS, 'networkDirection'];
const ROUTING_READERS: Role[] = [...TABLE_EDITORS, 'manager'];
const DIRECTION: Role[] = ['networkDirection', 'admin'];
const ADMIN: Role[] = ['admin'];
const TREE_EDITORS: Role[] = ['networkDirection', 'designer', 'admin'];
const CLIENTS: Role[] = [...INSTANCE_READERS, 'worker'];
const HISTORY_OF_TASKS: Role[] = ['manager', 'networkDirection', 'admin'];
const EXTERNAL: Role[] = ['worker', 'admin'];
const MESSAGE_SENDERS: Role[] = ['designer', 'manager', 'admin', 'worker'];

const NOWHERE = 'punto-che-non-esiste';
const NO_VERSION = 999_999;
const reason = 'Verifica delle autorizzazioni';

/** Read by whoever may see the contact. */
const seenWithContact = { callers: READERS, refused: { foreign: 404 } } as const;
/** Read by whoever has, or had, a task of the case. */
const seenWithTask = {
  callers: INSTANCE_READERS,
  refused: { foreign: 404, informed: 404 },
} as const;
/** Changed by the points that own or work the contact. */
const changedByOwnerOrHolder = {
  callers: REGISTRARS,
  refused: { foreign: 404, informed: 403 },
} as const;
/** The four ways in which Camunda's REST API asks for a list. */
function listed(path: string, callers: readonly Role[]): Record<string, Authorization> {
  const operations = [`GET ${path}`, `POST ${path}`, `GET ${path}/count`, `POST ${path}/count`];
  return Object.fromEntries(operations.map((operation) => [operation, { callers }]));
}
/** Done by members of the points the task is open to. */
const doneByCandidates = {
  callers: WORKERS_OF_TASKS,
  refused: { foreign: 403, informed: 403 },
} as const;
/** Read by members of the points the task is open to, and by those who watch over the network. */
const seenByCandidates = { callers: READERS, refused: { foreign: 403, informed: 403 } } as const;
/** Done by members of the receiving point alone; the contact's readers know that it is there. */
const doneByReceiver = {
  callers: MEMBERS,
  refused: { foreign: 404, informed: 403, owner: 403, overseer: 403 },
} as const;
/** Registered for a point of one's own; the Network direction and administrators for any. */
const onlyForOwnPoint = {
  callers: REGISTRARS,
  refused: { foreign: 403, informed: 403, holder: 403 },
} as const;
/** An import is seen by whoever started it. */
const seenByStarter = {
  callers: REGISTRARS,
  refused: { foreign: 404, informed: 404, holder: 404 },
} as const;

/** A draft of the knowledge base is its own point's, and of those who watch over the whole network. */
const seenWithDraft = {
  callers: READERS,
  refused: { foreign: 404, informed: 404, holder: 404 },
} as const;
const changedByArticlesPoint = {
  callers: REGISTRARS,
  refused: { foreign: 404, informed: 404, holder: 404 },
} as const;

/** Who may call each operation, and what is refused to the wrong point. */
export const AUTHORIZATIONS: Record<string, Authorization> = {
  'GET /health/live': { callers: 'public', undocumented: true },
  'GET /health/ready': { callers: 'public', undocumented: true },
  'GET /metrics': { callers: ADMIN, undocumented: true },

  'POST /api/v1/auth/login': { callers: 'public' },
  'POST /api/v1/auth/first-administrator': { callers: 'public' },
  'POST /api/v1/auth/renew': { callers: 'signedIn' },
  'POST /api/v1/auth/logout': { callers: 'signedIn', endsSignIn: true },
  'GET /api/v1/auth/me': { callers: 'signedIn' },
  'GET /api/v1/me/events': { callers: 'signedIn' },
  'GET /api/v1/me/notifications': { callers: 'signedIn' },
  'POST /api/v1/me/notifications/read': { callers: 'signedIn' },
  'GET /api/v1/me/saved-filters': { callers: 'signedIn' },
  'POST /api/v1/me/saved-filters': { callers: 'signedIn' },
  'POST /api/v1/me/saved-filters/{id}/removal': { callers: 'signedIn' },
  'GET /api/v1/auth/session': { callers: 'public' },
  'POST /api/v1/auth/session': { callers: 'public' },
  'DELETE /api/v1/auth/session': { callers: 'public' },
  'GET /api/v1/about': { callers: 'public' },
  'GET /api/v1/demonstration': { callers: 'signedIn' },
  'GET /api/v1/outbox/dead': { callers: ['admin'] },
  'POST /api/v1/outbox/dead/retry': { callers: ['admin'] },

  'GET /api/v1/scopes': { callers: 'signedIn' },
  'GET /api/v1/points': { callers: 'signedIn' },
  'POST /api/v1/scopes': { callers: ADMIN },
  'PATCH /api/v1/scopes/{code}': { callers: ADMIN },
  'POST /api/v1/scopes/{code}/close': { callers: ADMIN },
  'POST /api/v1/scopes/{code}/reopen': { callers: ADMIN },
  'POST /api/v1/points': { callers: ADMIN },
  'PATCH /api/v1/points/{code}': { callers: ADMIN },
  'POST /api/v1/points/{code}/close': { callers: ADMIN },
  'POST /api/v1/points/{code}/reopen': { callers: ADMIN },
  'GET /api/v1/points/figures': { callers: [...DIRECTION, 'manager'] },
  'POST /api/v1/auth/me/password': { callers: 'signedIn' },
  'GET /api/v1/auth/me/absences': { callers: 'signedIn' },
  'POST /api/v1/auth/me/absences': { callers: 'signedIn' },
  'POST /api/v1/auth/me/absences/{id}/cancel': { callers: 'signedIn' },
  'GET /api/v1/auth/me/colleagues': { callers: 'signedIn' },
  'GET /api/v1/api-keys': { callers: ADMIN },
  'POST /api/v1/api-keys': { callers: ADMIN },
  'POST /api/v1/api-keys/{id}/revocation': { callers: ADMIN },
  'GET /api/v1/accounts': { callers: ADMIN },
  'POST /api/v1/accounts': { callers: ADMIN },
  'GET /api/v1/accounts/{id}': { callers: ADMIN },
  'PATCH /api/v1/accounts/{id}': { callers: ADMIN },
  'POST /api/v1/accounts/{id}/password': { callers: ADMIN },
  'POST /api/v1/accounts/{id}/sessions/end': { callers: ADMIN },
  'GET /api/v1/accounts/{id}/grants': { callers: ADMIN },
  'POST /api/v1/accounts/{id}/grants': { callers: ADMIN },
  'GET /api/v1/accounts/{id}/absences': { callers: ADMIN },
  'POST /api/v1/accounts/{id}/absences': { callers: ADMIN },
  'POST /api/v1/absences/{id}/cancel': { callers: ADMIN },
  'GET /api/v1/grants': { callers: ADMIN },
  'PATCH /api/v1/grants/{id}': { callers: ADMIN },
  'POST /api/v1/grants/{id}/end': { callers: ADMIN },
  'GET /api/v1/organisation/export': { callers: ADMIN },
  'POST /api/v1/organisation/import': { callers: ADMIN },
  'GET /api/v1/organisation/changes': { callers: DIRECTION },

  'GET /api/v1/rollout': { callers: 'signedIn' },
  'GET /api/v1/rollout/{scope}/{kind}/versions': { callers: 'signedIn' },
  'PUT /api/v1/rollout/{scope}/{kind}': { callers: DIRECTION },

  'GET /api/v1/publication': { callers: 'signedIn' },
  // A decision maker of another scope is refused: test/e2e/publication.e2e-spec.ts.
  'PUT /api/v1/publication/{scope}/{kind}': { callers: [...DIRECTION, 'decisionMaker'] },
  'GET /api/v1/public/contacts': { callers: 'public' },
  'GET /api/v1/public/contacts/places': { callers: 'public' },
  'GET /api/v1/public/contacts/summary': { callers: 'public' },

  'GET /api/v1/classifications': { callers: 'signedIn' },
  'GET /api/v1/classifications/{code}': { callers: 'signedIn' },
  'POST /api/v1/classifications/suggestions': { callers: READERS },

  'GET /api/v1/classification-versions': { callers: 'signedIn' },
  'POST /api/v1/classification-versions': { callers: TREE_EDITORS },
  'GET /api/v1/classification-versions/{id}': { callers: 'signedIn' },
  'PATCH /api/v1/classification-versions/{id}': { callers: TREE_EDITORS },
  'DELETE /api/v1/classification-versions/{id}': { callers: TREE_EDITORS },
  'GET /api/v1/classification-versions/{id}/nodes': { callers: 'signedIn' },
  'PUT /api/v1/classification-versions/{id}/nodes/{code}': { callers: TREE_EDITORS },
  'DELETE /api/v1/classification-versions/{id}/nodes/{code}': { callers: TREE_EDITORS },
  'GET /api/v1/classification-versions/{id}/mappings': { callers: 'signedIn' },
  'PUT /api/v1/classification-versions/{id}/mappings/{code}': { callers: TREE_EDITORS },
  'DELETE /api/v1/classification-versions/{id}/mappings/{code}': { callers: TREE_EDITORS },
  'GET /api/v1/classification-versions/{id}/check': { callers: 'signedIn' },
  'POST /api/v1/classification-versions/{id}/import': { callers: TREE_EDITORS },
  'GET /api/v1/classification-versions/{id}/export': { callers: 'signedIn' },
  'POST /api/v1/classification-versions/{id}/publish': { callers: DIRECTION },
  'POST /api/v1/classification-versions/{id}/withdraw': { callers: DIRECTION },

  'POST /api/v1/contacts': {
    ...onlyForOwnPoint,
    request: ({ point }) => ({
      body: { kind: 'report', channel: 'desk', description: 'Una buca.', point },
    }),
  },
  'GET /api/v1/contacts': { callers: READERS, refused: { foreign: 'absent' }, lists: 'contact' },
  'GET /api/v1/contacts/{id}': seenWithContact,
  'PATCH /api/v1/contacts/{id}': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { subject: 'Altro', version: NO_VERSION } }),
  },
  'GET /api/v1/streets': { callers: READERS },
  'POST /api/v1/places/agreement': {
    callers: READERS,
    request: () => ({ body: { said: { address: 'Via Toscana 1' }, last: 'address' } }),
  },
  'GET /api/v1/streets/summary': { callers: ADMIN },
  'POST /api/v1/streets/import': { callers: ADMIN },
  // Whom the caller may not know is not found: test/e2e/known-citizens.e2e-spec.ts.
  'POST /api/v1/citizens/search': { callers: REGISTRARS, request: () => ({ body: { q: 'Anna' } }) },
  'GET /api/v1/citizens/doubles': { callers: REGISTRARS },
  // No request: whom the caller may know is tried in test/e2e/doubled-citizens.e2e-spec.ts.
  'POST /api/v1/citizens/{id}/merge': { callers: REGISTRARS },
  // What the caller may not see is not offered: test/e2e/similar-contacts.e2e-spec.ts.
  'POST /api/v1/contacts/similar': {
    callers: REGISTRARS,
    request: () => ({ body: { description: 'Una buca.' } }),
  },
  // No request: with a reason those who may would cancel it.
  'POST /api/v1/contacts/{id}/cancellation': { callers: DIRECTION },
  'POST /api/v1/contacts/{id}/links': {
    ...changedByOwnerOrHolder,
    request: ({ contact }) => ({ body: { contactId: contact, kind: 'related', reason } }),
  },
  'POST /api/v1/contacts/{id}/links/{linkId}/removal': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { reason } }),
  },
  'POST /api/v1/contacts/{id}/merge': {
    ...changedByOwnerOrHolder,
    request: ({ contact }) => ({ body: { into: contact, reason } }),
  },
  'POST /api/v1/contacts/{id}/unmerge': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { reason } }),
  },
  'GET /api/v1/contacts/{id}/timeline': seenWithContact,
  'GET /api/v1/contacts/{id}/publication': seenWithContact,
  'POST /api/v1/contacts/{id}/publication/removal': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { reason } }),
  },
  'POST /api/v1/contacts/{id}/publication/return': {
    ...changedByOwnerOrHolder,
    request: () => ({}),
  },
  'GET /api/v1/contacts/{id}/messages': seenWithContact,
  'GET /api/v1/contacts/{id}/joins': seenWithContact,
  'POST /api/v1/contacts/{id}/messages': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { subject: 'Prova', body: 'Da {{completare}}' } }),
  },
  // Of a contact that may not be seen none fits: test/e2e/authorization-leaks.e2e-spec.ts.
  'GET /api/v1/message-models': { callers: READERS },
  'POST /api/v1/message-models': { callers: DIRECTION },
  'PATCH /api/v1/message-models/{id}': { callers: DIRECTION },
  'GET /api/v1/message-models/{id}/versions': { callers: READERS },
  'POST /api/v1/message-models/{id}/retirement': { callers: DIRECTION },
  'POST /api/v1/message-models/render': {
    callers: READERS,
    refused: { foreign: 404 },
    request: ({ contact }) => ({ body: { contactId: contact, subject: 'Prova', body: 'Prova' } }),
  },
  // What is withheld from those who see the contact: test/e2e/attachments.e2e-spec.ts.
  'GET /api/v1/contacts/{id}/attachments': seenWithContact,
  'POST /api/v1/contacts/{id}/attachments': changedByOwnerOrHolder,
  'GET /api/v1/contacts/{id}/attachments/{attachmentId}/content': seenWithContact,
  'GET /api/v1/contacts/{id}/attachments/{attachmentId}/preview': seenWithContact,
  'POST /api/v1/contacts/{id}/attachments/{attachmentId}/removal': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { reason } }),
  },
  'GET /api/v1/contacts/{id}/notes': seenWithContact,
  'POST /api/v1/contacts/{id}/notes': {
    ...seenWithContact,
    request: () => ({ body: { body: 'Da sentire in cantiere.' } }),
  },
  // By its author alone: test/e2e/contact-notes.e2e-spec.ts.
  'POST /api/v1/contacts/{id}/notes/{noteId}/corrections': { callers: READERS },
  'GET /api/v1/contacts/{id}/readers': seenWithContact,
  'GET /api/v1/me/presence/{contactId}': seenWithContact,
  'PUT /api/v1/me/presence/{contactId}': {
    ...seenWithContact,
    request: () => ({ body: { writing: false } }),
  },
  'DELETE /api/v1/me/presence/{contactId}': seenWithContact,
  'GET /api/v1/contacts/{contactId}/clocks': seenWithContact,
  'GET /api/v1/contacts/{contactId}/clocks/{clockId}': seenWithContact,
  'POST /api/v1/contacts/{contactId}/clocks/{clockId}/suspend': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { cause: 'forceMajeure', reason } }),
  },
  'POST /api/v1/contacts/{contactId}/clocks/{clockId}/resume': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { reason } }),
  },
  'GET /api/v1/contacts/{contactId}/assignments': seenWithContact,
  'GET /api/v1/contacts/{contactId}/assignments/tree': seenWithContact,
  'POST /api/v1/contacts/{contactId}/assignments': {
    callers: MEMBERS,
    refused: { foreign: 404, informed: 403 },
    request: () => ({ body: { type: 'inquiry', toPoint: NOWHERE, reason } }),
  },
  'POST /api/v1/contacts/{contactId}/inquiries': {
    callers: MEMBERS,
    refused: { foreign: 404, informed: 403 },
    request: () => ({ body: { points: [NOWHERE] } }),
  },
  'GET /api/v1/contacts/{contactId}/ownership': seenWithContact,
  'POST /api/v1/contacts/{contactId}/ownership': {
    callers: MEMBERS,
    refused: { foreign: 404, informed: 403, holder: 403 },
    request: () => ({ body: { toPoint: NOWHERE, reason } }),
  },

  'GET /api/v1/assignments': {
    callers: READERS,
    refused: { foreign: 'absent', informed: 'absent' },
    lists: 'assignment',
  },
  'GET /api/v1/assignments/counts': { callers: READERS },
  'POST /api/v1/assignments/receive': {
    callers: MEMBERS,
    request: ({ assignment }) => ({ body: { items: [{ id: assignment, version: NO_VERSION }] } }),
  },
  'GET /api/v1/assignments/{id}': seenWithContact,
  'POST /api/v1/assignments/{id}/receive': {
    ...doneByReceiver,
    request: () => ({ body: { version: NO_VERSION } }),
  },
  'POST /api/v1/assignments/{id}/accept': {
    ...doneByReceiver,
    request: () => ({ body: { version: NO_VERSION } }),
  },
  'POST /api/v1/assignments/{id}/decline': {
    ...doneByReceiver,
    request: () => ({ body: { reason, version: NO_VERSION } }),
  },
  'POST /api/v1/assignments/{id}/answer': {
    ...doneByReceiver,
    request: () => ({ body: { answer: 'Ecco.', version: NO_VERSION } }),
  },
  'POST /api/v1/assignments/{id}/reroute': {
    callers: ['networkDirection'],
    request: () => ({ body: { toPoint: NOWHERE, reason, version: NO_VERSION } }),
  },
  'POST /api/v1/assignments/{id}/recall': {
    callers: MEMBERS,
    refused: { foreign: 404, informed: 403, holder: 403 },
    request: () => ({ body: { reason, version: NO_VERSION } }),
  },

  'POST /api/v1/imports/contacts': {
    ...onlyForOwnPoint,
    request: ({ point }) => ({
      body: 'externalId,description,receivedAt\nP1,Una prova,2024-01-02T09:00:00Z\n',
      headers: { 'content-type': 'text/csv' },
      query: { point, dryRun: 'true', source: 'autorizzazioni' },
    }),
  },
  'GET /api/v1/imports': {
    callers: REGISTRARS,
    refused: { foreign: 'absent', informed: 'absent', holder: 'absent' },
    lists: 'importRun',
  },
  'GET /api/v1/imports/{id}': seenByStarter,
  'GET /api/v1/imports/{id}/rows': seenByStarter,

  // The register names every sender: those who keep it read it.
  'GET /api/v1/protocol-register': { callers: DIRECTION },
  'GET /api/v1/protocol-register/verification': { callers: DIRECTION },
  'GET /api/v1/protocol-register/days': { callers: DIRECTION },
  'POST /api/v1/protocol-register/days': { callers: DIRECTION },
  'GET /api/v1/protocol-register/days/{day}': { callers: DIRECTION },
  'GET /api/v1/protocol-register/days/{day}/file': { callers: DIRECTION },
  'GET /api/v1/protocol-register/{year}/{number}': { callers: DIRECTION },
  'GET /api/v1/protocol-register/{year}/{number}/verification': { callers: DIRECTION },
  'POST /api/v1/protocol-register/{year}/{number}/cancellation': { callers: DIRECTION },

  // The link is the key: whoever has it is the citizen.
  'GET /api/v1/surveys/{token}': { callers: 'public' },
  'POST /api/v1/surveys/{token}': { callers: 'public' },
  // What they must not tell: test/e2e/public-reports.e2e-spec.ts.
  'GET /api/v1/public/options': { callers: 'public' },
  'GET /api/v1/public/texts/{name}': { callers: 'public' },
  'GET /api/v1/public/streets': { callers: 'public' },
  'GET /api/v1/public/streets/map': { callers: 'public' },
  'POST /api/v1/public/places/agreement': { callers: 'public' },
  'POST /api/v1/public/classification-suggestions': { callers: 'public' },
  'POST /api/v1/public/nearby': { callers: 'public' },
  'POST /api/v1/public/uploads': { callers: 'public' },
  'GET /api/v1/public/uploads/{claim}/preview': { callers: 'public' },
  'POST /api/v1/public/reports': { callers: 'public' },
  'POST /api/v1/public/joins': { callers: 'public' },
  'POST /api/v1/public/follow': { callers: 'public' },
  'POST /api/v1/public/follow/messages': { callers: 'public' },
  'GET /cittadini': { callers: 'public', undocumented: true },
  'GET /cittadini/segnala': { callers: 'public', undocumented: true },
  'POST /cittadini/segnala': { callers: 'public', undocumented: true },
  'GET /cittadini/segui': { callers: 'public', undocumented: true },
  'POST /cittadini/segui': { callers: 'public', undocumented: true },
  'POST /cittadini/segui/esci': { callers: 'public', undocumented: true },
  'POST /cittadini/segui/messaggi': { callers: 'public', undocumented: true },
  // Only with the cookie of who follows the contact: test/e2e/citizen-plain-pages.e2e-spec.ts.
  'GET /cittadini/segui/foto/{id}': { callers: 'public', undocumented: true },
  'GET /cittadini/*': { callers: 'public', undocumented: true },
  'GET /cittadini/anche-a-me': { callers: 'public', undocumented: true },
  'GET /cittadini/anche-a-me/{token}': { callers: 'public', undocumented: true },
  'POST /cittadini/anche-a-me/{token}': { callers: 'public', undocumented: true },
  'GET /cittadini/mappa': { callers: 'public', undocumented: true },
  'GET /cittadini/accessibilita': { callers: 'public', undocumented: true },
  'GET /cittadini/privacy': { callers: 'public', undocumented: true },
  'GET /sondaggio/{token}': { callers: 'public', undocumented: true },
  'POST /sondaggio/{token}': { callers: 'public', undocumented: true },

  // Protocols hold no personal data, and everybody works under them.
  'GET /api/v1/protocols': { callers: 'signedIn', refused: {}, lists: 'agreement' },
  'GET /api/v1/protocols/{id}': { callers: 'signedIn' },
  'POST /api/v1/protocols': { callers: DIRECTION },
  'POST /api/v1/protocols/{id}/sign': {
    callers: MEMBERS,
    refused: { foreign: 403, informed: 403, holder: 403, overseer: 403 },
    request: ({ point }) => ({ body: { party: point, textHash: '0'.repeat(64) } }),
  },
  'GET /api/v1/protocols/{id}/document': { callers: 'signedIn' },
  'GET /api/v1/protocols/compliance': { callers: READERS },
  // Whom it tells of: test/e2e/protocols-in-full.e2e-spec.ts.
  'GET /api/v1/protocols/compliance/contacts': { callers: READERS },
  'PATCH /api/v1/protocols/{id}': { callers: DIRECTION },
  'POST /api/v1/protocols/{id}/enforce': { callers: DIRECTION },
  'POST /api/v1/contacts/{contactId}/works': {
    ...changedByOwnerOrHolder,
    request: () => ({ body: { servicePoint: NOWHERE, description: 'Chiudere la buca' } }),
  },
  'GET /api/v1/contacts/{contactId}/works': seenWithContact,
  'GET /api/v1/works': {
    callers: READERS,
    refused: { foreign: 'absent', informed: 'absent', holder: 'absent' },
    lists: 'work',
  },
  'GET /api/v1/works/calendar': { callers: READERS },
  'GET /api/v1/works/{id}': seenWithContact,
  'GET /api/v1/working-calendar': { callers: 'signedIn' },
  'GET /api/v1/working-calendar/changes': { callers: 'signedIn' },
  'POST /api/v1/working-calendar/closing-days': { callers: ['admin'] },
  'POST /api/v1/working-calendar/closing-days/{day}/removal': { callers: ['admin'] },

  'GET /api/v1/knowledge/articles': {
    callers: READERS,
    refused: { foreign: 'absent', informed: 'absent', holder: 'absent' },
    lists: 'article',
    request: () => ({ query: { state: 'draft' } }),
  },
  'POST /api/v1/knowledge/articles': {
    ...onlyForOwnPoint,
    request: ({ point }) => ({
      body: { code: 'buche-carreggiata', title: 'Prova', owner: point },
    }),
  },
  'GET /api/v1/knowledge/articles/{id}': seenWithDraft,
  'PATCH /api/v1/knowledge/articles/{id}': {
    ...changedByArticlesPoint,
    request: () => ({ body: { title: 'Altro', revision: NO_VERSION } }),
  },
  'GET /api/v1/knowledge/articles/{id}/versions': seenWithDraft,
  'GET /api/v1/knowledge/articles/{id}/history': seenWithDraft,
  'GET /api/v1/knowledge/articles/{id}/diff': {
    ...seenWithDraft,
    request: () => ({ query: { fromVersion: '1', toVersion: '1' } }),
  },
  'POST /api/v1/knowledge/articles/{id}/versions': {
    ...changedByArticlesPoint,
    request: () => ({ body: { revision: NO_VERSION } }),
  },
  'POST /api/v1/knowledge/articles/{id}/propose': {
    ...changedByArticlesPoint,
    request: () => ({ body: { revision: NO_VERSION } }),
  },
  // Approved by the Network direction alone.
  'POST /api/v1/knowledge/articles/{id}/approve': {
    callers: ['networkDirection'],
    refused: {},
    request: () => ({ body: { revision: NO_VERSION } }),
  },
  'POST /api/v1/knowledge/articles/{id}/decline': {
    callers: ['networkDirection'],
    refused: {},
    request: () => ({ body: { reason, revision: NO_VERSION } }),
  },
  'POST /api/v1/knowledge/articles/{id}/withdraw': {
    ...changedByArticlesPoint,
    request: () => ({ body: { reason, revision: NO_VERSION } }),
  },
  'POST /api/v1/knowledge/articles/{id}/owner': {
    ...changedByArticlesPoint,
    request: () => ({ body: { owner: NOWHERE, revision: NO_VERSION } }),
  },
  'GET /api/v1/knowledge/routing': {
    callers: READERS,
    refused: {},
    request: () => ({ query: { classification: '01.01' } }),
  },
  'GET /api/v1/knowledge/placeholders': { callers: READERS },
  'GET /api/v1/contacts/{id}/knowledge': seenWithContact,
  'POST /api/v1/knowledge/articles/{id}/model-answers/{number}/render': { callers: READERS },
  'POST /api/v1/knowledge/suggestions': { callers: READERS },
  'POST /api/v1/knowledge/articles/{id}/uses': {
    ...changedByArticlesPoint,
    request: ({ contact }) => ({ body: { contactId: contact } }),
  },
  'POST /api/v1/knowledge/articles/{id}/votes': {
    ...seenWithDraft,
    request: () => ({ body: { helped: true } }),
  },
  'GET /api/v1/knowledge/articles/{id}/usefulness': seenWithDraft,
  'POST /api/v1/knowledge/articles/{id}/confirmation': {
    ...changedByArticlesPoint,
    request: () => ({ body: { revision: NO_VERSION } }),
  },
  'GET /api/v1/knowledge/reviews': { callers: READERS },
  'GET /api/v1/knowledge/retired-addresses': { callers: READERS },
  'POST /api/v1/knowledge/retired-addresses': { callers: DIRECTION },
  'GET /api/v1/knowledge/opportunities': { callers: READERS },
  'POST /api/v1/knowledge/opportunities/{contactId}/dismissal': { callers: REGISTRARS },
  'POST /api/v1/knowledge/proposals': {
    ...changedByOwnerOrHolder,
    request: ({ contact }) => ({ body: { contactId: contact } }),
  },

  'GET /api/v1/tasks': {
    callers: READERS,
    refused: { foreign: 'absent', informed: 'absent' },
    lists: 'task',
  },
  'GET /api/v1/tasks/{id}': { callers: READERS, refused: { foreign: 403, informed: 403 } },
  'GET /api/v1/tasks/{id}/people': { callers: READERS, refused: { foreign: 403, informed: 403 } },
  'POST /api/v1/tasks/{id}/assign': {
    ...doneByCandidates,
    request: () => ({ body: { username: 'infodesk' } }),
  },
  'POST /api/v1/tasks/{id}/claim': doneByCandidates,
  'POST /api/v1/tasks/{id}/unclaim': doneByCandidates,
  'POST /api/v1/tasks/{id}/preview': {
    ...doneByCandidates,
    request: () => ({ body: { variables: {} } }),
  },
  'POST /api/v1/tasks/{id}/complete': {
    ...doneByCandidates,
    request: () => ({ body: { variables: {} } }),
  },

  'POST /api/v1/process-deployments': { callers: DEPLOYERS },
  'GET /api/v1/process-definitions': { callers: PROCESS_READERS },
  'GET /api/v1/process-definitions/{id}': { callers: PROCESS_READERS },
  'GET /api/v1/process-definitions/{id}/xml': { callers: INSTANCE_READERS },
  'POST /api/v1/process-definitions/{id}/withdrawal': { callers: DEPLOYERS },
  'GET /api/v1/process-definitions/{id}/statistics': { callers: PROCESS_READERS },
  'GET /api/v1/decision-definitions': { callers: PROCESS_READERS },
  'GET /api/v1/decision-definitions/{id}': { callers: PROCESS_READERS },
  'GET /api/v1/decision-definitions/{id}/xml': { callers: PROCESS_READERS },
  'GET /api/v1/decision-definitions/{id}/table': { callers: PROCESS_READERS },
  'POST /api/v1/decision-definitions/{key}/evaluate': { callers: PROCESS_READERS },
  'POST /api/v1/decision-definitions/{key}/reading': { callers: TABLE_EDITORS },
  'POST /api/v1/decision-definitions/{key}/versions': { callers: TABLE_EDITORS },
  'GET /api/v1/process-instances': {
    callers: INSTANCE_READERS,
    refused: { foreign: 'absent', informed: 'absent' },
    lists: 'instance',
    request: ({ contact }) => ({ query: { contactId: contact } }),
  },
  'GET /api/v1/process-instances/{id}': seenWithTask,
  'GET /api/v1/process-instances/{id}/activities': seenWithTask,
  'GET /api/v1/process-instances/{id}/variables': seenWithTask,
  'GET /api/v1/process-instances/{id}/incidents': seenWithTask,
  'POST /api/v1/process-instances/{id}/suspend': { callers: INSTANCE_MANAGERS },
  'POST /api/v1/process-instances/{id}/resume': { callers: INSTANCE_MANAGERS },
  'POST /api/v1/process-instances/{id}/cancel': { callers: INSTANCE_MANAGERS },
  'POST /api/v1/process-instances/{id}/modification': { callers: INSTANCE_MANAGERS },
  'POST /api/v1/process-instances/migrations': { callers: INSTANCE_MANAGERS },
  'POST /api/v1/process-instances': { callers: PROCESS_STARTERS },
  'POST /api/v1/messages': { callers: PROCESS_STARTERS },
  'POST /api/v1/signals': { callers: PROCESS_STARTERS },
  'GET /api/v1/jobs': { callers: PROCESS_READERS },
  'GET /api/v1/incidents': { callers: PROCESS_READERS },
  'POST /api/v1/incidents/{id}/resolution': { callers: INSTANCE_MANAGERS },

  'POST /api/v1/routing/suggestions': {
    callers: READERS,
    refused: { foreign: 404 },
    request: ({ contact }) => ({ body: { contactId: contact } }),
  },
  'GET /api/v1/routing/deviations': { callers: ROUTING_READERS },
  'POST /api/v1/routing/what-if': { callers: TABLE_EDITORS },
  'GET /api/v1/routing/what-if': { callers: TABLE_EDITORS },
  'GET /api/v1/routing/what-if/{id}': { callers: TABLE_EDITORS },
  'POST /api/v1/routing/what-if/{id}/stop': { callers: TABLE_EDITORS },

  'GET /engine-rest/version': { callers: ['worker', 'designer', 'admin'] },
  'GET /engine-rest/external-task': { callers: EXTERNAL },
  'POST /engine-rest/external-task': { callers: EXTERNAL },
  'GET /engine-rest/external-task/count': { callers: EXTERNAL },
  'GET /engine-rest/external-task/{id}': { callers: EXTERNAL },
  'GET /engine-rest/external-task/{id}/errorDetails': { callers: EXTERNAL },
  'POST /engine-rest/external-task/fetchAndLock': { callers: EXTERNAL },
  'POST /engine-rest/external-task/{id}/complete': { callers: EXTERNAL },
  'POST /engine-rest/external-task/{id}/failure': { callers: EXTERNAL },
  'POST /engine-rest/external-task/{id}/bpmnError': { callers: EXTERNAL },
  'POST /engine-rest/external-task/{id}/extendLock': { callers: EXTERNAL },
  'POST /engine-rest/external-task/{id}/lock': { callers: EXTERNAL },
  'POST /engine-rest/external-task/{id}/unlock': { callers: EXTERNAL },
  'PUT /engine-rest/external-task/{id}/retries': { callers: EXTERNAL },

  'POST /engine-rest/deployment/create': { callers: DEPLOYERS },
  'GET /engine-rest/deployment': { callers: PROCESS_READERS },
  'GET /engine-rest/deployment/count': { callers: PROCESS_READERS },
  'GET /engine-rest/deployment/{id}': { callers: PROCESS_READERS },
  'GET /engine-rest/deployment/{id}/resources': { callers: PROCESS_READERS },
  'GET /engine-rest/deployment/{id}/resources/{resourceId}': { callers: PROCESS_READERS },
  'GET /engine-rest/deployment/{id}/resources/{resourceId}/data': { callers: PROCESS_READERS },
  'DELETE /engine-rest/deployment/{id}': { callers: DEPLOYERS },
  'GET /engine-rest/process-definition': { callers: PROCESS_READERS },
  'GET /engine-rest/process-definition/count': { callers: PROCESS_READERS },
  'GET /engine-rest/process-definition/statistics': { callers: PROCESS_READERS },
  ...Object.fromEntries(
    ['{id}', 'key/{key}'].flatMap((named): [string, Authorization][] => {
      const one = `/engine-rest/process-definition/${named}`;
      return [
        [`GET ${one}`, { callers: PROCESS_READERS }],
        [`GET ${one}/xml`, { callers: INSTANCE_READERS }],
        [`GET ${one}/diagram`, { callers: INSTANCE_READERS }],
        [`GET ${one}/startForm`, { callers: PROCESS_READERS }],
        [`GET ${one}/form-variables`, { callers: PROCESS_READERS }],
        [`GET ${one}/statistics`, { callers: PROCESS_READERS }],
        [`PUT ${one}/suspended`, { callers: DEPLOYERS }],
        [`PUT ${one}/history-time-to-live`, { callers: DEPLOYERS }],
        // Which cases they reach by it: test/contract/process-instances.e2e-spec.ts.
        [`POST ${one}/start`, { callers: MESSAGE_SENDERS }],
        [`POST ${one}/submit-form`, { callers: MESSAGE_SENDERS }],
      ];
    }),
  ),
  'GET /engine-rest/process-instance': { callers: PROCESS_READERS },
  'POST /engine-rest/process-instance': { callers: PROCESS_READERS },
  'GET /engine-rest/process-instance/count': { callers: PROCESS_READERS },
  'POST /engine-rest/process-instance/count': { callers: PROCESS_READERS },
  'GET /engine-rest/process-instance/{id}': seenWithTask,
  'GET /engine-rest/process-instance/{id}/activity-instances': seenWithTask,
  'GET /engine-rest/process-instance/{id}/variables': seenWithTask,
  'POST /engine-rest/process-instance/{id}/variables': { callers: INSTANCE_MANAGERS },
  'GET /engine-rest/process-instance/{id}/variables/{name}': seenWithTask,
  'PUT /engine-rest/process-instance/{id}/variables/{name}': { callers: INSTANCE_MANAGERS },
  'DELETE /engine-rest/process-instance/{id}/variables/{name}': { callers: INSTANCE_MANAGERS },
  'PUT /engine-rest/process-instance/{id}/suspended': { callers: INSTANCE_MANAGERS },
  'POST /engine-rest/process-instance/{id}/modification': { callers: INSTANCE_MANAGERS },
  // Refused for what it asks, so that the case stays.
  'DELETE /engine-rest/process-instance/{id}': {
    callers: INSTANCE_MANAGERS,
    refused: {},
    request: () => ({ query: { skipSubprocesses: 'true' } }),
  },

  'GET /engine-rest/task': { callers: READERS },
  'POST /engine-rest/task': { callers: READERS },
  'GET /engine-rest/task/count': { callers: READERS },
  'POST /engine-rest/task/count': { callers: READERS },
  ...Object.fromEntries(
    ['', '/form', '/form-variables', '/identity-links', '/variables', '/localVariables'].map(
      (part): [string, Authorization] => [`GET /engine-rest/task/{id}${part}`, seenByCandidates],
    ),
  ),
  'GET /engine-rest/task/{id}/variables/{name}': seenByCandidates,
  'POST /engine-rest/task/{id}/variables': { callers: INSTANCE_MANAGERS },
  'PUT /engine-rest/task/{id}/variables/{name}': { callers: INSTANCE_MANAGERS },
  'DELETE /engine-rest/task/{id}/variables/{name}': { callers: INSTANCE_MANAGERS },
  'GET /engine-rest/task/{id}/comment': seenByCandidates,
  'GET /engine-rest/task/{id}/comment/{commentId}': seenByCandidates,
  'POST /engine-rest/task/{id}/comment/create': {
    ...doneByCandidates,
    request: () => ({ body: { message: 'Da sentire in cantiere.' } }),
  },
  'POST /engine-rest/task/{id}/claim': {
    ...doneByCandidates,
    request: () => ({ body: { userId: 'nessuno' } }),
  },
  ...Object.fromEntries(
    ['unclaim', 'complete', 'submit-form'].map((command): [string, Authorization] => [
      `POST /engine-rest/task/{id}/${command}`,
      doneByCandidates,
    ]),
  ),
  'POST /engine-rest/task/{id}/assignee': doneByCandidates,
  // Refused to everybody: test/contract/tasks.e2e-spec.ts.
  ...Object.fromEntries(
    [
      'delegate',
      'resolve',
      'bpmnError',
      'bpmnEscalation',
      'identity-links',
      'identity-links/delete',
    ].map((command): [string, Authorization] => [
      `POST /engine-rest/task/{id}/${command}`,
      doneByCandidates,
    ]),
  ),
  'PUT /engine-rest/task/{id}': doneByCandidates,

  // Which cases they reach: test/contract/messages.e2e-spec.ts.
  'POST /engine-rest/message': { callers: MESSAGE_SENDERS },
  'POST /engine-rest/signal': { callers: MESSAGE_SENDERS },
  'POST /engine-rest/condition': { callers: MESSAGE_SENDERS },
  'GET /engine-rest/execution': { callers: PROCESS_READERS },
  'POST /engine-rest/execution': { callers: PROCESS_READERS },
  'GET /engine-rest/execution/count': { callers: PROCESS_READERS },
  'POST /engine-rest/execution/count': { callers: PROCESS_READERS },
  'GET /engine-rest/execution/{id}': seenWithTask,
  'GET /engine-rest/execution/{id}/localVariables': seenWithTask,
  'GET /engine-rest/execution/{id}/localVariables/{name}': seenWithTask,
  'GET /engine-rest/execution/{id}/messageSubscriptions/{messageName}': {
    callers: PROCESS_READERS,
  },
  // Whoever writes processes has no right on cases by that.
  'POST /engine-rest/execution/{id}/signal': {
    callers: MESSAGE_SENDERS,
    refused: {},
    withoutRight: ['designer'],
  },
  'POST /engine-rest/execution/{id}/messageSubscriptions/{messageName}/trigger': {
    callers: MESSAGE_SENDERS,
    refused: {},
    withoutRight: ['designer'],
  },

  ...listed('/engine-rest/job', PROCESS_READERS),
  'GET /engine-rest/job/{id}': { callers: PROCESS_READERS },
  'GET /engine-rest/job/{id}/stacktrace': { callers: PROCESS_READERS },
  'PUT /engine-rest/job/{id}/retries': { callers: INSTANCE_MANAGERS },
  'PUT /engine-rest/job/{id}/duedate': { callers: INSTANCE_MANAGERS },
  'POST /engine-rest/job/{id}/execute': { callers: INSTANCE_MANAGERS },

  ...listed('/engine-rest/incident', PROCESS_READERS),
  'GET /engine-rest/incident/{id}': { callers: PROCESS_READERS },
  'DELETE /engine-rest/incident/{id}': { callers: INSTANCE_MANAGERS },

  ...listed('/engine-rest/history/process-instance', PROCESS_READERS),
  'GET /engine-rest/history/process-instance/{id}': { callers: PROCESS_READERS },
  ...listed('/engine-rest/history/activity-instance', PROCESS_READERS),
  'GET /engine-rest/history/activity-instance/{id}': { callers: PROCESS_READERS },
  ...listed('/engine-rest/history/task', HISTORY_OF_TASKS),
  ...listed('/engine-rest/history/variable-instance', PROCESS_READERS),
  'GET /engine-rest/history/variable-instance/{id}': { callers: PROCESS_READERS },
  ...listed('/engine-rest/history/incident', PROCESS_READERS),
  ...listed('/engine-rest/history/user-operation', DIRECTION),
  'GET /engine-rest/history/process-definition/{id}/statistics': { callers: PROCESS_READERS },

  ...listed('/engine-rest/decision-definition', PROCESS_READERS),
  'GET /engine-rest/decision-definition/key/{key}': { callers: PROCESS_READERS },
  'GET /engine-rest/decision-definition/key/{key}/xml': { callers: PROCESS_READERS },
  'POST /engine-rest/decision-definition/key/{key}/evaluate': { callers: PROCESS_READERS },
  'GET /engine-rest/decision-definition/{id}': { callers: PROCESS_READERS },
  'GET /engine-rest/decision-definition/{id}/xml': { callers: PROCESS_READERS },
  'POST /engine-rest/decision-definition/{id}/evaluate': { callers: PROCESS_READERS },

  'POST /engine-rest/migration/generate': { callers: INSTANCE_MANAGERS },
  'POST /engine-rest/migration/validate': { callers: INSTANCE_MANAGERS },
  'POST /engine-rest/migration/execute': { callers: INSTANCE_MANAGERS },
  'POST /engine-rest/migration/executeAsync': { callers: INSTANCE_MANAGERS },
  'GET /engine-rest/batch': { callers: INSTANCE_MANAGERS },
  'GET /engine-rest/batch/count': { callers: INSTANCE_MANAGERS },
  'GET /engine-rest/batch/statistics': { callers: INSTANCE_MANAGERS },
  'GET /engine-rest/batch/statistics/count': { callers: INSTANCE_MANAGERS },
  'GET /engine-rest/batch/{id}': { callers: INSTANCE_MANAGERS },
  'DELETE /engine-rest/batch/{id}': { callers: INSTANCE_MANAGERS },

  'GET /engine-rest/engine': { callers: CLIENTS },
  'GET /engine-rest/identity/groups': { callers: CLIENTS },
  'POST /engine-rest/identity/verify': { callers: CLIENTS },
  'GET /engine-rest/authorization/check': { callers: CLIENTS },
  'GET /engine-rest/user/count': { callers: ADMIN },

  // Last: those who may do take the case over, and it is foreign to them no more. A central service and the Network
  // direction reach every contact of a normal class; a district's decision makers those they may see.
  'POST /api/v1/contacts/{contactId}/avocation': {
    callers: 'signedIn',
    withoutRight: [
      'infodesk',
      'raccolta',
      'sportello',
      'interni',
      'infodesk-navile',
      'urp',
      'manager',
      'designer',
      'admin',
      'worker',
    ],
    reachesAll: ['centrale'],
    refused: { foreign: 404 },
    request: () => ({ body: { reason } }),
  },
};
