import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { ContactsQuery, TimelineQuery } from '../search/contacts-query.dto.js';
import type { ContactView } from './contact-view.js';
import { ContactPageDto, ContactViewDto, TimelinePageDto } from './contacts-view.dto.js';
import { ContactReadModel, type ContactPage } from './contacts.read-model.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

/** Who reads contacts; which ones is decided by ContactReadModel (rule 10). */
const READERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts')
export class ContactsController {
  constructor(private readonly readModel: ContactReadModel) {}

  @Get()
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Cerca i contatti / searches the contacts the caller may see',
    description:
      'Finds contacts that the caller may see, by words, number, state, class, place and time.',
  })
  @ApiOkResponse({ type: ContactPageDto })
  async search(@Query() query: ContactsQuery): Promise<ContactPage> {
    const { sort, limit, cursor } = query;
    return this.readModel.search(query.toFilter(), { sort, limit, cursor });
  }

  @Get(':id')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Un contatto / one contact',
    description:
      'Answers one contact with its state, owner, terms and what the caller may read of its words.',
  })
  @ApiOkResponse({ type: ContactViewDto })
  async get(
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactView> {
    const contact = await this.readModel.get(id);
    void reply.header('etag', `"${contact.version}"`);
    return contact;
  }

  @Get(':id/timeline')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Tutto ciò che è successo / all that happened to a contact, oldest first',
    description:
      'Answers what happened to a contact and who did it, in the language that `Accept-Language` asks for.',
  })
  @ApiOkResponse({ type: TimelinePageDto })
  async timeline(@UuidParam() id: string, @Query() query: TimelineQuery): Promise<TimelinePageDto> {
    const { technical, limit, cursor } = query;
    return this.readModel.timeline(id, { technical, limit, cursor });
  }
}
