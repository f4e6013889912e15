import { readFileSync } from 'node:fs';

/** A question that climbs is declined to the API; the page knows it by its reason. */
it('knows a question that was passed on by the reason that the server writes', () => {
  const server = readFileSync('src/modules/assignments/assignments.service.ts', 'utf8');
  const page = readFileSync('web/src/pages/contact/Ladder.tsx', 'utf8');
  const [, reason] = /closingReason === '([^']+)'/.exec(page)!;
  expect(server).toContain(`assignment.decline(act, '${reason}')`);
});
