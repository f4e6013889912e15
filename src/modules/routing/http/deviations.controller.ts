import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { DeviationReadModel } from '../deviations.read-model.js';
import { RoutingDeviationPageDto, RoutingDeviationsQuery } from './deviations.dto.js';
import { ROUTING_READERS } from './roles.js';

@ApiTags('routing')
@ApiBearerAuth()
@Controller('routing/deviations')
export class DeviationsController {
  constructor(private readonly deviations: DeviationReadModel) {}

  @Get()
  @RequireRoles(...ROUTING_READERS)
  @ApiOperation({
    summary: 'Scostamenti dallo smistamento / deviations from the routing, with counts',
    description:
      'Shows where contacts went elsewhere than the tables suggested, and for which reasons.',
  })
  @ApiOkResponse({ type: RoutingDeviationPageDto })
  async list(@Query() query: RoutingDeviationsQuery): Promise<RoutingDeviationPageDto> {
    const filter = query.toFilter();
    const { limit, cursor, sort } = query;
    const page = await this.deviations.list(filter, { limit, cursor, oldestFirst: sort === 'at' });
    return { ...page, ...(await this.deviations.counts(filter)) };
  }
}
