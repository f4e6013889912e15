import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { type Role, ROLES } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import { InvalidInput, NotFound } from '../errors/index.js';
import { Account } from './account.entity.js';
import { Passwords } from './passwords.js';

export interface AccountData {
  /** 1 to 100 characters; case does not matter. */
  username: string;
  displayName: string;
  password: string;
  roles: Role[];
  points: string[];
}

/** Writes accounts. Each method joins the current unit of work, or opens one. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** Makes the account, or brings the one of that name to this state. Doing it again changes nothing. */
  async ensure(data: AccountData): Promise<Account> {
    refuseUnknownRoles(data.roles);
    const { password, displayName, roles, points } = data;
    const username = data.username.toLowerCase();
    return this.unitOfWork.run(async () => {
      const known = await this.find(username);
      if (known && (await this.passwords.verify(known.passwordHash, password))) {
        return this.save(Object.assign(known, { displayName, roles, points }));
      }
      const passwordHash = await this.passwords.hash(password);
      if (known) {
        known.endAccessTokens();
        return this.save(Object.assign(known, { displayName, roles, points, passwordHash }));
      }
      const now = this.clock.now();
      const id = randomUUID();
      await this.unitOfWork.query({
        text: `INSERT INTO account (id, username, display_name, password_hash, roles, points, created_at, updated_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (username) DO NOTHING`,
        values: [id, username, displayName, passwordHash, roles, points, now],
      });
      // Another replica that seeds at the same moment may have been first.
      return this.require(username);
    });
  }

  /** Sets a new password and ends all access tokens of the account. */
  async changePassword(username: string, password: string): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run(async () => {
      const account = await this.require(username);
      account.endAccessTokens();
      await this.save(Object.assign(account, { passwordHash }));
    });
  }

  /** A disabled account can neither sign in nor use the access tokens it has. */
  async setActive(username: string, active: boolean): Promise<void> {
    await this.unitOfWork.run(async () => {
      const account = await this.require(username);
      if (!active) account.endAccessTokens();
      await this.save(Object.assign(account, { active }));
    });
  }

  private find(username: string): Promise<Account | null> {
    return this.unitOfWork.repository(Account).findOneBy({ username });
  }

  private async require(username: string): Promise<Account> {
    const account = await this.find(username.toLowerCase());
    if (!account) throw new NotFound('account', username);
    return account;
  }

  private save(account: Account): Promise<Account> {
    account.updatedAt = this.clock.now();
    return this.unitOfWork.repository(Account).save(account);
  }
}

function refuseUnknownRoles(roles: readonly string[]): void {
  const unknown = roles.filter((role) => !(ROLES as readonly string[]).includes(role));
  if (unknown.length === 0) return;
  throw new InvalidInput(`Unknown role: ${unknown.join(', ')}.`, [
    { field: 'roles', code: 'not-allowed', message: `Roles are ${ROLES.join(', ')}.` },
  ]);
}
