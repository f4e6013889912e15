import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
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
import { ContactReadModel, NotYourContact } from '../../contacts/index.js';
import type { ArticleView } from '../article-view.js';
import { ArticleReadModel } from '../articles.read-model.js';
import { ArticleService } from '../articles.service.js';
import { OpportunityReadModel } from '../opportunities.read-model.js';
import { ProposalService } from '../proposals.service.js';
import { RetiredAddresses } from '../retired-addresses.js';
import { ReviewReadModel } from '../reviews.read-model.js';
import { ArticleViewDto } from './articles-view.dto.js';
import {
  ConfirmDto,
  OpportunitiesQuery,
  OpportunityPageDto,
  RetireAddressDto,
  RetiredAddressListDto,
  ReviewPageDto,
  ReviewsQuery,
} from './knowledge-care.dto.js';
import { OfContactDto } from './knowledge-use.dto.js';
import { READERS, RevisionRead, TakesIfMatch, WRITERS } from './revision-read.js';
import {
  AddressRetired,
  AlreadyProposed,
  ArticleChanged,
  ArticleCodeTaken,
  ConfirmationNotEnough,
  NotADraft,
  NotApproved,
  NothingLearnt,
  NotYourArticle,
} from '../knowledge.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

/** Keeping the knowledge base alive: reviews of what went stale, and what contacts taught. */
@ApiTags('knowledge')
@ApiBearerAuth()
@Controller('knowledge')
export class KnowledgeCareController {
  constructor(
    private readonly articles: ArticleService,
    private readonly readModel: ArticleReadModel,
    private readonly reviewModel: ReviewReadModel,
    private readonly addresses: RetiredAddresses,
    private readonly proposals: ProposalService,
    private readonly opportunityModel: OpportunityReadModel,
    private readonly contacts: ContactReadModel,
  ) {}

  @Post('articles/:id/confirmation')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @TakesIfMatch()
  @MayFail(
    NotFound.of('article'),
    NotApproved,
    ConfirmationNotEnough,
    ArticleChanged,
    NotYourArticle,
  )
  @ApiOperation({
    summary: 'La scheda vale ancora / it still holds, until its next review',
    description:
      'Lets the point of an article say that it still holds, so that its review is put off.',
  })
  @ApiOkResponse({ type: ArticleViewDto })
  async confirm(
    @UuidParam() id: string,
    @Body() { note }: ConfirmDto,
    @RevisionRead() read: number,
  ): Promise<ArticleView> {
    return this.readModel.get(id, await this.articles.confirm(id, note?.trim() || null, read));
  }

  @Get('reviews')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Revisioni proposte / reviews proposed to the articles’ points, newest first',
    description: 'Answers which articles should be looked at again, and why.',
  })
  @ApiOkResponse({ type: ReviewPageDto })
  async reviews(@Query() { open, owner, limit, cursor }: ReviewsQuery): Promise<ReviewPageDto> {
    return this.reviewModel.list({ open, owner }, { limit, cursor });
  }

  @Get('retired-addresses')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Indirizzi dismessi / addresses that were given up, newest first',
    description: 'Answers the addresses that articles should no longer lead to.',
  })
  @ApiOkResponse({ type: RetiredAddressListDto })
  async retiredAddresses(): Promise<RetiredAddressListDto> {
    return { items: await this.addresses.list(), nextCursor: null };
  }

  @Post('retired-addresses')
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @MayFail(AddressRetired)
  @ApiOperation({
    summary:
      'Dichiara dismesso un indirizzo / retires an address: articles that lead there are stale',
    description:
      'Declares an address given up: a review is proposed for the articles that name it.',
  })
  @ApiCreatedResponse({ type: RetiredAddressListDto })
  async retire(@Body() body: RetireAddressDto): Promise<RetiredAddressListDto> {
    await this.addresses.retire({
      address: body.address.trim(),
      reason: body.reason.trim(),
      replacement: body.replacement?.trim() || null,
    });
    return this.retiredAddresses();
  }

  @Get('opportunities')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary:
      'Contatti chiusi da cui imparare / closed contacts whose answer came from an escalation or no article',
    description: 'Shows points which of their closed contacts the manual could learn from.',
  })
  @ApiOkResponse({ type: OpportunityPageDto })
  async opportunities(@Query() query: OpportunitiesQuery): Promise<OpportunityPageDto> {
    const { state, owner, classification, limit, cursor } = query;
    return this.opportunityModel.list({ state, owner, classification }, { limit, cursor });
  }

  @Post('opportunities/:contactId/dismissal')
  @HttpCode(204)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('opportunity'))
  @ApiOperation({
    summary: 'Niente da imparare / nothing to be learnt from this contact',
    description: 'Says that the manual has nothing to learn from a closed contact.',
  })
  @ApiNoContentResponse()
  async dismiss(@UuidParam('contactId') contactId: string): Promise<void> {
    await this.proposals.dismiss(contactId);
  }

  @Post('proposals')
  @BodyLimit('large')
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(
    NotFound.of('contact'),
    NothingLearnt,
    AlreadyProposed,
    NotADraft,
    ArticleCodeTaken,
    NotYourContact,
  )
  @ApiOperation({
    summary:
      'Propone quanto si è imparato da un contatto / drafts an article from a contact’s answer',
    description: 'Drafts an article out of a contact that was answered, for the point to work on.',
  })
  @ApiCreatedResponse({ type: ArticleViewDto })
  async propose(@Body() { contactId }: OfContactDto): Promise<ArticleView> {
    await this.contacts.requireChangeable(contactId);
    return this.readModel.get(await this.proposals.propose(contactId));
  }
}
