import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/context/index.js';
import { Hooks, moment } from '../../../platform/hooks/index.js';
import { LiveChanges } from '../../../platform/live/index.js';
import { AccountReadModel } from './account.read-model.js';
import { ApiKeys } from '../keys/api-keys.js';

/** The usernames that may have lost a right, in the transaction that takes it. */
export const rightsTaken = moment<readonly string[]>('rights.taken');

/**
 * What ends with a right: whoever keeps something for an account hears here when one of its rights has been taken.
 * Rights that end with a day are taken by nobody: their listeners look by themselves as well.
 */
@Injectable()
export class Rights {
  constructor(
    private readonly accounts: AccountReadModel,
    private readonly keys: ApiKeys,
    private readonly live: LiveChanges,
    private readonly hooks: Hooks,
  ) {}

  /** A role, a membership, the account or the key itself was taken, or a point of theirs closed. Joins the unit of work. */
  async taken(usernames: readonly string[]): Promise<void> {
    if (usernames.length === 0) return;
    await this.hooks.tell(rightsTaken, usernames);
    // Open streams ask anew who reads them.
    this.live.changed('session', { accounts: usernames });
  }

  /** Accounts and keys by username, with what they hold today; those that are disabled, ended or unknown are left out. */
  async holders(usernames: readonly string[]): Promise<Map<string, Actor>> {
    const [accounts, keys] = await Promise.all([
      this.accounts.named(usernames),
      this.keys.named(usernames),
    ]);
    return new Map([...accounts, ...keys].map((one) => [one.username, one.toActor()]));
  }
}
