import { Column, Entity, PrimaryColumn } from 'typeorm';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Cittadino: who brings contacts. Whoever stays anonymous has no row (rule 9). */
@Entity('citizen')
export class Citizen {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** Codice fiscale, upper case. */
  @Column({ name: 'tax_code', type: 'text', nullable: true })
  taxCode: string | null;

  /** Postal address. */
  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ name: 'preferred_language', type: 'text' })
  preferredLanguage: Language;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Takes over what was not known yet; what is known stays. True when something was new. */
  learn(given: Partial<Pick<Citizen, LearntKey>>): boolean {
    let learnt = false;
    for (const key of LEARNT) {
      if (this[key] === null && given[key]) {
        this[key] = given[key];
        learnt = true;
      }
    }
    return learnt;
  }
}

const LEARNT = ['name', 'email', 'phone', 'taxCode', 'address'] as const;
type LearntKey = (typeof LEARNT)[number];
