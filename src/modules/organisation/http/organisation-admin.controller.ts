import { Body, Controller, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { versionRead } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { OrganisationService } from '../organisation.service.js';
import { PointView, ScopeView } from './organisation.dto.js';
import {
  ChangePointDto,
  ChangeScopeDto,
  ClosePointDto,
  CreatePointDto,
  CreateScopeDto,
  ReadOrganisation,
} from './organisation-admin.dto.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import {
  CodeTaken,
  NetworkDirectionNeeded,
  OneNetworkDirection,
  OrganisationChanged,
  PointHasWork,
  ScopeClosed,
  ScopeHasPoints,
  UnfitSuccessor,
  UnknownScope,
  WrongLevel,
} from '../organisation.errors.js';

const IF_MATCH = { name: 'If-Match', required: false, description: 'The version, quoted.' };

@ApiTags('organisation')
@ApiBearerAuth()
@Controller()
@RequireRoles('admin')
export class OrganisationAdminController {
  constructor(private readonly organisation: OrganisationService) {}

  @Post('scopes')
  @Command()
  @MayFail(new CodeTaken('scope', 'savena'))
  @ApiOperation({
    summary: 'Nuovo ambito / a new scope',
    description:
      'Lets an administrator add a district or a department, which then gets its points.',
  })
  @ApiCreatedResponse({ type: ScopeView })
  async createScope(@Body() body: CreateScopeDto): Promise<ScopeView> {
    return ScopeView.of(await this.organisation.createScope(body));
  }

  @Patch('scopes/:code')
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('scope'), new OrganisationChanged('scope', 3, 4))
  @ApiOperation({
    summary: 'Cambia il nome di un ambito / renames a scope',
    description: 'Lets an administrator give a scope another name; its code stays.',
  })
  @ApiOkResponse({ type: ScopeView })
  async renameScope(
    @Param('code') code: string,
    @Body() { name, version }: ChangeScopeDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<ScopeView> {
    const read = versionRead(version, ifMatch);
    return ScopeView.of(await this.organisation.renameScope(code, name, read));
  }

  @Post('scopes/:code/close')
  @HttpCode(200)
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('scope'), ScopeHasPoints, new OrganisationChanged('scope', 3, 4))
  @ApiOperation({
    summary: 'Chiude un ambito / closes a scope whose points are closed',
    description:
      'Lets an administrator close a scope that is no longer used. Its points are closed first.',
  })
  @ApiOkResponse({ type: ScopeView })
  async closeScope(
    @Param('code') code: string,
    @Body() { version }: ReadOrganisation,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<ScopeView> {
    return ScopeView.of(await this.organisation.closeScope(code, versionRead(version, ifMatch)));
  }

  @Post('scopes/:code/reopen')
  @HttpCode(200)
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('scope'), new OrganisationChanged('scope', 3, 4))
  @ApiOperation({
    summary: 'Riapre un ambito / reopens a scope',
    description: 'Lets an administrator use a closed scope again.',
  })
  @ApiOkResponse({ type: ScopeView })
  async reopenScope(
    @Param('code') code: string,
    @Body() { version }: ReadOrganisation,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<ScopeView> {
    return ScopeView.of(await this.organisation.reopenScope(code, versionRead(version, ifMatch)));
  }

  @Post('points')
  @Command()
  @MayFail(
    new CodeTaken('point', 'savena'),
    OneNetworkDirection,
    WrongLevel,
    UnknownScope,
    ScopeClosed,
  )
  @ApiOperation({
    summary: 'Nuovo punto / a new point',
    description:
      'Lets an administrator add a point to an open scope. There is one Network direction only.',
  })
  @ApiCreatedResponse({ type: PointView })
  async createPoint(@Body() { scope, ...body }: CreatePointDto): Promise<PointView> {
    const { level = null, competences = [] } = body;
    const point = { ...body, scopeCode: scope, level, competences };
    return PointView.of(await this.organisation.createPoint(point));
  }

  @Patch('points/:code')
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('point'), WrongLevel, new OrganisationChanged('point', 3, 4))
  @ApiOperation({
    summary: 'Cambia un punto / changes name, level or competences of a point',
    description:
      'Lets an administrator change name, level or competences of a point. Code, scope and kind stay.',
  })
  @ApiOkResponse({ type: PointView })
  async changePoint(
    @Param('code') code: string,
    @Body() { version, ...given }: ChangePointDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<PointView> {
    const read = versionRead(version, ifMatch);
    const changes = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    return PointView.of(await this.organisation.changePoint(code, changes, read));
  }

  @Post('points/:code/close')
  @HttpCode(200)
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(
    NotFound.of('point'),
    NetworkDirectionNeeded,
    PointHasWork,
    UnfitSuccessor,
    new OrganisationChanged('point', 3, 4),
  )
  @ApiOperation({
    summary: 'Chiude un punto / closes a point; with open work it needs a successor',
    description:
      'Lets an administrator close a point. Its open work goes to the successor that the request names; the Network direction is never closed.',
  })
  @ApiOkResponse({ type: PointView })
  async closePoint(
    @Param('code') code: string,
    @Body() { version, successor }: ClosePointDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<PointView> {
    const read = versionRead(version, ifMatch);
    return PointView.of(await this.organisation.closePoint(code, successor ?? null, read));
  }

  @Post('points/:code/reopen')
  @HttpCode(200)
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('point'), UnknownScope, ScopeClosed, new OrganisationChanged('point', 3, 4))
  @ApiOperation({
    summary: 'Riapre un punto / reopens a point',
    description: 'Lets an administrator open a closed point again, in a scope that is open.',
  })
  @ApiOkResponse({ type: PointView })
  async reopenPoint(
    @Param('code') code: string,
    @Body() { version }: ReadOrganisation,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<PointView> {
    return PointView.of(await this.organisation.reopenPoint(code, versionRead(version, ifMatch)));
  }
}
