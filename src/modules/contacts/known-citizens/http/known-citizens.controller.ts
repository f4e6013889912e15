import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { UnitOfWork } from '../../../../platform/database/index.js';
import { KnownCitizens } from '../known-citizens.js';
import { CitizenSearchDto, KnownCitizenPageDto } from './known-citizens.dto.js';

@ApiTags('contacts')
@ApiBearerAuth()
@Controller('citizens')
export class KnownCitizensController {
  constructor(
    private readonly citizens: KnownCitizens,
    private readonly uow: UnitOfWork,
  ) {}

  /** A POST: names must not stand in addresses, which are kept in logs and histories. */
  @Post('search')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'admin')
  @ApiOperation({
    summary: 'Trova un cittadino già noto / finds a known citizen, before a contact is registered',
    description:
      'Only citizens of contacts that the points of the caller own, work, registered or were given. Each search is audited.',
  })
  @ApiOkResponse({ type: KnownCitizenPageDto })
  search(@Body() { q, limit }: CitizenSearchDto): Promise<KnownCitizenPageDto> {
    return this.uow.run(() => this.citizens.search(q, limit));
  }
}
