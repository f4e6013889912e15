import { Injectable } from '@nestjs/common';
import type { Contact } from '../contacts/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { receivingFault } from '../assignments/index.js';
import {
  ABOVE_THE_DISTRICTS,
  DISTRICT_LEVELS,
  levelsAbove,
  type Level,
  type NextLevel,
} from './ladder.js';

export interface Proposal {
  level: NextLevel;
  point: Point | null;
}

/** Whom a question goes to next, and who owns a contact that is reopened. */
@Injectable()
export class Routing {
  constructor(private readonly organisation: OrganisationReadModel) {}

  /**
   * The next level that has somebody to ask, above `level` (see levelsAbove) and other than the point that asks and
   * the owner. `none` when nobody is left.
   */
  async next(
    contact: Contact,
    asked: { level: unknown; point: string; suggestedService: string | null },
  ): Promise<Proposal> {
    // Before its scope's day a contact stays with the collection point (rule 8).
    if (!contact.live) return { level: 'none', point: null };
    const asking = await this.organisation.point(asked.point);
    const owner = await this.organisation.point(contact.ownerPoint);
    const district = await this.district(contact, owner);
    const suggested = await this.suggestedService(asked.suggestedService);
    const others = (point: Point | null): Point | null =>
      point && point.code !== asking.code && point.code !== owner.code ? point : null;
    for (const level of levelsAbove(asked.level, isAboveDistricts(asking))) {
      const point = others(
        await this.candidate(level, { contact, district, asking, owner, suggested }),
      );
      if (!point) continue;
      // The Network direction hands the question to the central services: any entry point receives from it.
      if (level !== 'central' && receivingFault(asking, point)) continue;
      return { level, point };
    }
    return { level: 'none', point: null };
  }

  /**
   * The point that whoever declined holds for competent, and the level from which the question climbs on: within the
   * district it never climbs down. To the services above the districts the Network direction hands it.
   */
  async indicated(code: string, asked: unknown): Promise<Proposal> {
    const point = await this.organisation.point(code);
    if (point.system === 'political') return { level: 'political', point };
    if (isAboveDistricts(point)) return { level: 'central', point };
    const below = DISTRICT_LEVELS.find((level) => level === Number(asked)) ?? 1;
    const level = Math.max(point.level ?? 1, below);
    return { level: String(level) as Level, point };
  }

  /** One level above the owner's in the district, after level 3 the Network direction (service cycle, step 4). */
  async oneLevelHigher(contact: Contact): Promise<{ point: Point; level: number }> {
    const owner = await this.organisation.point(contact.ownerPoint);
    if (!contact.live) return { point: owner, level: owner.level ?? 0 };
    const district = await this.district(contact, owner);
    if (district && !isAboveDistricts(owner)) {
      for (const level of DISTRICT_LEVELS.filter((level) => level > (owner.level ?? 0))) {
        const point = await this.organisation.pointOfLevel(district, level);
        if (point) return { point, level };
      }
    }
    return {
      point: await this.organisation.networkDirectionPoint(),
      level: ABOVE_THE_DISTRICTS,
    };
  }

  private async candidate(
    level: Level,
    given: {
      contact: Contact;
      district: string | null;
      asking: Point;
      owner: Point;
      suggested: Point | null;
    },
  ): Promise<Point | null> {
    const { contact, district, asking, owner, suggested } = given;
    if (level === 'political') return this.decisionMaker(district);
    if (level === 'central') {
      const known = await this.organisation.centralServiceFor(contact.classification);
      const networkDirection = await this.organisation.networkDirectionPoint();
      // Where no service is known to be competent the Network direction keeps the question, unless it is the one
      // that asks: then only the decision makers are left to propose.
      const proposals = [suggested, known, networkDirection, await this.decisionMaker(district)];
      return (
        proposals.find((point) => point && ![asking.code, owner.code].includes(point.code)) ?? null
      );
    }
    return district ? this.organisation.pointOfLevel(district, Number(level)) : null;
  }

  /** What the routing table names, as long as it is a central service that receives from any scope. */
  private async suggestedService(code: string | null): Promise<Point | null> {
    const point = code ? await this.organisation.findPoint(code) : null;
    const open = point && !point.closedAt ? point : null;
    return open?.system === 'central' && open.kind === 'entry' ? open : null;
  }

  /** The owner's district; that of the place where the owner belongs to none. */
  private async district(contact: Contact, owner: Point): Promise<string | null> {
    const districts = await this.organisation.scopes({ kind: 'district' });
    const own = districts.find(({ code }) => code === owner.scopeCode);
    return own?.code ?? contact.district;
  }

  /** Of the district, else of the whole municipality. */
  private async decisionMaker(district: string | null): Promise<Point | null> {
    const own = district ? await this.organisation.politicalPoint(district) : null;
    if (own) return own;
    const districts = new Set(
      (await this.organisation.scopes({ kind: 'district' })).map(({ code }) => code),
    );
    const all = await this.organisation.points({ system: 'political', open: true });
    return all.find(({ scopeCode }) => !districts.has(scopeCode)) ?? null;
  }
}

/** A call centre collects for all districts: it stands below their levels although it is central. */
export function isAboveDistricts({ system, kind }: Point): boolean {
  return system !== 'district' && kind !== 'collection';
}
