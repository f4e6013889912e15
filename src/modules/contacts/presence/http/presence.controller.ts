import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { UuidParam } from '../../../../platform/http/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { CasePresence, PRESENT_ROLES, type Present } from '../case-presence.js';
import { MayFail, NotFound } from '../../../../platform/errors/index.js';

export class EnterCaseDto {
  /** You write something about it at the moment. */
  @IsBoolean()
  writing: boolean;
}

export class PresentDto implements Present {
  username: string;

  displayName: string;

  writing: boolean;
}

export class PresentListDto {
  /** The others, at most 20; those who write first. */
  items: PresentDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: it is a short list.' })
  nextCursor: null;
}

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('me/presence/:contactId')
export class PresenceController {
  constructor(private readonly presence: CasePresence) {}

  @Get()
  @RequireRoles(...PRESENT_ROLES)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Chi altro ha il caso aperto / who else has the case open now',
    description: 'Tells whoever works on a case which colleagues have it open at this moment.',
  })
  @ApiOkResponse({ type: PresentListDto })
  async others(@UuidParam('contactId') contactId: string): Promise<PresentListDto> {
    return { items: await this.presence.others(contactId), nextCursor: null };
  }

  @Put()
  @RequireRoles(...PRESENT_ROLES)
  @Command()
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Ho il caso aperto / I have the case open',
    description:
      'Says that the caller has a case open, so that colleagues see it. ' +
      'Say it anew every 20 seconds: after 45 without a word, or with the end of your last stream of GET /me/events, ' +
      'you have left it. The others hear of it by the topic `presence`. At most 10 cases at a time.',
  })
  @ApiOkResponse({ type: PresentListDto })
  async enter(
    @UuidParam('contactId') contactId: string,
    @Body() { writing }: EnterCaseDto,
  ): Promise<PresentListDto> {
    return { items: await this.presence.enter(contactId, writing), nextCursor: null };
  }

  @Delete()
  @HttpCode(204)
  @RequireRoles(...PRESENT_ROLES)
  @Command()
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Ho lasciato il caso / I have left the case',
    description: 'Says that the caller has closed a case, so that colleagues see it at once.',
  })
  @ApiNoContentResponse()
  async leave(@UuidParam('contactId') contactId: string): Promise<void> {
    await this.presence.leave(contactId);
  }
}
