import { Injectable } from '@nestjs/common';
import type { Role } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import { Account } from './account.entity.js';

interface AccountRow {
  id: string;
  username: string;
  display_name: string;
  password_hash: string;
  roles: Role[];
  points: string[];
  active: boolean;
  token_version: number;
  created_at: Date;
  updated_at: Date;
}

@Injectable()
export class AccountReadModel {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byUsername(username: string): Promise<Account | null> {
    return this.one('username', username.toLowerCase());
  }

  byId(id: string): Promise<Account | null> {
    return this.one('id', id);
  }

  private async one(column: 'id' | 'username', value: string): Promise<Account | null> {
    const rows = await this.unitOfWork.read<AccountRow>(
      `SELECT id, username, display_name, password_hash, roles, points, active, token_version,
              created_at, updated_at
       FROM account WHERE ${column} = $1`,
      [value],
    );
    return rows[0] ? toAccount(rows[0]) : null;
  }
}

function toAccount(row: AccountRow): Account {
  return Object.assign(new Account(), {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    roles: row.roles,
    points: row.points,
    active: row.active,
    tokenVersion: row.token_version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}
