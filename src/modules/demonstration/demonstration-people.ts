import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../platform/context/index.js';
import { DEMO_ACCOUNTS, OrganisationReadModel, type Point } from '../organisation/index.js';

/** The citizen, as pages without an account name them. */
export const CITIZEN: Actor = {
  kind: 'citizen',
  id: 'citizen',
  name: 'cittadino',
  roles: [],
  groups: [],
};

/** Who works at the points of the demonstration organisation: its accounts, and colleagues where it has none. */
@Injectable()
export class DemonstrationPeople {
  constructor(private readonly organisation: OrganisationReadModel) {}

  /** Somebody of the point. Throws NotFound (404). */
  async at(code: string): Promise<Actor> {
    const account = DEMO_ACCOUNTS.find(({ points }) => points.includes(code));
    if (account) {
      const { username, displayName, roles, points } = account;
      return { kind: 'user', id: username, name: displayName, roles, groups: points };
    }
    const point = await this.organisation.point(code);
    return {
      kind: 'user',
      id: `demonstration.${code}`,
      name: point.name,
      roles: [roleAt(point)],
      groups: [code],
    };
  }

  /** True for who can sign in: tasks are taken by nobody else. */
  hasAccount(actor: Actor): boolean {
    return DEMO_ACCOUNTS.some(({ username }) => username === actor.id);
  }
}

function roleAt({ system }: Point): Role {
  if (system === 'networkDirection') return 'networkDirection';
  return system === 'political' ? 'decisionMaker' : 'operator';
}
