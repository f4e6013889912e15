import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { UuidParam } from '../../../../platform/http/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import type { ContactView } from '../../reading/contact-view.js';
import { ContactReadModel } from '../../reading/contacts.read-model.js';
import { ContactViewDto } from '../../reading/contacts-view.dto.js';
import { ContactLinks } from '../contact-links.service.js';
import { ContactMerging } from '../contact-merging.js';
import { LinkContactDto, LinkReasonDto, MergeContactDto } from './links.dto.js';
import { PROCESS_REFUSALS } from '../../../../engine/api/index.js';
import {
  ContactChanged,
  ContactEnded,
  ContactMerged,
  NotYourContact,
} from '../../contacts.errors.js';
import {
  AlreadyAnswered,
  AlreadyLinked,
  AlreadyUnlinked,
  MainEnded,
  MergeOtherKind,
  MergeWithheld,
  MergedTogether,
  NotMerged,
  NothingSaid,
  SameContact,
} from '../links.errors.js';
import { ReadingPolicy } from '../../reading/reading-policy.js';
import { MayFail, NotFound } from '../../../../platform/errors/index.js';

const WRITERS = ['operator', 'networkDirection', 'admin'] as const;

/** Whoever may change a contact links and merges it, with contacts they may see (rule 10). */
@ApiTags('contacts')
@ApiBearerAuth()
@Controller('contacts')
export class LinksController {
  constructor(
    private readonly contacts: ContactReadModel,
    private readonly links: ContactLinks,
    private readonly merging: ContactMerging,
    private readonly policy: ReadingPolicy,
  ) {}

  @Post(':id/links')
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('contact'), SameContact, AlreadyLinked, NotYourContact)
  @ApiOperation({
    summary: 'Collega due contatti / links a contact with another one',
    description: 'Lets an operator note that two contacts belong together; both stay as they are.',
  })
  @ApiCreatedResponse({ type: ContactViewDto })
  async link(@UuidParam() id: string, @Body() body: LinkContactDto): Promise<ContactView> {
    await this.contacts.requireChangeable(id);
    await this.contacts.requireVisible(body.contactId);
    await this.links.link(id, body.contactId.toLowerCase(), body.kind, body.reason.trim());
    return this.contacts.get(id);
  }

  @Post(':id/links/:linkId/removal')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(
    NotFound.of('contact'),
    NotFound.of('contact-link'),
    AlreadyUnlinked,
    MergedTogether,
    NotYourContact,
  )
  @ApiOperation({
    summary: 'Toglie un collegamento / removes a link, with a reason',
    description:
      'Lets an operator take a link back that was made by mistake. The timeline keeps both.',
  })
  @ApiOkResponse({ type: ContactViewDto })
  async unlink(
    @UuidParam() id: string,
    @UuidParam('linkId') linkId: string,
    @Body() body: LinkReasonDto,
  ): Promise<ContactView> {
    await this.contacts.requireChangeable(id);
    await this.links.unlink(id, linkId, body.reason.trim());
    return this.contacts.get(id);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(
    NotFound.of('contact'),
    SameContact,
    MainEnded,
    MergeOtherKind,
    MergeWithheld,
    AlreadyAnswered,
    NothingSaid,
    ContactEnded,
    ContactMerged,
    ContactChanged,
    NotYourContact,
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Unisce a un altro contatto / merges a contact into another one about the same thing',
    description:
      'Lets an operator treat several contacts about the same thing as one: answer, survey and closing of the main one reach the reporters of all.',
  })
  @ApiOkResponse({ type: ContactViewDto })
  async merge(@UuidParam() id: string, @Body() body: MergeContactDto): Promise<ContactView> {
    await this.contacts.requireChangeable(id);
    await this.contacts.requireVisible(body.into);
    const main = await this.policy.access(body.into);
    if (!main || !(await this.policy.reads(body.into, main))) throw new MergeWithheld();
    const { version } = body;
    const into = body.into.toLowerCase();
    await this.merging.merge(id, { into, reason: body.reason.trim(), version });
    return this.contacts.get(id);
  }

  @Post(':id/unmerge')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('contact'), NotMerged, ContactEnded, NotYourContact, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Separa un contatto unito / lets a merged contact go on by itself, from understanding',
    description:
      'Lets an operator take a contact out of the one it was merged into: it goes on by itself.',
  })
  @ApiOkResponse({ type: ContactViewDto })
  async separate(@UuidParam() id: string, @Body() body: LinkReasonDto): Promise<ContactView> {
    await this.contacts.requireChangeable(id);
    await this.merging.separate(id, body.reason.trim());
    return this.contacts.get(id);
  }
}
