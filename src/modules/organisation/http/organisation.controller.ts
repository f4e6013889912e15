import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnySignedIn, RequireRoles } from '../../../platform/auth/index.js';
import { pageOf, readCursor, TEXT_KEY } from '../../../platform/http/index.js';
import { OrganisationReadModel } from '../organisation.read-model.js';
import {
  PointFiguresList,
  PointPage,
  PointsQuery,
  PointView,
  ScopePage,
  ScopesQuery,
  ScopeView,
  STATES,
} from './organisation.dto.js';
import type { ReferenceQuery } from './organisation.dto.js';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller()
export class OrganisationController {
  constructor(private readonly organisation: OrganisationReadModel) {}

  @Get('scopes')
  @AnySignedIn()
  @ApiOperation({
    summary: 'Ambiti organizzativi / organisational scopes, by code',
    description:
      'Answers the districts and departments that points and contacts belong to, for forms and filters of whoever is signed in.',
  })
  @ApiOkResponse({ type: ScopePage })
  async scopes(@Query() query: ScopesQuery): Promise<ScopePage> {
    const scopes = await this.organisation.scopes({ kind: query.kind, open: STATES[query.state] });
    return pageByCode(scopes.map(ScopeView.of), query);
  }

  @Get('points/figures')
  @RequireRoles('admin', 'networkDirection', 'manager')
  @ApiOperation({
    summary: 'Consistenza dei punti / members and open work of every point',
    description:
      'Tells whoever administers how many members and how much open work each point has, before points are changed or closed.',
  })
  @ApiOkResponse({ type: PointFiguresList })
  async figures(): Promise<PointFiguresList> {
    return { items: await this.organisation.figures(), nextCursor: null };
  }

  @Get('points')
  @AnySignedIn()
  @ApiOperation({
    summary: 'Punti / points of the network, by code',
    description:
      'Answers the points of the network with level, kind and scope, for whoever is signed in to choose from.',
  })
  @ApiOkResponse({ type: PointPage })
  async points(@Query() query: PointsQuery): Promise<PointPage> {
    const { scope, kind, system, level, state } = query;
    const points = await this.organisation.points({
      scope,
      kind,
      system,
      level,
      open: STATES[state],
    });
    return pageByCode(points.map(PointView.of), query);
  }
}

/** Cuts a list sorted by code into pages; the cursor is the last code shown. */
function pageByCode<T extends { code: string }>(all: T[], { limit, cursor }: ReferenceQuery) {
  const [after] = readCursor(cursor, [TEXT_KEY]) ?? [''];
  const rest = all.filter((item) => item.code > after);
  return pageOf(rest.slice(0, limit + 1), limit, (item) => [item.code]);
}
