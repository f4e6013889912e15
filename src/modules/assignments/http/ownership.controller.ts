import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnySignedIn, RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam, versionIfRead } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ContactEnded, ContactReadModel } from '../../contacts/index.js';
import { OwnershipCommands } from '../ownership-commands.service.js';
import { OwnershipReadModel } from '../ownership.read-model.js';
import { AvocationDto, HandoverDto, OwnershipLedgerDto } from './ownership.dto.js';
import {
  AlreadyOwner,
  ASSIGNING_RULES,
  AssignmentRuleBroken,
  AvocationNotAllowed,
  NotTheOwner,
  OwnershipChanged,
} from '../assignments.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';

@ApiTags('ownership')
@ApiBearerAuth()
@Controller('contacts/:contactId')
export class OwnershipController {
  constructor(
    private readonly commands: OwnershipCommands,
    private readonly readModel: OwnershipReadModel,
    private readonly contacts: ContactReadModel,
  ) {}

  @Get('ownership')
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Il registro della titolarità / the ledger of ownership, oldest first',
    description: 'Answers who has owned the relationship with the citizen, since when and why.',
  })
  @ApiOkResponse({ type: OwnershipLedgerDto })
  async ledger(@UuidParam('contactId') contactId: string): Promise<OwnershipLedgerDto> {
    const { owner, textVisible } = await this.contacts.get(contactId);
    const items = await this.readModel.ledger(contactId, textVisible);
    return { owner, version: items.length, items, nextCursor: null };
  }

  @Post('ownership')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'decisionMaker')
  @Command()
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The version of the ledger, quoted.',
  })
  @MayFail(
    NotFound.of('contact'),
    NotTheOwner,
    ...ASSIGNING_RULES,
    ContactEnded,
    AlreadyOwner,
    OwnershipChanged,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Cede o restituisce la titolarità / hands the ownership over, or back',
    description:
      'Lets the owner hand the relationship with the citizen over to another point, or give it back.',
  })
  @ApiOkResponse({ type: OwnershipLedgerDto })
  async handOver(
    @UuidParam('contactId') contactId: string,
    @Body() body: HandoverDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<OwnershipLedgerDto> {
    const version = versionIfRead(body.version, ifMatch);
    await this.commands.handOver(contactId, { ...body, version });
    return this.ledger(contactId);
  }

  @Post('avocation')
  @HttpCode(200)
  // Who may is a matter of points and roles together, with an error of its own: see OwnershipCommands.
  @AnySignedIn()
  @Command()
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The version of the ledger, quoted.',
  })
  @MayFail(
    NotFound.of('contact'),
    AvocationNotAllowed,
    ContactEnded,
    AlreadyOwner,
    ...ASSIGNING_RULES,
    OwnershipChanged,
    AssignmentRuleBroken.of('ownership.avocation-target', 'toPoint'),
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Avoca la titolarità / takes the ownership over',
    description:
      'Lets central services, decision makers and the Network direction take the relationship with the citizen over, with a reason.',
  })
  @ApiOkResponse({ type: OwnershipLedgerDto })
  async avocate(
    @UuidParam('contactId') contactId: string,
    @Body() body: AvocationDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<OwnershipLedgerDto> {
    const version = versionIfRead(body.version, ifMatch);
    await this.commands.avocate(contactId, { ...body, version });
    return this.ledger(contactId);
  }
}
