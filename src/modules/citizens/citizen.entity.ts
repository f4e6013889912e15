import { Column, Entity, PrimaryColumn } from 'typeorm';
import { phoneKey } from './phone-key.js';

/** Cittadino: who brings contacts. Whoever stays anonymous has no row (rule 9). */
@Entity('citizen')
export class Citizen {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  /** As it was written. */
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** `phone` as it is compared, see phoneKey. */
  @Column({ name: 'phone_key', type: 'text', nullable: true })
  phoneKey: string | null;

  /** Codice fiscale, upper case. */
  @Column({ name: 'tax_code', type: 'text', nullable: true })
  taxCode: string | null;

  /** Postal address. */
  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ name: 'preferred_language', type: 'text' })
  preferredLanguage: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** The citizen as whom this one is known since they were found to be the same person; null: none. */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto: string | null;

  /** True when all that is said of how to reach them is known already. */
  knows({ email, phone, address, taxCode }: CitizenData): boolean {
    const given = { email, phone, address, taxCode };
    return Object.entries(given).every(
      ([key, value]) =>
        value === null ||
        value === this[key as keyof typeof given] ||
        (key === 'phone' && this.hasPhone(value)),
    );
  }

  /**
   * Takes over what the citizen now says of themselves: what was not known yet, and the newest phone, address and
   * language. True when something changed. Only for data given by the citizen of this very file.
   */
  learn(given: CitizenData): boolean {
    const learnt = [
      ...LEARNT_ONCE.filter((key) => this[key] === null && given[key]),
      ...RENEWED.filter((key) => given[key] && given[key] !== this[key]),
    ];
    Object.assign(this, Object.fromEntries(learnt.map((key) => [key, given[key]])));
    this.phoneKey = phoneKey(this.phone);
    return learnt.length > 0;
  }

  /** The same number written otherwise is no news. */
  private hasPhone(phone: string | null): boolean {
    return this.phoneKey !== null && this.phoneKey === phoneKey(phone);
  }
}

/** Not exchanged when known: they say whose file it is, and where messages have been going. */
const LEARNT_ONCE = ['name', 'email', 'taxCode'] as const;
const RENEWED = ['phone', 'address', 'preferredLanguage'] as const;

/** A citizen's data as given; null is what was left out. */
export type CitizenData = Pick<Citizen, 'name' | 'email' | 'phone' | 'taxCode' | 'address'> & {
  preferredLanguage: string | null;
};
