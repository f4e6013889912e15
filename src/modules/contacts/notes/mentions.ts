import { Injectable } from '@nestjs/common';
import { AccountReadModel, type Account } from '../../identity/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { accountsFor } from '../reading/contact-readers.js';
import { textVisibleTo, visibleTo } from '../reading/contact-visibility.js';
import { trimmedEnd } from '../../../platform/text/index.js';

export interface Colleague {
  username: string;
  displayName: string;
  points: string[];
}

/** Of how many colleagues whose names begin so those who may read the contact are looked for. */
const CANDIDATES = 200;
/** Not within a word or an address. */
const MENTION = /(?<![\w.@-])@(\w[\w.-]*)/g;

/** `@name` as it is written, in small letters, each once; a full stop after it ends the sentence. */
export function mentionsIn(text: string): string[] {
  const names = [...text.matchAll(MENTION)].map(([, name]) =>
    trimmedEnd(name, /[.-]/).toLowerCase(),
  );
  return [...new Set(names)];
}

/** Colleagues who may read a contact, and so may be called to it. */
@Injectable()
export class Mentions {
  constructor(
    private readonly accounts: AccountReadModel,
    private readonly uow: UnitOfWork,
  ) {}

  /** Those whose name, or username, has a word that begins with `q`; all where it is empty. */
  async matching(contactId: string, q: string, limit: number): Promise<Colleague[]> {
    const accounts = await this.accounts.active(q, CANDIDATES);
    const readers = await this.readersAmong(contactId, accounts);
    return readers
      .slice(0, limit)
      .map(({ username, displayName, points }) => ({ username, displayName, points }));
  }

  /** Which of the named accounts exist, and whether each may read the contact. */
  async named(
    contactId: string,
    usernames: readonly string[],
  ): Promise<{ readers: string[]; strangers: string[] }> {
    const found = await Promise.all(usernames.map((name) => this.accounts.byUsername(name)));
    const accounts = found.filter((account): account is Account => account?.active === true);
    const readers = new Set(await this.readersAmong(contactId, accounts));
    const names = (reads: boolean) =>
      accounts.filter((account) => readers.has(account) === reads).map(({ username }) => username);
    return { readers: names(true), strangers: names(false) };
  }

  private readersAmong(contactId: string, accounts: readonly Account[]): Promise<Account[]> {
    return accountsFor(
      this.uow,
      contactId,
      accounts,
      (actor, parameters) =>
        `${visibleTo(actor, parameters)} AND ${textVisibleTo(actor, parameters, false)}`,
    );
  }
}
