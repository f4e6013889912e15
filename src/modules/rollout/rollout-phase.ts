/** The kinds of contacts that the plan speaks of: all there are. */
export const CONTACT_KINDS = [
  'report',
  'complaint',
  'informationRequest',
  'serviceRequest',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How far a scope is with a kind: not yet in the network, in it on trial, in it for good (rule 8). */
export const ROLLOUT_PHASES = ['notLive', 'experimental', 'regular'] as const;
export type RolloutPhase = (typeof ROLLOUT_PHASES)[number];

/** The two days of a plan, `YYYY-MM-DD`; null: not planned. */
export interface RolloutDays {
  experimentalFrom: string | null;
  regularFrom: string | null;
}

/** The phase on `day`. Where nothing was ever planned everything is regular: a plan is what holds back. */
export function phaseOn(day: string, planned: RolloutDays | null): RolloutPhase {
  if (!planned) return 'regular';
  if (planned.regularFrom !== null && planned.regularFrom <= day) return 'regular';
  if (planned.experimentalFrom !== null && planned.experimentalFrom <= day) return 'experimental';
  return 'notLive';
}

/** The day from which the phase of `day` holds; null where it holds from the beginning. */
export function phaseSince(day: string, planned: RolloutDays | null): string | null {
  switch (phaseOn(day, planned)) {
    case 'regular':
      return planned?.regularFrom ?? null;
    case 'experimental':
      return planned?.experimentalFrom ?? null;
    case 'notLive':
      return null;
  }
}

/** The phase that follows that of `day`, and its day; null when none is planned. */
export function nextPhase(
  day: string,
  planned: RolloutDays | null,
): { phase: RolloutPhase; from: string } | null {
  if (!planned) return null;
  const steps = [
    { phase: 'experimental' as const, from: planned.experimentalFrom },
    { phase: 'regular' as const, from: planned.regularFrom },
  ];
  const next = steps.find(({ from }) => from !== null && from > day);
  return next ? { phase: next.phase, from: next.from! } : null;
}
