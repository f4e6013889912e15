import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { MessageReadModel } from '../communications.read-model.js';
import { MESSAGE_CHANNELS, MESSAGE_STATES } from '../message.entity.js';
import type { MessageChannel, MessageState } from '../message.entity.js';

export class MessageViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['out', 'in'] })
  direction: 'out' | 'in';

  @ApiProperty({ enum: MESSAGE_CHANNELS })
  channel: MessageChannel;

  @ApiProperty({ example: 'acknowledgement' })
  template: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null where the reader need not know it.',
  })
  recipient: string | null;

  @ApiProperty()
  subject: string;

  @ApiProperty({ description: 'Plain text; empty where the reader need not know it.' })
  body: string;

  @ApiProperty({ enum: MESSAGE_STATES })
  state: MessageState;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: string | null;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ type: String, nullable: true })
  lastError: string | null;
}

export class MailStateDto {
  @ApiProperty({ description: 'False: there is no mail server, messages wait.' })
  configured: boolean;

  @ApiProperty()
  note: string;

  @ApiProperty()
  noteEn: string;
}

export class MessagePageDto {
  @ApiProperty({ type: [MessageViewDto] })
  items: MessageViewDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: MailStateDto })
  mail: MailStateDto;
}

@ApiTags('communications')
@ApiBearerAuth()
@Controller('contacts/:id/messages')
export class MessagesController {
  constructor(private readonly messages: MessageReadModel) {}

  @Get()
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @ApiOperation({ summary: 'I messaggi al cittadino / the messages to the citizen, oldest first' })
  @ApiOkResponse({ type: MessagePageDto })
  async list(@UuidParam() id: string): Promise<MessagePageDto> {
    return {
      items: await this.messages.ofContact(id),
      nextCursor: null,
      mail: this.messages.mailState(),
    };
  }
}
