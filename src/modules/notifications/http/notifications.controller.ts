import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnySignedIn } from '../../../platform/auth/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { NotificationInbox } from '../notifications.read-model.js';
import {
  NotificationPageDto,
  NotificationsQuery,
  NotificationsReadDto,
  ReadNotificationsDto,
} from './notifications.dto.js';

@ApiTags('Accesso / Sign-in')
@ApiBearerAuth()
@Controller('me/notifications')
export class NotificationsController {
  constructor(private readonly inbox: NotificationInbox) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary: 'Di cosa sono avvisato / what I am told of, the newest first',
    description: 'Answers whoever is signed in what happened to cases that concern them.',
  })
  @ApiOkResponse({ type: NotificationPageDto })
  async list(
    @Req() request: FastifyRequest,
    @Query() query: NotificationsQuery,
  ): Promise<NotificationPageDto> {
    return this.inbox.list(request.account!.id, query);
  }

  @Post('read')
  @HttpCode(200)
  @AnySignedIn()
  @Command()
  @ApiOperation({
    summary: 'Segna come lette / marks as read',
    description: 'Notes that whoever is signed in has read these notifications, or all.',
  })
  @ApiOkResponse({ type: NotificationsReadDto })
  async read(
    @Req() request: FastifyRequest,
    @Body() { ids }: ReadNotificationsDto,
  ): Promise<NotificationsReadDto> {
    return { read: await this.inbox.markRead(request.account!, ids) };
  }
}
