import { Controller, Get, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiBasicAuth, ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { CamundaErrorFilter } from './camunda-error.filter.js';
import { ExactJsonInterceptor } from './exact-json.js';

/** The version of Camunda 7 whose REST API is spoken here. */
export const CAMUNDA_VERSION = '7.24.0';

@ApiTags('engine-rest')
@ApiBasicAuth()
@ApiBearerAuth()
@Controller('engine-rest')
@UseFilters(CamundaErrorFilter)
@UseInterceptors(ExactJsonInterceptor)
export class VersionController {
  @Get('version')
  @RequireRoles('worker', 'designer', 'admin')
  @ApiOperation({ summary: 'The Camunda version whose interface this is' })
  version(): { version: string } {
    return { version: CAMUNDA_VERSION };
  }
}
