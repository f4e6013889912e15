import { Injectable } from '@nestjs/common';
import { AccountDirectory, AccountGrants } from '../identity/index.js';
import { Clock, localDay } from '../../platform/clock/index.js';
import type { Role } from '../../platform/context/index.js';
import { OrganisationReadModel } from './organisation.read-model.js';

/** Who may do an account's tasks meanwhile. */
@Injectable()
export class ColleaguesReadModel {
  constructor(
    private readonly grants: AccountGrants,
    private readonly accounts: AccountDirectory,
    private readonly organisation: OrganisationReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Active accounts that are members of a point of the same scope today; of those without a point, the ones that hold
   * the same role. By name shown.
   */
  async of(id: string): Promise<{ username: string; displayName: string }[]> {
    const own = await this.grants.list({ accountId: id, day: localDay(this.clock.now()) });
    const held = (kind: string) =>
      own.filter((grant) => grant.kind === kind).map(({ subject }) => subject);
    const points = held('membership');
    const found = await this.accounts.holders(
      points.length > 0
        ? { memberships: await this.near(points) }
        : { roles: held('role') as Role[] },
    );
    return found
      .filter((one) => one.id !== id)
      .map(({ username, displayName }) => ({ username, displayName }));
  }

  /** The points, and all others of their scopes. */
  private async near(codes: readonly string[]): Promise<string[]> {
    const points = await this.organisation.points();
    const scopes = new Set(
      points.filter(({ code }) => codes.includes(code)).map(({ scopeCode }) => scopeCode),
    );
    const inScopes = points.filter(({ scopeCode }) => scopes.has(scopeCode));
    return [...new Set([...codes, ...inScopes.map(({ code }) => code)])];
  }
}
