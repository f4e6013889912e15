import type { Json, Variables } from '../../engine/api/index.js';

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
const STEERING_ENDS = /(DueAt|WarningAt|Term)$/;
/** A code, an id, an instant, a term: one word without spaces. */
const CODE = /^[\w./:+-]{0,64}$/;

/** Variables without words, and the names of those that were left out, sorted. */
export interface BareVariables {
  variables: Variables;
  withheld: string[];
}

/** What is left of a case's variables for whoever may not read its words. `null` tells nothing and stays. */
export function bareVariables(variables: Variables): BareVariables {
  const names = Object.keys(variables);
  const shown = names.filter((name) => variables[name] === null || isSteering(name, variables));
  return {
    variables: Object.fromEntries(shown.map((name) => [name, variables[name]])),
    withheld: names.filter((name) => !shown.includes(name)).sort(),
  };
}

function isSteering(name: string, variables: Variables): boolean {
  return (STEERING.has(name) || STEERING_ENDS.test(name)) && holdsCodesOnly(variables[name]);
}

/** A process of somebody's own may put words under a known name. */
function holdsCodesOnly(value: Json): boolean {
  if (typeof value === 'string') return CODE.test(value);
  if (value === null || typeof value !== 'object') return true;
  return (Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)]).every(
    holdsCodesOnly,
  );
}
