import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../../platform/auth/index.js';
import { PublicContacts } from '../public-contacts.js';
import {
  PublicContactsDto,
  PublicContactsQuery,
  PublicPlacesDto,
  PublicPlacesQuery,
  PublicSummaryDto,
} from './publication.dto.js';

/** Proxies and browsers may answer from memory: what was taken off the list is gone within a minute. */
const FOR_A_MINUTE = 'public, max-age=60';

/** What everybody may look at: no account, no personal data (docs/publication.md). */
@ApiTags('public')
@Controller('public/contacts')
export class PublicContactsController {
  constructor(private readonly contacts: PublicContacts) {}

  @Get()
  @Public()
  @Header('cache-control', FOR_A_MINUTE)
  @ApiOperation({ summary: 'Elenco pubblico / the public list, newest first' })
  @ApiOkResponse({ type: PublicContactsDto })
  async list(@Query() query: PublicContactsQuery): Promise<PublicContactsDto> {
    return this.contacts.list(query.toFilter(), query);
  }

  @Get('places')
  @Public()
  @Header('cache-control', FOR_A_MINUTE)
  @ApiOperation({ summary: 'Mappa pubblica / where the newest of them are' })
  @ApiOkResponse({ type: PublicPlacesDto })
  async places(@Query() query: PublicPlacesQuery): Promise<PublicPlacesDto> {
    return { ...(await this.contacts.places(query.toFilter())), nextCursor: null };
  }

  @Get('summary')
  @Public()
  @Header('cache-control', FOR_A_MINUTE)
  @ApiOperation({ summary: 'In cifre / figures of the last twelve months' })
  @ApiOkResponse({ type: PublicSummaryDto })
  async summary(): Promise<PublicSummaryDto> {
    return this.contacts.summary();
  }
}
