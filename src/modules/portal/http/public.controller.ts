import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Ip,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginDelayed } from '../../identity/index.js';
import { Public } from '../../../platform/auth/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import {
  Command,
  hashRequest,
  IDEMPOTENCY_KEY,
  IdempotencyKeyInvalid,
  IdempotencyKeyReused,
} from '../../../platform/idempotency/index.js';
import {
  AttachmentFormDto,
  AttachmentReadModel,
  AttachmentService,
  AttachmentTooLarge,
  AttachmentTypeRefused,
  AttachmentUnusable,
  handOutPreview,
  UnknownUpload,
  withReceivedFile,
} from '../../attachments/index.js';
import { asCitizen } from '../as-citizen.js';
import { CitizenCommands } from '../citizen-commands.service.js';
import { MunicipalTexts } from '../municipal-texts.js';
import { TEXT_NAMES, type TextName } from '../text-blocks.js';
import { NearbyReports } from '../nearby-reports.js';
import { PublicLimits } from '../public-limits.js';
import { PublicOptions } from '../public-options.read-model.js';
import { FollowDto, FollowedContactDto, ReplyDto } from './follow.dto.js';
import {
  JoinReportDto,
  MunicipalTextDto,
  NearbyReportsDto,
  PlacedTextDto,
  PublicOptionsDto,
  PublicReportDto,
  PublicSuggestDto,
  PublicSuggestionsDto,
  PublicUploadDto,
  ReportReceiptDto,
} from './public.dto.js';
import { BodyLimit, UploadTurns } from '../../../platform/http/index.js';
import { RegistersContacts } from '../../intake/index.js';
import { TooManyJoins } from '../../communications/index.js';
import {
  FilledByAMachine,
  NoMoreReplies,
  NothingToFollow,
  ReportNotNow,
  TooManyFromHere,
} from '../portal.errors.js';

/** For citizens without an account. Everything is limited by address, and tells nothing of others. */
@ApiTags('public')
@Controller('public')
@Public()
export class PublicController {
  constructor(
    private readonly options: PublicOptions,
    private readonly nearby: NearbyReports,
    private readonly commands: CitizenCommands,
    private readonly attachments: AttachmentService,
    private readonly files: AttachmentReadModel,
    private readonly texts: MunicipalTexts,
    private readonly limits: PublicLimits,
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly turns: UploadTurns,
  ) {}

  @Get('options')
  @Public()
  @ApiOperation({
    summary: 'Che cosa si può scegliere / what a report can be about, and where',
    description: 'Answers a page or an app for citizens what a report can be about and where.',
  })
  @ApiOkResponse({ type: PublicOptionsDto })
  async choices(): Promise<PublicOptionsDto> {
    return this.options.all();
  }

  @Get('texts/:name')
  @Public()
  @MayFail(NotFound.of('text'))
  @ApiOperation({
    summary:
      'Accessibilità, privacy / the accessibility statement (accessibility) and the privacy notice (privacy)',
    description: 'Answers the text of a notice that citizens must be able to read.',
  })
  @ApiOkResponse({ type: MunicipalTextDto })
  async text(@Param('name') name: string): Promise<MunicipalTextDto> {
    if (!TEXT_NAMES.includes(name as TextName)) throw new NotFound('text', name);
    return this.texts.text(name as TextName);
  }

  @Post('classification-suggestions')
  @HttpCode(200)
  @Public()
  @MayFail(TooManyFromHere)
  @ApiOperation({
    summary: 'Di che cosa parla / classes that fit what somebody writes',
    description: 'Suggests a citizen classes that fit what they are writing. Nothing is stored.',
  })
  @ApiOkResponse({ type: PublicSuggestionsDto })
  async suggest(
    @Body() { text }: PublicSuggestDto,
    @Ip() address: string,
  ): Promise<PublicSuggestionsDto> {
    await this.limits.count('question', address);
    return { items: await this.options.suggest(text) };
  }

  @Post('nearby')
  @HttpCode(200)
  @Public()
  @MayFail(TooManyFromHere)
  @ApiOperation({
    summary:
      'Già segnalato qui / open reports near a place: class, distance and state, nothing else',
    description:
      'Tells a citizen whether others have reported something near the same place, so that they join it instead.',
  })
  @ApiOkResponse({ type: NearbyReportsDto })
  async near(@Body() body: PlacedTextDto, @Ip() address: string): Promise<NearbyReportsDto> {
    await this.limits.count('question', address);
    return { items: await this.nearby.to(body) };
  }

