import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnySignedIn, RequireRoles } from '../../../../platform/auth/index.js';
import {
  INTEGER_KEY,
  pageOf,
  readCursor,
  TEXT_KEY,
  UuidParam,
  versionRead,
} from '../../../../platform/http/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { VersionDrafts } from '../version-drafts.service.js';
import { VersionPublication } from '../version-publication.service.js';
import { VersionStore } from '../version-store.js';
import { VersionReadModel } from '../versions.read-model.js';
import { EDITORS, IfMatch, PUBLISHERS } from './versions-access.js';
import {
  DescribeVersionDto,
  DraftNodeDto,
  DraftNodePageDto,
  DraftVersionDto,
  MappingDto,
  MappingPageDto,
  NodesQuery,
  PublishVersionDto,
  ReadVersion,
  RemoveNodeQuery,
  VersionCheckDto,
  VersionPageDto,
  VersionsQuery,
  VersionSummaryDto,
} from './versions.dto.js';
import {
  AnotherVersionScheduled,
  InvalidVersionTransition,
  NodeHasChildren,
  VersionChanged,
  VersionNotSound,
} from '../versions.errors.js';
import { MayFail, NotFound } from '../../../../platform/errors/index.js';

@ApiTags('classification')
@ApiBearerAuth()
@Controller('classification-versions')
export class ClassificationVersionsController {
  constructor(
    private readonly drafts: VersionDrafts,
    private readonly publication: VersionPublication,
    private readonly store: VersionStore,
    private readonly versions: VersionReadModel,
  ) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary: 'Le versioni dell’albero / versions of the tree, newest first',
    description: 'Answers whoever keeps the tree its versions, with their states and days.',
  })
  @ApiOkResponse({ type: VersionPageDto })
  async list(@Query() { state, limit, cursor }: VersionsQuery): Promise<VersionPageDto> {
    const [below] = readCursor(cursor, [INTEGER_KEY]) ?? [undefined];
    const rows = await this.versions.list({ state, below, limit });
    const page = pageOf(rows, limit, (version) => [version.number]);
    return { ...page, count: await this.versions.count(state) };
  }

  @Post()
  @RequireRoles(...EDITORS)
  @Command()
  @MayFail(NotFound.of('classification-version'))
  @ApiOperation({
    summary: 'Nuova bozza / drafts the next version out of the current one',
    description:
      'Starts the next version of the tree, as a copy of the current one or empty, to be worked on before it is published.',
  })
  @ApiCreatedResponse({ type: VersionSummaryDto })
  async draft(@Body() { title, note, empty }: DraftVersionDto): Promise<VersionSummaryDto> {
    const id = await this.drafts.draft({ title, note: note ?? '', empty: empty ?? false });
    return this.versions.get(id);
  }

  @Get(':id')
  @AnySignedIn()
  @MayFail(NotFound.of('classification-version'))
  @ApiOperation({
    summary: 'Una versione / one version',
    description: 'Answers whoever keeps the tree one version of it.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async get(
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VersionSummaryDto> {
    const version = await this.versions.get(id);
    void reply.header('etag', `"${version.version}"`);
    return version;
  }

  @Patch(':id')
  @RequireRoles(...EDITORS)
  @Command()
  @IfMatch()
  @MayFail(NotFound.of('classification-version'), VersionChanged, InvalidVersionTransition)
  @ApiOperation({
    summary: 'Titolo e nota di una bozza / title and note of a draft',
    description:
      'Changes title and note of a draft, so that others understand what the next version is for.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async describe(
    @UuidParam() id: string,
    @Body() { version, title, note }: DescribeVersionDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<VersionSummaryDto> {
    await this.drafts.describe(id, versionRead(version, ifMatch), { title, note });
    return this.versions.get(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequireRoles(...EDITORS)
  @Command()
  @IfMatch()
  @MayFail(NotFound.of('classification-version'), VersionChanged, InvalidVersionTransition)
  @ApiOperation({
    summary: 'Scarta una bozza / throws a draft away',
    description: 'Throws a draft away that will not be published. Published versions stay.',
  })
  @ApiNoContentResponse()
  async discard(
    @UuidParam() id: string,
    @Query() { version }: ReadVersion,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<void> {
    await this.drafts.discard(id, versionRead(version, ifMatch));
  }

  @Get(':id/nodes')
  @AnySignedIn()
  @MayFail(NotFound.of('classification-version'))
  @ApiOperation({
    summary: 'I nodi di una versione / nodes as the version has them, by code',
    description: 'Answers the nodes of one version, whether it is in use or not.',
  })
  @ApiOkResponse({ type: DraftNodePageDto })
  async nodes(@UuidParam() id: string, @Query() query: NodesQuery): Promise<DraftNodePageDto> {
    await this.versions.get(id);
    const [after] = readCursor(query.cursor, [TEXT_KEY]) ?? [''];
    const all = (await this.store.nodes(id)).filter(
      ({ parentCode }) => query.parent === undefined || parentCode === query.parent,
    );
    const rest = all.filter(({ code }) => code > after).slice(0, query.limit + 1);
    const views = rest.map(({ parentCode, ...node }) => ({ ...node, parent: parentCode }));
    return { ...pageOf(views, query.limit, ({ code }) => [code]), count: all.length };
  }

  @Put(':id/nodes/:code')
  @RequireRoles(...EDITORS)
  @Command()
  @IfMatch()
  @MayFail(NotFound.of('classification-version'), VersionChanged, InvalidVersionTransition)
  @ApiOperation({
    summary: 'Aggiunge o cambia un nodo / adds or changes a node of a draft',
    description: 'Adds a node to a draft, or changes the one of this code.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async putNode(
    @UuidParam() id: string,
    @Param('code') code: string,
    @Body() { version, ...node }: DraftNodeDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<VersionSummaryDto> {
    await this.drafts.putNode(id, versionRead(version, ifMatch), code, { ...node });
    return this.versions.get(id);
  }

  @Delete(':id/nodes/:code')
  @RequireRoles(...EDITORS)
  @Command()
  @IfMatch()
  @MayFail(
    NotFound.of('classification-version'),
    NotFound.of('classification'),
    NodeHasChildren,
    VersionChanged,
    InvalidVersionTransition,
  )
  @ApiOperation({
    summary: 'Toglie un nodo / removes a node of a draft',
    description: 'Takes a node out of a draft, with those below it only if that is asked for.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async removeNode(
    @UuidParam() id: string,
    @Param('code') code: string,
    @Query() { version, withDescendants }: RemoveNodeQuery,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<VersionSummaryDto> {
    const read = versionRead(version, ifMatch);
    await this.drafts.removeNode(id, read, code, withDescendants ?? false);
    return this.versions.get(id);
  }

  @Get(':id/mappings')
  @AnySignedIn()
  @MayFail(NotFound.of('classification-version'))
  @ApiOperation({
    summary: 'Che ne è dei codici che spariscono / what becomes of codes that go',
    description: 'Answers which codes take the place of those that a version no longer has.',
  })
  @ApiOkResponse({ type: MappingPageDto })
  async mappings(@UuidParam() id: string): Promise<MappingPageDto> {
    await this.versions.get(id);
    return { items: await this.store.mappings(id), nextCursor: null };
  }

  @Put(':id/mappings/:code')
  @RequireRoles(...EDITORS)
  @Command()
  @IfMatch()
  @MayFail(NotFound.of('classification-version'), VersionChanged, InvalidVersionTransition)
  @ApiOperation({
    summary: 'Sostituisce un codice che sparisce / maps a code that disappears',
    description:
      'Says which codes take the place of one that disappears, so that open contacts keep a class.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async putMapping(
    @UuidParam() id: string,
    @Param('code') code: string,
    @Body() { version, ...mapping }: MappingDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<VersionSummaryDto> {
    await this.drafts.putMapping(id, versionRead(version, ifMatch), code, { ...mapping });
    return this.versions.get(id);
  }

  @Delete(':id/mappings/:code')
  @RequireRoles(...EDITORS)
  @Command()
  @IfMatch()
  @MayFail(
    NotFound.of('classification-version'),
    NotFound.of('classification-mapping'),
    VersionChanged,
    InvalidVersionTransition,
  )
  @ApiOperation({
    summary: 'Toglie una corrispondenza / removes a mapping',
    description: 'Takes back what was said of a code that disappears.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async removeMapping(
    @UuidParam() id: string,
    @Param('code') code: string,
    @Query() { version }: ReadVersion,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<VersionSummaryDto> {
    await this.drafts.removeMapping(id, versionRead(version, ifMatch), code);
    return this.versions.get(id);
  }

  @Get(':id/check')
  @AnySignedIn()
  @MayFail(NotFound.of('classification-version'))
  @ApiOperation({
    summary: 'Cosa manca per pubblicarla / what keeps it from being published',
    description:
      'Tells whoever keeps the tree what is still wrong with a draft before it can be published.',
  })
  @ApiOkResponse({ type: VersionCheckDto })
  async check(@UuidParam() id: string): Promise<VersionCheckDto> {
    await this.versions.get(id);
    const { issues, disappearing } = await this.publication.check(id);
    return { sound: issues.length === 0, issues, disappearing };
  }

  @Post(':id/publish')
  @HttpCode(200)
  @RequireRoles(...PUBLISHERS)
  @Command()
  @IfMatch()
  @MayFail(
    NotFound.of('classification-version'),
    VersionNotSound,
    InvalidVersionTransition,
    AnotherVersionScheduled,
    VersionChanged,
  )
  @ApiOperation({
    summary: 'Pubblica da un giorno / publishes a draft, at once or from a day on',
    description:
      'Puts a draft in use, at once or from a day on. The version must be sound, and no other may wait for its day.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async publish(
    @UuidParam() id: string,
    @Body() { version, from }: PublishVersionDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<VersionSummaryDto> {
    await this.publication.publish(id, versionRead(version, ifMatch), from ?? null);
    return this.versions.get(id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @RequireRoles(...PUBLISHERS)
  @Command()
  @IfMatch()
  @MayFail(NotFound.of('classification-version'), InvalidVersionTransition, VersionChanged)
  @ApiOperation({
    summary: 'Ritira una pubblicazione / takes back a version that waits',
    description: 'Makes a version that waits for its day a draft again.',
  })
  @ApiOkResponse({ type: VersionSummaryDto })
  async withdraw(
    @UuidParam() id: string,
    @Body() { version }: ReadVersion,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<VersionSummaryDto> {
    await this.publication.withdraw(id, versionRead(version, ifMatch));
    return this.versions.get(id);
  }
}
