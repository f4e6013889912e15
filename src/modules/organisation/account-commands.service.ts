import { Injectable } from '@nestjs/common';
import {
  Absences,
  AccountDirectory,
  AccountGrants,
  Accounts,
  UnfitDeputy,
  type Absence,
  type AccountData,
  type AccountFilter,
  type AccountView,
  type Grant,
  type GrantFilter,
  type GrantKind,
  type Validity,
} from '../identity/index.js';
import { ROLES } from '../identity/index.js';
import { InvalidInput, NotFound } from '../../platform/errors/index.js';
import { ColleaguesReadModel } from './colleagues.read-model.js';
import { PointClosed } from './organisation.errors.js';
import { OrganisationReadModel } from './organisation.read-model.js';

/** What administrators do with accounts; writing methods join the caller's unit of work. */
@Injectable()
export class AccountCommands {
  constructor(
    private readonly accountRows: Accounts,
    private readonly grantRows: AccountGrants,
    private readonly absenceRows: Absences,
    private readonly readModel: AccountDirectory,
    private readonly colleaguesOf: ColleaguesReadModel,
    private readonly organisation: OrganisationReadModel,
  ) {}

  accounts(filter: AccountFilter, page: { limit: number; cursor?: string }) {
    return this.readModel.list(filter, page);
  }

  /** Throws NotFound (404). */
  async account(id: string): Promise<AccountView> {
    const found = await this.readModel.byId(id);
    if (!found) throw new NotFound('account', id);
    return found;
  }

  /** The account of that name, or null. */
  async named(username: string): Promise<AccountView | null> {
    return this.readModel.named(username.toLowerCase());
  }

  /** What a file holds of every account. */
  async exported(): Promise<Pick<AccountView, 'username' | 'displayName' | 'active'>[]> {
    const { items } = await this.readModel.list({}, { limit: 1_000_000 });
    return items.map(({ username, displayName, active }) => ({ username, displayName, active }));
  }

  /** Its owner changes the password at the first sign-in. Throws InvalidInput (400), UsernameTaken (409). */
  async create(given: Pick<AccountData, 'username' | 'displayName' | 'password'>) {
    const { id } = await this.accountRows.create(given, { temporary: true });
    return this.account(id);
  }

  /** Throws NotFound (404), VersionPassed and LastAdministrator (409). */
  async change(
    id: string,
    changes: { displayName?: string; active?: boolean },
    version: number,
  ): Promise<AccountView> {
    const { username } = await this.account(id);
    await this.accountRows.change(username, changes, version);
    return this.account(id);
  }

  /** Throws NotFound (404), InvalidInput (400) naming `password`. */
  async resetPassword(id: string, password: string): Promise<AccountView> {
    const { username } = await this.account(id);
    await this.accountRows.changePassword(username, password, {
      temporary: true,
      field: 'password',
    });
    return this.account(id);
  }

  /** Signs the account out everywhere. Throws NotFound (404). */
  async endSessions(id: string): Promise<AccountView> {
    const { username } = await this.account(id);
    await this.accountRows.endSessions(username);
    return this.account(id);
  }

  /** Who may do an account's tasks meanwhile. */
  colleagues(id: string) {
    return this.colleaguesOf.of(id);
  }

  /** One's own; the deputy is one of the colleagues. Throws as enterAbsence. */
  async enterOwnAbsence(
    id: string,
    given: Pick<Absence, 'from' | 'until' | 'deputy'> & { reason?: string },
  ): Promise<Absence> {
    const deputy = given.deputy.toLowerCase();
    const colleagues = await this.colleagues(id);
    if (!colleagues.some(({ username }) => username === deputy)) {
      throw new UnfitDeputy(
        `${given.deputy} is no colleague of yours: choose somebody of your scope, or ask an administrator.`,
      );
    }
    return this.enterAbsence(id, given);
  }

  /** One's own: those of others are not found. Throws NotFound (404), VersionPassed (409). */
  async cancelOwnAbsence(ownId: string, id: string, version: number): Promise<Absence> {
    const own = await this.absences(ownId);
    if (!own.some((absence) => absence.id === id)) throw new NotFound('absence', id);
    return this.absenceRows.cancel(id, version);
  }

  grants(filter: GrantFilter): Promise<Grant[]> {
    return this.grantRows.list(filter);
  }

  /**
   * Throws NotFound (404), InvalidInput (400) naming `subject` or `validUntil`, PointClosed (422), GrantOverlaps (409).
   */
  async give(
    id: string,
    { kind, subject, ...days }: { kind: GrantKind; subject: string } & Partial<Validity>,
  ): Promise<Grant> {
    await this.account(id);
    await this.requireSubject(kind, subject);
    const { validFrom = null, validUntil = null } = days;
    return this.grantRows.give(id, kind, subject, { validFrom, validUntil });
  }

  /** A day that is left out stays. Throws what AccountGrants.change throws. */
  async changeGrant(id: string, days: Partial<Validity>, version: number): Promise<Grant> {
    const [grant] = await this.grantRows.list({ id });
    if (!grant) throw new NotFound('grant', id);
    const { validFrom = grant.validFrom, validUntil = grant.validUntil } = days;
    return this.grantRows.change(id, { validFrom, validUntil }, version);
  }

  /** At once, today not included. Throws what AccountGrants.end throws. */
  endGrant(id: string, version: number): Promise<void> {
    return this.grantRows.end(id, version);
  }

  async absences(id: string): Promise<Absence[]> {
    const { username } = await this.account(id);
    return this.absenceRows.list({ username });
  }

  /** Throws NotFound (404), InvalidInput (400) naming `until`, UnfitDeputy (422). */
  async enterAbsence(
    id: string,
    given: Pick<Absence, 'from' | 'until' | 'deputy'> & { reason?: string },
  ): Promise<Absence> {
    const { username } = await this.account(id);
    return this.absenceRows.enter({ ...given, username, reason: given.reason?.trim() ?? '' });
  }

  cancelAbsence(id: string, version: number): Promise<Absence> {
    return this.absenceRows.cancel(id, version);
  }

  private async requireSubject(kind: GrantKind, subject: string): Promise<void> {
    if (kind === 'role') {
      if ((ROLES as readonly string[]).includes(subject)) return;
      const message = `There is no role "${subject}": roles are ${ROLES.join(', ')}.`;
      throw new InvalidInput(message, [{ field: 'subject', code: 'unknown-code', message }]);
    }
    const point = await this.organisation.findPoint(subject);
    if (!point) {
      const message = `There is no point "${subject}".`;
      throw new InvalidInput(message, [{ field: 'subject', code: 'unknown-code', message }]);
    }
    if (point.closedAt) throw new PointClosed(subject, 'subject');
  }
}
