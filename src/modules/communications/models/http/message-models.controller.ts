import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { UuidParam } from '../../../../platform/http/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { MessageModels } from '../message-models.js';
import {
  ChangeModelDto,
  contentOf,
  MessageModelDto,
  MessageModelListDto,
  MessageModelsQuery,
  ModelVersionListDto,
  RenderedModelDto,
  RenderModelDto,
  RetireModelDto,
  WriteModelDto,
} from './message-models.dto.js';
import { MessageModelChanged } from '../../communications.errors.js';
import { MayFail, NotFound } from '../../../../platform/errors/index.js';

const READERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;
const EDITORS = ['networkDirection', 'admin'] as const;

@ApiTags('communications')
@ApiBearerAuth()
@Controller('message-models')
export class MessageModelsController {
  constructor(private readonly models: MessageModels) {}

  @Get()
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'I modelli dei messaggi / model messages, or those that fit a contact',
    description: 'Answers the model messages to choose from, or those that fit a contact.',
  })
  @ApiOkResponse({ type: MessageModelListDto })
  async list(@Query() { contactId, retired }: MessageModelsQuery): Promise<MessageModelListDto> {
    const items = contactId
      ? await this.models.fitting(contactId)
      : await this.models.list(retired);
    return { items, nextCursor: null };
  }

  @Post()
  @RequireRoles(...EDITORS)
  @Command()
  @ApiOperation({
    summary: 'Scrive un modello / writes a model',
    description: 'Adds a model from which messages to citizens are written.',
  })
  @ApiCreatedResponse({ type: MessageModelDto })
  create(@Body() body: WriteModelDto): Promise<MessageModelDto> {
    return this.models.create(contentOf(body));
  }

  @Patch(':id')
  @RequireRoles(...EDITORS)
  @Command()
  @MayFail(NotFound.of('message-model'), MessageModelChanged)
  @ApiOperation({
    summary: 'Cambia un modello / makes its next version',
    description: 'Writes the next version of a model; messages that were sent stay as they were.',
  })
  @ApiOkResponse({ type: MessageModelDto })
  change(@UuidParam() id: string, @Body() body: ChangeModelDto): Promise<MessageModelDto> {
    return this.models.change(id, contentOf(body), body.version);
  }

  @Get(':id/versions')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('message-model'))
  @ApiOperation({
    summary: 'Le versioni di un modello / its versions, newest first',
    description: 'Answers how a model read before, version by version.',
  })
  @ApiOkResponse({ type: ModelVersionListDto })
  async versions(@UuidParam() id: string): Promise<ModelVersionListDto> {
    return { items: await this.models.versions(id), nextCursor: null };
  }

  @Post(':id/retirement')
  @HttpCode(200)
  @RequireRoles(...EDITORS)
  @Command()
  @MayFail(NotFound.of('message-model'), MessageModelChanged)
  @ApiOperation({
    summary: 'Ritira un modello / takes it out of use, or back into it',
    description: 'Takes a model out of use, or back into use.',
  })
  @ApiOkResponse({ type: MessageModelDto })
  retire(@UuidParam() id: string, @Body() body: RetireModelDto): Promise<MessageModelDto> {
    return this.models.retire(id, body.retired, body.version);
  }

  @Post('render')
  @HttpCode(200)
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Riempie un testo / fills a subject and a body with what a contact says',
    description:
      'Fills a model with the data of a contact, as a draft for the operator. Of a model in use, or of one that is being written.',
  })
  @ApiOkResponse({ type: RenderedModelDto })
  render(@Body() { contactId, subject, body }: RenderModelDto): Promise<RenderedModelDto> {
    return this.models.render(contactId, { subject, body });
  }
}
