import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/auth/index.js';
import {
  AgreePlaceDto,
  PlaceAgreementDto,
  PlaceAgreements,
  type PlaceAgreement,
} from '../../territory/index.js';
import { PublicLimits } from '../public-limits.js';
import { MayFail } from '../../../platform/errors/index.js';
import { TooManyFromHere } from '../portal.errors.js';

/** Where something is, while a citizen says it by the map, the street or the district. */
@ApiTags('public')
@Controller('public/places')
@Public()
export class PublicPlacesController {
  constructor(
    private readonly agreements: PlaceAgreements,
    private readonly limits: PublicLimits,
  ) {}

  @Post('agreement')
  @HttpCode(200)
  @Public()
  @MayFail(TooManyFromHere)
  @ApiOperation({
    summary: 'Mette d’accordo punto, via e quartiere / brings point, street and district together',
    description:
      'Brings what a citizen says of a place together: point, street and district. What was said last wins, the rest follows. Nothing is kept.',
  })
  @ApiOkResponse({ type: PlaceAgreementDto })
  async agree(@Body() { said, last }: AgreePlaceDto, @Ip() from: string): Promise<PlaceAgreement> {
    await this.limits.count('question', from);
    return this.agreements.settle(said, last);
  }
}
