import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { UuidParam, versionRead } from '../../../platform/http/index.js';
import type { ContactAmendment } from '../contact.entity.js';
import { ContactReadModel, type ContactPage } from '../contacts.read-model.js';
import { ContactService } from '../contacts.service.js';
import type { ContactView } from '../contact-view.js';
import { blankToNull, requireLocation, toLocation } from '../registration-input.js';
import { ContactsQuery, TimelineQuery } from './contacts-query.dto.js';
import { ContactPageDto, ContactViewDto, TimelinePageDto } from './contacts-view.dto.js';
import { AmendContactDto, RegisterContactDto } from './contacts.dto.js';
import { RegistersContacts } from './register-ready.js';
import { CancelContactDto, cancellationOf } from './cancellation.dto.js';

/** Who reads contacts; which ones is decided by ContactReadModel (rule 10). */
const READERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;
const WRITERS = ['operator', 'networkDirection', 'admin'] as const;

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactService,
    private readonly readModel: ContactReadModel,
  ) {}

  @Post()
  @RequireRoles(...WRITERS)
  @RegistersContacts()
  @Command()
  @ApiOperation({
    summary: 'Registra un contatto / registers a contact and starts its service cycle',
  })
  @ApiCreatedResponse({ type: ContactViewDto })
  async register(@Body() body: RegisterContactDto): Promise<ContactView> {
    const contact = await this.contacts.register({
      ...body,
      receivedAt: body.receivedAt ? new Date(body.receivedAt) : null,
    });
    return this.readModel.get(contact.id);
  }

  @Get()
  @RequireRoles(...READERS)
  @ApiOperation({ summary: 'Cerca i contatti / searches the contacts the caller may see' })
  @ApiOkResponse({ type: ContactPageDto })
  async search(@Query() query: ContactsQuery): Promise<ContactPage> {
    const { sort, limit, cursor } = query;
    return this.readModel.search(query.toFilter(), { sort, limit, cursor });
  }

  @Get(':id')
  @RequireRoles(...READERS)
  @ApiOperation({ summary: 'Un contatto / one contact' })
  @ApiOkResponse({ type: ContactViewDto })
  async get(
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactView> {
    const contact = await this.readModel.get(id);
    void reply.header('etag', `"${contact.version}"`);
    return contact;
  }

  @Patch(':id')
  @RequireRoles(...WRITERS)
  @Command()
  @ApiOperation({ summary: 'Corregge un contatto aperto / corrects an open contact' })
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

  @Post(':id/cancellation')
  @HttpCode(200)
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @ApiOperation({ summary: 'Annulla un contatto / cancels a contact; its protocol number stays' })
  @ApiOkResponse({ type: ContactViewDto })
  async cancel(@UuidParam() id: string, @Body() body: CancelContactDto): Promise<ContactView> {
    await this.readModel.requireChangeable(id);
    await this.contacts.cancel(id, cancellationOf(body));
    return this.readModel.get(id);
  }

  @Get(':id/timeline')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Tutto ciò che è successo / all that happened to a contact, oldest first',
  })
  @ApiOkResponse({ type: TimelinePageDto })
  async timeline(@UuidParam() id: string, @Query() query: TimelineQuery): Promise<TimelinePageDto> {
    const { technical, limit, cursor } = query;
    return this.readModel.timeline(id, { technical, limit, cursor });
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
