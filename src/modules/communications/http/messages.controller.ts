import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { InvalidInput, MayFail, NotFound } from '../../../platform/errors/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ContactReadModel, NotYourContact } from '../../contacts/index.js';
import { MessageService } from '../communications.service.js';
import { ModelTextsDto } from '../models/http/message-models.dto.js';
import { type Instant, type Uuid, UuidParam } from '../../../platform/http/index.js';
import { MessageReadModel } from '../communications.read-model.js';
import type { MessageChannel, MessageState } from '../message.entity.js';

export class MessageViewDto {
  id: Uuid;

  direction: 'out' | 'in';

  channel: MessageChannel;

  /** @example acknowledgement */
  template: string;

  /** null where the reader need not know it. */
  recipient: string | null;

  subject: string;

  /** Plain text; empty where the reader need not know it. */
  body: string;

  state: MessageState;

  createdAt: Instant;

  sentAt: Instant | null;

  attempts: number;

  lastError: string | null;
}

export class MailStateDto {
  /** False: there is no mail server, messages wait. */
  configured: boolean;

  note: string;

  noteEn: string;
}

export class MessagePageDto {
  items: MessageViewDto[];

  nextCursor: string | null;

  mail: MailStateDto;
}

export class WriteMessageDto extends ModelTextsDto {}

@ApiTags('communications')
@ApiBearerAuth()
@Controller('contacts/:id/messages')
export class MessagesController {
  constructor(
    private readonly messages: MessageReadModel,
    private readonly service: MessageService,
    private readonly contacts: ContactReadModel,
  ) {}

  @Post()
  @RequireRoles('operator', 'networkDirection', 'admin')
  @Command()
  @MayFail(NotFound.of('contact'), NotYourContact)
  @ApiOperation({
    summary:
      'Scrive al cittadino / writes to the citizen, who answers from the page that follows it',
    description:
      'Lets an operator write to the citizen of a contact, who reads and answers it on the page that follows the request.',
  })
  @ApiCreatedResponse({ type: MessagePageDto })
  async write(@UuidParam() id: string, @Body() body: WriteMessageDto): Promise<MessagePageDto> {
    await this.contacts.requireChangeable(id);
    const subject = body.subject.replace(/\s+/g, ' ').trim();
    const text = body.body.trim();
    requireFilled({ subject, body: text });
    await this.service.write(id, { subject, body: text });
    return this.list(id);
  }

  @Get()
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'I messaggi al cittadino / the messages to the citizen, oldest first',
    description:
      'Answers the messages that passed between the municipality and the citizen of a contact.',
  })
  @ApiOkResponse({ type: MessagePageDto })
  async list(@UuidParam() id: string): Promise<MessagePageDto> {
    return {
      items: await this.messages.ofContact(id),
      nextCursor: null,
      mail: this.messages.mailState(),
    };
  }
}

/** Throws InvalidInput (400) naming the text in which a placeholder of a model was left. */
function requireFilled(texts: Record<'subject' | 'body', string>): void {
  const faults = (['subject', 'body'] as const)
    .filter((field) => /\{\{[^{}]*\}\}/.test(texts[field]))
    .map((field) => ({
      field,
      code: 'placeholder-left',
      message: 'Complete what stands in double braces before it is sent.',
    }));
  if (faults.length > 0) throw new InvalidInput('The message is not complete.', faults);
}
