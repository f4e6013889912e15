import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnySignedIn, RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam, versionRead } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ContactPublicationService } from '../contact-publication.js';
import { PublicationRules, type PublicationRule } from '../publication-rules.js';
import {
  ContactPublicationDto,
  DecidePublicationDto,
  PublicationRuleDto,
  PublicationRulesDto,
  RulePath,
  UnpublishDto,
} from './publication.dto.js';
import { ContactReadModel, NotYourContact } from '../../contacts/index.js';
import { NotYourScope, PublicationChanged } from '../publication.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

const READERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;
const WRITERS = ['operator', 'networkDirection', 'admin'] as const;

/** Which contacts everybody may know of: each scope decides, an operator takes a single one off. */
@ApiTags('publication')
@ApiBearerAuth()
@Controller()
export class PublicationController {
  constructor(
    private readonly rules: PublicationRules,
    private readonly contacts: ContactReadModel,
    private readonly publication: ContactPublicationService,
  ) {}

  @Get('publication')
  @AnySignedIn()
  @ApiOperation({
    summary: 'Che cosa è pubblico e dove / what is public where',
    description: 'Answers those who work here which scopes publish which kinds of contacts.',
  })
  @ApiOkResponse({ type: PublicationRulesDto })
  async all(): Promise<PublicationRulesDto> {
    return { items: await this.rules.all(), nextCursor: null };
  }

  @Put('publication/:scope/:kind')
  @RequireRoles('admin', 'networkDirection', 'decisionMaker')
  @Command()
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version, quoted.' })
  @MayFail(NotFound.of('scope'), PublicationChanged, NotYourScope)
  @ApiOperation({
    summary:
      'Decide se pubblicare / decides whether everybody may see a scope’s contacts of a kind',
    description:
      'Says whether everybody may see the contacts of a kind in a scope. Decision makers decide for the scopes of their points.',
  })
  @ApiOkResponse({ type: PublicationRuleDto })
  async decide(
    @Param() { scope, kind }: RulePath,
    @Body() { published, note, version }: DecidePublicationDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<PublicationRule> {
    const read = versionRead(version, ifMatch);
    return this.rules.decide(scope, kind, { published, note: note?.trim() ?? '' }, read);
  }

  @Get('contacts/:id/publication')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: 'Se è pubblico e perché / whether everybody sees it, and why not',
    description:
      'Tells whoever works on a contact whether everybody sees it, and the reason if not.',
  })
  @ApiOkResponse({ type: ContactPublicationDto })
  async of(@UuidParam() id: string): Promise<ContactPublicationDto> {
    const { textVisible } = await this.contacts.get(id);
    return ContactPublicationDto.of(await this.publication.of(id), textVisible);
  }

  @Post('contacts/:id/publication/removal')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('contact'), NotYourContact)
  @ApiOperation({
    summary: 'Toglie dall’elenco pubblico / takes it off the public list',
    description:
      'Lets an operator take one contact off the public list, for instance since its text names a person.',
  })
  @ApiOkResponse({ type: ContactPublicationDto })
  async remove(
    @UuidParam() id: string,
    @Body() { reason }: UnpublishDto,
  ): Promise<ContactPublicationDto> {
    await this.contacts.requireChangeable(id);
    await this.publication.unpublish(id, reason.trim());
    return this.of(id);
  }

  @Post('contacts/:id/publication/return')
  @HttpCode(200)
  @RequireRoles(...WRITERS)
  @Command()
  @MayFail(NotFound.of('contact'), NotYourContact)
  @ApiOperation({
    summary: 'Lo rimette nell’elenco pubblico / lets the scope’s decision hold again',
    description: 'Lets an operator undo that a contact was taken off the public list.',
  })
  @ApiOkResponse({ type: ContactPublicationDto })
  async putBack(@UuidParam() id: string): Promise<ContactPublicationDto> {
    await this.contacts.requireChangeable(id);
    await this.publication.publishAgain(id);
    return this.of(id);
  }
}
