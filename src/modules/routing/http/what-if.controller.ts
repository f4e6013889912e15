import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { endOf, firstInstantOf } from '../../../platform/clock/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { BodyLimit, PageQuery, UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { NothingChanged, WhatIfFinished } from '../routing.errors.js';
import { ROUTING_TABLE } from '../suggestions.service.js';
import { WhatIfStore } from '../what-if/what-if-store.js';
import { WhatIfService } from '../what-if/what-if.service.js';
import { ROUTING_DESIGNERS } from './roles.js';
import { WhatIfDto, WhatIfPageDto, WhatIfRequestDto } from './what-if.dto.js';
import {
  DecisionFailed,
  DecisionInputInvalid,
  DecisionLimitExceeded,
  DecisionRefused,
  DecisionsBusy,
  NotATable,
} from '../../../engine/api/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

@ApiTags('routing')
@ApiBearerAuth()
@Controller('routing/what-if')
export class WhatIfController {
  constructor(
    private readonly whatIf: WhatIfService,
    private readonly store: WhatIfStore,
  ) {}

  @Post()
  @BodyLimit('large')
  @HttpCode(202)
  @RequireRoles(...ROUTING_DESIGNERS)
  @Command()
  @MayFail(
    NotFound.of('decision-definition'),
    DecisionsBusy,
    DecisionLimitExceeded,
    DecisionRefused,
    DecisionInputInvalid,
    DecisionFailed,
    NotATable,
  )
  @ApiOperation({
    summary: 'Prova una tabella sui contatti passati / tries a changed table over past contacts',
    description:
      'Lets designers try a changed table over contacts of the past, before it is published. It runs behind; nothing else changes.',
  })
  @ApiAcceptedResponse({ type: WhatIfDto, description: 'It runs; read it again by its id.' })
  async begin(@Body() body: WhatIfRequestDto): Promise<WhatIfDto> {
    const { decision = ROUTING_TABLE, table, xml } = body;
    if ((table === undefined) === (xml === undefined)) throw new NothingChanged();
    const id = await this.whatIf.begin(decision, table ? { table } : { xml: xml! }, {
      receivedFrom: body.receivedFrom ? firstInstantOf(body.receivedFrom).toISOString() : null,
      receivedTo: body.receivedTo ? endOf(body.receivedTo).toISOString() : null,
      kinds: body.kinds?.length ? body.kinds : null,
      districts: body.districts?.length ? body.districts : null,
    });
    return this.store.get(id);
  }

  @Get()
  @RequireRoles(...ROUTING_DESIGNERS)
  @ApiOperation({
    summary: 'Le prove fatte / what-ifs, newest first, without their results',
    description: 'Answers designers what was tried.',
  })
  @ApiOkResponse({ type: WhatIfPageDto })
  list(@Query() page: PageQuery): Promise<WhatIfPageDto> {
    return this.store.list(page);
  }

  @Get(':id')
  @RequireRoles(...ROUTING_DESIGNERS)
  @MayFail(NotFound.of('what-if'))
  @ApiOperation({
    summary: 'Una prova, con il suo risultato / a what-if, with its result',
    description: 'Answers designers how a trial ended: which contacts would have gone elsewhere.',
  })
  @ApiOkResponse({ type: WhatIfDto })
  get(@UuidParam() id: string): Promise<WhatIfDto> {
    return this.store.get(id);
  }

  @Post(':id/stop')
  @HttpCode(200)
  @RequireRoles(...ROUTING_DESIGNERS)
  @Command()
  @MayFail(NotFound.of('what-if'), WhatIfFinished)
  @ApiOperation({
    summary: 'Ferma una prova / stops a what-if',
    description: 'Lets designers stop a trial that they do not need any more.',
  })
  @ApiOkResponse({ type: WhatIfDto })
  async stop(@UuidParam() id: string): Promise<WhatIfDto> {
    await this.whatIf.stop(id);
    return this.store.get(id);
  }
}
