import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { PageQuery, UuidParam } from '../../platform/http/index.js';
import { type ProcessInstance, ProcessQueries, type Variables } from '../../engine/api/index.js';
import { bareVariables, CodeLookup, type Occasion, ReadingPolicy } from '../../modules/contacts/index.js';
import { InstanceAccess } from './instance-access.js';
import {
  ActivityDto,
  ActivityListDto,
  IncidentDto,
  IncidentPageDto,
  InstancesQuery,
  ProcessInstanceDto,
  ProcessInstancePageDto,
} from './instance.dto.js';
import { INSTANCE_READERS } from './roles.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

@ApiTags('processes')
@ApiBearerAuth()
@Controller('process-instances')
export class InstancesController {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly access: InstanceAccess,
    private readonly policy: ReadingPolicy,
    private readonly codes: CodeLookup,
  ) {}

  @Get()
  @RequireRoles(...INSTANCE_READERS)
  @ApiOperation({ summary: 'Istanze, le più recenti prima / process instances, newest first',
    description: 'Answers process instances, for those who watch over the processes.' })
  @ApiOkResponse({ type: ProcessInstancePageDto })
  async list(@Query() query: InstancesQuery): Promise<ProcessInstancePageDto> {
    const { key, contactId, state, withIncidents, limit, cursor } = query;
    this.access.requireCase(contactId);
    const filter = { key, businessKey: contactId, state, withIncidents, limit, cursor };
    const page = await this.queries.instances(filter);
    const readable = await this.readable(page.items);
    // A cursor alone would tell that the case of somebody else has instances, and which.
    const nextCursor = readable.length > 0 ? page.nextCursor : null;
    return { items: await this.shown(readable, contactId ? 'opened' : 'listed'), nextCursor };
  }

  @Get(':id')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'))
  @ApiOperation({ summary: "Un'istanza / a process instance",
    description: 'Answers one process instance with its state.' })
  @ApiOkResponse({ type: ProcessInstanceDto })
  async get(@UuidParam() id: string): Promise<ProcessInstanceDto> {
    const [shown] = await this.shown([await this.access.require(id)], 'opened');
    return shown;
  }

  @Get(':id/activities')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'))
  @ApiOperation({ summary: 'I passi fatti e quelli in corso / steps done and steps where it stands',
    description: 'Answers which steps of a process instance were done, and where it stands.' })
  @ApiOkResponse({ type: ActivityListDto })
  async activities(@UuidParam() id: string): Promise<ActivityListDto> {
    await this.access.require(id);
    const activities = await this.queries.activities(id);
    return { items: activities.map(ActivityDto.of), nextCursor: null };
  }

  @Get(':id/variables')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'))
  @ApiOperation({
    summary: 'Le variabili / the variables by name',
    description:
      'Answers the variables of a process instance by name, for those who watch over the processes. ' +
      'Whoever may not read the words of the case gets those that steer the process; the others are named in ' +
      '`X-Withheld-Variables`.',
  })
  @ApiOkResponse({
    schema: { type: 'object', additionalProperties: true },
    headers: {
      'X-Withheld-Variables': {
        description: 'Names of the variables that were left out, joined by commas.',
        schema: { type: 'string' },
      },
    },
  })
  async variables(
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Variables> {
    await this.access.require(id);
    const all = await this.queries.variables(id);
    if (!(await this.policy.withheldInstances([id], 'opened')).has(id)) return all;
    const { variables, withheld } = bareVariables(all, await this.codes.among(all));
    reply.header('x-withheld-variables', withheld.map(encodeURIComponent).join(','));
    return variables;
  }

  @Get(':id/incidents')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'))
  @ApiOperation({ summary: 'Gli incidenti, aperti e risolti / incidents, open and resolved',
    description: 'Answers what stopped a process instance, and what was resolved since.' })
  @ApiOkResponse({ type: IncidentPageDto })
  async incidents(@UuidParam() id: string, @Query() page: PageQuery): Promise<IncidentPageDto> {
    await this.access.require(id);
    const { limit, cursor } = page;
    const incidents = await this.queries.incidents({ instanceId: id, limit, cursor });
    const withheld = (await this.policy.withheldInstances([id], 'opened')).has(id);
    return {
      items: incidents.items.map((incident) => IncidentDto.of(incident, withheld)),
      nextCursor: incidents.nextCursor,
    };
  }

  private async shown(
    instances: ProcessInstance[],
    occasion: Occasion,
  ): Promise<ProcessInstanceDto[]> {
    const ids = instances.map(({ id }) => id);
    const withheld = await this.policy.withheldInstances(ids, occasion);
    return instances.map((one) => ProcessInstanceDto.of(one, withheld.has(one.id)));
  }

  private async readable(instances: ProcessInstance[]): Promise<ProcessInstance[]> {
    if (this.access.seesAll()) return instances;
    const allowed: ProcessInstance[] = [];
    for (const instance of instances) {
      if (await this.access.mayRead(instance)) allowed.push(instance);
    }
    return allowed;
  }
}
