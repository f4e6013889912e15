import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/index.js';
import { PublicContacts } from '../public-contacts.js';
import {
  PublicContactsDto,
  PublicContactsQuery,
  PublicPlacesDto,
  PublicPlacesQuery,
  PublicSummaryDto,
} from './publication.dto.js';

/** What everybody may look at: no account, no personal data (docs/citizens.md). */
@ApiTags('public')
@Controller('public/contacts')
export class PublicContactsController {
  constructor(private readonly contacts: PublicContacts) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Elenco pubblico / the public list, newest first',
    description:
      'Shows everybody the contacts that scopes have decided to publish, without personal data.',
  })
  @ApiOkResponse({ type: PublicContactsDto })
  async list(@Query() query: PublicContactsQuery): Promise<PublicContactsDto> {
    return this.contacts.list(query.toFilter(), query);
  }

  @Get('places')
  @Public()
  @ApiOperation({
    summary: 'Mappa pubblica / where the newest of them are',
    description: 'Shows everybody on a map where published contacts are.',
  })
  @ApiOkResponse({ type: PublicPlacesDto })
  async places(@Query() query: PublicPlacesQuery): Promise<PublicPlacesDto> {
    return { ...(await this.contacts.places(query.toFilter())), nextCursor: null };
  }

  @Get('summary')
  @Public()
  @ApiOperation({
    summary: 'In cifre / figures of the last twelve months',
    description: 'Shows everybody how many contacts there were, by month, scope and class.',
  })
  @ApiOkResponse({ type: PublicSummaryDto })
  async summary(): Promise<PublicSummaryDto> {
    return this.contacts.summary();
  }
}
