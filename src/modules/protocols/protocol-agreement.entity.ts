import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { InvalidInput } from '../../platform/errors/index.js';
import type { ContactKind } from '../contacts/index.js';
import { agreementHash, type AgreementText } from './agreement-text.js';
import { InvalidAgreementTransition, SameSigner, TextChanged } from './protocols.errors.js';
import type { AgreedTerms } from './terms.js';

export const AGREEMENT_STATES = ['draft', 'signed', 'inForce', 'superseded'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Stands for every point and scope of the network. */
export const WHOLE_NETWORK = '*';

/**
 * Protocollo operativo: the signed agreement between two actors on roles, times and responsibilities (rule 6).
 * It is drafted, signed by both, in force from a moment on, until the next version of its code takes its place;
 * contacts keep the version under which they started.
 */
@Entity('protocol_agreement')
export class ProtocolAgreement {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The same for all versions. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'text' })
  title: string;

  /** Code of a point or of a scope, or `*` for the whole network. */
  @Column({ name: 'first_party', type: 'text' })
  firstParty: string;

  @Column({ name: 'second_party', type: 'text' })
  secondParty: string;

  @Column({ type: 'text' })
  responsibilities: string;

  /** Classification codes whose subtrees it covers; none: every matter. */
  @Column({ type: 'text', array: true })
  classifications: string[];

  /** Kinds of contact it covers; none: every kind. */
  @Column({ type: 'text', array: true })
  kinds: ContactKind[];

  @Column({ type: 'jsonb' })
  terms: AgreedTerms;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'created_by', type: 'text' })
  createdBy: string;

  @Column({ name: 'first_signed_at', type: 'timestamptz', nullable: true })
  firstSignedAt: Date | null;

  @Column({ name: 'first_signed_by', type: 'text', nullable: true })
  firstSignedBy: string | null;

  /** Id of the account that signed. */
  @Column({ name: 'first_signed_account', type: 'text', nullable: true })
  firstSignedAccount: string | null;

  /** Hash of the text as it was when signed. */
  @Column({ name: 'first_signed_hash', type: 'text', nullable: true })
  firstSignedHash: string | null;

  @Column({ name: 'second_signed_at', type: 'timestamptz', nullable: true })
  secondSignedAt: Date | null;

  @Column({ name: 'second_signed_by', type: 'text', nullable: true })
  secondSignedBy: string | null;

  @Column({ name: 'second_signed_account', type: 'text', nullable: true })
  secondSignedAccount: string | null;

  @Column({ name: 'second_signed_hash', type: 'text', nullable: true })
  secondSignedHash: string | null;

  @Column({ name: 'in_force_from', type: 'timestamptz', nullable: true })
  inForceFrom: Date | null;

  @Column({ name: 'in_force_until', type: 'timestamptz', nullable: true })
  inForceUntil: Date | null;

  @VersionColumn({ name: 'row_version' })
  rowVersion: number;

  /** A protocol that waits for its day is `signed`; nothing has to happen for it to come into force. */
  stateAt(now: Date): AgreementState {
    if (this.inForceUntil && this.inForceUntil <= now) return 'superseded';
    if (this.inForceFrom && this.inForceFrom <= now) return 'inForce';
    return this.signedByBoth ? 'signed' : 'draft';
  }

  get signedByBoth(): boolean {
    return this.firstSignedAt !== null && this.secondSignedAt !== null;
  }

  /** The parties that have not signed yet. */
  get unsigned(): string[] {
    return [
      ...(this.firstSignedAt ? [] : [this.firstParty]),
      ...(this.secondSignedAt ? [] : [this.secondParty]),
    ];
  }

  /** SHA-256, in lower-case hex, of all that the parties agree on: a change of any term changes it. */
  get textHash(): string {
    return agreementHash(this);
  }

  /**
   * Signs for `party` the text that the signer has read; where both parties are the same, one signature after the
   * other. Throws InvalidInput (400) naming `party`, InvalidAgreementTransition (409) when that party has signed,
   * TextChanged (409) when the text is another by now, SameSigner (409) for one account on both sides.
   */
  sign(party: string, signature: Signature): void {
    if (party !== this.firstParty && party !== this.secondParty) {
      const message = `party must be ${this.firstParty} or ${this.secondParty}.`;
      throw new InvalidInput(message, [{ field: 'party', code: 'not-a-party', message }]);
    }
    if (!this.unsigned.includes(party)) {
      throw new InvalidAgreementTransition(`"${party}" has signed this protocol already.`);
    }
    if (signature.textHash !== this.textHash) throw new TextChanged(this.textHash);
    const accounts = [this.firstSignedAccount, this.secondSignedAccount];
    if (this.firstParty !== this.secondParty && accounts.includes(signature.account)) {
      throw new SameSigner();
    }
    const { by, at, account, textHash } = signature;
    if (party === this.firstParty && !this.firstSignedAt) {
      this.firstSignedAt = at;
      this.firstSignedBy = by;
      this.firstSignedAccount = account;
      this.firstSignedHash = textHash;
    } else {
      this.secondSignedAt = at;
      this.secondSignedBy = by;
      this.secondSignedAccount = account;
      this.secondSignedHash = textHash;
    }
  }

  /**
   * Changes the draft. Who had signed another text has not signed this one: answers the parties whose signatures are
   * void by that. Throws InvalidAgreementTransition (409) once it has its day of coming into force.
   */
  change(changes: Partial<AgreementText>): string[] {
    if (this.inForceFrom) {
      throw new InvalidAgreementTransition(
        'The protocol has its day of coming into force: draft the next version instead.',
      );
    }
    const before = this.textHash;
    Object.assign(this, changes);
    if (this.textHash === before) return [];
    const signed = [
      ...(this.firstSignedAt ? [this.firstParty] : []),
      ...(this.secondSignedAt ? [this.secondParty] : []),
    ];
    this.firstSignedAt = this.firstSignedBy = this.firstSignedAccount = this.firstSignedHash = null;
    this.secondSignedAt = this.secondSignedBy = null;
    this.secondSignedAccount = this.secondSignedHash = null;
    return signed;
  }

  /** Puts it in force from `from` on. Throws InvalidAgreementTransition (409) unless it is signed and waits. */
  enforce(from: Date): void {
    if (!this.signedByBoth) {
      throw new InvalidAgreementTransition(
        `The protocol comes into force only when signed by both parties; missing: ${this.unsigned.join(', ')}.`,
      );
    }
    if (this.inForceFrom) {
      throw new InvalidAgreementTransition(
        'The protocol already has its day of coming into force.',
      );
    }
    this.inForceFrom = from;
  }

  /** Covers some of what `other` covers with the very same words: neither would be closer to the matter. */
  overlaps(other: Pick<ProtocolAgreement, 'classifications' | 'kinds'>): boolean {
    return shares(this.classifications, other.classifications) && shares(this.kinds, other.kinds);
  }

  /** Another version takes its place at `at`. One that had not come into force yet never will. */
  supersede(at: Date): void {
    if (!this.inForceFrom) return;
    this.inForceUntil = at > this.inForceFrom ? at : this.inForceFrom;
  }
}

/** Who signs what, and when. */
export interface Signature {
  account: string;
  by: string;
  at: Date;
  /** Of the text the signer has read. */
  textHash: string;
}

/** None stands for all: it overlaps with none alone, since a list of some is closer to the matter. */
function shares(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return some.length === others.length;
  return some.some((value) => others.includes(value));
}
