import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { Catalogue } from '../../../platform/i18n/index.js';
import { ContactReadModel, NotYourContact } from '../../contacts/index.js';
import { ClockReadModel, type ClockView } from '../clocks.read-model.js';
import { ClockService } from '../clocks.service.js';
import {
  ClockDetailDto,
  ClockListDto,
  ClockViewDto,
  ResumeClockDto,
  SuspendClockDto,
} from './clocks.dto.js';
import {
  ClockChanged,
  InvalidClockTransition,
  StepClockNotSuspendable,
} from '../protocols.errors.js';
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';

/** Which contacts the caller may read or change is decided by ContactReadModel (rule 10). */
@ApiTags('protocols')
@ApiBearerAuth()
@Controller('contacts/:contactId/clocks')
export class ClocksController {
  constructor(
    private readonly clocks: ClockService,
    private readonly readModel: ClockReadModel,
    private readonly contacts: ContactReadModel,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'I termini di un contatto / the clocks of a contact, oldest first',
    description: 'Answers the terms that run, or ran, for a contact.',
  })
  @ApiOkResponse({ type: ClockListDto })
  async list(@UuidParam('contactId') contactId: string): Promise<ClockListDto> {
    const readable = await this.contacts.textsReadable(contactId);
    return { items: await this.of(contactId, readable), nextCursor: null };
  }

  @Get(':clockId')
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @MayFail(NotFound.of('clock'), NotFound.of('contact'))
  @ApiOperation({
    summary: 'Un termine con le sue variazioni / a clock with every change of its end',
    description: 'Answers one term with each change of its end, and the reasons.',
  })
  @ApiOkResponse({ type: ClockDetailDto })
  async get(
    @UuidParam('contactId') contactId: string,
    @UuidParam('clockId') clockId: string,
  ): Promise<ClockDetailDto> {
    const readable = await this.contacts.textsReadable(contactId);
    const clock = await this.one(contactId, clockId, readable);
    const causes = await this.clocks.causesOf(contactId, clockId);
    return {
      clock,
      suspensionCauses: causes.map(({ code, called }) => {
        const { text: name, textEn: nameEn } = this.catalogue.told(called);
        return { code, name, nameEn };
      }),
      ledger: await this.readModel.ledger(contactId, clockId, readable),
    };
  }

  @Post(':clockId/suspend')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'admin')
  @Command()
  @MayFail(
    NotFound.of('contact'),
    NotFound.of('clock'),
    ClockChanged,
    StepClockNotSuspendable,
    InvalidClockTransition,
    NotYourContact,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Sospende un termine / suspends a clock; what is left is kept',
    description:
      'Stops a term while an operator waits for something that others must do; the working time that is left is kept.',
  })
  @ApiOkResponse({ type: ClockViewDto })
  async suspend(
    @UuidParam('contactId') contactId: string,
    @UuidParam('clockId') clockId: string,
    @Body() body: SuspendClockDto,
  ): Promise<ClockViewDto> {
    await this.contacts.requireChangeable(contactId);
    await this.clocks.suspend(contactId, clockId, body);
    return this.one(contactId, clockId, await this.contacts.textsReadable(contactId));
  }

  @Post(':clockId/resume')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'admin')
  @Command()
  @MayFail(
    NotFound.of('contact'),
    NotFound.of('clock'),
    ClockChanged,
    InvalidClockTransition,
    NotYourContact,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Fa riprendere un termine / lets a suspended clock run on',
    description: 'Lets a suspended term run on with the working time that was left.',
  })
  @ApiOkResponse({ type: ClockViewDto })
  async resume(
    @UuidParam('contactId') contactId: string,
    @UuidParam('clockId') clockId: string,
    @Body() body: ResumeClockDto,
  ): Promise<ClockViewDto> {
    await this.contacts.requireChangeable(contactId);
    await this.clocks.resume(contactId, clockId, body.reason || null);
    return this.one(contactId, clockId, await this.contacts.textsReadable(contactId));
  }

  private async of(contactId: string, readable: boolean): Promise<ClockView[]> {
    const withheld = new Set(readable ? [] : [contactId]);
    return (await this.readModel.ofContacts([contactId], withheld)).get(contactId) ?? [];
  }

  private async one(contactId: string, clockId: string, readable: boolean): Promise<ClockView> {
    const found = (await this.of(contactId, readable)).find(({ id }) => id === clockId);
    if (!found) throw new NotFound('clock', clockId);
    return found;
  }
}
