import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { BodyLimit, UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ArticleSearch, type ArticlePage } from '../article-search.js';
import { ArticleReadModel } from '../articles.read-model.js';
import { ArticleService } from '../articles.service.js';
import type { ArticleView } from '../article-view.js';
import {
  ArticlePageDto,
  ArticleViewDto,
  DiffDto,
  HistoryListDto,
  VersionListDto,
} from './articles-view.dto.js';
import {
  ArticleQuery,
  ArticlesQuery,
  contentOf,
  DiffQuery,
  DraftArticleDto,
  EditArticleDto,
} from './articles.dto.js';
import { READERS, RevisionRead, TakesIfMatch, WRITERS } from './revision-read.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { NotYourPoint } from '../../contacts/index.js';
import {
  ArticleChanged,
  ArticleCodeTaken,
  NoOpenVersion,
  NotADraft,
  NotYourArticle,
} from '../knowledge.errors.js';

@ApiTags('knowledge')
@ApiBearerAuth()
@Controller('knowledge/articles')
export class ArticlesController {
  constructor(
    private readonly articles: ArticleService,
    private readonly readModel: ArticleReadModel,
    private readonly finder: ArticleSearch,
  ) {}

  @Get()
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Cerca nella base di conoscenza / searches the knowledge base',
    description: 'Finds articles of the manual for whoever answers citizens.',
  })
  @ApiOkResponse({ type: ArticlePageDto })
  async search(@Query() query: ArticlesQuery): Promise<ArticlePage> {
    const { sort, limit, cursor } = query;
    return this.finder.search(query.toFilter(), { sort, limit, cursor });
  }

  @Post()
  @BodyLimit('large')
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotADraft, ArticleCodeTaken, NotYourPoint)
  @ApiOperation({
    summary: 'Redige una nuova scheda / drafts a new article',
    description: 'Starts an article of the manual at a point that the caller belongs to.',
  })
  @ApiCreatedResponse({ type: ArticleViewDto })
  async draft(@Body() body: DraftArticleDto): Promise<ArticleView> {
    const id = await this.articles.draft({
      code: body.code,
      owner: body.owner ?? currentActor().groups[0] ?? '',
      content: contentOf(body),
      changeNote: body.changeNote,
    });
    return this.readModel.get(id);
  }

  @Get(':id')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('article'))
  @ApiOperation({
    summary: 'Una scheda / one article, the version in use unless another is asked for',
    description: 'Answers an article of the manual, to be read while a citizen is answered.',
  })
  @ApiOkResponse({ type: ArticleViewDto })
  async get(
    @UuidParam() id: string,
    @Query() { version }: ArticleQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ArticleView> {
    const article = await this.readModel.get(id, version);
    void reply.header('etag', `"${article.revision}"`);
    return article;
  }

  @Patch(':id')
  @BodyLimit('large')
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('article'), NoOpenVersion, ArticleChanged, NotADraft, NotYourArticle)
  @ApiOperation({
    summary: 'Modifica la bozza / changes the draft',
    description:
      'Lets the point of an article change its draft. What was proposed is no longer changed.',
  })
  @TakesIfMatch()
  @ApiOkResponse({ type: ArticleViewDto })
  async edit(
    @UuidParam() id: string,
    @Body() body: EditArticleDto,
    @RevisionRead() read: number,
  ): Promise<ArticleView> {
    const version = await this.articles.edit(id, contentOf(body), body.changeNote, read);
    return this.readModel.get(id, version);
  }

  @Get(':id/versions')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('article'))
  @ApiOperation({
    summary: 'Le versioni / the versions, newest first',
    description: 'Answers the versions of an article and their states.',
  })
  @ApiOkResponse({ type: VersionListDto })
  async versions(@UuidParam() id: string): Promise<VersionListDto> {
    return { items: await this.readModel.versions(id), nextCursor: null };
  }

  @Get(':id/history')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('article'))
  @ApiOperation({
    summary: 'Chi ha fatto che cosa, e perché / who did what and why, oldest first',
    description: 'Answers who wrote, proposed, approved or withdrew an article, and why.',
  })
  @ApiOkResponse({ type: HistoryListDto })
  async history(@UuidParam() id: string): Promise<HistoryListDto> {
    return { items: await this.readModel.history(id), nextCursor: null };
  }

  @Get(':id/diff')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('article'))
  @ApiOperation({
    summary: 'Le differenze fra due versioni / what two versions say differently',
    description:
      'Shows an author or the Network direction what two versions of an article say differently.',
  })
  @ApiOkResponse({ type: DiffDto })
  async diff(@UuidParam() id: string, @Query() query: DiffQuery): Promise<DiffDto> {
    const { fromVersion: from, toVersion: to } = query;
    return { from, to, fields: await this.readModel.diff(id, from, to) };
  }
}
