import { Injectable } from '@nestjs/common';
import { plainWords } from '../../../platform/text/index.js';
import { Clock, localDay } from '../../../platform/clock/index.js';
import type { Role, StandIn } from '../../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../../platform/database/index.js';
import { Account } from './account.entity.js';

interface AccountRow {
  id: string;
  username: string;
  display_name: string;
  password_hash: string;
  password_temporary: boolean;
  roles: Role[];
  points: string[];
  stands_in_for: StandIn[];
  active: boolean;
  token_version: number;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const VALID = `(g.valid_from IS NULL OR g.valid_from <= $2::date) AND (g.valid_until IS NULL OR g.valid_until >= $2::date)`;

/** The role or membership subjects of the account `account`, on the day `$2`. Nobody is a member of a closed point. */
const granted = (account: string, kind: 'role' | 'membership') =>
  `SELECT g.subject FROM account_grant g
    WHERE g.account_id = ${account}.id AND g.kind = '${kind}' AND ${VALID}
      ${kind === 'membership' ? `AND NOT EXISTS (SELECT 1 FROM closed_group x WHERE x.code = g.subject)` : ''}`;

/** Points in the order of the memberships, then those whose work passed to one of them when they were closed. */
const pointsOf = (account: string) =>
  `ARRAY(${granted(account, 'membership')} ORDER BY g.seq)
   || ARRAY(SELECT p.code FROM closed_group p
             WHERE p.successor_code IN (${granted(account, 'membership')})
             ORDER BY p.code)`;

/**
 * An account with what holds on the day `$2`: a token names the account alone, so that a role or a membership ends
 * with its last day, at the next request (docs/adr/0010). The order of the points is that of the memberships.
 */
const ACCOUNT_ON_DAY = `
  SELECT a.id, a.username, a.display_name, a.password_hash, a.password_temporary, a.active, a.token_version, a.version,
         a.created_at, a.updated_at,
         ARRAY(${granted('a', 'role')} ORDER BY g.seq) AS roles,
         ${pointsOf('a')} AS points,
         coalesce((SELECT jsonb_agg(jsonb_build_object(
                            'id', b.username, 'name', b.display_name,
                            'roles', ARRAY(${granted('b', 'role')} ORDER BY g.seq),
                            'groups', ${pointsOf('b')}))
                     FROM account_absence x JOIN account b ON b.id = x.account_id
                    WHERE x.deputy_id = a.id AND x.cancelled_at IS NULL AND b.active
                      AND $2::date BETWEEN x.from_day AND x.until_day), '[]') AS stands_in_for
    FROM account a`;

/** Accounts with their rights, kept in memory while none of them changes. */
export const ACCOUNTS = 'accounts';

@Injectable()
export class AccountReadModel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
  ) {}

  async byUsername(username: string): Promise<Account | null> {
    const [row] = await this.unitOfWork.read<AccountRow>(
      `${ACCOUNT_ON_DAY} WHERE a.username = $1`,
      [username.toLowerCase(), localDay(this.clock.now())],
    );
    return row ? toAccount(row) : null;
  }

  /** As of the last change of anybody's rights that this request knows of. */
  async byId(id: string): Promise<Account | null> {
    const [row] = await this.references.read<AccountRow>(
      ACCOUNTS,
      `${ACCOUNT_ON_DAY} WHERE a.id = $1`,
      [id, localDay(this.clock.now())],
    );
    return row ? toAccount(row) : null;
  }

  /** The active ones of these usernames. */
  async named(usernames: readonly string[]): Promise<Account[]> {
    const rows = await this.unitOfWork.read<AccountRow>(
      `${ACCOUNT_ON_DAY} WHERE a.active AND a.username = ANY ($1)`,
      [[...usernames], localDay(this.clock.now())],
    );
    return rows.map(toAccount);
  }

  /** Usernames of those who are, or were, granted membership of a point. */
  async everMembersOf(point: string): Promise<string[]> {
    const rows = await this.unitOfWork.read<{ username: string }>(
      `SELECT DISTINCT a.username FROM account_grant g JOIN account a ON a.id = g.account_id
        WHERE g.kind = 'membership' AND g.subject = $1`,
      [point],
    );
    return rows.map(({ username }) => username);
  }

  /** Active accounts in whose name, or username, a word begins with `q`; all where it is empty. By username. */
  async active(q: string, limit: number): Promise<Account[]> {
    const rows = await this.unitOfWork.read<AccountRow>(
      `${ACCOUNT_ON_DAY}
        WHERE a.active AND (' ' || replace(plain_words(a.username || ' ' || a.display_name), '''', '')) LIKE $1
        ORDER BY a.username LIMIT $3`,
      [
        `%${
          q
            ? ` ${plainWords(q)
                .replaceAll("'", '')
                .replace(/[\\%_]/g, '\\$&')}`
            : ''
        }%`,
        localDay(this.clock.now()),
        limit,
      ],
    );
    return rows.map(toAccount);
  }
}

function toAccount(row: AccountRow): Account {
  return Object.assign(new Account(), {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    passwordTemporary: row.password_temporary,
    roles: [...row.roles],
    points: pointsWith(row.roles, row.points),
    // Nothing is done in place of somebody who may do nothing any more.
    standsInFor: row.stands_in_for
      .filter(({ roles }) => roles.length > 0)
      .map((absent) => ({ ...absent, groups: pointsWith(absent.roles, absent.groups) })),
    active: row.active,
    tokenVersion: row.token_version,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

/** A membership says where somebody works, and a role that they do: without one they belong to no point. */
function pointsWith(roles: readonly Role[], points: readonly string[]): string[] {
  return roles.some((role) => role !== 'designer') ? [...new Set(points)] : [];
}
