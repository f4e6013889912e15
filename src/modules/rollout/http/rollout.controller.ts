import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnySignedIn, RequireRoles } from '../../../platform/auth/index.js';
import { Clock, localDay } from '../../../platform/clock/index.js';
import { versionRead } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { RolloutReadModel } from '../rollout.read-model.js';
import { RolloutService } from '../rollout.service.js';
import {
  MatrixQuery,
  PlanHistoryDto,
  PlanPath,
  PlanRolloutDto,
  PlanVersionDto,
  RolloutMatrixDto,
} from './rollout.dto.js';
import { NoCollectionPoint, PlanChanged } from '../rollout.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

@ApiTags('rollout')
@ApiBearerAuth()
@Controller('rollout')
export class RolloutController {
  constructor(
    private readonly rollout: RolloutService,
    private readonly readModel: RolloutReadModel,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary: 'Che cosa è attivo e dove / what is live where, on a day',
    description:
      'Tells whoever is signed in which kinds of contacts are live in which scope, on a day.',
  })
  @ApiOkResponse({ type: RolloutMatrixDto })
  async matrix(@Query() query: MatrixQuery): Promise<RolloutMatrixDto> {
    const day = query.day ?? localDay(this.clock.now());
    return { day, items: await this.readModel.matrix(day), nextCursor: null };
  }

  @Get(':scope/:kind/versions')
  @AnySignedIn()
  @MayFail(NotFound.of('scope'))
  @ApiOperation({
    summary: 'La storia del piano / all versions of the plan, newest first',
    description: 'Answers whoever is signed in how the plan of a scope and kind came about.',
  })
  @ApiOkResponse({ type: PlanHistoryDto })
  async history(@Param() { scope, kind }: PlanPath): Promise<PlanHistoryDto> {
    await this.rollout.require(scope);
    const versions = await this.readModel.history(scope, kind);
    return { items: versions.map(PlanVersionDto.of), nextCursor: null };
  }

  @Put(':scope/:kind')
  @RequireRoles('admin', 'networkDirection')
  @Command()
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version, quoted.' })
  @MayFail(NotFound.of('scope'), NoCollectionPoint, PlanChanged)
  @ApiOperation({
    summary: 'Pianifica un ambito e un genere / plans a scope and kind',
    description:
      'Lets administrators and the Network direction set from which days a kind of contacts is live in a scope.',
  })
  @ApiOkResponse({ type: PlanVersionDto })
  async plan(
    @Param() { scope, kind }: PlanPath,
    @Body() { version, note, ...days }: PlanRolloutDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<PlanVersionDto> {
    const read = versionRead(version, ifMatch);
    const given = { ...days, note: note?.trim() ?? '' };
    return PlanVersionDto.of(await this.rollout.plan(scope, kind, given, read));
  }
}
