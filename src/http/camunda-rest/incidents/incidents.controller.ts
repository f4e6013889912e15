import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  HistoryQueries,
  IncidentResolved,
  type IncidentRecord,
  type OffsetPage,
  ProcessEngine,
} from '../../../engine/api/index.js';
import { ReadingPolicy } from '../../../modules/contacts/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput, MayFail, NotFound } from '../../../platform/errors/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { INSTANCE_MANAGERS, PROCESS_READERS } from '../roles.js';
import { CamundaIncidentDto } from './incident.dto.js';
import { INCIDENT_FIELDS, INCIDENT_SORTS, incidentFilter, incidentOf } from './incident-fields.js';

const INCIDENTS = ListedResource({
  what: 'open incidents',
  roles: PROCESS_READERS,
  dto: CamundaIncidentDto,
  fields: INCIDENT_FIELDS,
  sorts: INCIDENT_SORTS,
});

/** What stopped instances and waits for people, as Camunda 7's REST API gives it. */
@CamundaDialect()
@Controller('engine-rest/incident')
export class CamundaIncidentsController extends INCIDENTS {
  constructor(
    private readonly history: HistoryQueries,
    private readonly engine: ProcessEngine,
    private readonly policy: ReadingPolicy,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {
    super();
  }

  async find(given: Given<typeof INCIDENT_FIELDS>, listing: OffsetPage<string>): Promise<object[]> {
    const filter = incidentFilter(given);
    const found = filter ? await this.history.incidents.list(filter, listing) : [];
    const ids = found.map(({ instanceId }) => instanceId);
    const withheld = await this.policy.withheldInstances(ids, 'listed');
    return found.map((one) => incidentOf(one, withheld.has(one.instanceId)));
  }

  async total(given: Given<typeof INCIDENT_FIELDS>): Promise<number> {
    const filter = incidentFilter(given);
    return filter ? this.history.incidents.count(filter) : 0;
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('incident'))
  @ApiOperation({
    summary: 'One open incident',
    description: 'Answers one open incident by its id, for those who watch over the processes.',
  })
  @ApiOkResponse({ type: CamundaIncidentDto })
  async get(@Param('id') id: string): Promise<object> {
    const incident = await this.open(id);
    const withheld = await this.policy.withheldInstances([incident.instanceId], 'opened');
    return incidentOf(incident, withheld.size > 0);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('incident'), IncidentResolved)
  @ApiOperation({
    summary: 'Resolves an incident that no job or external task waits for',
    description:
      'Closes an incident, for managers. As in Camunda one of a job or an external task is closed by setting the retries of that.',
  })
  async resolve(@Param('id') id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { jobId, leased } = await this.open(id);
      if (jobId !== null) throw ofJob(jobId, leased);
      await this.engine.resolveIncident(id);
      this.audit.record({ action: 'incident.resolved', subjectType: 'incident', subjectId: id });
    });
  }

  /** @throws NotFound also for one that is resolved */
  private async open(id: string): Promise<IncidentRecord> {
    const page = { sort: [], offset: 0, limit: 1 };
    const [incident] = await this.history.incidents.list({ ids: [id], open: true }, page);
    if (!incident) throw new NotFound('incident', id);
    return incident;
  }
}

function ofJob(jobId: string, leased: boolean): InvalidInput {
  const [type, path] = leased ? ['failedExternalTask', 'external-task'] : ['failedJob', 'job'];
  const message = `Cannot resolve an incident of type ${type}: set the retries of /${path}/${jobId}.`;
  return new InvalidInput(message, [{ field: 'id', code: 'not-allowed', message }]);
}
