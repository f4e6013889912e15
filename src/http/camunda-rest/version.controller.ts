import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { EngineVersionDto } from './camunda.dto.js';
import { CamundaDialect } from './camunda-dialect.decorator.js';

/** The version of Camunda 7 whose REST API is spoken here. */
export const CAMUNDA_VERSION = '7.24.0';

@CamundaDialect()
@Controller('engine-rest')
export class VersionController {
  @Get('version')
  @RequireRoles('worker', 'designer', 'admin')
  @ApiOperation({
    summary: 'The Camunda version whose interface this is',
    description: 'Answers clients of Camunda 7 which version of its interface this is.',
  })
  @ApiOkResponse({ type: EngineVersionDto })
  version(): EngineVersionDto {
    return { version: CAMUNDA_VERSION };
  }
}
