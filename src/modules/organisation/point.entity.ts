import { Column, Entity, PrimaryColumn } from 'typeorm';

export const POINT_KINDS = ['collection', 'entry', 'backOffice'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export const POINT_SYSTEMS = ['district', 'central', 'networkDirection', 'political'] as const;
export type PointSystem = (typeof POINT_SYSTEMS)[number];

/**
 * Punto: an organisational entity of a scope, of one kind: Punto di Raccolta (`collection`), Punto di
 * Ingresso (`entry`) or Punto di Back-Office (`backOffice`).
 */
@Entity('point')
export class Point {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: PointKind;

  @Column({ name: 'scope_code', type: 'text' })
  scopeCode: string;

  /** 1 Infodesk, 2 Sportelli Specialistici, 3 Servizi Interni, 4 Decisori Politici; null outside the ladder. */
  @Column({ type: 'smallint', nullable: true })
  level: number | null;

  @Column({ type: 'text' })
  system: PointSystem;

  /** Prefixes of classification codes this point answers for: `01` covers `01`, `01.02`, `01.02.03`. */
  @Column({ type: 'text', array: true })
  competences: string[];

  /** Since when nothing is given to it any more; null while it is open. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  /** Point whose members do what a closed point left open. */
  @Column({ name: 'successor_code', type: 'text', nullable: true })
  successorCode: string | null;

  @Column({ type: 'int' })
  version: number;

  /** An open front office may register contacts; a back office never does (rule 1). */
  get registersContacts(): boolean {
    return this.kind !== 'backOffice' && this.closedAt === null;
  }

  /** Length of the longest competence that covers `classification`; 0 when none does. */
  competenceFor(classification: string): number {
    const covering = this.competences.filter(
      (prefix) => classification === prefix || classification.startsWith(`${prefix}.`),
    );
    return Math.max(0, ...covering.map((prefix) => prefix.length));
  }
}
