import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../../platform/auth/index.js';
import { PlaceAgreements, type PlaceAgreement } from '../place-agreement.js';
import { AgreePlaceDto, PlaceAgreementDto } from './places.dto.js';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('places')
export class PlacesController {
  constructor(private readonly agreements: PlaceAgreements) {}

  @Post('agreement')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @ApiOperation({
    summary: 'Mette d’accordo punto, via e quartiere / brings point, street and district together',
    description:
      'Brings what an operator says of a place together: point, street and district. What was said last wins, the rest follows. Nothing is changed by asking.',
  })
  @ApiOkResponse({ type: PlaceAgreementDto })
  agree(@Body() { said, last }: AgreePlaceDto): Promise<PlaceAgreement> {
    return this.agreements.settle(said, last);
  }
}
