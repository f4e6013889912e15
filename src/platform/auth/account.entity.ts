import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Role } from '../context/index.js';

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

  @Column('text', { array: true })
  roles: Role[];

  /** Codes of the points the account is a member of. */
  @Column('text', { array: true })
  points: string[];

  @Column('boolean')
  active: boolean;

  /** Part of every access token: raising it ends all that were given out. */
  @Column('int', { name: 'token_version' })
  tokenVersion: number;

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
      points: this.points,
    };
  }
}
