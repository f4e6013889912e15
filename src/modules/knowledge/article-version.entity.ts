import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OPEN_STATES, requireTransition, type ArticleState } from './article-states.js';
import {
  completenessFaults,
  searchText,
  type ArticleContent,
  type ArticleLink,
  type ModelAnswer,
} from './article-content.js';
import { IncompleteArticle, NotADraft, ValidityGap } from './knowledge.errors.js';
import { dayOf, monthsLater } from './municipal-day.js';

/**
 * One version of an article. It is changed through its methods only, by ArticleService, which holds the article's
 * row and writes history, audit entry and event beside each change.
 */
@Entity('knowledge_article_version')
export class ArticleVersion {
  @PrimaryColumn({ name: 'article_id', type: 'uuid' })
  articleId: string;

  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'text' })
  state: ArticleState;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text', array: true })
  questions: string[];

  @Column({ name: 'routing_point', type: 'text', nullable: true })
  routingPoint: string | null;

  @Column({ name: 'routing_level', type: 'smallint', nullable: true })
  routingLevel: number | null;

  @Column({ name: 'routing_note', type: 'text', nullable: true })
  routingNote: string | null;

  @Column({ name: 'model_answers', type: 'jsonb' })
  modelAnswers: ModelAnswer[];

  @Column({ type: 'jsonb' })
  links: ArticleLink[];

  @Column({ type: 'text', array: true })
  classifications: string[];

  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: string | null;

  @Column({ name: 'review_months', type: 'int' })
  reviewMonths: number;

  @Column({ name: 'change_note', type: 'text', nullable: true })
  changeNote: string | null;

  @Column({ name: 'drafted_at', type: 'timestamptz' })
  draftedAt: Date;

  @Column({ name: 'drafted_by', type: 'text' })
  draftedBy: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;

  @Column({ name: 'changed_by', type: 'text' })
  changedBy: string;

  @Column({ name: 'proposed_at', type: 'timestamptz', nullable: true })
  proposedAt: Date | null;

  @Column({ name: 'proposed_by', type: 'text', nullable: true })
  proposedBy: string | null;

  /** Why the Network direction last gave it back. */
  @Column({ name: 'declined_reason', type: 'text', nullable: true })
  declinedReason: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  @Column({ name: 'approved_by', type: 'text', nullable: true })
  approvedBy: string | null;

  /** When somebody last confirmed that it still holds. */
  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true })
  reviewedAt: Date | null;

  @Column({ name: 'review_due_on', type: 'date', nullable: true })
  reviewDueOn: string | null;

  /** Superseded or withdrawn. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  get open(): boolean {
    return OPEN_STATES.includes(this.state);
  }

  get content(): ArticleContent {
    const { title, titleEn, body, questions, modelAnswers, links, classifications } = this;
    const { validFrom, validTo, reviewMonths } = this;
    const { routingPoint: point, routingLevel: districtLevel, routingNote: note } = this;
    const routing =
      point === null && districtLevel === null ? null : { point, districtLevel, note };
    return {
      title,
      titleEn,
      body,
      questions,
      routing,
      modelAnswers,
      links,
      classifications,
      validFrom,
      validTo,
      reviewMonths,
    };
  }

  set content({ routing, ...content }: ArticleContent) {
    Object.assign(this, content);
    this.routingPoint = routing?.point ?? null;
    this.routingLevel = routing?.districtLevel ?? null;
    this.routingNote = routing?.note ?? null;
    this.searchText = searchText({ routing, ...content });
  }

  /** Throws NotADraft (409). */
  edit(content: ArticleContent, by: string, at: Date): void {
    if (this.state !== 'draft') throw new NotADraft();
    this.content = content;
    this.changedAt = at;
    this.changedBy = by;
  }

  /** Throws IncompleteArticle (422) naming what it lacks. */
  propose(by: string, at: Date): void {
    requireTransition(this.state, 'proposed');
    const faults = completenessFaults(this.content);
    if (faults.length > 0) throw new IncompleteArticle(faults);
    this.state = 'proposed';
    this.proposedAt = at;
    this.proposedBy = by;
    this.declinedReason = null;
  }

  decline(reason: string): void {
    requireTransition(this.state, 'draft');
    this.state = 'draft';
    this.declinedReason = reason;
  }

  /** `used`: the version in use until now. Throws ValidityGap (422) when nothing would hold for a while. */
  approve(by: string, at: Date, used: ArticleVersion | null): void {
    requireTransition(this.state, 'approved');
    const today = dayOf(at);
    if (used && this.validFrom !== null && this.validFrom > today) {
      throw new ValidityGap(this.validFrom);
    }
    used?.end('superseded', at);
    this.state = 'approved';
    this.approvedAt = at;
    this.approvedBy = by;
    this.reviewDueOn = monthsLater(today, this.reviewMonths);
  }

  /** It still holds, until the next review. */
  confirm(at: Date): void {
    this.reviewedAt = at;
    this.reviewDueOn = monthsLater(dayOf(at), this.reviewMonths);
  }

  withdraw(reason: string, at: Date): void {
    this.end('withdrawn', at);
    this.withdrawnReason = reason;
  }

  private end(state: 'superseded' | 'withdrawn', at: Date): void {
    requireTransition(this.state, state);
    this.state = state;
    this.endedAt = at;
  }
}
