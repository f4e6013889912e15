import { Injectable } from '@nestjs/common';
import type { Variables } from '../../engine/api/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import type { RoutingFacts } from './routing-facts.js';

export const ROUTING_LEVELS = ['1', '2', '3', 'central', 'political'] as const;
export type RoutingLevel = (typeof ROUTING_LEVELS)[number];

export interface Destination {
  level: RoutingLevel | null;
  /** null: the organisation has no such point, or the district is unknown. */
  point: Point | null;
}

/** What tells the point, beside what the table says. */
export type Where = Pick<RoutingFacts, 'district' | 'classification'>;

/** Turns what the routing table says (`level`, `point`) into a point of the organisation. */
export class Destinations {
  private readonly byCode: ReadonlyMap<string, Point>;

  constructor(private readonly points: readonly Point[]) {
    this.byCode = new Map(points.map((point) => [point.code, point]));
  }

  /**
   * A point that is named, else the one of that level in the district. A central service that is not named, or that
   * the organisation does not have, is the one whose competences cover the classification most closely.
   */
  of(output: Variables, { district, classification }: Where): Destination {
    const level = ROUTING_LEVELS.find((one) => one === output.level) ?? null;
    const named = typeof output.point === 'string' ? this.byCode.get(output.point) : undefined;
    if (named) return { level, point: named };
    if (level === 'central') return { level, point: this.centralServiceFor(classification) };
    if (level === null || district === null) return { level, point: null };
    const inDistrict = this.points.filter(({ scopeCode }) => scopeCode === district);
    const found = inDistrict.find((point) =>
      level === 'political' ? point.system === 'political' : String(point.level) === level,
    );
    return { level, point: found ?? null };
  }

  private centralServiceFor(classification: string | null): Point | null {
    let best: Point | null = null;
    let closeness = 0;
    for (const point of this.points) {
      if (classification === null || point.system !== 'central' || point.kind !== 'entry') continue;
      const close = point.competenceFor(classification);
      if (close > closeness) [best, closeness] = [point, close];
    }
    return best;
  }
}

@Injectable()
export class DestinationsLoader {
  constructor(private readonly organisation: OrganisationReadModel) {}

  async load(): Promise<Destinations> {
    return new Destinations(await this.organisation.points({ open: true }));
  }
}
