import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { CancelContactDto, cancellationOf } from './cancellation.dto.js';
import { CancellationService } from './cancellation.service.js';
import {
  ContactEnded,
  ContactReadModel,
  type ContactView,
  ContactViewDto,
  NotYourContact,
} from '../../contacts/index.js';
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts')
export class CancellationController {
  constructor(
    private readonly cancellations: CancellationService,
    private readonly contacts: ContactReadModel,
  ) {}

  @Post(':id/cancellation')
  @HttpCode(200)
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @MayFail(NotFound.of('contact'), ContactEnded, NotYourContact, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Annulla un contatto / cancels a contact; its protocol number stays',
    description:
      'Lets the Network direction cancel a contact that was registered by mistake, with a reason. Its process ends; its protocol number stays.',
  })
  @ApiOkResponse({ type: ContactViewDto })
  async cancel(@UuidParam() id: string, @Body() body: CancelContactDto): Promise<ContactView> {
    await this.contacts.requireChangeable(id);
    await this.cancellations.cancelContact(id, cancellationOf(body));
    return this.contacts.get(id);
  }
}
