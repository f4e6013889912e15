import { RuleBroken } from '../../../../platform/errors/index.js';

/** Where a contact is sent elsewhere at once, the assignments hear of its registration and may refuse it. */
const RULES: [code: string, field: string, message: string][] = [
  ['same-point', 'toPoint', 'The contact is there already.'],
  ['point-closed', 'toPoint', 'The point is closed.'],
  ['collection-receives-from-collection', 'toPoint', 'It receives from collection points only.'],
  ['back-office-own-scope', 'toPoint', 'It receives from points of its own scope only.'],
  ['scope-not-live', 'toPoint', 'The scope takes no contacts of that kind yet.'],
  ['deviation-needs-reason', 'reason', 'Another point is suggested: say why it goes there.'],
];

/** Named here for the API document alone: this module stands beside the one that throws them. */
export const FIRST_ASSIGNMENT_PROBLEMS = RULES.map(
  ([rule, field, message]) =>
    new RuleBroken(`assignment.${rule}`, message, { fields: [{ field, code: rule, message }] }),
);
