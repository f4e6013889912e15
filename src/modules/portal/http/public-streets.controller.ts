import { Controller, Get, Ip, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/index.js';
import { PublicLimits } from '../public-limits.js';
import { PublicStreets } from '../public-streets.js';
import { StreetMap } from '../../territory/index.js';
import {
  MapAreaQuery,
  MapStreetsDto,
  PublicStreetsDto,
  PublicStreetsQuery,
} from './public-streets.dto.js';
import { MayFail } from '../../../platform/errors/index.js';
import { TooManyFromHere } from '../portal.errors.js';

/** Where something is, while a citizen writes it. */
@ApiTags('public')
@Controller('public/streets')
@Public()
export class PublicStreetsController {
  constructor(
    private readonly streets: PublicStreets,
    private readonly limits: PublicLimits,
    private readonly map: StreetMap,
  ) {}

  @Get('map')
  @Public()
  @MayFail(TooManyFromHere)
  @ApiOperation({
    summary: 'Le vie sulla mappa / streets of an area, to recognise places by',
    description: 'Answers the lines of the streets in an area, for maps of citizens’ pages.',
  })
  @ApiOkResponse({ type: MapStreetsDto })
  async drawn(@Query() area: MapAreaQuery, @Ip() address: string): Promise<MapStreetsDto> {
    await this.limits.count('question', address);
    return this.map.within(area);
  }

  @Get()
  @Public()
  @MayFail(TooManyFromHere)
  @ApiOperation({
    summary: 'Le vie, e il quartiere / streets that fit, and the district',
    description:
      'Completes the name of a street while a citizen writes an address, and tells the district.',
  })
  @ApiOkResponse({ type: PublicStreetsDto })
  async fitting(@Query() { q }: PublicStreetsQuery, @Ip() address: string) {
    await this.limits.count('question', address);
    const [items, district] = await Promise.all([
      this.streets.complete(q),
      this.streets.districtOf(q),
    ]);
    return { items, district };
  }
}
