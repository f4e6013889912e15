import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ContactReadModel, NotYourContact } from '../../contacts/index.js';
import { ArticleUses } from '../article-uses.js';
import { ArticleVotes, type UsefulnessView } from '../article-votes.js';
import { ArticleReadModel } from '../articles.read-model.js';
import { FittingArticles } from '../fitting-articles.read-model.js';
import { ModelAnswers, type RenderedAnswer } from '../model-answers.js';
import {
  FittingListDto,
  FittingQuery,
  OfContactDto,
  RenderDto,
  RenderedAnswerDto,
  SuggestArticlesDto,
  UsefulnessDto,
  VoteDto,
} from './knowledge-use.dto.js';
import { READERS, WRITERS } from './revision-read.js';
import { NotApproved } from '../knowledge.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

/** The knowledge base at work: what fits a contact, what is answered with it, and whether it helped. */
@ApiTags('knowledge')
@ApiBearerAuth()
@Controller()
export class KnowledgeUseController {
  constructor(
    private readonly contacts: ContactReadModel,
    private readonly articles: ArticleReadModel,
    private readonly fitting: FittingArticles,
    private readonly modelAnswers: ModelAnswers,
    private readonly uses: ArticleUses,
    private readonly votes: ArticleVotes,
  ) {}

  @Get('contacts/:id/knowledge')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary:
      'Le schede che servono a un contatto / articles that fit a contact, each with the reason',
    description:
      'Suggests articles for a contact to the operator who works on it, each with the reason.',
  })
  @ApiOkResponse({ type: FittingListDto })
  async ofContact(
    @UuidParam() id: string,
    @Query() { limit }: FittingQuery,
  ): Promise<FittingListDto> {
    return { items: await this.fitting.forContact(id, limit), nextCursor: null };
  }

  @Post('knowledge/suggestions')
  @HttpCode(200)
  @RequireRoles(...READERS)
  @ApiOperation({
    summary:
      'Le schede che servono mentre si scrive / articles that fit what is being written, each with the reason',
    description: 'Suggests articles for a text that an operator is writing. Nothing is stored.',
  })
  @ApiOkResponse({ type: FittingListDto })
  async suggest(
    @Body() { text, classification, limit }: SuggestArticlesDto,
  ): Promise<FittingListDto> {
    const items = await this.fitting.forText(text, classification ?? null, limit);
    return { items, nextCursor: null };
  }

  @Post('knowledge/articles/:id/model-answers/:number/render')
  @HttpCode(200)
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('model-answer'), NotFound.of('contact'), NotFound.of('article'))
  @ApiOperation({
    summary: 'Compila una risposta modello / fills a model answer for a contact',
    description:
      'Fills a model answer of an article with the data of a contact, as a draft for the operator.',
  })
  @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 }, description: 'From 1.' })
  @ApiOkResponse({ type: RenderedAnswerDto })
  async render(
    @UuidParam() id: string,
    @Param('number') number: string,
    @Body() { contactId, version }: RenderDto,
  ): Promise<RenderedAnswer> {
    return this.modelAnswers.render({ articleId: id, version: version ?? null, number }, contactId);
  }

  @Post('knowledge/articles/:id/uses')
  @HttpCode(204)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('contact'), NotFound.of('article'), NotApproved, NotYourContact)
  @ApiOperation({
    summary: 'Usata per un contatto / used for a contact; counted once in each of its rounds',
    description:
      'Notes that an article served to answer a contact, so that the manual knows what is used.',
  })
  @ApiNoContentResponse()
  async use(@UuidParam() id: string, @Body() { contactId }: OfContactDto): Promise<void> {
    await this.articles.get(id);
    await this.contacts.requireChangeable(contactId);
    await this.uses.record(contactId, await this.uses.requireInUse(id), 'byHand');
  }

  @Post('knowledge/articles/:id/votes')
  @HttpCode(200)
  @RequireRoles(...READERS)
  @Command()
  @MayFail(NotFound.of('article'), NotFound.of('contact'), NotApproved)
  @ApiOperation({
    summary: 'È servita? / did it help? One vote for each person and version',
    description:
      'Lets an operator say whether an article helped. A later vote on the same version takes the place of the earlier.',
  })
  @ApiOkResponse({ type: UsefulnessDto })
  async vote(@UuidParam() id: string, @Body() body: VoteDto): Promise<UsefulnessView> {
    const contactId = body.contactId ?? null;
    if (contactId !== null) await this.contacts.requireVisible(contactId);
    const comment = body.comment?.trim() || null;
    await this.votes.vote(id, { helped: body.helped, comment, contactId });
    return this.votes.usefulness(id);
  }

  @Get('knowledge/articles/:id/usefulness')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('article'))
  @ApiOperation({
    summary: 'Usi per mese, esiti e voti / uses by month, outcomes and votes',
    description:
      'Shows those who keep the manual how often an article was used and whether it helped.',
  })
  @ApiOkResponse({ type: UsefulnessDto })
  async usefulness(@UuidParam() id: string): Promise<UsefulnessView> {
    return this.votes.usefulness(id);
  }
}
