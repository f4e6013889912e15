import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '../../../platform/clock/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { AccountGrants } from '../accounts/account-grants.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountReadModel } from '../accounts/account.read-model.js';
import { Accounts, type AccountData } from '../accounts/accounts.js';
import { AlreadyAdministered, SignUpLinkInvalid } from '../identity.errors.js';
import { NO_PASSWORD } from '../passwords/passwords.js';

/** A link holds so long; each start of the server makes another one while nobody administers. */
const HOURS = 24;

/**
 * How an installation without accounts gets its first one: a link that is printed where the server was started, and
 * worth nothing once somebody administers.
 */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly grants: AccountGrants,
    private readonly readModel: AccountReadModel,
  ) {}

  /** The secret part of a new link; null where an active account has, or will have, the role of an administrator. */
  async invite(): Promise<string | null> {
    return this.unitOfWork.run(async () => {
      if (await this.isAdministered()) return null;
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(this.clock.now().getTime() + HOURS * 3_600_000);
      await this.unitOfWork.query({
        text: 'INSERT INTO sign_up_link (token_hash, expires_at) VALUES ($1, $2)',
        values: [hashOf(token), expiresAt],
      });
      return token;
    });
  }

  /**
   * Makes the account and gives it the role of an administrator, without end. Throws SignUpLinkInvalid (403),
   * AlreadyAdministered and UsernameTaken (409), InvalidInput (400) naming `password`.
   */
  async signUp(
    token: string,
    data: Pick<AccountData, 'username' | 'displayName' | 'password'>,
  ): Promise<Account> {
    return this.unitOfWork.run(async () => {
      // Two people with two links: one of them is the first.
      await this.grants.lockAdministrators();
      const [link] = await this.unitOfWork.query({
        text: 'SELECT 1 FROM sign_up_link WHERE token_hash = $1 AND expires_at > $2',
        values: [hashOf(token), this.clock.now()],
      });
      if (!link) throw new SignUpLinkInvalid();
      if (await this.isAdministered()) throw new AlreadyAdministered();
      return runAsSystem('first-administrator', async () => {
        const account = await this.accounts.create(data, { temporary: false });
        await this.grants.give(account.id, 'role', 'admin', { validFrom: null, validUntil: null });
        await this.unitOfWork.query({ text: 'DELETE FROM sign_up_link' });
        return (await this.readModel.byId(account.id))!;
      });
    });
  }

  private async isAdministered(): Promise<boolean> {
    const [found] = await this.unitOfWork.query({
      text: `SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account_id
              WHERE g.kind = 'role' AND g.subject = 'admin' AND a.active AND a.password_hash <> '${NO_PASSWORD}'
                AND (g.valid_until IS NULL OR g.valid_until >= $1) LIMIT 1`,
      values: [localDay(this.clock.now())],
    });
    return found !== undefined;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
