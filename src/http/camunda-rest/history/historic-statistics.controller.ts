import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { HistoryQueries, ProcessQueries } from '../../../engine/api/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CamundaList } from '../camunda-list.js';
import { PROCESS_READERS } from '../roles.js';
import { HistoricStatisticsDto } from './history.dto.js';

const ACTIVITIES = new CamundaList(
  {
    canceled: 'flag',
    finished: 'flag',
    completeScope: 'flag',
    incidents: 'flag',
    startedBefore: 'date',
    startedAfter: 'date',
    finishedBefore: 'date',
    finishedAfter: 'date',
    processInstanceIdIn: 'list',
  },
  { activityId: 'elementId' },
);

/** How often each activity was entered and how it ended: what heat maps are drawn from. */
@CamundaDialect()
@Controller('engine-rest/history/process-definition')
export class HistoricStatisticsController {
  constructor(
    private readonly history: HistoryQueries,
    private readonly processes: ProcessQueries,
  ) {}

  @Get(':id/statistics')
  @RequireRoles(...PROCESS_READERS)
  @ACTIVITIES.query({ paged: false })
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'Statistics of the activities of a process definition',
    description:
      'Counts per activity of a version what stands there, and with the flags what was finished, cancelled or stopped.',
  })
  @ApiOkResponse({ type: [HistoricStatisticsDto] })
  async statistics(@Param('id') id: string, @Query() query: unknown): Promise<object[]> {
    const { given, page } = ACTIVITIES.read(query);
    await this.processes.definition(id);
    const found = await this.history.statistics(id, {
      instanceIds: given.processInstanceIdIn,
      started: { from: given.startedAfter, to: given.startedBefore },
      ended: { from: given.finishedAfter, to: given.finishedBefore },
    });
    const rows = found.map((one) => ({
      id: one.elementId,
      instances: one.active,
      canceled: given.canceled ? one.cancelled : 0,
      finished: given.finished ? one.ended : 0,
      completeScope: given.completeScope ? one.completedScope : 0,
      openIncidents: given.incidents ? one.openIncidents : 0,
      resolvedIncidents: given.incidents ? one.resolvedIncidents : 0,
      deletedIncidents: 0,
    }));
    // Without a flag only activities where something stands now are of interest.
    const shown = rows.filter(({ id: _activity, ...counts }) =>
      Object.values(counts).some(Boolean),
    );
    return page.sort[0]?.descending ? shown.reverse() : shown;
  }
}
