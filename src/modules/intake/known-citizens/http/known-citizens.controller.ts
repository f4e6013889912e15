import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { UnitOfWork } from '../../../../platform/database/index.js';
import { UuidParam } from '../../../../platform/http/index.js';
import { Command } from '../../../../platform/idempotency/index.js';
import { CitizenMerging, type CitizenDoubles } from '../citizen-merging.js';
import { KnownCitizens } from '../known-citizens.js';
import {
  CitizenDoublesDto,
  CitizenDoublesQuery,
  CitizenMergedDto,
  CitizenMergeDto,
  CitizenSearchDto,
  KnownCitizenPageDto,
} from './known-citizens.dto.js';
import { AlreadyMerged, KnownElsewhere, NotTheSameCitizen } from '../../../citizens/index.js';
import { MayFail, NotFound } from '../../../../platform/errors/index.js';

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('citizens')
export class KnownCitizensController {
  constructor(
    private readonly citizens: KnownCitizens,
    private readonly merging: CitizenMerging,
    private readonly uow: UnitOfWork,
  ) {}

  /** A POST: names must not stand in addresses, which are kept in logs and histories. */
  @Post('search')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'admin')
  @ApiOperation({
    summary: 'Trova un cittadino già noto / finds a known citizen, before a contact is registered',
    description:
      'Finds a citizen who is known already, for an operator who is about to register a contact. Only citizens of contacts that the points of the caller own, work, registered or were given. Each search is audited.',
  })
  @ApiOkResponse({ type: KnownCitizenPageDto })
  search(@Body() { q, limit }: CitizenSearchDto): Promise<KnownCitizenPageDto> {
    return this.uow.run(() => this.citizens.search(q, limit));
  }

  @Get('doubles')
  @RequireRoles('operator', 'networkDirection', 'admin')
  @ApiOperation({
    summary: 'Cittadini doppi / citizens of one name and one phone number, however it was written',
    description:
      'Proposes citizens who may be one person, for an operator to merge. Pairs of whom the caller may know both.',
  })
  @ApiOkResponse({ type: CitizenDoublesDto })
  doubles(@Query() { limit }: CitizenDoublesQuery): Promise<CitizenDoubles> {
    return this.merging.proposals(limit);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'admin')
  @Command()
  @MayFail(NotFound.of('citizen'), AlreadyMerged, NotTheSameCitizen, KnownElsewhere)
  @ApiOperation({
    summary: 'Unisce un cittadino doppio / makes the contacts of a double those of this citizen',
    description:
      'Lets an operator make one citizen of two records of the same person. ' +
      'The citizen learns e-mail address, phone, tax code and address that only the other had. Both must certainly be one ' +
      'person; all contacts of the double must be of points of the caller, or the Network direction merges them.',
  })
  @ApiOkResponse({ type: CitizenMergedDto })
  merge(
    @UuidParam() id: string,
    @Body() { duplicate }: CitizenMergeDto,
  ): Promise<CitizenMergedDto> {
    return this.merging.merge(id, duplicate.toLowerCase());
  }
}
