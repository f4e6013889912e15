import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { ChangesReadModel } from '../changes.read-model.js';
import { ChangeDto, ChangePageDto, ChangesQuery } from './accounts.dto.js';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('organisation/changes')
export class ChangesController {
  constructor(private readonly changes: ChangesReadModel) {}

  @Get()
  @RequireRoles('admin', 'networkDirection')
  @ApiOperation({
    summary:
      'Storia delle modifiche / every change of scopes, points, accounts and the plan, newest first',
    description:
      'Answers who changed the organisation, what and when, for administrators who must account for it.',
  })
  @ApiOkResponse({ type: ChangePageDto })
  async list(@Query() query: ChangesQuery): Promise<ChangePageDto> {
    const { limit, cursor, ...filter } = query;
    const page = await this.changes.changes(filter, { limit, cursor });
    return { ...page, items: page.items.map(ChangeDto.of) };
  }
}
