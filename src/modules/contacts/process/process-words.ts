import type { Json, Variables } from '../../../engine/api/index.js';
import { PRIORITIES } from '../../classification/index.js';
import { ROLLOUT_PHASES } from '../../rollout/index.js';
import { CONTACT_STATUSES } from '../case/contact-status.js';
import { CHANNELS, CONTACT_KINDS, OUTCOMES } from '../case/contact-values.js';

/**
 * Variables of the shipped processes that steer them: codes, numbers, flags and instants, never words of people. What
 * is not named here counts as words, whatever its type: a number may be an amount, a flag an illness.
 */
const STEERING = new Set([
  ...['contactId', 'protocolNumber', 'kind', 'channel', 'contactable', 'registrationComplete'],
  ...['point', 'level', 'phase', 'round', 'refusals', 'networkDirectionPoint', 'classification'],
  ...['answerKnown', 'appropriate', 'outcome', 'decision', 'priorityDecision', 'routing'],
  ...['district', 'classCode', 'subjectCode', 'receivedAt', 'localHour', 'weekday', 'workingTime'],
  ...['defaultPriority', 'repeatedContacts', 'proposeKnowledge', 'usedArticle', 'step'],
  ...['answerFound', 'answeredBy', 'inquiryPoints', 'inquiryPoint', 'inquiryMode', 'sufficient'],
  ...['competentPoint', 'proposedPoint', 'service', 'suggestedService', 'assignmentId', 'points'],
  ...['workId', 'servicePoint', 'plannedFrom', 'plannedTo', 'termCalendar', 'warningPercent'],
]);
/** Instants and terms: `answerDueAt`, `stepWarningAt`, `inquiryTerm`. */
const STEERING_ENDS = /^[A-Za-z]{1,32}(DueAt|WarningAt|Term)$/;
/** What else the results of the shipped tables call their parts. */
const PARTS = new Set(['priority', 'weight', 'answerTerm']);
/** Values of the forms and tables that steer the shipped processes. */
const ENUMERATED: ReadonlySet<string> = new Set<string>([
  ...CONTACT_KINDS,
  ...CHANNELS,
  ...OUTCOMES,
  ...CONTACT_STATUSES,
  ...PRIORITIES,
  ...ROLLOUT_PHASES,
  ...['1', '2', '3', 'central', 'political'],
  ...['accept', 'reject', 'done', 'passOn', 'reschedule'],
  ...['answer', 'inquire', 'close', 'reopen', 'all', 'first'],
  ...['workingDays', 'calendarDays'],
  ...['capire', 'rispondere', 'valutare', 'prendereInCarico', 'eseguire', 'avvisareCittadino'],
]);
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const PROTOCOL_NUMBER = /^\d{4}\/\d{1,9}$/;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const DURATION = /^-?P(?=\d|T\d)(\d+[YMWD])*(T(\d+[HMS])+)?$/;
const WITHOUT_WORDS = [UUID, PROTOCOL_NUMBER, DATE, DURATION];

/** Variables without words, and the names of those that were left out, sorted. */
export interface BareVariables {
  variables: Variables;
  withheld: string[];
}

/** Says which texts are codes of something that exists: `KnownCodes`. */
export interface Codes {
  isCode(text: string): boolean;
}

/**
 * What is left of a case's variables for whoever may not read its words. `null` tells nothing and stays.
 * `codes`: looked up among `textsIn` these variables.
 */
export function bareVariables(variables: Variables, codes: Codes): BareVariables {
  const names = Object.keys(variables);
  const shown = names.filter(
    (name) => variables[name] === null || isSteering(name, variables[name], codes),
  );
  return {
    variables: Object.fromEntries(shown.map((name) => [name, variables[name]])),
    withheld: names.filter((name) => !shown.includes(name)).sort(),
  };
}

/** Every text in a value, however deep. */
export function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

function isSteering(name: string, value: Json, codes: Codes): boolean {
  return steersProcess(name) && holdsCodesOnly(value, codes);
}

/** True for variables of the shipped processes that steer them; see `bareVariables` for their values. */
export function steersProcess(name: string): boolean {
  return STEERING.has(name) || STEERING_ENDS.test(name);
}

/**
 * A process of somebody's own may put words under a known name, one by one, too: a text is shown when it is a code that exists,
 * or written as no word is.
 */
function holdsCodesOnly(value: Json, codes: Codes): boolean {
  if (typeof value === 'string')
    return (
      value === '' ||
      ENUMERATED.has(value) ||
      WITHOUT_WORDS.some((form) => form.test(value)) ||
      codes.isCode(value)
    );
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every((item) => holdsCodesOnly(item, codes));
  return Object.entries(value).every(
    ([key, part]) => (PARTS.has(key) || STEERING.has(key)) && holdsCodesOnly(part, codes),
  );
}
