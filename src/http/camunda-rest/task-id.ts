import { NotFound } from '../../platform/errors/index.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The id of the path; one that can be of no task is answered like one that is of none. @throws NotFound */
export function taskId(id: string): string {
  if (!UUID.test(id)) throw new NotFound('external-task', id);
  return id;
}
