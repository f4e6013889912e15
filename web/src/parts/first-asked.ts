import type { Schemas } from '../api/client';

type Point = Schemas['PointView'];

/**
 * Whom a question of `owner` goes to first when nobody there has the answer: it climbs, so that is the next level of the
 * owner's district (of the contact's where the owner belongs to none), before the Network direction hands it to whom the
 * tables name (docs/adr/0016, the escalation's process). null: there is no such level left.
 */
export function firstAsked(
  points: readonly Point[],
  owner: Point | undefined,
  district: string | null,
): Point | null {
  if (!owner || (owner.system !== 'district' && owner.kind !== 'collection')) return null;
  const scope = owner.system === 'district' ? owner.scope : district;
  const above = points.filter(
    (point) =>
      point.system === 'district' &&
      point.scope === scope &&
      point.closedAt === null &&
      point.code !== owner.code &&
      (point.level ?? 0) > (owner.level ?? 0),
  );
  return above.sort((a, b) => (a.level ?? 0) - (b.level ?? 0))[0] ?? null;
}
