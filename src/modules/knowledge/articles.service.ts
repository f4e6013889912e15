import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { NotFound, type FieldError } from '../../platform/errors/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import { NotYourPoint } from '../contacts/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { contentFaults, EMPTY_CONTENT, type ArticleContent } from './article-content.js';
import { ArticleJournal } from './article-journal.js';
import { changesAll, requireEditor, seesAll } from './article-rights.js';
import { CONFIRMABLE } from './article-staleness.js';
import { stateTableFaults } from './article-states.js';
import { ArticleStore, type HeldArticle } from './article-store.js';
import { ArticleVersion } from './article-version.entity.js';
import { KnowledgeArticle, type ArticleOrigin } from './article.entity.js';
import { ArticleReadModel } from './articles.read-model.js';
import {
  ConfirmationNotEnough,
  InvalidArticle,
  NoOpenVersion,
  NotApproved,
  OnlyNetworkDirection,
  VersionOpen,
} from './knowledge.errors.js';
import type { KnowledgeEventType } from './knowledge.events.js';
import { ReviewLedger } from './review-ledger.js';

export interface DraftArticle {
  code: string;
  /** Point that will look after it. */
  owner: string;
  content: Partial<ArticleContent>;
  changeNote?: string | null;
  origin?: ArticleOrigin | null;
}

/**
 * Every change of an article, from its draft to its end. Each method joins the caller's unit of work, holds the
 * article and answers the number of the version it changed. Throws NotFound (404) for an article the actor may not see, NotYourArticle (403) for one of another point,
 * ArticleChanged (409) when `revision` is not the present one.
 */
