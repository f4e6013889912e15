import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { type ActivityFilter, HistoryQueries, type OffsetPage } from '../../../engine/api/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { PROCESS_READERS, TASK_READERS } from '../roles.js';
import {
  ACTIVITY_FIELDS,
  ACTIVITY_SORTS,
  activityFilter,
  historicActivityOf,
  rowOf,
} from './activity-fields.js';
import { HistoricActivityDto } from './history.dto.js';

const ACTIVITIES = ListedResource({
  what: 'steps of process instances, done and under way,',
  roles: PROCESS_READERS,
  dto: HistoricActivityDto,
  fields: ACTIVITY_FIELDS,
  sorts: ACTIVITY_SORTS,
});

/** Steps of instances, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/history/activity-instance')
export class HistoricActivitiesController extends ACTIVITIES {
  constructor(private readonly history: HistoryQueries) {
    super();
  }

  async find(given: Given<typeof ACTIVITY_FIELDS>, listing: OffsetPage<string>): Promise<object[]> {
    const filter = askedBy(given);
    const found = filter ? await this.history.activities.list(filter, listing) : [];
    return found.map((one) => historicActivityOf(one, readsTasks()));
  }

  async total(given: Given<typeof ACTIVITY_FIELDS>): Promise<number> {
    const filter = askedBy(given);
    return filter ? this.history.activities.count(filter) : 0;
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('historic-activity-instance'))
  @ApiOperation({
    summary: 'One step of a process instance',
    description: 'Answers one step of an instance by its id, for those who watch over processes.',
  })
  @ApiOkResponse({ type: HistoricActivityDto })
  async get(@Param('id') id: string): Promise<object> {
    const page = { sort: [], offset: 0, limit: 1 };
    const [found] = await this.history.activities.list({ id: rowOf(id) }, page);
    if (!found) throw new NotFound('historic-activity-instance', id);
    return historicActivityOf(found, readsTasks());
  }
}

/** Designers are told of nobody's work, so none of it is somebody's whom they name. */
function askedBy(given: Given<typeof ACTIVITY_FIELDS>): ActivityFilter | null {
  return given.taskAssignee !== undefined && !readsTasks() ? null : activityFilter(given);
}

function readsTasks(): boolean {
  return currentActor().roles.some((role) => TASK_READERS.includes(role));
}
