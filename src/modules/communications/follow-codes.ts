import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { journalRows, UnitOfWork } from '../../platform/database/index.js';

/** No letter that is taken for a digit, none that is taken for another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

const ISSUED = journalRows(
  'follow-code-issue',
  'follow_code',
  { contact_id: 'uuid', code_hash: 'text', created_at: 'timestamptz' },
  ['follow_code'],
);

/**
 * Codes with which whoever has one follows a contact: 58 random bits, of which a hash is kept. A contact may have
 * several: each message that leaves carries its own, since nobody can read an earlier one again.
 */
@Injectable()
export class FollowCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** A new code, e.g. `K7MQ-2XVD-9TRA`. Joins the caller's unit of work. */
  issue(contactId: string): string {
    const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
    const code = signs.join('');
    this.uow.collect(ISSUED, {
      contact_id: contactId,
      code_hash: hashOf(contactId, code),
      created_at: this.clock.now(),
    });
    return grouped(code);
  }

  /** True when the code, however it is written, is one of the contact's. */
  async fits(contactId: string, given: string): Promise<boolean> {
    const rows = await this.uow.read(
      'SELECT 1 FROM follow_code WHERE contact_id = $1 AND code_hash = $2',
      [contactId, hashOf(contactId, signsOf(given))],
    );
    return rows.length > 0;
  }

  /** The path of the page that shows the contact. */
  pathFor(protocolNumber: string, code: string): string {
    return `/cittadini/segui?${new URLSearchParams({ numero: protocolNumber, codice: code }).toString()}`;
  }

  /** A new code's page, as an address to send. */
  urlFor(contactId: string, protocolNumber: string): string {
    const { publicUrl, host, port } = this.config;
    const path = this.pathFor(protocolNumber, this.issue(contactId));
    return `${publicUrl ?? `http://${host}:${port}`}${path}`;
  }
}

/** The code as the receipt shows it, however somebody wrote it; what is none stays as it is. */
export function codeAsIssued(given: string): string {
  const signs = signsOf(given);
  return signs.length === LENGTH ? grouped(signs) : given;
}

function signsOf(given: string): string {
  return given.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

function grouped(signs: string): string {
  return signs.replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');
}

function hashOf(contactId: string, code: string): string {
  return createHash('sha256').update(`${contactId}:${code}`).digest('hex');
}
