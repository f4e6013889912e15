import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AnySignedIn, RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { AgreementReadModel, type AgreementView } from '../agreements.read-model.js';
import { AgreementService } from '../agreements.service.js';
import {
  AgreementListDto,
  AgreementsQuery,
  AgreementViewDto,
  DraftAgreementDto,
  EnforceAgreementDto,
  SignAgreementDto,
} from './agreements.dto.js';

/** Protocols hold no personal data: whoever works in the network may read them. */
@ApiTags('protocols')
@ApiBearerAuth()
@Controller('protocols')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly readModel: AgreementReadModel,
  ) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({ summary: 'Protocolli operativi / operational protocols, newest version first' })
  @ApiOkResponse({ type: AgreementListDto })
  async list(@Query() query: AgreementsQuery): Promise<AgreementListDto> {
    return { items: await this.readModel.list(query), nextCursor: null };
  }

  @Get(':id')
  @AnySignedIn()
  @ApiOperation({ summary: 'Un protocollo / one protocol' })
  @ApiOkResponse({ type: AgreementViewDto })
  async get(@UuidParam() id: string): Promise<AgreementView> {
    return this.readModel.get(id);
  }

  @Post()
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @ApiOperation({ summary: 'Redige un protocollo / drafts the next version of a protocol' })
  @ApiCreatedResponse({ type: AgreementViewDto })
  async draft(@Body() body: DraftAgreementDto): Promise<AgreementView> {
    return this.readModel.get(await this.agreements.draft({ ...body, terms: { ...body.terms } }));
  }

  @Post(':id/sign')
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'decisionMaker')
  @Command()
  @ApiOperation({ summary: 'Firma per una parte / signs for one of the two parties' })
  @ApiOkResponse({ type: AgreementViewDto })
  async sign(@UuidParam() id: string, @Body() body: SignAgreementDto): Promise<AgreementView> {
    await this.agreements.sign(id, body.party);
    return this.readModel.get(id);
  }

  @Post(':id/enforce')
  @HttpCode(200)
  @RequireRoles('networkDirection', 'admin')
  @Command()
  @ApiOperation({ summary: 'Mette in vigore / puts a signed protocol in force from a moment on' })
  @ApiOkResponse({ type: AgreementViewDto })
  async enforce(
    @UuidParam() id: string,
    @Body() body: EnforceAgreementDto,
  ): Promise<AgreementView> {
    await this.agreements.enforce(id, body.from ? new Date(body.from) : null);
    return this.readModel.get(id);
  }
}
