import { Body, Controller, Get, HttpCode, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { BodyLimit, UploadTurns, UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ContactReadModel, NotYourContact } from '../../contacts/index.js';
import { AttachmentReadModel } from '../attachments.read-model.js';
import { AttachmentService } from '../attachments.service.js';
import {
  AttachmentDto,
  AttachmentFormDto,
  AttachmentListDto,
  RemoveAttachmentDto,
} from './attachments.dto.js';
import { withReceivedFile } from './received-file.js';
import { handOut } from './safe-download.js';
import {
  AlreadyRemoved,
  AttachmentTooLarge,
  AttachmentTypeRefused,
  AttachmentUnusable,
  AttachmentWithheld,
  TooManyAttachments,
} from '../attachments.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

const READERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;
const WRITERS = ['operator', 'networkDirection', 'admin'] as const;

@ApiTags('attachments')
@ApiBearerAuth()
@Controller('contacts/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly readModel: AttachmentReadModel,
    private readonly contacts: ContactReadModel,
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly turns: UploadTurns,
  ) {}

  @Get()
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Gli allegati / the files of a contact, oldest first, removed ones too',
    description:
      'Answers which files belong to a contact. Those that were removed are named without their content.',
  })
  @ApiOkResponse({ type: AttachmentListDto })
  async list(@UuidParam() id: string): Promise<AttachmentListDto> {
    return { ...(await this.readModel.ofContact(id)), nextCursor: null };
  }

  // No @Command(): the file is looked at before the transaction opens. The same bytes sent twice are one file.
  @Post()
  @RequireRoles(...WRITERS)
  @BodyLimit('file')
  @MayFail(
    NotFound.of('contact'),
    TooManyAttachments,
    AttachmentTooLarge,
    AttachmentUnusable,
    AttachmentTypeRefused,
    NotYourContact,
  )
  @ApiOperation({
    summary: 'Aggiunge un file / adds a photo (JPEG, PNG, WebP) or a PDF document',
    description:
      'Adds a photo or a PDF document to a contact, for the operator who works on it. ' +
      'The type is told by the content. Photos are drawn anew, without the place and device they were taken with. ' +
      'Sending the same bytes again answers the file that is there.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AttachmentFormDto })
  @ApiCreatedResponse({ type: AttachmentDto })
  async add(@UuidParam() id: string, @Req() request: FastifyRequest): Promise<AttachmentDto> {
    await this.contacts.requireChangeable(id);
    const added = await withReceivedFile(
      request,
      this.config.uploadLimitBytes,
      this.turns,
      (file) => this.uow.run(() => this.attachments.add(id, file)),
    );
    const { items } = await this.readModel.ofContact(id);
    return items.find((one) => one.id === added)!;
  }

  @Get(':attachmentId/content')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('attachment'), NotFound.of('contact'), AttachmentWithheld)
  @ApiOperation({
    summary: 'Il file / the file itself',
    description: 'Answers a file as it is kept, to those who may read the words of the contact.',
  })
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @UuidParam() id: string,
    @UuidParam('attachmentId') attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return handOut(await this.readModel.handOut(id, attachmentId, 'content'), reply);
  }

  @Get(':attachmentId/preview')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('attachment'), NotFound.of('contact'), AttachmentWithheld)
  @ApiOperation({
    summary: 'La miniatura / a small picture of it; 404 for documents',
    description: 'Answers a small picture of a photo, for lists.',
  })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @UuidParam() id: string,
    @UuidParam('attachmentId') attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return handOut(await this.readModel.handOut(id, attachmentId, 'preview'), reply);
  }

  @Post(':attachmentId/removal')
  @HttpCode(204)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('attachment'), NotFound.of('contact'), AlreadyRemoved, NotYourContact)
  @ApiOperation({
    summary: 'Toglie un file / takes a file away for good; that it was there stays',
    description:
      'Removes the content of a file for good, with a reason; that it was there stays in the history.',
  })
  @ApiNoContentResponse()
  async remove(
    @UuidParam() id: string,
    @UuidParam('attachmentId') attachmentId: string,
    @Body() body: RemoveAttachmentDto,
  ): Promise<void> {
    await this.contacts.requireChangeable(id);
    await this.attachments.remove(id, attachmentId, body.reason.trim());
  }
}