  // No @Command(): the file is looked at before the transaction opens, and sent twice it is two that wait.
  @Post('uploads')
  @Public()
  @BodyLimit('file')
  @MayFail(AttachmentTooLarge, AttachmentUnusable, AttachmentTypeRefused, TooManyFromHere)
  @ApiOperation({
    summary: 'Manda un file / sends a file that a report or a reply will name',
    description:
      'Takes a photo or a PDF document of a citizen; the report or reply that names it keeps it.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AttachmentFormDto })
  @ApiCreatedResponse({ type: PublicUploadDto })
  async upload(@Req() request: FastifyRequest, @Ip() address: string): Promise<PublicUploadDto> {
    await this.limits.count('upload', address);
    return withReceivedFile(request, this.config.uploadLimitBytes, this.turns, async (file) => {
      const claim = await asCitizen(() => this.uow.run(() => this.attachments.keep(file)));
      return { claim, fileName: file.fileName, mediaType: file.mediaType };
    });
  }

  @Get('uploads/:claim/preview')
  @Public()
  @MayFail(NotFound.of('upload'), TooManyFromHere)
  @ApiOperation({
    summary: 'La foto mandata, piccola / the small picture of a photo just sent',
    description: 'Shows a citizen the photo that they have just sent.',
  })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @Param('claim') claim: string,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.limits.count('question', address);
    return handOutPreview(await this.files.previewOfClaim(claim), reply);
  }

  // No @Command(): the reply holds a code of which only a hash is kept, so it cannot be stored to be given again.
  @Post('reports')
  @RegistersContacts()
  @Public()
  @MayFail(
    FilledByAMachine,
    ReportNotNow,
    UnknownUpload,
    TooManyFromHere,
    IdempotencyKeyReused,
    IdempotencyKeyInvalid,
  )
  @ApiOperation({
    summary: 'Segnala / reports something, without an account',
    description:
      'Registers what a citizen reports without an account, and answers the number and the code by which it is followed. ' +
      'The same Idempotency-Key with the same body registers once: sent again, it answers the same protocol number ' +
      'with a new code. Use a long random key.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    schema: IDEMPOTENCY_KEY,
  })
  @ApiCreatedResponse({ type: ReportReceiptDto })
  async report(
    @Body() body: PublicReportDto,
    @Ip() address: string,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<ReportReceiptDto> {
    const hash = hashRequest('POST', '/public/reports', body);
    return this.commands.report(body, address, key ?? null, hash);
  }

  @Post('joins')
  @HttpCode(204)
  @Public()
  @MayFail(FilledByAMachine, TooManyJoins, TooManyFromHere)
  @ApiOperation({
    summary: 'Anche a me / joins an open report nearby: an e-mail with a link to confirm leaves',
    description:
      'Lets a citizen join an open report nearby: they confirm by the link in an e-mail, and hear how it ends. The answer is the same whether the address has joined before or not.',
  })
  @ApiNoContentResponse()
  async join(@Body() body: JoinReportDto, @Ip() address: string): Promise<void> {
    await this.commands.join(body, address);
  }

  @Post('follow')
  @HttpCode(200)
  @Public()
  @MayFail(NothingToFollow, LoginDelayed)
  @ApiOperation({
    summary: 'A che punto è / how a request stands, by its number and code',
    description:
      'Tells a citizen with number and code how their request stands, and what was written to them.',
  })
  @ApiOkResponse({ type: FollowedContactDto })
  async follow(@Body() body: FollowDto, @Ip() address: string): Promise<FollowedContactDto> {
    return this.commands.follow(body, address);
  }

  @Post('follow/messages')
  @HttpCode(204)
  @Public()
  @Command()
  @MayFail(NoMoreReplies, UnknownUpload, TooManyFromHere, NothingToFollow, LoginDelayed)
  @ApiOperation({
    summary: 'Scrive ancora / writes again about a request that is open',
    description: 'Lets a citizen with number and code write again about a request that is open.',
  })
  @ApiNoContentResponse()
  async reply(@Body() body: ReplyDto, @Ip() address: string): Promise<void> {
    await this.commands.reply(body, address);
  }
}
