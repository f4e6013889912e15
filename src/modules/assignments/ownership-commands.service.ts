import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { ContactReadModel } from '../contacts/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { AssignmentLookup } from './assignment-lookup.js';
import {
  AssignmentRuleBroken,
  AvocationNotAllowed,
  NotTheOwner,
  OwnershipChanged,
} from './assignments.errors.js';
import { OwnershipReadModel } from './ownership.read-model.js';
import { OwnershipService } from './ownership.service.js';
import { receivingFault } from './receiving-rules.js';

export interface HandoverRequest {
  toPoint: string;
  reason: string;
  /** Of the ownership, as the ledger was read; absent: whatever it is. */
  version?: number;
}

export interface AvocationRequest {
  reason: string;
  /** Default: the first of the caller's points that may. */
  toPoint?: string;
  version?: number;
  takeQuestion?: boolean;
}

/** Who may take over and hand over the ownership of a relationship. */
@Injectable()
export class OwnershipCommands {
  constructor(
    private readonly ownership: OwnershipService,
    private readonly readModel: OwnershipReadModel,
    private readonly contacts: ContactReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly lookup: AssignmentLookup,
  ) {}

  /**
   * Avocazione: a member of a central service, a political decision maker or the Network direction takes the
   * ownership over, at any moment until the contact ends. The Network direction may give it to any point of these
   * (`toPoint`). Throws AvocationNotAllowed (403), NotFound (404), InvalidInput (400) and AssignmentRuleBroken (422)
   * naming `toPoint`, ContactEnded, AlreadyOwner and OwnershipChanged (409).
   */
  async avocate(
    contactId: string,
    { reason, toPoint, version, takeQuestion }: AvocationRequest,
  ): Promise<void> {
    const own = (await this.ownPoints()).filter((point) => mayAvocate(point));
    if (own.length === 0) throw new AvocationNotAllowed();
    const to = toPoint === undefined ? own[0] : await this.target(toPoint, own);
    const { owner: from, sensitivity } = await this.contacts.getAsSystem(contactId);
    await this.requireReach(contactId, own, sensitivity === 'normal');
    const given = { reason, from, version, takeQuestion };
    await this.ownership.move({ contactId, to, kind: 'avocation', ...given });
  }

  /**
   * Hands the ownership over: to a point that may receive from the owner, or back to one that had it before
   * (restitution). Throws NotFound (404), NotTheOwner (403), InvalidInput (400) and AssignmentRuleBroken (422) naming
   * `toPoint`, ContactEnded, AlreadyOwner and OwnershipChanged (409).
   */
  async handOver(contactId: string, { toPoint, reason, version }: HandoverRequest): Promise<void> {
    const { owner } = await this.contacts.get(contactId);
    const actor = currentActor();
    if (!actor.groups.includes(owner) && !actor.roles.includes('networkDirection')) {
      await this.requireStillOwned(contactId, owner, version);
      throw new NotTheOwner(owner);
    }
    const to = await this.lookup.openPoint(toPoint, 'toPoint');
    const restitution = await this.readModel.hasOwned(contactId, to.code);
    if (!restitution && to.code !== owner) {
      const fault = receivingFault(await this.organisation.point(owner), to);
      if (fault)
        throw new AssignmentRuleBroken(fault.code, 'toPoint', fault.message, { point: to.code });
    }
    const kind = restitution ? 'restitution' : 'handover';
    await this.ownership.move({ contactId, to, kind, reason, from: owner, version });
  }

  /** Whoever owned it when they read the ledger has lost a race, not a right: OwnershipChanged (409). */
  private async requireStillOwned(
    contactId: string,
    owner: string,
    version: number | undefined,
  ): Promise<void> {
    if (version === undefined) return;
    const { toPoint } = (await this.readModel.ledger(contactId, false))[version - 1] ?? {};
    if (toPoint && currentActor().groups.includes(toPoint)) throw new OwnershipChanged(owner);
  }

  private async target(code: string, own: readonly Point[]): Promise<Point> {
    const mine = own.find((point) => point.code === code);
    if (mine) return mine;
    const point = await this.lookup.openPoint(code, 'toPoint');
    if (!own.some(({ system }) => system === 'networkDirection')) {
      throw new AvocationNotAllowed(
        `You take the ownership over for your own points only, not for "${code}".`,
      );
    }
    if (!isHigher(point)) {
      throw new AssignmentRuleBroken(
        'ownership.avocation-target',
        'toPoint',
        `${point.name} is neither a central service, nor a decision maker, nor the Network direction: hand the ownership over instead.`,
        { point: code },
      );
    }
    return point;
  }

  /**
   * A district's decision makers reach the contacts they may see; the others those of a normal class too that they were
   * given nothing of. Who owns a delicate contact reads its words: nobody gives themselves that right over one that was
   * not brought to them (docs/adr/0017). Throws NotFound (404).
   */
  private async requireReach(
    contactId: string,
    own: readonly Point[],
    isNormal: boolean,
  ): Promise<void> {
    if (!isNormal) return this.contacts.requireVisible(contactId);
    const scopes = await this.organisation.scopes({ kind: 'district' });
    const districtOnly = own.every(({ scopeCode }) =>
      scopes.some(({ code }) => code === scopeCode),
    );
    if (districtOnly) await this.contacts.requireVisible(contactId);
  }

  private async ownPoints(): Promise<Point[]> {
    const { groups: points } = currentActor();
    // Of a closed point its heirs are members: it takes nothing over any more.
    const found = await this.organisation.points({ codes: points, open: true });
    // In the order in which the account names them: the first is the default.
    return points.flatMap((code) => found.filter((point) => point.code === code));
  }
}

/** A point above those of the districts that may own a relationship by avocation. */
function isHigher({ system, kind }: Point): boolean {
  if (system === 'networkDirection' || system === 'political') return true;
  return system === 'central' && kind !== 'collection';
}

function mayAvocate(point: Point): boolean {
  const { roles } = currentActor();
  if (!isHigher(point)) return false;
  if (point.system === 'political') return roles.includes('decisionMaker');
  if (point.system === 'networkDirection') return roles.includes('networkDirection');
  return roles.includes('operator');
}