@Injectable()
export class ArticleService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly store: ArticleStore,
    private readonly journal: ArticleJournal,
    private readonly organisation: OrganisationReadModel,
    private readonly classifications: ClassificationReadModel,
    private readonly reviews: ReviewLedger,
    private readonly readModel: ArticleReadModel,
  ) {}

  onModuleInit(): void {
    const faults = stateTableFaults();
    if (faults.length > 0) {
      throw new Error(`The articles' transition table is not sound: ${faults.join('; ')}.`);
    }
  }

  /**
   * The first version of a new article, as a draft of one of the actor's points; answers its id. Throws InvalidArticle (400) naming every wrong
   * field, NotYourPoint (403) for the owner, ArticleCodeTaken (409).
   */
  async draft(command: DraftArticle): Promise<string> {
    await this.requirePoint('owner', command.owner);
    this.requireMember(command.owner);
    return this.insert({ ...EMPTY_CONTENT, ...command.content }, command);
  }

  /**
   * A draft born from a resolution, for the point that owned the contact, whoever asks for it: the citizen's survey
   * may close the contact. What has been retired meanwhile is left out, so that it never fails.
   */
  async draftProposal(command: DraftArticle): Promise<string> {
    const content = { ...EMPTY_CONTENT, ...command.content };
    const { classifications, routing } = content;
    const nodes = await Promise.all(classifications.map((code) => this.classifications.find(code)));
    const known = routing?.point ? await this.organisation.findPoint(routing.point) : null;
    return this.insert(
      {
        ...content,
        classifications: classifications.filter((_, index) => nodes[index]?.active),
        routing: known ? routing : null,
      },
      command,
    );
  }

  private async insert(
    content: ArticleContent,
    { code, owner, changeNote, origin }: DraftArticle,
  ): Promise<string> {
    await this.requireSound(content);
    const article = Object.assign(new KnowledgeArticle(), {
      id: randomUUID(),
      code,
      ownerPoint: owner,
      createdAt: this.clock.now(),
      createdBy: currentActor().name,
      sourceContactId: origin?.contactId ?? null,
      origin: origin ?? null,
      revision: 1,
    });
    await this.store.insert(article, this.newVersion(article.id, 1, content, changeNote ?? null));
    this.journal.write({ event: 'knowledge.article-drafted', article, version: 1 });
    return article.id;
  }

  /** Changes the draft. Throws InvalidArticle (400), NoOpenVersion and NotADraft (409). */
  async edit(
    id: string,
    changes: Partial<ArticleContent>,
    changeNote: string | null | undefined,
    revision: number,
  ): Promise<number> {
    const { article, open } = await this.holdForEditor(id, revision);
    if (!open) throw new NoOpenVersion();
    const content = { ...open.content, ...changes };
    await this.requireSound(content);
    open.edit(content, currentActor().name, this.clock.now());
    if (changeNote !== undefined) open.changeNote = changeNote;
    return this.save('knowledge.article-changed', article, open);
  }

  /** Gives the article to another point. Throws InvalidArticle (400) naming `owner`. */
  async handOver(id: string, owner: string, revision: number): Promise<void> {
    const { article, open, approved } = await this.holdForEditor(id, revision);
    await this.requirePoint('owner', owner);
    article.ownerPoint = owner;
    await this.store.touch(article);
    const version = open ?? approved;
    this.journal.write({
      event: 'knowledge.article-handed-over',
      article,
      version: version?.version ?? 1,
      reason: owner,
      facts: { owner },
    });
  }

  /**
   * A draft of the next version that says what the approved one says, which stays in use. Throws VersionOpen (409)
   * when there is a version in the making, NotApproved (409) when there is nothing to start from.
   */
  async startVersion(id: string, changeNote: string | null, revision: number): Promise<number> {
    const { article, open, approved } = await this.holdForEditor(id, revision);
    if (open) throw new VersionOpen(open.version);
    if (!approved) throw new NotApproved();
    const number = await this.store.nextVersion(id);
    const version = this.newVersion(id, number, approved.content, changeNote);
    await this.store.insertVersion(version);
    await this.store.touch(article);
    this.journal.write({ event: 'knowledge.article-drafted', article, version: number });
    return number;
  }

  /** Throws NoOpenVersion (409), IncompleteArticle (422). */
  async propose(id: string, revision: number): Promise<number> {
    const { article, open } = await this.holdForEditor(id, revision);
    if (!open) throw new NoOpenVersion();
    open.propose(currentActor().name, this.clock.now());
    return this.save('knowledge.article-proposed', article, open);
  }

  /** The proposed version comes into use. Only for the Network direction. Throws ValidityGap (422). */
  async approve(id: string, revision: number): Promise<number> {
    const { article, open, approved } = await this.hold(id, revision);
    if (!open) throw new NoOpenVersion();
    // What was right when it was proposed may be retired by now.
    await this.requireSound(open.content);
    open.approve(currentActor().name, this.clock.now(), approved);
    if (approved) {
      await this.store.saveVersion(approved);
      this.journal.write({
        event: 'knowledge.article-superseded',
        article,
        version: approved.version,
      });
    }
    this.reviews.close(id, 'newVersion', null);
    return this.save('knowledge.article-approved', article, open);
  }

  /** Back to its owner, with a reason. Only for the Network direction. */
  async decline(id: string, reason: string, revision: number): Promise<number> {
    const { article, open } = await this.hold(id, revision);
    if (!open) throw new NoOpenVersion();
    open.decline(reason);
    return this.save('knowledge.article-declined', article, open, reason);
  }

  /**
   * Takes the version in the making away; where there is none, the approved one, which only those may do who change
   * all. Throws NotApproved (409) when nothing is left to withdraw.
   */
  async withdraw(id: string, reason: string, revision: number): Promise<number> {
    const { article, open, approved } = await this.holdForEditor(id, revision);
    const version = open ?? approved;
    if (!version) throw new NotApproved();
    if (!open && !changesAll(currentActor())) throw new OnlyNetworkDirection();
    version.withdraw(reason, this.clock.now());
    if (!open) this.reviews.close(id, 'withdrawn', reason);
    return this.save('knowledge.article-withdrawn', article, version, reason);
  }

  /**
   * Its owner says that the approved version still holds, until the next review. Throws NotApproved (409),
   * ConfirmationNotEnough (409) when only a new version can put it right.
   */
  async confirm(id: string, note: string | null, revision: number): Promise<number> {
    const { article, approved } = await this.holdForEditor(id, revision);
    if (!approved) throw new NotApproved();
    const { stale } = await this.readModel.get(id, approved.version);
    const others = stale
      .map(({ reason }) => reason)
      .filter((reason) => !CONFIRMABLE.includes(reason));
    if (others.length > 0) throw new ConfirmationNotEnough(others);
    approved.confirm(this.clock.now());
    this.reviews.close(id, 'confirmed', note);
    return this.save('knowledge.article-confirmed', article, approved, note);
  }

  /** In this order: not to be seen, not to be changed, changed by somebody else since. */
  private async hold(id: string, revision: number, editor = false): Promise<HeldArticle> {
    const held = await this.store.hold(id);
    const { article, approved } = held;
    const actor = currentActor();
    const seen = approved || seesAll(actor) || actor.groups.includes(article.ownerPoint);
    if (!seen) throw new NotFound('article', id);
    if (editor) requireEditor(actor, article);
    article.requireRevision(revision);
    return held;
  }

  private holdForEditor(id: string, revision: number): Promise<HeldArticle> {
    return this.hold(id, revision, true);
  }

  private async save(
    event: KnowledgeEventType,
    article: KnowledgeArticle,
    version: ArticleVersion,
    reason: string | null = null,
  ): Promise<number> {
    await this.store.saveVersion(version);
    await this.store.touch(article);
    this.journal.write({ event, article, version: version.version, reason });
    return version.version;
  }

  private newVersion(
    articleId: string,
    version: number,
    content: ArticleContent,
    changeNote: string | null,
  ): ArticleVersion {
    const now = this.clock.now();
    const by = currentActor().name;
    const row = Object.assign(new ArticleVersion(), {
      articleId,
      version,
      state: 'draft',
      changeNote,
      draftedAt: now,
      draftedBy: by,
    });
    row.edit(content, by, now);
    return row;
  }

  private requireMember(owner: string): void {
    const actor = currentActor();
    if (!changesAll(actor) && !actor.groups.includes(owner)) throw new NotYourPoint(owner);
  }

  private async requireSound(content: ArticleContent): Promise<void> {
    const faults = [...contentFaults(content), ...(await this.referenceFaults(content))];
    if (faults.length > 0) throw new InvalidArticle(faults);
  }

  private async referenceFaults({
    classifications,
    routing,
  }: ArticleContent): Promise<FieldError[]> {
    const faults: FieldError[] = [];
    for (const [index, code] of classifications.entries()) {
      if ((await this.classifications.find(code))?.active) continue;
      const message = `There is no active classification "${code}": GET /api/v1/classifications lists the codes.`;
      faults.push({ field: `classifications.${index}`, code: 'unknown-code', message });
    }
    if (routing?.point) faults.push(...(await this.pointFaults('routing.point', routing.point)));
    return faults;
  }

  private async requirePoint(field: string, code: string): Promise<void> {
    const faults = await this.pointFaults(field, code);
    if (faults.length > 0) throw new InvalidArticle(faults);
  }

  private async pointFaults(field: string, code: string): Promise<FieldError[]> {
    if (await this.organisation.findPoint(code)) return [];
    const message = `There is no point "${code}": GET /api/v1/points lists the codes.`;
    return [{ field, code: 'unknown-code', message }];
  }
}
