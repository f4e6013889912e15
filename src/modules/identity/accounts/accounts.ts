import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor, type Role } from '../../../platform/context/index.js';
import { ROLES } from './roles.js';
import { ReferenceData, UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../platform/errors/index.js';
import { AccountGrants, type GrantKind } from './account-grants.js';
import { Account } from './account.entity.js';
import { AccountReadModel, ACCOUNTS } from './account.read-model.js';
import { UsernameTaken, VersionPassed } from '../identity.errors.js';
import { PasswordRules } from '../passwords/password-rules.js';
import { NO_PASSWORD, Passwords } from '../passwords/passwords.js';
import { Rights } from './rights.js';

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
    private readonly references: ReferenceData,
    private readonly passwords: Passwords,
    private readonly passwordRules: PasswordRules,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly grants: AccountGrants,
    private readonly readModel: AccountReadModel,
    private readonly rights: Rights,
  ) {}

  /** Makes the account, or brings the one of that name to this state. Doing it again changes nothing. */
  async ensure(data: AccountData): Promise<Account> {
    refuseUnknownRoles(data.roles);
    const { password, displayName, roles, points } = data;
    const username = data.username.toLowerCase();
    return this.unitOfWork.run(async () => {
      const known = await this.find(username);
      if (!known) {
        await this.insert(username, displayName, await this.passwords.hash(password));
      } else {
        if (!(await this.passwords.verify(known.passwordHash, password))) {
          known.passwordHash = await this.passwords.hash(password);
          known.endAccessTokens();
        }
        await this.save(Object.assign(known, { displayName }));
      }
      // Another replica that seeds at the same moment may have been first.
      const { id } = await this.require(username);
      await this.bringGrants(id, 'role', roles);
      await this.bringGrants(id, 'membership', points);
      if (known) await this.rights.taken([username]);
      return (await this.readModel.byId(id))!;
    });
  }

  /**
   * A new account, without role or membership. `temporary`: somebody else has chosen the password, and its owner changes
   * it before anything else. `password` null: nobody signs in until one is set. Throws InvalidInput (400) naming `password`,
   * UsernameTaken (409).
   */
  async create(
    data: Pick<AccountData, 'username' | 'displayName'> & { password: string | null },
    { temporary }: { temporary: boolean },
  ): Promise<Account> {
    const username = data.username.toLowerCase();
    const { password } = data;
    if (password !== null) await this.passwordRules.require(password, data);
    const passwordHash = password === null ? NO_PASSWORD : await this.passwords.hash(password);
    return this.unitOfWork.run(async () => {
      const added = await this.insert(username, data.displayName, passwordHash, temporary);
      if (!added) throw new UsernameTaken(username);
      this.record('account.created', username, null, { displayName: data.displayName });
      return (await this.readModel.byUsername(username))!;
    });
  }

  /**
   * Changes the name shown, or whether the account may sign in. Throws NotFound (404), VersionPassed and
   * LastAdministrator (409).
   */
  async change(
    username: string,
    { displayName, active }: { displayName?: string; active?: boolean },
    version: number,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const account = await this.require(username);
      if (account.version !== version) throw new VersionPassed('account', version);
      const before = { displayName: account.displayName, active: account.active };
      const after = {
        displayName: displayName ?? before.displayName,
        active: active ?? before.active,
      };
      if (before.active && !after.active) account.endAccessTokens();
      await this.save(Object.assign(account, after, { version: version + 1 }));
      if (!after.active) await this.grants.requireAdministrator(account.id);
      this.record('account.changed', account.username, before, after);
      if (before.active && !after.active) await this.rights.taken([account.username]);
    });
  }

  /**
   * Sets a new password and ends all access tokens of the account. `temporary`: its owner changes it before anything
   * else. Throws NotFound (404), InvalidInput (400) naming `field`.
   */
  async changePassword(
    username: string,
    password: string,
    { temporary, field }: { temporary: boolean; field: string },
  ): Promise<void> {
    const owner = await this.readModel.byUsername(username);
    if (owner) await this.passwordRules.require(password, owner, field);
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run(async () => {
      const account = await this.require(username);
      account.endAccessTokens();
      await this.save(Object.assign(account, { passwordHash, passwordTemporary: temporary }));
      this.record('account.password-changed', account.username, null, null);
      await this.rights.taken([account.username]);
    });
  }

  /** Signs the account out everywhere: sessions of the pages and access tokens. Throws NotFound (404). */
  async endSessions(username: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const account = await this.require(username);
      account.endAccessTokens();
      await this.save(account);
      this.unitOfWork.defer({
        text: 'DELETE FROM browser_session WHERE account_id = $1',
        values: [account.id],
      });
      this.record('account.sessions-ended', account.username, null, null);
      await this.rights.taken([account.username]);
    });
  }

  /** A disabled account can neither sign in nor use the access tokens it has. */
  async setActive(username: string, active: boolean): Promise<void> {
    const { version } = await this.unitOfWork.run(() => this.require(username));
    await this.change(username, { active }, version);
  }

  /** The account of that name, as it is stored. Throws NotFound (404). */
  async require(username: string): Promise<Account> {
    const account = await this.find(username.toLowerCase());
    if (!account) throw new NotFound('account', username);
    return account;
  }

  /** Locked: two changes at once come one after the other. */
  private find(username: string): Promise<Account | null> {
    return this.unitOfWork
      .repository(Account)
      .findOne({ where: { username }, lock: { mode: 'pessimistic_write' } });
  }

  private async insert(
    username: string,
    displayName: string,
    hash: string,
    temporary = false,
  ): Promise<boolean> {
    this.references.changes(ACCOUNTS);
    const added = await this.unitOfWork.query({
      text: `INSERT INTO account (id, username, display_name, password_hash, created_at, updated_at, password_temporary)
             VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT (username) DO NOTHING RETURNING id`,
      values: [randomUUID(), username, displayName, hash, this.clock.now(), temporary],
    });
    return added.length > 0;
  }

  /** What is missing is granted without end, what is too much is taken away, as if it had never been. */
  private async bringGrants(id: string, kind: GrantKind, subjects: string[]): Promise<void> {
    this.references.changes(ACCOUNTS);
    await this.unitOfWork.query({
      text: `DELETE FROM account_grant WHERE account_id = $1 AND kind = $2 AND subject <> ALL ($3::text[])`,
      values: [id, kind, subjects],
    });
    await this.unitOfWork.query({
      text: `INSERT INTO account_grant (id, account_id, kind, subject, created_at, created_by)
             SELECT gen_random_uuid(), $1, $2, given.subject, $4, $5
               FROM unnest($3::text[]) WITH ORDINALITY AS given(subject, place)
              WHERE NOT EXISTS (SELECT 1 FROM account_grant g
                                 WHERE g.account_id = $1 AND g.kind = $2 AND g.subject = given.subject)
              ORDER BY given.place`,
      values: [id, kind, subjects, this.clock.now(), currentActor().id],
    });
  }

  private save(account: Account): Promise<Account> {
    this.references.changes(ACCOUNTS);
    account.updatedAt = this.clock.now();
    return this.unitOfWork.repository(Account).save(account);
  }

  private record(action: string, username: string, before: object | null, after: object | null) {
    this.audit.record({
      action,
      subjectType: 'account',
      subjectId: username,
      details: { before, after },
    });
  }
}

function refuseUnknownRoles(roles: readonly string[]): void {
  const unknown = roles.filter((role) => !(ROLES as readonly string[]).includes(role));
  if (unknown.length === 0) return;
  throw new InvalidInput(`Unknown role: ${unknown.join(', ')}.`, [
    { field: 'roles', code: 'not-allowed', message: `Roles are ${ROLES.join(', ')}.` },
  ]);
}
