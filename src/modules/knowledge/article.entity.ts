import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ArticleChanged } from './knowledge.errors.js';

/** A step of the way that led to an answer, as it stands on the contact's timeline. */
export interface OriginStep {
  at: string;
  text: string;
  textEn: string;
}

/** The resolution an article was born from. */
export interface ArticleOrigin {
  contactId: string;
  protocolNumber: string;
  question: string;
  answer: string;
  classification: string | null;
  steps: OriginStep[];
  /** Where the question was answered, when the knowledge base would have sent it elsewhere. */
  deviation: { known: string; answeredBy: string } | null;
}

/**
 * Scheda della base di conoscenza (manuale operativo): what stays the same over its versions. Whoever changes the
 * article or a version of it holds this row, and counts `revision` up.
 */
@Entity('knowledge_article')
export class KnowledgeArticle {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  /** The point that looks after it. */
  @Column({ name: 'owner_point', type: 'text' })
  ownerPoint: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'created_by', type: 'text' })
  createdBy: string;

  @Column({ name: 'source_contact_id', type: 'uuid', nullable: true })
  sourceContactId: string | null;

  @Column({ type: 'jsonb', nullable: true })
  origin: ArticleOrigin | null;

  /** One more at each change; `If-Match` of an update. */
  @Column({ type: 'int' })
  revision: number;

  /** Throws ArticleChanged (409) when somebody changed it since `revision` was read. */
  requireRevision(revision: number): void {
    if (revision !== this.revision) throw new ArticleChanged(revision, this.revision);
  }
}
