import { Controller } from '@nestjs/common';
import { HistoryQueries, type OffsetPage } from '../../../engine/api/index.js';
import { CodeLookup, ReadingPolicy } from '../../../modules/contacts/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { TASK_READERS } from '../roles.js';
import { HistoricTaskDto } from './history.dto.js';
import { historicTaskOf, TASK_FIELDS, TASK_SORTS, taskFilter } from './task-fields.js';

const TASKS = ListedResource({
  what: 'user tasks, open and ended,',
  roles: TASK_READERS,
  dto: HistoricTaskDto,
  fields: TASK_FIELDS,
  sorts: TASK_SORTS,
});

/** User tasks, also those that have ended, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/history/task')
export class HistoricTasksController extends TASKS {
  constructor(
    private readonly history: HistoryQueries,
    private readonly policy: ReadingPolicy,
    private readonly codes: CodeLookup,
  ) {
    super();
  }

  async find(given: Given<typeof TASK_FIELDS>, listing: OffsetPage<string>): Promise<object[]> {
    const filter = taskFilter(given);
    const found = filter ? await this.history.tasks.list(filter, listing) : [];
    const ids = found.map(({ instanceId }) => instanceId);
    const withheld = await this.policy.withheldInstances(ids, 'listed');
    const codes = await this.codes.among(found.map(({ assignee }) => assignee));
    return found.map((one) => {
      // An expression of the model may have put anything in its place.
      const isBare = withheld.has(one.instanceId);
      const isTold = one.assignee === null || !isBare || codes.isAccount(one.assignee);
      return historicTaskOf(one, isTold ? one.assignee : null);
    });
  }

  async total(given: Given<typeof TASK_FIELDS>): Promise<number> {
    const filter = taskFilter(given);
    return filter ? this.history.tasks.count(filter) : 0;
  }
}
