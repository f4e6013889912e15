import { Controller } from '@nestjs/common';
import { HistoryQueries, type OffsetPage } from '../../../engine/api/index.js';
import { ReadingPolicy } from '../../../modules/contacts/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { HistoricIncidentDto } from '../incidents/incident.dto.js';
import {
  HISTORIC_INCIDENT_FIELDS,
  HISTORIC_INCIDENT_SORTS,
  historicIncidentFilter,
  historicIncidentOf,
} from '../incidents/incident-fields.js';
import { ListedResource } from '../listed/listed-resource.js';
import { PROCESS_READERS } from '../roles.js';

const INCIDENTS = ListedResource({
  what: 'incidents, open and resolved,',
  roles: PROCESS_READERS,
  dto: HistoricIncidentDto,
  fields: HISTORIC_INCIDENT_FIELDS,
  sorts: HISTORIC_INCIDENT_SORTS,
});

/** Incidents, also those that are resolved, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/history/incident')
export class HistoricIncidentsController extends INCIDENTS {
  constructor(
    private readonly history: HistoryQueries,
    private readonly policy: ReadingPolicy,
  ) {
    super();
  }

  async find(
    given: Given<typeof HISTORIC_INCIDENT_FIELDS>,
    listing: OffsetPage<string>,
  ): Promise<object[]> {
    const filter = historicIncidentFilter(given);
    const found = filter ? await this.history.incidents.list(filter, listing) : [];
    const ids = found.map(({ instanceId }) => instanceId);
    const withheld = await this.policy.withheldInstances(ids, 'listed');
    return found.map((one) => historicIncidentOf(one, withheld.has(one.instanceId)));
  }

  async total(given: Given<typeof HISTORIC_INCIDENT_FIELDS>): Promise<number> {
    const filter = historicIncidentFilter(given);
    return filter ? this.history.incidents.count(filter) : 0;
  }
}
