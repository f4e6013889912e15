import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Role, StandIn } from '../../../platform/context/index.js';

/** A person, or a worker, that may sign in. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** Lower case. */
  @Column('text')
  username: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  /** argon2id, in PHC form. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  /** Set by somebody else: nothing can be done before it is changed. */
  @Column('boolean', { name: 'password_temporary' })
  passwordTemporary: boolean;

  /** Those granted today. */
  roles: Role[];

  /** Codes of the points the account is a member of today, and of closed points whose work these took over. */
  points: string[];

  /** Absent colleagues whose deputy the account is today. */
  standsInFor: StandIn[];

  @Column('boolean')
  active: boolean;

  /** Where a program calls with a key: no row of its own is behind such an account. */
  apiKey?: { id: string; requestsPerMinute: number };

  /** Part of every access token: raising it ends all that were given out. */
  @Column('int', { name: 'token_version' })
  tokenVersion: number;

  /** One more at each change of the account's own data. */
  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  endAccessTokens(): void {
    this.tokenVersion += 1;
  }

  toActor(): Actor {
    return {
      kind: this.roles.includes('worker') ? 'worker' : 'user',
      id: this.username,
      name: this.displayName,
      roles: this.roles,
      groups: this.points,
      ...(this.standsInFor.length > 0 ? { standsInFor: this.standsInFor } : {}),
    };
  }
}
