import { question } from '../../platform/hooks/index.js';

/**
 * How much open work each of these points has, of one sort; a point without any may be left out. It keeps a point from
 * being closed without a successor. The name of the answer is shown to whoever wants to close it, e.g. `contacts`.
 */
export const pointWork = question<readonly string[], { point: string; count: number }[]>(
  'organisation.point-work',
).byName();
