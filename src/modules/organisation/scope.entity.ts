import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SCOPE_KINDS = ['district', 'department'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Ambito organizzativo: a district (quartiere) or a department (settore) of the municipality. */
@Entity('scope')
export class Scope {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: ScopeKind;

  /** null while it is open. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'int' })
  version: number;
}
