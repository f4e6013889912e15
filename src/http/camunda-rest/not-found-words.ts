/** How Camunda says that something is not there, by our codes; what is not named is said in our own words. */
const WORDS: Readonly<Record<string, { type: string; says: (id: string) => string }>> = {
  'external-task.not-found': {
    type: 'RestException',
    says: (id) => `External task with id ${id} does not exist`,
  },
  'job.not-found': {
    type: 'InvalidRequestException',
    says: (id) => `Job with id ${id} does not exist`,
  },
  'incident.not-found': {
    type: 'InvalidRequestException',
    says: (id) => `No matching incident with id ${id}`,
  },
  'historic-process-instance.not-found': {
    type: 'InvalidRequestException',
    says: (id) => `Historic process instance with id ${id} does not exist`,
  },
  'historic-activity-instance.not-found': {
    type: 'InvalidRequestException',
    says: (id) => `Historic activity instance with id '${id}' does not exist`,
  },
  'historic-variable-instance.not-found': {
    type: 'InvalidRequestException',
    says: (id) => `Variable instance with Id '${id}' does not exist.`,
  },
  'decision-definition.not-found': {
    type: 'InvalidRequestException',
    says: (id) => `No matching decision definition with id or key ${id}`,
  },
  'batch.not-found': {
    type: 'InvalidRequestException',
    says: (id) => `Batch with id '${id}' does not exist`,
  },
};

/** Camunda's type and words for what is not there; null: it has none of its own. */
export function notFoundWords(code: string, id: unknown): { type: string; message: string } | null {
  if (!Object.hasOwn(WORDS, code)) return null;
  const { type, says } = WORDS[code];
  return { type, message: says(String(id)) };
}
