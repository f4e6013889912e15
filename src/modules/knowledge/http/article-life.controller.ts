import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { BodyLimit, UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ArticleReadModel } from '../articles.read-model.js';
import { ArticleService } from '../articles.service.js';
import type { ArticleView } from '../article-view.js';
import { ArticleViewDto } from './articles-view.dto.js';
import { ArticleStepDto, HandOverDto, ReasonedStepDto, StartVersionDto } from './articles.dto.js';
import { RevisionRead, TakesIfMatch, WRITERS } from './revision-read.js';
import {
  ArticleChanged,
  IncompleteArticle,
  InvalidArticleTransition,
  NoOpenVersion,
  NotADraft,
  NotApproved,
  NotYourArticle,
  OnlyNetworkDirection,
  ValidityGap,
  VersionOpen,
} from '../knowledge.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

/** From a draft over the approval to the end. Every step names the revision it is about: nothing unread is approved. */
@ApiTags('knowledge')
@ApiBearerAuth()
@Controller('knowledge/articles/:id')
export class ArticleLifeController {
  constructor(
    private readonly articles: ArticleService,
    private readonly readModel: ArticleReadModel,
  ) {}

  @Post('versions')
  @BodyLimit('large')
  @RequireRoles(...WRITERS)
  @Command()
  @TakesIfMatch()
  @MayFail(
    NotFound.of('article'),
    VersionOpen,
    NotApproved,
    ArticleChanged,
    NotADraft,
    NotYourArticle,
  )
  @ApiOperation({
    summary: 'Comincia una nuova versione / drafts the next version; the approved one stays in use',
    description: 'Starts the next version of an article; the approved one stays in use meanwhile.',
  })
  @ApiCreatedResponse({ type: ArticleViewDto })
  async startVersion(
    @UuidParam() id: string,
    @Body() { changeNote }: StartVersionDto,
    @RevisionRead() read: number,
  ): Promise<ArticleView> {
    return this.readModel.get(
      id,
      await this.articles.startVersion(id, changeNote?.trim() || null, read),
    );
  }

  @Post('propose')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @TakesIfMatch()
  @MayFail(
    NotFound.of('article'),
    NoOpenVersion,
    ArticleChanged,
    IncompleteArticle,
    InvalidArticleTransition,
    NotYourArticle,
  )
  @ApiOperation({
    summary: 'Propone la bozza alla Regia / proposes the draft',
    description:
      'Sends a draft to the Network direction for approval. What it needs must be filled in.',
  })
  @ApiOkResponse({ type: ArticleViewDto })
  async propose(
    @UuidParam() id: string,
    @Body() _body: ArticleStepDto,
    @RevisionRead() read: number,
  ): Promise<ArticleView> {
    return this.readModel.get(id, await this.articles.propose(id, read));
  }

  @Post('approve')
  @HttpCode(200)
  @RequireRoles('networkDirection')
  @Command()
  @TakesIfMatch()
  @MayFail(
    NotFound.of('article'),
    NoOpenVersion,
    ArticleChanged,
    ValidityGap,
    InvalidArticleTransition,
    NotYourArticle,
  )
  @ApiOperation({
    summary: 'Approva la versione proposta / approves the proposed version',
    description: 'Lets the Network direction put a proposed version in use.',
  })
  @ApiOkResponse({ type: ArticleViewDto })
  async approve(
    @UuidParam() id: string,
    @Body() _body: ArticleStepDto,
    @RevisionRead() read: number,
  ): Promise<ArticleView> {
    return this.readModel.get(id, await this.articles.approve(id, read));
  }

  @Post('decline')
  @HttpCode(200)
  @RequireRoles('networkDirection')
  @Command()
  @TakesIfMatch()
  @MayFail(
    NotFound.of('article'),
    NoOpenVersion,
    ArticleChanged,
    InvalidArticleTransition,
    NotYourArticle,
  )
  @ApiOperation({
    summary: 'Restituisce la proposta con un motivo / declines, with a reason',
    description:
      'Lets the Network direction send a proposed version back to its point, with a reason.',
  })
  @ApiOkResponse({ type: ArticleViewDto })
  async decline(
    @UuidParam() id: string,
    @Body() { reason }: ReasonedStepDto,
    @RevisionRead() read: number,
  ): Promise<ArticleView> {
    return this.readModel.get(id, await this.articles.decline(id, reason.trim(), read));
  }

  @Post('withdraw')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @TakesIfMatch()
  @MayFail(
    NotFound.of('article'),
    NotApproved,
    OnlyNetworkDirection,
    ArticleChanged,
    InvalidArticleTransition,
    NotYourArticle,
  )
  @ApiOperation({
    summary:
      'Ritira la versione in lavorazione, o la scheda / withdraws the version in the making; where there is none, the article',
    description:
      'Withdraws the version that is in the making; where there is none, takes the article out of use.',
  })
  @ApiOkResponse({ type: ArticleViewDto })
  async withdraw(
    @UuidParam() id: string,
    @Body() { reason }: ReasonedStepDto,
    @RevisionRead() read: number,
  ): Promise<ArticleView> {
    return this.readModel.get(id, await this.articles.withdraw(id, reason.trim(), read));
  }

  @Post('owner')
  @HttpCode(204)
  @RequireRoles(...WRITERS)
  @Command()
  @TakesIfMatch()
  @MayFail(NotFound.of('article'), ArticleChanged, NotYourArticle)
  @ApiOperation({
    summary: 'Affida la scheda a un altro punto / gives it to another point',
    description: 'Gives an article to another point, which keeps it from then on.',
  })
  @ApiNoContentResponse()
  async handOver(
    @UuidParam() id: string,
    @Body() { owner }: HandOverDto,
    @RevisionRead() read: number,
  ): Promise<void> {
    // Who gives it away may not see it any more.
    await this.articles.handOver(id, owner, read);
  }
}
