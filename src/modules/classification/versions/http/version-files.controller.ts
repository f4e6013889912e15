import { Controller, Get, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnySignedIn, RequireRoles } from '../../../../platform/auth/index.js';
import { AppConfig } from '../../../../platform/config/index.js';
import { MayFail, NotFound } from '../../../../platform/errors/index.js';
import { BodyLimit, UuidParam, versionRead } from '../../../../platform/http/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { writeTree } from '../tree-file.js';
import { VersionImport } from '../version-import.service.js';
import { VersionStore } from '../version-store.js';
import { InvalidVersionTransition, VersionChanged } from '../versions.errors.js';
import { VersionReadModel } from '../versions.read-model.js';
import { uploadedTree } from './tree-upload.js';
import { EDITORS, IfMatch } from './versions-access.js';
import {
  ExportTreeQuery,
  ImportTreeQuery,
  TreeFileDto,
  TreeImportReportDto,
} from './versions.dto.js';

/** Versions of the tree as files, to be edited elsewhere. */
@ApiTags('classification')
@ApiBearerAuth()
@Controller('classification-versions')
export class VersionFilesController {
  constructor(
    private readonly imports: VersionImport,
    private readonly store: VersionStore,
    private readonly versions: VersionReadModel,
    private readonly config: AppConfig,
  ) {}

  @Post(':id/import')
  @HttpCode(200)
  @BodyLimit('file')
  @RequireRoles(...EDITORS)
  @Command()
  @IfMatch()
  @MayFail(NotFound.of('classification-version'), VersionChanged, InvalidVersionTransition)
  @ApiOperation({
    summary: 'Importa l’albero in una bozza / imports a tree, all rows or none, with a report',
    description:
      'Fills a draft from a file, all rows or none, and answers what became of each row. ' +
      'A form with `file`, or a raw body of type `text/csv` or `application/json`. CSV columns: code, parent, name, ' +
      'nameEn, synonyms (a|b), defaultPriority, sensitivity, attributes (JSON); a row with `mapping` (moved, split, ' +
      'retired) says what becomes of a code: mapsTo (the default first), reason. JSON: {nodes, mappings}.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: TreeFileDto })
  @ApiOkResponse({ type: TreeImportReportDto })
  async import(
    @UuidParam() id: string,
    @Query() { version, mode, dryRun }: ImportTreeQuery,
    @Req() request: FastifyRequest,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<TreeImportReportDto> {
    const file = await uploadedTree(request, this.config.uploadLimitBytes);
    const read = versionRead(version, ifMatch);
    return this.imports.run(id, read, { ...file, mode, dryRun: dryRun ?? false });
  }

  @Get(':id/export')
  @AnySignedIn()
  @MayFail(NotFound.of('classification-version'))
  @ApiOperation({
    summary: 'Esporta una versione / the file that import reads, CSV or JSON',
    description: 'Answers a version as a file, to be edited elsewhere and imported again.',
  })
  @ApiProduces('text/csv', 'application/json')
  @ApiOkResponse({ schema: {} })
  async export(
    @UuidParam() id: string,
    @Query() { format }: ExportTreeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { number } = await this.versions.get(id);
    const text = writeTree(await this.store.nodes(id), await this.store.mappings(id), format);
    const mediaType = format === 'csv' ? 'text/csv' : 'application/json';
    void reply
      .header('content-type', `${mediaType}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="classificazione-${number}.${format}"`);
    return text;
  }
}
