import { Body, Controller, Headers, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { InvalidInput, MayFail, NotFound } from '../../../platform/errors/index.js';
import { UuidParam, versionRead } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import type { ContactAmendment } from '../case/contact.entity.js';
import { ContactService } from '../case/contacts.service.js';
import { requireLocation, toLocation } from '../case/location-input.js';
import type { ContactView } from '../reading/contact-view.js';
import { ContactViewDto } from '../reading/contacts-view.dto.js';
import { ContactReadModel } from '../reading/contacts.read-model.js';
import { blankToNull } from '../text-rules.js';
import { AmendContactDto } from './amend-contact.dto.js';
import { ContactChanged, ContactEnded, ContactMerged, NotYourContact } from '../contacts.errors.js';
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts')
export class AmendContactController {
  constructor(
    private readonly contacts: ContactService,
    private readonly readModel: ContactReadModel,
  ) {}

  @Patch(':id')
  @RequireRoles('operator', 'networkDirection', 'admin')
  @Command()
  @MayFail(
    NotFound.of('contact'),
    ContactEnded,
    ContactMerged,
    ContactChanged,
    NotYourContact,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Corregge un contatto aperto / corrects an open contact',
    description:
      'Lets an operator of the contact correct what was registered while it is open; fields that are not sent stay.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version, quoted.' })
  @ApiOkResponse({ type: ContactViewDto })
  async amend(
    @UuidParam() id: string,
    @Body() body: AmendContactDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<ContactView> {
    await this.readModel.requireChangeable(id);
    await this.contacts.amend(id, amendment(body), versionRead(body.version, ifMatch));
    return this.readModel.get(id);
  }
}

function amendment(body: AmendContactDto): ContactAmendment {
  requireLocation(body.location);
  const changes: ContactAmendment = {};
  if (body.subject !== undefined) changes.subject = blankToNull(body.subject);
  if (body.description !== undefined) changes.description = body.description.trim();
  if (body.classification !== undefined) changes.classification = body.classification || null;
  if (body.attributes) changes.attributes = body.attributes;
  if (body.priority !== undefined) changes.priority = body.priority;
  if (body.location !== undefined) {
    const location = toLocation(body.location);
    const outsideConfirmed = body.location?.outsideConfirmed;
    changes.location = location && { ...location, outsideConfirmed };
  }
  if (Object.keys(changes).length === 0) {
    const message =
      'Nothing to change: give subject, description, classification, attributes, priority or location.';
    throw new InvalidInput(message, [{ field: 'subject', code: 'required', message }]);
  }
  return changes;
}
