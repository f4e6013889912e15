import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvalidVersionTransition, VersionChanged } from './versions.errors.js';

export const VERSION_STATES = ['draft', 'scheduled', 'current', 'superseded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** From where a version may go; `current` is reached when its day has come. */
const TRANSITIONS: Record<VersionState, readonly VersionState[]> = {
  draft: ['scheduled'],
  scheduled: ['current', 'draft'],
  current: ['superseded'],
  superseded: [],
};

/**
 * A version of the whole classification: drafted, published from a day on, then superseded by the next. There is
 * always one current version.
 */
@Entity('classification_version')
export class ClassificationVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'text' })
  state: VersionState;

  @Column({ name: 'valid_from', type: 'timestamptz', nullable: true })
  validFrom: Date | null;

  @Column({ name: 'valid_until', type: 'timestamptz', nullable: true })
  validUntil: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'created_by', type: 'text' })
  createdBy: string;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  @Column({ name: 'published_by', type: 'text', nullable: true })
  publishedBy: string | null;

  /** One more at each change of the version, its nodes or its mappings. */
  @Column({ name: 'row_version', type: 'int' })
  rowVersion: number;

  /** Throws VersionChanged (409) when somebody changed it since `rowVersion` was read. */
  requireVersion(rowVersion: number): void {
    if (rowVersion !== this.rowVersion) throw new VersionChanged(rowVersion, this.rowVersion);
  }

  /** Throws InvalidVersionTransition (409): only a draft is edited. */
  requireDraft(): void {
    if (this.state !== 'draft') {
      throw new InvalidVersionTransition(
        `Version ${this.number} is ${this.state}: only a draft can be changed. Draft the next version.`,
      );
    }
  }

  /** Published, to become current at `from`. */
  schedule(from: Date, by: string, at: Date): void {
    this.become('scheduled');
    this.validFrom = from;
    this.publishedAt = at;
    this.publishedBy = by;
  }

  /** Its day has not come: a draft again. */
  withdraw(): void {
    this.become('draft');
    this.validFrom = null;
    this.publishedAt = null;
    this.publishedBy = null;
  }

  become(state: VersionState): void {
    if (!TRANSITIONS[this.state].includes(state)) {
      throw new InvalidVersionTransition(
        `Version ${this.number} is ${this.state}: it cannot become ${state}.`,
      );
    }
    this.state = state;
  }
}
